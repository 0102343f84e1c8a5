package nianbao.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nianbao.cli.CommandRun;
import nianbao.harvest.TestStore;
import nianbao.notice.NoticeReceivers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path inbox = Path.of("");
    private Path status = Path.of("");

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        status = folder.resolve("status.json");
    }

    @Test
    void takesWhatIsThereOnceAndSaysHowItWent() throws IOException {
        Files.copy(Path.of("fixtures/word-docx/input.docx"), inbox.resolve("a.docx"));
        Files.writeString(inbox.resolve("b.pdf"), "no PDF");
        assertThat(watch()).isEqualTo(1);
        assertThat(inbox.resolve("done/a.docx")).exists();
        assertThat(inbox.resolve("failed/b.pdf.reason.txt")).content().contains("Not in the database: rejected.");
        assertThat(err.toString()).contains("INFO  done: a.docx (moved to ").contains("WARN  failed: b.pdf");
        assertThat(out.toString()).isEmpty();
        assertThat(run("watch", "--check", status.toString())).isEqualTo(3);
        assertThat(out.toString()).startsWith("stopped: " + inbox);
    }

    @Test
    void endsWellWhereNothingIsToDo() {
        assertThat(watch()).isZero();
    }

    @Test
    void tellsPeopleAndMonitors() throws IOException {
        Path told = folder.resolve("told");
        Path metrics = folder.resolve("nianbao.prom");
        Files.writeString(inbox.resolve("b.pdf"), "no PDF");
        String command = "cat >> " + told;
        String[] words = {
            "watch",
            inbox.toString(),
            "--once",
            "--settle",
            "0",
            "--poll",
            "0.05",
            "--store",
            folder.resolve("nianbao.db").toString(),
            "--metrics",
            metrics.toString(),
            "--notify-command",
            command
        };
        assertThat(run(words)).isEqualTo(1);
        assertThat(metrics)
                .content()
                .contains("# TYPE nianbao_watch_taken_files_total counter\n")
                .contains("nianbao_watch_taken_files_total{result=\"failed\"} 1\n")
                .contains("nianbao_store_files{state=\"rejected\"} 1\n");
        assertThat(told).doesNotExist();
        try (FileChannel first = FileChannel.open(inbox.resolve(".nianbao.lock"), StandardOpenOption.WRITE);
                FileLock lock = first.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(run(words)).isEqualTo(3);
        }
        assertThat(told).content().contains("service-stopped", "Another watch");
    }

    @Test
    void reportsThatWaitAreToldToAWebhookAndACommand() throws IOException {
        Files.copy(Path.of("fixtures/pdf-struck/input.pdf"), inbox.resolve("a.pdf"));
        try (NoticeReceivers receivers = new NoticeReceivers(folder)) {
            int code = run(
                    "watch",
                    inbox.toString(),
                    "--once",
                    "--settle",
                    "0",
                    "--poll",
                    "0.05",
                    "--store",
                    folder.resolve("nianbao.db").toString(),
                    "--notify-url",
                    receivers.url(),
                    "--notify-command",
                    receivers.command());
            assertThat(code).as(err.toString()).isZero();
            assertThat(receivers.posted()).singleElement().asString().contains("reviews-waiting");
            assertThat(receivers.commanded()).containsOnlyOnce("reviews-waiting");
        }
    }

    @Test
    void aCheckTellsPeopleOnceOfAWatchThatIsGone() throws IOException {
        Path told = folder.resolve("told");
        Path gone = folder.resolve("gone.json");
        for (int i = 0; i < 2; i++) {
            assertThat(run("watch", "--check", gone.toString(), "--notify-command", "cat >> " + told))
                    .isEqualTo(3);
        }
        assertThat(told).content().containsOnlyOnce("watch-silent");
    }

    /** Nothing came of it that anybody has to look at. */
    @Test
    void aSecondWatchIsRefusedAndLeavesNoRun() throws IOException {
        assertThat(watch()).isZero();
        try (FileChannel first = FileChannel.open(inbox.resolve(".nianbao.lock"), StandardOpenOption.WRITE);
                FileLock lock = first.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(watch()).isEqualTo(3);
        }
        assertThat(err.toString()).contains("Another watch");
        try (TestStore store = new TestStore(folder, Clock.systemUTC())) {
            assertThat(store.count("run")).isEqualTo(1);
            assertThat(store.count("run WHERE ended_at IS NULL")).isZero();
        }
    }

    @Test
    void endsWithThreeWhereTheInboxIsMissing() throws IOException {
        Files.delete(inbox);
        assertThat(watch()).isEqualTo(3);
        assertThat(err.toString()).contains("ERROR The inbox does not exist: " + inbox);
        assertThat(run("watch", "--check", folder.resolve("none.json").toString()))
                .isEqualTo(3);
    }

    @Test
    void refusesWordsThatMakeNoSense() {
        String here = inbox.toString();
        for (List<String> words : List.of(
                List.<String>of(),
                List.of(here, "--check", "x"),
                List.of(here, "--poll", "0"),
                List.of(here, "--settle", "-1"),
                List.of(here, "--done", here),
                List.of(here, "--done", "x", "--failed", "x"))) {
            List<String> all = new ArrayList<>(List.of("watch"));
            all.addAll(words);
            assertThat(run(all.toArray(String[]::new))).isEqualTo(2);
        }
        assertThat(folder.resolve("inbox/done")).doesNotExist();
    }

    private int watch() {
        return run(
                "watch",
                inbox.toString(),
                "--once",
                "--settle",
                "0",
                "--poll",
                "0.05",
                "--store",
                folder.resolve("nianbao.db").toString(),
                "--status-file",
                status.toString());
    }

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--lang");
        all.add("en");
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        out.append(run.out());
        err.append(run.err());
        return run.code();
    }
}
