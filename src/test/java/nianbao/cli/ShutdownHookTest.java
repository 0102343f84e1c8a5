package nianbao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nianbao.harvest.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, told to end by a signal. */
@DisabledOnOs(OS.WINDOWS)
class ShutdownHookTest {
    /** Seconds for the program to begin, and to end, on a busy machine. */
    private static final int PATIENCE = 60;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aWatchEndsInOrder() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        endsInOrder(List.of("watch", inbox.toString()), "INFO  stopped watching");
    }

    @Test
    void aServiceEndsInOrder() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Path site = Files.createDirectory(folder.resolve("share"));
        Path sources = Files.writeString(
                folder.resolve("sources.yaml"),
                "sources:\n  - name: share\n    kind: folder\n    path: " + site + "\n");
        endsInOrder(
                List.of("serve", "--inbox", inbox.toString(), "--sources", sources.toString()),
                "INFO  stopped watching");
    }

    private void endsInOrder(List<String> words, String last) throws Exception {
        Path status = folder.resolve("status.json");
        Path err = folder.resolve("err");
        Process program = start(words, status, err);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
            while (!Files.exists(status) && program.isAlive() && System.nanoTime() < end) {
                program.waitFor(50, TimeUnit.MILLISECONDS);
            }
            program.destroy();
            assertThat(program.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } finally {
            program.destroyForcibly();
        }
        String told = Files.readString(err, StandardCharsets.UTF_8);
        assertThat(program.exitValue()).as(told).isZero();
        assertThat(told).contains(last).doesNotContain("ERROR").doesNotContain("Exception");
        assertThat(status).content().contains("\"stopped\"");
        try (TestStore store = new TestStore(folder, Clock.systemUTC())) {
            assertThat(store.wrongs()).isEmpty();
            assertThat(store.count("run WHERE ended_at IS NOT NULL")).isPositive();
            assertThat(store.count("run WHERE ended_at IS NULL")).isZero();
        }
    }

    private Process start(List<String> words, Path status, Path err) throws Exception {
        List<String> command = new ArrayList<>();
        Collections.addAll(
                command,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        command.addAll(words);
        Collections.addAll(
                command,
                "--lang",
                "en",
                "--status-file",
                status.toString(),
                "--store",
                folder.resolve("nianbao.db").toString());
        return new ProcessBuilder(command).redirectError(err.toFile()).start();
    }
}
