package nianbao.lifecycle;

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
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps a second process from something: a lock of the operating system on a file, which ends with its process however that
 * ends. The file stays; it says which process had the lock last.
 */
public final class ProcessLock implements AutoCloseable {
    private final Path file;
    private final WithoutLocks withoutLocks;
    private Optional<FileChannel> channel = Optional.empty();
    private Optional<Object> identity = Optional.empty();

    /** What to do on a file system that has no locks, as some network shares. */
    public enum WithoutLocks {
        /** As if there were no other process: where two do double work, and no harm. */
        GO_ON,
        FAIL
    }

    public ProcessLock(Path file, WithoutLocks withoutLocks) {
        this.file = file;
        this.withoutLocks = withoutLocks;
    }

    /**
     * Takes the lock, unless it is there: the folder may have gone since, and another one come in its place.
     *
     * @throws TakenException where another process, or another thread of this one, has it
     * @throws IOException where the file cannot be written, as in a folder that is not there
     */
    public void take() throws IOException {
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

    /**
     * The same, and waits where another process has it.
     *
     * @param pause between two tries
     * @throws java.util.concurrent.CancellationException where the program is to stop
     */
    public void takeInTurn(Sleeper sleeper, Duration pause) throws IOException {
        for (boolean taken = false; !taken; ) {
            try {
                take();
                taken = true;
            } catch (TakenException e) {
                sleeper.sleep(pause);
            }
        }
    }

    private void lock(FileChannel opened) throws IOException {
        try {
            if (opened.tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException e) {
            // another thread of this process has it
        } catch (IOException e) {
            if (withoutLocks == WithoutLocks.FAIL) {
                throw e;
            }
            return;
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

    /** Somebody has it; the message is the process. */
    public static final class TakenException extends IOException {
        private static final long serialVersionUID = 1;

        TakenException(String process) {
            super(process);
        }
    }
}
