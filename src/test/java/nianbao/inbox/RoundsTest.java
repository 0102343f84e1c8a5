package nianbao.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import nianbao.inbox.Taking.Fate;
import nianbao.inbox.Taking.Outcome;
import nianbao.inbox.WatchStatus.State;
import nianbao.model.WorldFailure;
import nianbao.monitor.Health;
import nianbao.words.LineLog;
import nianbao.words.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One look after another, by a clock that goes when told to; files in work are done on the spot. */
class RoundsTest {
    private static final Outcome DONE = new Outcome(Fate.DONE, "ingested", "");
    private static final Outcome FAILED = new Outcome(Fate.FAILED, "rejected", "damaged; get it again");
    private static final Outcome AGAIN = new Outcome(Fate.AGAIN, "no Tesseract", "");

    @TempDir
    private Path folder = Path.of("");

    private final StepClock clock = new StepClock();
    private final StringWriter lines = new StringWriter();
    private final List<Throwable> bugs = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private Path inbox = Path.of("");
    private Function<Path, Outcome> store = file -> DONE;
    private FaultyFiling filing = new FaultyFiling(inbox);
    private InboxLock lock = new InboxLock(inbox);
    private Rounds rounds = rounds();

    /** Moves files, or does not. */
    private static final class FaultyFiling implements Filing {
        private final Folders folders;
        private String fault = "";
        private boolean all;

        FaultyFiling(Path folder) {
            folders = new Folders(folder.resolve("inbox"), folder.resolve("done"), folder.resolve("failed"));
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
        filing = new FaultyFiling(folder);
        rounds = rounds();
    }

    @AfterEach
    void unlock() throws IOException {
        lock.close();
    }

    private Rounds rounds() {
        InboxSettings settings = new InboxSettings(
                inbox,
                folder.resolve("done"),
                folder.resolve("failed"),
                Duration.ofSeconds(2),
                Duration.ofSeconds(6),
                1,
                InboxSettings.GRACE);
        LineLog out = new LineLog(new PrintWriter(lines), clock, LineLog.Reader.PERSON);
        WatchLog log = new WatchLog(out, Messages.in(Locale.ENGLISH), bugs::add);
        lock = new InboxLock(inbox);
        Handling handling = new Handling(inbox, this::take, filing, log);
        return new Rounds(settings, lock, Writers.unasked(), handling, log, clock, Runnable::run, () -> {});
    }

    private Outcome take(Path file) {
        taken.add(inbox.relativize(file).toString());
        return store.apply(file);
    }

    @Test
    void movesWhatIsDoneAndWhatFailed() throws IOException {
        write("town/a.pdf", "a");
        write("b.pdf", "b");
        store = file -> file.endsWith("a.pdf") ? DONE : FAILED;
        look(4);
        assertThat(folder.resolve("done/town/a.pdf")).hasContent("a");
        assertThat(folder.resolve("failed/b.pdf.reason.txt")).hasContent("damaged; get it again");
        look(1);
        WatchStatus status = status();
        assertThat(status.state()).isEqualTo(State.WATCHING);
        assertThat(List.of(status.done(), status.failed(), status.taken(), status.waiting()))
                .containsExactly(1L, 1L, 2L, 0L);
        assertThat(lines.toString()).contains("INFO  done: town/a.pdf").contains("WARN  failed: b.pdf");
    }

