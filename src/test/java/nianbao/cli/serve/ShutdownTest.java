package nianbao.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import nianbao.cli.Main;
import nianbao.harvest.TestSite;
import nianbao.harvest.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, told to end by a signal. */
@DisabledOnOs(OS.WINDOWS)
class ShutdownTest {
    /** Seconds for the program to begin, and to end, on a busy machine. */
    private static final int PATIENCE = 60;
    /** Seconds for it to end where nothing is to be finished, on a busy machine. */
    private static final int SOON = 12;

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

    /** As {@code timeout} and systemd do it: the reading processes get the signal too. A server keeps silent meanwhile. */
    @Test
    @EnabledIf("canLeadAGroup")
    void aHarvestAndItsReadersEndSoonAndInOrder() throws Exception {
        Path share = Files.createDirectory(folder.resolve("share"));
        Files.copy(Path.of("fixtures/word-docx/input.docx"), share.resolve("a.docx"));
        Files.setLastModifiedTime(share.resolve("a.docx"), FileTime.fromMillis(0));
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (TestSite site = new TestSite("127.0.0.1")) {
            site.on("/a.pdf", (request, out) -> {
                asked.countDown();
                try {
                    over.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            Path sources =
                    Files.writeString(folder.resolve("sources.yaml"), """
                        sources:
                          - {name: share, kind: folder, path: share}
                          - {name: silent, kind: addresses, addresses: "%s", allow-private: true}
                        """.formatted(site.url("127.0.0.1", "/a.pdf")));
            Path err = folder.resolve("err");
            List<String> words = List.of("serve", "--sources", sources.toString());
            Process program = start(List.of("setsid"), words, folder.resolve("status.json"), err);
            try {
                assertThat(asked.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
                try (TestStore store = new TestStore(folder, Clock.systemUTC())) {
                    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
                    while (store.count("report") == 0 && System.nanoTime() < end) {
                        program.waitFor(50, TimeUnit.MILLISECONDS);
                    }
                }
                new ProcessBuilder("sh", "-c", "kill -TERM -" + program.pid())
                        .start()
                        .waitFor();
                assertThat(program.waitFor(SOON, TimeUnit.SECONDS)).isTrue();
            } finally {
                over.countDown();
                program.destroyForcibly();
            }
            String told = Files.readString(err, StandardCharsets.UTF_8);
            assertThat(program.exitValue()).as(told).isZero();
            assertThat(told).doesNotContain("ERROR").doesNotContain("WARN").doesNotContain("rror");
        }
        try (TestStore store = new TestStore(folder, Clock.systemUTC())) {
            assertThat(store.count("report")).isEqualTo(1);
            assertThat(store.count("trouble")).isZero();
        }
    }

    static boolean canLeadAGroup() {
        return Files.isExecutable(Path.of("/usr/bin/setsid"));
    }

    private void endsInOrder(List<String> words, String last) throws Exception {
        Path status = folder.resolve("status.json");
        Path err = folder.resolve("err");
        Process program = start(List.of(), words, status, err);
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

    private Process start(List<String> prefix, List<String> words, Path status, Path err) throws Exception {
        List<String> command = new ArrayList<>(prefix);
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
