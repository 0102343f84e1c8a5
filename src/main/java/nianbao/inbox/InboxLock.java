package nianbao.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Keeps a second watch from an inbox: a lock of the operating system on a file in it, which ends with its process however
 * that ends. The file stays; it says which process had the lock last.
 */
final class InboxLock implements AutoCloseable {
    private static final String NAME = ".nianbao.lock";

    private final Path file;
    private Optional<FileChannel> channel = Optional.empty();
    private Optional<Object> identity = Optional.empty();

    InboxLock(Path inbox) {
        this.file = inbox.resolve(NAME);
    }

    /**
     * Takes the lock, unless it is there: the folder may have gone since, and another one come in its place.
     *
     * @throws TakenException where another watch has it
     * @throws IOException where there is no such folder, or nothing can be written there
     */
    void take() throws IOException {
        if (channel.isPresent() && identity.isPresent() && identity.equals(identity())) {
            return;
        }
        close();
        FileChannel opened =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            lock(opened);
            sign(opened);
            taken = true;
        } finally {
            if (!taken) {
                opened.close();
            }
        }
        channel = Optional.of(opened);
        identity = identity();
    }

    private static void lock(FileChannel opened) throws IOException {
        try {
            if (opened.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // another watch of this process has it
        } catch (IOException e) {
            return; // no locks on this file system: two watches would do double work there, and no harm
        }
        throw new TakenException(content(opened));
    }

    /** Where the disk is full, the lock holds without it. */
    private static void sign(FileChannel opened) {
        try {
            opened.truncate(0);
            opened.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // only people read it
        }
    }

    private static String content(FileChannel opened) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        opened.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    }

    private Optional<Object> identity() throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class))
                    .map(attributes ->
                            Optional.<Object>ofNullable(attributes.fileKey()).orElse(attributes.creationTime()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isPresent()) {
            channel.get().close();
            channel = Optional.empty();
        }
    }

    /** Another watch serves the inbox; the message is its process. */
    static final class TakenException extends IOException {
        private static final long serialVersionUID = 1;

        TakenException(String process) {
            super(process);
        }
    }
}
