package nianbao.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadSpoolTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private UploadSpool spool() {
        return new UploadSpool(folder.resolve("uploads"));
    }

    private Path received(String text) throws IOException {
        return Files.writeString(spool().place(), text);
    }

    @Test
    void keepsWhatCameUnderANameOfItsOwn() throws IOException {
        Path received = received("bytes");
        String name = spool().keep(received);
        assertThat(spool().file(name)).hasContent("bytes");
        assertThat(received).doesNotExist();
        assertThat(spool().names()).containsExactly(name);
    }

    @Test
    void leadsToNoOtherFile() {
        assertThatThrownBy(() -> spool().file("../nianbao.db")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> spool().remove("../nianbao.db")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sweepsWhatNobodyKnowsOfOnceItIsOld() throws IOException {
        String needed = aged(spool().keep(received("needed")), Duration.ofDays(3));
        String unknown = aged(spool().keep(received("unknown")), Duration.ofDays(3));
        String fresh = aged(spool().keep(received("fresh")), Duration.ofHours(1));
        Path coming = received("coming");
        age(coming, Duration.ofHours(1));
        Path cutOff = received("cut off");
        age(cutOff, Duration.ofDays(3));
        spool().sweep(Set.of(needed), NOW);
        assertThat(spool().names()).containsExactlyInAnyOrder(needed, fresh).doesNotContain(unknown);
        assertThat(coming).exists();
        assertThat(cutOff).doesNotExist();
    }

    @Test
    void hasNoRoomForMoreThanTheDiskHas() {
        assertThat(spool().hasRoom(1)).isTrue();
        assertThat(spool().hasRoom(Long.MAX_VALUE)).isFalse();
    }

    private String aged(String name, Duration age) throws IOException {
        age(spool().file(name), age);
        return name;
    }

    private static void age(Path file, Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }
}
