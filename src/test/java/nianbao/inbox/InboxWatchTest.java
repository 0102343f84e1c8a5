package nianbao.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import nianbao.detect.folder.OwnFiles;
import nianbao.inbox.FileProcessor.Destination;
import nianbao.inbox.FileProcessor.ProcessedFile;
import nianbao.inbox.InboxWatch.End;
import nianbao.inbox.InboxWatch.OpenFilePolicy;
import nianbao.inbox.WatchStatus.State;
import nianbao.lifecycle.ProcessLock;
import nianbao.model.EnvironmentException;
import nianbao.words.LineLog;
import nianbao.words.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The watch with its threads. */
@Timeout(60)
class InboxWatchTest {
    private static final ProcessedFile DONE = new ProcessedFile(Destination.DONE, "ingested", "");

    @TempDir
    private Path folder = Path.of("");

    private final List<WatchStatus> statuses = Collections.synchronizedList(new ArrayList<>());
    private final StringWriter lines = new StringWriter();
    private Path inbox = Path.of("");

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
    }

    @Test
    void takesAllThatIsThereInSeveralThreads() throws Exception {
        for (int i = 0; i < 300; i++) {
            Files.writeString(inbox.resolve(i + ".pdf"), "report " + i);
        }
        CyclicBarrier both = new CyclicBarrier(2);
        WatchStatus last = watch(2, Duration.ofMinutes(1), file -> {
                    meet(both);
                    return DONE;
                })
                .run(End.IDLE);
        assertThat(last.done()).isEqualTo(300);
        assertThat(last.waiting()).isZero();
        assertThat(last.state()).isEqualTo(State.STOPPED);
        assertThat(folder.resolve("done").toFile().list()).hasSize(300);
        assertThat(statuses).extracting(WatchStatus::state).contains(State.WATCHING, State.STOPPING);
    }

    @Test
    void finishesWhatIsInWorkWhenItIsStopped() throws Exception {
        Files.writeString(inbox.resolve("a.pdf"), "a");
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        InboxWatch watch = watch(1, Duration.ofMinutes(1), file -> {
            reading.countDown();
            await(goOn);
            return DONE;
        });
        Thread thread = new Thread(() -> watch.run(End.STOPPED));
        thread.start();
        await(reading);
        watch.stop();
        goOn.countDown();
        thread.join();
        assertThat(folder.resolve("done/a.pdf")).exists();
        assertThat(statuses.get(statuses.size() - 1).done()).isEqualTo(1);
    }

    @Test
    void leavesInTheInboxWhatIsNotFinishedInTime() throws Exception {
        Files.writeString(inbox.resolve("a.pdf"), "a");
        Files.writeString(inbox.resolve("b.pdf"), "b");
        CountDownLatch reading = new CountDownLatch(1);
        InboxWatch watch = watch(1, Duration.ZERO, file -> {
            reading.countDown();
            await(new CountDownLatch(1));
            return DONE;
        });
        Thread thread = new Thread(() -> watch.run(End.STOPPED));
        thread.start();
        await(reading);
        watch.stop();
        thread.join();
        assertThat(inbox.resolve("a.pdf")).exists();
        assertThat(inbox.resolve("b.pdf")).exists();
        assertThat(statuses.get(statuses.size() - 1).taken()).isZero();
    }

    @Test
    void refusesAnInboxThatAnotherWatchServes() throws IOException {
        try (ProcessLock other = InboxWatch.lock(inbox)) {
            other.take();
            assertThatThrownBy(() -> watch(1, Duration.ZERO, file -> DONE).run(End.STOPPED))
                    .isInstanceOfSatisfying(
                            EnvironmentException.class,
                            failure -> assertThat(failure.code()).isEqualTo(EnvironmentException.Code.INBOX_TAKEN));
        }
    }

    @Test
    void endsAtOnceWhereThereIsNoInboxAndNobodyWaits() throws IOException {
        Files.delete(inbox);
        WatchStatus last = watch(1, Duration.ZERO, file -> DONE).run(End.IDLE);
        assertThat(last.troubleSince()).isPresent();
        assertThat(inbox).doesNotExist();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void leavesWhatAProgramHasOpen() throws IOException {
        Path file = Files.writeString(inbox.resolve("a.pdf"), "a");
        try (var out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            assertThat(watch(1, Duration.ZERO, taken -> DONE).run(End.IDLE).taken())
                    .isZero();
            out.write('b');
        }
        assertThat(watch(1, Duration.ZERO, taken -> DONE).run(End.IDLE).taken()).isEqualTo(1);
    }

    private InboxWatch watch(int jobs, Duration grace, FileProcessor processor) {
        InboxSettings settings = new InboxSettings(
                inbox,
                folder.resolve("done"),
                folder.resolve("failed"),
                OwnFiles.NONE,
                Duration.ofMillis(20),
                Duration.ZERO,
                jobs,
                grace);
        LineLog out = new LineLog(new PrintWriter(lines), Clock.systemUTC(), LineLog.Reader.PERSON);
        WatchLog log = new WatchLog(out, Messages.in(Locale.ENGLISH), bug -> {
            throw new AssertionError(bug);
        });
        return new InboxWatch(settings, OpenFilePolicy.SKIP, processor, log, Clock.systemUTC(), statuses::add);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new CancellationException("interrupted");
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException("no second thread", e);
        }
    }
}
