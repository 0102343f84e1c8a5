package nianbao.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import nianbao.inbox.WatchStatus.State;
import nianbao.monitor.Health;
import org.junit.jupiter.api.Test;

/** What is taken, when, and where it goes. */
class InboxPollerTest extends InboxPollerRig {
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
    void saysOnceWhatItLeavesAlone() throws IOException {
        Files.createSymbolicLink(inbox.resolve("link.pdf"), folder.resolve("outside.pdf"));
        look(10);
        assertThat(lines.toString().lines().filter(line -> line.contains("symbolic link")))
                .hasSize(1);
        assertThat(taken).isEmpty();
    }

    @Test
    void looksSoonerWhileSomethingSettles() throws IOException {
        look(1);
        assertThat(poller.pause()).isEqualTo(Duration.ofSeconds(2));
        write("a.pdf", "a");
        look(1);
        assertThat(status().oldest().orElseThrow().file()).hasToString("a.pdf");
        assertThat(status().waiting()).isEqualTo(1);
        assertThat(status().health(clock.instant().plus(Duration.ofMinutes(2)))).isEqualTo(Health.SILENT);
    }

    /** As where the machine is busy, or the database is being upgraded: a single look tells nothing of a file. */
    @Test
    void isNotIdleBeforeFilesCouldSettleHoweverLongTheStartTook() throws IOException {
        write("a.pdf", "a");
        clock.step(Duration.ofMinutes(1));
        look(1);
        assertThat(poller.isIdle()).isFalse();
        look(3);
        assertThat(taken).containsExactly("a.pdf");
    }

    @Test
    void isIdleWhenNothingIsLeftThatCouldBeTaken() throws IOException {
        Path growing = write("growing.pdf", "x");
        write("a.pdf", "a");
        write("scan.pdf", "scan");
        store = file -> file.endsWith("scan.pdf") ? RETRY : DONE;
        int looks = 0;
        for (boolean idle = false; !idle && looks < 20; looks++) {
            write(growing, "x".repeat(looks + 2));
            look(1);
            idle = poller.isIdle();
        }
        assertThat(looks).isBetween(4, 6);
        assertThat(files("inbox")).containsExactly("growing.pdf", "scan.pdf");
    }
}
