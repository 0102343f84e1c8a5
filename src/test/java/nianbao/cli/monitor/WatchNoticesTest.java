package nianbao.cli.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.detect.folder.OwnFiles;
import nianbao.harvest.FakeTime;
import nianbao.harvest.TestStore;
import nianbao.inbox.InboxSettings;
import nianbao.inbox.InboxWatch;
import nianbao.inbox.InboxWatch.End;
import nianbao.inbox.InboxWatch.OpenFilePolicy;
import nianbao.inbox.IngestProcessor;
import nianbao.inbox.WatchLog;
import nianbao.inbox.WatchStatus;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.monitor.Health;
import nianbao.notice.NoticeCommand;
import nianbao.notice.NoticeReceivers;
import nianbao.notice.Notices;
import nianbao.notice.Webhook;
import nianbao.words.LineLog;
import nianbao.words.Messages;
import nianbao.worker.FakeReading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A watch to which something happens, and what people hear of it by a webhook and a command. */
@Timeout(60)
@DisabledOnOs(OS.WINDOWS)
class WatchNoticesTest {
    /** By the clock of the watch, between two looks into the inbox. */
    private static final Duration STEP = Duration.ofSeconds(10);
    /** Looks after which nothing comes any more. */
    private static final int LOOKS = 100;

    @TempDir
    private Path folder = Path.of("");

    private final FakeTime time = new FakeTime();
    private final List<InboxWatch> watching = new ArrayList<>();
    private final List<WatchStatus> statuses = new ArrayList<>();
    private final StringWriter log = new StringWriter();
    private Path inbox = Path.of("");

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
    }

    @Test
    void anInboxThatVanishesIsTold() throws IOException {
        NoticeReceivers told = watch(Health.TROUBLED, status -> {
            if (statuses.size() == 3) {
                move(inbox, folder.resolve("away"));
            }
        });
        assertToldOnce(told, "watch-trouble", "does not exist");
    }

    @Test
    void aFileThatFailsAgainAndAgainIsTold() throws IOException {
        Files.writeString(inbox.resolve("scan.pdf"), "%PDF-1.4\nscan");
        NoticeReceivers told = watch(Health.FAILING, status -> {});
        assertThat(log.toString()).contains("failed for now: scan.pdf");
        assertToldOnce(told, "watch-failing", inbox.toString());
    }

    /** Watches until it stands so with the inbox, and for three looks more. */
    private NoticeReceivers watch(Health awaited, Consumer<WatchStatus> event) throws IOException {
        Messages messages = Messages.in(Locale.ENGLISH);
        NoticeReceivers receivers = new NoticeReceivers(folder);
        try (receivers;
                TestStore store = new TestStore(
                        folder,
                        time,
                        new FakeReading(file -> FakeReading.rejected(
                                FakeReading.source(file),
                                Problem.ofFile(ProblemCode.OCR_UNAVAILABLE, "no Tesseract"))));
                ServiceMonitoring monitoring =
                        new ServiceMonitoring(Optional.empty(), notices(receivers), store.store(), time, messages)) {
            InboxSettings settings = new InboxSettings(
                    inbox,
                    folder.resolve("done"),
                    folder.resolve("failed"),
                    OwnFiles.NONE,
                    Duration.ofMillis(20),
                    Duration.ZERO,
                    1,
                    Duration.ofMinutes(1));
            LineLog lines = new LineLog(new PrintWriter(log), time, LineLog.Reader.PERSON);
            WatchLog watchLog = new WatchLog(lines, messages, bug -> {
                throw new AssertionError(bug);
            });
            InboxWatch watch = new InboxWatch(
                    settings,
                    OpenFilePolicy.TAKE,
                    new IngestProcessor(store.ingest(), inbox, messages),
                    watchLog,
                    time,
                    status -> looked(status, awaited, monitoring, event));
            watching.add(watch);
            watch.run(End.STOPPED);
        }
        return receivers;
    }

    private void looked(WatchStatus status, Health awaited, ServiceMonitoring monitoring, Consumer<WatchStatus> event) {
        statuses.add(status);
        monitoring.watch(status);
        event.accept(status);
        time.sleep(STEP);
        long met = statuses.stream()
                .filter(each -> each.health(each.time()) == awaited)
                .count();
        if (met > 3 || statuses.size() > LOOKS) {
            watching.forEach(InboxWatch::stop);
        }
    }

    private Notices notices(NoticeReceivers receivers) {
        return new Notices(
                List.of(new Webhook(receivers.url()), new NoticeCommand(receivers.command())),
                folder.resolve("notices"),
                time,
                why -> {
                    throw new AssertionError(why);
                });
    }

    private static void assertToldOnce(NoticeReceivers told, String kind, String text) throws IOException {
        assertThat(told.posted()).singleElement().asString().contains("\"" + kind + "\"", text);
        assertThat(told.commanded()).containsOnlyOnce("\"" + kind + "\"").contains(text);
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
