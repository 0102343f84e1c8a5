package nianbao.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.detect.folder.OwnFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxScannerTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void findsTheOldestFirstInAllFolders() throws IOException {
        write("b.pdf", 2);
        write("town/office/a.pdf", 3);
        write("c.pdf", 1);
        write("a.pdf", 2);
        DirectorySnapshot look = look(100);
        assertThat(names(look)).containsExactly("c.pdf", "a.pdf", "b.pdf", "town/office/a.pdf");
        assertThat(look.files()).isEqualTo(4);
    }

    @Test
    void leavesWhatNobodyMeans() throws IOException {
        for (String name : List.of(
                ".hidden.pdf",
                ".年报.pdf.Xy12aB",
                ".folder/a.pdf",
                "~$a.docx",
                "a.pdf.part",
                "Thumbs.db",
                "._a.pdf",
                "a.pdf.reason.txt",
                "done/a.pdf",
                "failed/town/a.pdf")) {
            write(name, 1);
        }
        DirectorySnapshot look = look(100);
        assertThat(names(look)).isEmpty();
        assertThat(look.skipped()).isEmpty();
    }

    @Test
    void leavesWhatTheProgramKeepsItself() throws IOException {
        for (String name : List.of(
                "a.pdf",
                "data/nianbao.db",
                "data/nianbao.db-wal",
                "data/nianbao.db.v1-20260101.backup",
                "data/originals/ab/cdef",
                "status.json")) {
            write(name, 1);
        }
        Path inbox = folder.resolve("inbox");
        Files.createLink(inbox.resolve("copy.pdf"), inbox.resolve("data/nianbao.db"));
        OwnFiles own = new OwnFiles(
                List.of(inbox.resolve("data/nianbao.db")),
                List.of(inbox.resolve("data/originals")),
                List.of(inbox.resolve("status.json")));
        DirectorySnapshot look = new InboxScanner(inbox, Set.of(), own, 100).scan();
        assertThat(names(look)).containsExactly("a.pdf");
        assertThat(look.skipped())
                .hasSize(6)
                .containsEntry(Path.of("data/originals"), DirectorySnapshot.SkipReason.OWN);
    }

    @Test
    void keepsNoMoreInMindThanItMay() throws IOException {
        for (int i = 0; i < 50; i++) {
            write("f" + i + ".pdf", 1000 - i);
        }
        DirectorySnapshot look = look(3);
        assertThat(names(look)).containsExactly("f49.pdf", "f48.pdf", "f47.pdf");
        assertThat(look.files()).isEqualTo(50);
    }

    @Test
    void followsNoLinks() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.pdf"), "secret");
        write("a.pdf", 1);
        Path inbox = folder.resolve("inbox");
        Files.createSymbolicLink(inbox.resolve("file"), outside.resolve("secret.pdf"));
        Files.createSymbolicLink(inbox.resolve("folder"), outside);
        Files.createSymbolicLink(inbox.resolve("circle"), inbox);
        DirectorySnapshot look = look(100);
        assertThat(names(look)).containsExactly("a.pdf");
        assertThat(look.skipped())
                .isEqualTo(Map.of(
                        Path.of("file"),
                        DirectorySnapshot.SkipReason.LINK,
                        Path.of("folder"),
                        DirectorySnapshot.SkipReason.LINK,
                        Path.of("circle"),
                        DirectorySnapshot.SkipReason.LINK));
    }

    @Test
    void theInboxMayItselfBeReachedByALink() throws IOException {
        write("a.pdf", 1);
        write("done/b.pdf", 1);
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("inbox"));
        DirectorySnapshot look = new InboxScanner(link, Set.of(link.resolve("done")), OwnFiles.NONE, 100).scan();
        assertThat(names(look)).containsExactly("a.pdf");
    }

    @Test
    void saysWhereFoldersAreTooDeep() throws IOException {
        write("d/".repeat(70) + "a.pdf", 1);
        DirectorySnapshot look = look(100);
        assertThat(names(look)).isEmpty();
        assertThat(look.skipped()).containsValue(DirectorySnapshot.SkipReason.DEEP);
    }

    @Test
    void aMissingInboxIsNoEmptyOne() {
        assertThatThrownBy(() -> look(100)).isInstanceOf(NoSuchFileException.class);
    }

    private DirectorySnapshot look(int kept) throws IOException {
        Path inbox = folder.resolve("inbox");
        return new InboxScanner(inbox, Set.of(inbox.resolve("done"), inbox.resolve("failed")), OwnFiles.NONE, kept)
                .scan();
    }

    private static List<String> names(DirectorySnapshot look) {
        return look.oldest().stream().map(file -> file.name().toString()).toList();
    }

    private void write(String name, int second) throws IOException {
        Path file = folder.resolve("inbox").resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, name);
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
    }
}
