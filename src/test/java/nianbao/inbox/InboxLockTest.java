package nianbao.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxLockTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void keepsASecondWatchAwayUntilItIsClosed() throws IOException {
        try (InboxLock second = new InboxLock(folder)) {
            try (InboxLock first = new InboxLock(folder)) {
                first.take();
                first.take();
                assertThatThrownBy(second::take)
                        .isInstanceOf(InboxLock.TakenException.class)
                        .hasMessage(String.valueOf(ProcessHandle.current().pid()));
            }
            assertThatCode(second::take).doesNotThrowAnyException();
        }
    }

    @Test
    void aFileThatAKilledWatchLeftIsNoLock() throws IOException {
        Files.writeString(folder.resolve(".nianbao.lock"), "4711\n");
        try (InboxLock lock = new InboxLock(folder)) {
            lock.take();
        }
        assertThat(folder.resolve(".nianbao.lock"))
                .hasContent(ProcessHandle.current().pid() + "\n");
    }

    @Test
    void isTakenAnewWhereTheFolderIsAnother() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        try (InboxLock first = new InboxLock(inbox);
                InboxLock second = new InboxLock(inbox)) {
            first.take();
            Files.move(inbox, folder.resolve("gone"));
            assertThatThrownBy(first::take).isInstanceOf(NoSuchFileException.class);
            Files.createDirectory(inbox);
            first.take();
            assertThatThrownBy(second::take).isInstanceOf(InboxLock.TakenException.class);
        }
    }
}
