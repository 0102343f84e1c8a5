package nianbao.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nianbao.cli.Main;
import nianbao.harvest.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** An ingest, told to end by a signal in the middle of its files. */
@DisabledOnOs(OS.WINDOWS)
class IngestShutdownTest {
    /** More than are read in the time that it takes to see that one was. */
    private static final int FILES = 60;
    /** Seconds for the program to begin, and to end, on a busy machine. */
    private static final int PATIENCE = 60;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void finishesTheFilesInWorkAndLeavesTheRest() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        byte[] report = Files.readAllBytes(Path.of("fixtures/inbox/minzhu-2024.pdf"));
        for (int i = 0; i < FILES; i++) {
            Path file = Files.write(inbox.resolve(i + ".pdf"), report);
            Files.writeString(file, "\n% " + i, StandardOpenOption.APPEND);
        }
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "ingest",
                        inbox.toString(),
                        "--lang",
                        "en",
                        "--jobs",
                        "1",
                        "--store",
                        folder.resolve("nianbao.db").toString()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try (TestStore store = new TestStore(folder, Clock.systemUTC())) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
            while (store.count("reading") == 0 && program.isAlive() && System.nanoTime() < end) {
                program.waitFor(20, TimeUnit.MILLISECONDS);
            }
            program.destroy();
            assertThat(program.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
            String told = Files.readString(err, StandardCharsets.UTF_8);
            assertThat(program.exitValue()).as(told).isEqualTo(3);
            int read = store.count("reading");
            assertThat(told)
                    .contains("Stopped as asked")
                    .contains("files not read: " + (FILES - read))
                    .doesNotContain("rror");
            assertThat(Files.readString(out, StandardCharsets.UTF_8)).contains("files: " + read + ",");
            assertThat(store.wrongs()).isEmpty();
            assertThat(store.count("run WHERE ended_at IS NULL")).isZero();
        } finally {
            program.destroyForcibly();
        }
    }
}
