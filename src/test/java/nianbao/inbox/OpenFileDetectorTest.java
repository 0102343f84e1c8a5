package nianbao.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OpenFileDetectorTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    @EnabledOnOs(OS.LINUX)
    void seesWhoWritesAndNotWhoReads() throws IOException {
        Path written = Files.writeString(folder.resolve("written 年报.pdf"), "a");
        Path read = Files.writeString(folder.resolve("read.pdf"), "b");
        OpenFileDetector writers = OpenFileDetector.in(Path.of("/proc"));
        try (OutputStream out = Files.newOutputStream(written, StandardOpenOption.APPEND);
                InputStream in = Files.newInputStream(read)) {
            assertThat(out).isNotEqualTo(in);
            assertThat(writers.below(folder)).containsExactly(folder.relativize(written));
        }
        assertThat(writers.below(folder)).isEmpty();
    }

    @Test
    void knowsNothingWhereNobodyTells() throws IOException {
        assertThat(OpenFileDetector.in(folder.resolve("no proc here")).below(folder))
                .isEmpty();
        assertThat(OpenFileDetector.unasked().below(folder)).isEmpty();
    }
}
