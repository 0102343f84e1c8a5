package nianbao.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLockTest {
    @TempDir
    private Path folder = Path.of("");

    private static ProcessLock lock(Path folder) {
        return new ProcessLock(folder.resolve(".nianbao.lock"), ProcessLock.WithoutLocks.FAIL);
    }

    @Test
    void keepsASecondAwayUntilItIsClosed() throws IOException {
        try (ProcessLock second = lock(folder)) {
            try (ProcessLock first = lock(folder)) {
                first.take();
                first.take();
                assertThatThrownBy(second::take)
                        .isInstanceOf(ProcessLock.TakenException.class)
                        .hasMessage(String.valueOf(ProcessHandle.current().pid()));
            }
            assertThatCode(second::take).doesNotThrowAnyException();
        }
    }

    @Test
    void waitsForItsTurn() throws IOException {
        List<Duration> waited = new ArrayList<>();
        try (ProcessLock first = lock(folder);
                ProcessLock second = lock(folder)) {
            first.take();
            second.takeInTurn(
                    new Sleeper() {
                        @Override
                        public void sleep(Duration time) {
                            waited.add(time);
                            if (waited.size() == 3) {
                                closed(first);
                            }
                        }

                        @Override
                        public Registration whenStopped(Runnable cut) {
                            return () -> {};
                        }
                    },
                    Duration.ofMillis(7));
            assertThat(waited).hasSize(3).containsOnly(Duration.ofMillis(7));
            assertThatThrownBy(first::take).isInstanceOf(ProcessLock.TakenException.class);
        }
    }

    private static void closed(ProcessLock lock) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aFileThatAKilledProcessLeftIsNoLock() throws IOException {
        Files.writeString(folder.resolve(".nianbao.lock"), "4711\n");
        try (ProcessLock lock = lock(folder)) {
            lock.take();
        }
        assertThat(folder.resolve(".nianbao.lock"))
                .hasContent(ProcessHandle.current().pid() + "\n");
    }

    @Test
    void isTakenAnewWhereTheFolderIsAnother() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        try (ProcessLock first = lock(inbox);
                ProcessLock second = lock(inbox)) {
            first.take();
            Files.move(inbox, folder.resolve("gone"));
            assertThatThrownBy(first::take).isInstanceOf(NoSuchFileException.class);
            Files.createDirectory(inbox);
            first.take();
            assertThatThrownBy(second::take).isInstanceOf(ProcessLock.TakenException.class);
        }
    }

    /** POSIX drops the locks of a process where one of its threads closes the file, even one that did not get the lock. */
    @Test
    void holdsAgainstOtherProcessesWhenAThreadWasRefused() throws Exception {
        Path again = folder.resolve("again");
        Files.createSymbolicLink(again, folder);
        try (ProcessLock first = lock(folder);
                ProcessLock second = lock(folder);
                ProcessLock byAnotherPath = lock(again)) {
            first.take();
            assertThatThrownBy(second::take).isInstanceOf(ProcessLock.TakenException.class);
            assertThatThrownBy(byAnotherPath::take).isInstanceOf(ProcessLock.TakenException.class);
            assertThat(toldByAnotherProcess())
                    .isEqualTo("taken by " + ProcessHandle.current().pid());
        }
        assertThat(toldByAnotherProcess()).isEqualTo("free");
    }

    private String toldByAnotherProcess() throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProcess.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        other.waitFor();
        return told.strip();
    }

    /** Says whether it got the lock in a folder. */
    static final class AnotherProcess {
        private AnotherProcess() {}

        public static void main(String[] folder) throws IOException {
            try (ProcessLock lock = lock(Path.of(folder[0]))) {
                lock.take();
                System.out.println("free");
            } catch (ProcessLock.TakenException e) {
                System.out.println("taken by " + e.getMessage());
            }
        }
    }
}
