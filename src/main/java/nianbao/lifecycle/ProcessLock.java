package nianbao.lifecycle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps a second process from something: a lock of the operating system on a file, which ends with its process however that
 * ends. The file stays; it says which process had the lock last.
 */
public final class ProcessLock implements AutoCloseable {
    /**
     * The files that this process has locked, by {@link #identity}. POSIX drops the locks of a process on a file as soon as it
     * closes any descriptor of that file, so a thread that is refused a lock must not even have opened it.
     */
    private static final Set<Object> LOCKED = new HashSet<>();

    private final Path file;
    private final WithoutLocks withoutLocks;
    private Optional<Held> held = Optional.empty();

    private record Held(FileChannel channel, Object identity) {}

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
        if (held.isPresent() && identity().filter(held.get().identity()::equals).isPresent()) {
            return;
        }
        close();
        synchronized (LOCKED) {
            create();
            Object identity = identity().orElseThrow(() -> new NoSuchFileException(file.toString()));
            if (LOCKED.contains(identity)) {
                throw new TakenException(ownProcess());
            }
            held = Optional.of(new Held(locked(), identity));
            LOCKED.add(identity);
        }
    }

    private void create() throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            // as another process left it
        }
    }

    private FileChannel locked() throws IOException {
        FileChannel opened = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
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
        return opened;
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
            // another thread of this process has it, by another path that could not be told from this one
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
            opened.write(ByteBuffer.wrap((ownProcess() + "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            // only people read it
        }
    }

    private static String ownProcess() {
        return Long.toString(ProcessHandle.current().pid());
    }

    private static String content(FileChannel opened) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        opened.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    }

    private Optional<Object> identity() throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class))
                    .map(attributes -> Optional.<Object>ofNullable(attributes.fileKey())
                            .orElse(List.of(file.toAbsolutePath(), attributes.creationTime())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (LOCKED) {
            if (held.isPresent()) {
                Held ending = held.get();
                held = Optional.empty();
                try {
                    ending.channel().close();
                } finally {
                    LOCKED.remove(ending.identity());
                }
            }
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