    @Test
    void takesAGrowingFileOnlyWhenItsWriterIsThrough() throws Exception {
        Path file = write("a.pdf", "");
        SynchronousQueue<String> pieces = new SynchronousQueue<>();
        SynchronousQueue<Boolean> written = new SynchronousQueue<>();
        Thread writer = new Thread(() -> {
            try {
                for (String piece = pieces.take(); !piece.isEmpty(); piece = pieces.take()) {
                    Files.writeString(file, piece, StandardOpenOption.APPEND);
                    written.put(true);
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        store = path -> {
            assertThat(path).hasContent("page ".repeat(20));
            return DONE;
        };
        for (int i = 0; i < 20; i++) {
            pieces.put("page ");
            written.take();
            look(2);
            assertThat(taken).isEmpty();
        }
        pieces.put("");
        writer.join();
        look(4);
        assertThat(taken).containsExactly("a.pdf");
    }

    @Test
    void takesTheOldestFirst() throws IOException {
        for (int i = 0; i < 40; i++) {
            touch(write("f" + i + ".pdf", "x"), 1000 - i);
        }
        look(4);
        assertThat(taken).startsWith("f39.pdf", "f38.pdf", "f37.pdf").hasSize(32);
        look(1);
        assertThat(taken).endsWith("f1.pdf", "f0.pdf").hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void leavesAFileThatWasReplacedWhileItWasRead() throws IOException {
        write("a.pdf", "old");
        store = file -> {
            write(file, "new and longer");
            return FAILED;
        };
        look(4);
        assertThat(inbox.resolve("a.pdf")).hasContent("new and longer");
        assertThat(folder.resolve("failed")).doesNotExist();
        assertThat(lines.toString()).contains("changed while it was read");
        store = file -> DONE;
        look(5);
        assertThat(folder.resolve("done/a.pdf")).hasContent("new and longer");
        assertThat(taken).hasSize(2);
    }

    @Test
    void aFileThatVanishesHarmsNothing() throws IOException {
        write("a.pdf", "a");
        write("b.pdf", "b");
        store = file -> {
            if (file.endsWith("a.pdf")) {
                delete(file);
                return FAILED;
            }
            return DONE;
        };
        look(5);
        assertThat(folder.resolve("done/b.pdf")).exists();
        assertThat(status().state()).isEqualTo(State.WATCHING);
        assertThat(status().waiting()).isZero();
        assertThat(folder.resolve("failed")).doesNotExist();
    }

    @Test
    void waitsForAnInboxThatVanished() throws IOException {
        write("a.pdf", "a");
        look(2);
        Path away = folder.resolve("away");
        Files.move(inbox, away);
        look(50);
        assertThat(lines.toString().lines().filter(line -> line.contains("ERROR")))
                .singleElement()
                .asString()
                .contains("not there");
        assertThat(status().state()).isEqualTo(State.TROUBLED);
        assertThat(status().health(clock.instant())).isEqualTo(Health.TROUBLED);
        assertThat(inbox).doesNotExist();
        Files.move(away, inbox);
        look(5);
        assertThat(folder.resolve("done/a.pdf")).exists();
        assertThat(status().health(clock.instant())).isEqualTo(Health.WELL);
        assertThat(lines.toString()).contains("The trouble is over");
    }

    @Test
    void triesAgainWhatMayComeThroughLater() throws IOException {
        write("scan.pdf", "scan");
        store = file -> AGAIN;
        look(5);
        assertThat(inbox.resolve("scan.pdf")).exists();
        assertThat(status().retry()).isEqualTo(1);
        assertThat(lines.toString()).contains("WARN  not yet: scan.pdf: no Tesseract");
        look(20);
        assertThat(taken).hasSize(1);
        look(300);
        assertThat(taken).hasSize(4);
        assertThat(status().health(clock.instant())).isEqualTo(Health.FAILING);
        store = file -> DONE;
        look(600);
        assertThat(folder.resolve("done/scan.pdf")).exists();
        assertThat(status().health(clock.instant())).isEqualTo(Health.WELL);
    }

    @Test
    void oneFileAtATimeAsksWhetherTroubleIsOver() throws IOException {
        for (int i = 0; i < 10; i++) {
            write("f" + i + ".pdf", "x");
        }
        store = file -> {
            throw new WorldFailure(WorldFailure.Code.STORE_BUSY, "locked");
        };
        look(4);
        assertThat(taken).as("the others would only meet it too").hasSize(1);
        look(60);
        assertThat(taken).as("after 5, 10, 20, 40 seconds").hasSize(5);
        assertThat(status().state()).isEqualTo(State.TROUBLED);
        assertThat(status().lastError().orElseThrow()).contains("locked");
        assertThat(lines.toString().lines().filter(line -> line.contains("ERROR")))
                .hasSize(1);
        store = file -> DONE;
        look(60);
        assertThat(folder.resolve("done")).isDirectoryContaining("glob:**f9.pdf");
        assertThat(status().state()).isEqualTo(State.WATCHING);
    }

    @Test
    void aFullDiskIsWaitedOutAndNothingIsLost() throws IOException {
        write("a.pdf", "a");
        write("b.pdf", "b");
        filing.fault = "No space left on device";
        filing.all = true;
        look(50);
        assertThat(files("inbox")).containsExactly("a.pdf", "b.pdf");
        assertThat(status().health(clock.instant())).isEqualTo(Health.TROUBLED);
        assertThat(lines.toString())
                .contains("ERROR it is in the store, but could not be moved: java.io.IOException: No");
        filing.fault = "";
        look(150);
        assertThat(files("done")).containsExactly("a.pdf", "b.pdf");
    }

    @Test
    void oneFileThatCannotBeMovedHoldsUpNoOther() throws IOException {
        write("a.pdf", "a");
        touch(write("b.pdf", "b"), 1);
        filing.fault = "not this one";
        store = file -> {
            filing.fault = file.endsWith("b.pdf") ? "not this one" : "";
            return DONE;
        };
        look(5);
        assertThat(files("done")).containsExactly("a.pdf");
        assertThat(files("inbox")).containsExactly("b.pdf");
        assertThat(status().retry()).isEqualTo(1);
    }

    @Test
    void aFaultOfTheProgramCostsOneFile() throws IOException {
        touch(write("a.pdf", "a"), 1);
        write("b.pdf", "b");
        store = file -> {
            if (file.endsWith("a.pdf")) {
                throw new StackOverflowError("a bug");
            }
            return DONE;
        };
        look(5);
        assertThat(files("done")).containsExactly("b.pdf");
        assertThat(bugs).singleElement().isInstanceOf(StackOverflowError.class);
        assertThat(status().retry()).isEqualTo(1);
    }

    @Test
    void saysOnceWhatItLeavesAlone() throws IOException {
        Files.createSymbolicLink(inbox.resolve("link.pdf"), folder.resolve("outside.pdf"));
        look(10);
        assertThat(lines.toString().lines().filter(line -> line.contains("symbolic link")))
                .hasSize(1);
        assertThat(taken).isEmpty();
    }

    @Test
    void whatWasCutOffBetweenStoreAndMoveIsMovedAtTheNextStart() throws IOException {
        write("a.pdf", "a");
        filing.fault = "killed";
        filing.all = true;
        look(4);
        lock.close();
        filing.fault = "";
        rounds = rounds();
        look(5);
        assertThat(taken).containsExactly("a.pdf", "a.pdf");
        assertThat(files("done")).containsExactly("a.pdf");
    }

    @Test
    void looksSoonerWhileSomethingSettles() throws IOException {
        look(1);
        assertThat(rounds.pause()).isEqualTo(Duration.ofSeconds(2));
        write("a.pdf", "a");
        look(1);
        assertThat(status().oldest().orElseThrow().file()).hasToString("a.pdf");
        assertThat(status().waiting()).isEqualTo(1);
        assertThat(status().health(clock.instant().plus(Duration.ofMinutes(2)))).isEqualTo(Health.SILENT);
    }

    @Test
    void isIdleWhenNothingIsLeftThatCouldBeTaken() throws IOException {
        Path growing = write("growing.pdf", "x");
        write("a.pdf", "a");
        write("scan.pdf", "scan");
        store = file -> file.endsWith("scan.pdf") ? AGAIN : DONE;
        int looks = 0;
        for (boolean idle = false; !idle && looks < 20; looks++) {
            write(growing, "x".repeat(looks + 2));
            look(1);
            idle = rounds.isIdle();
        }
        assertThat(looks).isBetween(4, 6);
        assertThat(files("inbox")).containsExactly("growing.pdf", "scan.pdf");
    }

    /** Looks so often, two seconds apart. */
    private void look(int times) {
        for (int i = 0; i < times; i++) {
            rounds.round();
            clock.step(Duration.ofSeconds(2));
        }
    }

    private WatchStatus status() {
        rounds.collect();
        return rounds.status(State.WATCHING, Duration.ofSeconds(2));
    }

    private Path write(String name, String content) throws IOException {
        Path file = inbox.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        write(file, content);
        return file;
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void touch(Path file, int second) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(second)));
    }

    private List<String> files(String name) throws IOException {
        Path top = folder.resolve(name);
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> top.relativize(file).toString())
                    .filter(file -> !file.startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
