package nianbao.store.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import nianbao.store.input.Archive.Kept;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");
    private Archive archive = Archive.of(Path.of(""));

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("a.pdf"), "one");
        archive = Archive.of(folder.resolve("originals"));
    }

    @Test
    void keepsAFileUnderItsHash() throws IOException {
        String sha256 = Archive.sha256(file);
        assertThat(archive.keep(file, sha256)).isEqualTo(Kept.KEPT);
        assertThat(archive.path(sha256)).hasContent("one");
        assertThat(archive.isSound(sha256)).isTrue();
        assertThat(unfinished()).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void keepsAFileThatMayOnlyBeRead() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        String sha256 = Archive.sha256(file);
        assertThat(archive.keep(file, sha256)).isEqualTo(Kept.KEPT);
        assertThat(Files.getPosixFilePermissions(archive.path(sha256))).contains(PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void aFileWithOtherBytesOrNoneByNowIsNotKept() throws IOException {
        String sha256 = Archive.sha256(file);
        Files.writeString(file, "two");
        assertThat(archive.keep(file, sha256)).isEqualTo(Kept.CHANGED);
        Files.delete(file);
        assertThat(archive.keep(file, sha256)).isEqualTo(Kept.CHANGED);
        assertThat(archive.path(sha256)).doesNotExist();
        assertThat(unfinished()).isEmpty();
    }

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> parts = Files.list(folder.resolve("originals/unfinished"))) {
            return parts.toList();
        }
    }
}
