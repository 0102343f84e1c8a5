package nianbao.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nianbao.inbox.WatchStatus.State;
import nianbao.model.EnvironmentException;
import nianbao.monitor.Health;
import org.junit.jupiter.api.Test;

/** What cannot be taken or moved for now, and what was cut off. */
class InboxPollerOutageTest extends InboxPollerRig {
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
                .contains("does not exist");
        assertThat(status().state()).isEqualTo(State.TROUBLED);
        assertThat(status().health(clock.instant())).isEqualTo(Health.TROUBLED);
        assertThat(inbox).doesNotExist();
        Files.move(away, inbox);
        look(5);
        assertThat(folder.resolve("done/a.pdf")).exists();
        assertThat(status().health(clock.instant())).isEqualTo(Health.WELL);
        assertThat(lines.toString()).contains("The problem is resolved");
    }

    @Test
    void triesAgainWhatMayComeThroughLater() throws IOException {
        write("scan.pdf", "scan");
        store = file -> RETRY;
        look(5);
        assertThat(inbox.resolve("scan.pdf")).exists();
        assertThat(status().retry()).isEqualTo(1);
        assertThat(lines.toString())
                .containsPattern("WARN  failed for now: scan.pdf \\(next try at [-0-9: ]+\\): no Tesseract\n");
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
            throw new EnvironmentException(EnvironmentException.Code.STORE_BUSY, "locked");
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
        mover.fault = "No space left on device";
        mover.all = true;
        look(50);
        assertThat(files("inbox")).containsExactly("a.pdf", "b.pdf");
        assertThat(status().health(clock.instant())).isEqualTo(Health.TROUBLED);
        assertThat(lines.toString())
                .contains("ERROR it is in the database, but could not be moved: java.io.IOException: No");
        mover.fault = "";
        look(150);
        assertThat(files("done")).containsExactly("a.pdf", "b.pdf");
    }

    @Test
    void oneFileThatCannotBeMovedHoldsUpNoOther() throws IOException {
        write("a.pdf", "a");
        touch(write("b.pdf", "b"), 1);
        mover.fault = "not this one";
        store = file -> {
            mover.fault = file.endsWith("b.pdf") ? "not this one" : "";
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
    void whatWasCutOffBetweenStoreAndMoveIsMovedAtTheNextStart() throws IOException {
        write("a.pdf", "a");
        mover.fault = "killed";
        mover.all = true;
        look(4);
        lock.close();
        mover.fault = "";
        poller = poller();
        look(5);
        assertThat(taken).containsExactly("a.pdf", "a.pdf");
        assertThat(files("done")).containsExactly("a.pdf");
    }
}
