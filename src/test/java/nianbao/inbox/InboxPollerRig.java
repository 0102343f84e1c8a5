package nianbao.inbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import nianbao.detect.folder.OwnFiles;
import nianbao.inbox.FileProcessor.Destination;
import nianbao.inbox.FileProcessor.ProcessedFile;
import nianbao.inbox.WatchStatus.State;
import nianbao.inbox.move.ProcessedFileMover;
import nianbao.inbox.move.RenamingFileMover;
import nianbao.lifecycle.ProcessLock;
import nianbao.words.LineLog;
import nianbao.words.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** One look after another, by a clock that goes when told to; files in work are done on the spot. */
abstract class InboxPollerRig {
    static final ProcessedFile DONE = new ProcessedFile(Destination.DONE, "ingested", "");
    static final ProcessedFile FAILED = new ProcessedFile(Destination.FAILED, "rejected", "damaged; get it again");
    static final ProcessedFile RETRY = new ProcessedFile(Destination.RETRY, "no Tesseract", "");

    @TempDir
    Path folder = Path.of("");

    final StepClock clock = new StepClock();
    final StringWriter lines = new StringWriter();
    final List<Throwable> bugs = new ArrayList<>();
    final List<String> taken = new ArrayList<>();
    Path inbox = Path.of("");
    Function<Path, ProcessedFile> store = file -> DONE;
    FaultyMover mover = new FaultyMover(inbox);
    ProcessLock lock = InboxWatch.lock(inbox);
    InboxPoller poller = poller();

    /** Moves files, or does not. */
    static final class FaultyMover implements ProcessedFileMover {
        private final RenamingFileMover folders;
        String fault = "";
        boolean all;

        FaultyMover(Path folder) {
            folders = new RenamingFileMover(folder.resolve("inbox"), folder.resolve("done"), folder.resolve("failed"));
        }

        @Override
        public Path done(Path name) throws IOException {
            fail();
            return folders.done(name);
        }

        @Override
        public Path failed(Path name, String reason) throws IOException {
            fail();
            return folders.failed(name, reason);
        }

        @Override
        public void probe() throws IOException {
            if (all) {
                fail();
            }
        }

        private void fail() throws IOException {
            if (!fault.isEmpty()) {
                throw new IOException(fault);
            }
        }
    }

    @BeforeEach
    void makeInbox() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        mover = new FaultyMover(folder);
        poller = poller();
    }

    @AfterEach
    void unlock() throws IOException {
        lock.close();
    }

    InboxPoller poller() {
        InboxSettings settings = new InboxSettings(
                inbox,
                folder.resolve("done"),
                folder.resolve("failed"),
                OwnFiles.NONE,
                Duration.ofSeconds(2),
                Duration.ofSeconds(6),
                1,
                InboxSettings.GRACE);
        LineLog out = new LineLog(new PrintWriter(lines), clock, LineLog.Reader.PERSON);
        WatchLog log = new WatchLog(out, Messages.in(Locale.ENGLISH), bugs::add);
        lock = InboxWatch.lock(inbox);
        FileHandler handler = new FileHandler(inbox, this::take, mover, log);
        return new InboxPoller(
                settings, lock, OpenFileDetector.unasked(), handler, log, clock, Runnable::run, () -> {});
    }

    ProcessedFile take(Path file) {
        taken.add(inbox.relativize(file).toString());
        return store.apply(file);
    }

    /** Looks so often, two seconds apart. */
    void look(int times) {
        for (int i = 0; i < times; i++) {
            poller.poll();
            clock.step(Duration.ofSeconds(2));
        }
    }

    WatchStatus status() {
        poller.collect();
        return poller.status(State.WATCHING, Duration.ofSeconds(2));
    }

    Path write(String name, String content) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        write(file, content);
        return file;
    }

    static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> files(String name) throws IOException {
        Path top = folder.resolve(name);
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> top.relativize(file).toString())
                    .filter(file -> !file.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    static void touch(Path file, int second) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
    }
}
