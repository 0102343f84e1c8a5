package nianbao.inbox.move;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Moves files by renaming them, which is whole or not at all; to another file system by a copy that is on the disk and was
 * compared before the first is given up.
 *
 * <p>A name is reserved by an empty file before something is moved over it, so that nothing that others put there in
 * between is lost. A reservation that was cut off is an empty file: whatever takes its place, no byte is lost.
 *
 * <p>For several threads, which take turns.
 */
public final class RenamingFileMover implements ProcessedFileMover {
    /** The name of the file that shows whether there is space. */
    private static final String PROBE = ".nianbao-probe";
    /** Names that are tried before something is taken to be wrong. */
    private static final int NUMBERS = 100_000;
    /** Bytes of that file: one block of common file systems. */
    private static final int PROBE_BYTES = 4096;

    private final Path inbox;
    private final Path done;
    private final Path failed;

    public RenamingFileMover(Path inbox, Path done, Path failed) {
        this.inbox = inbox;
        this.done = done;
        this.failed = failed;
    }

    @Override
    public synchronized Path done(Path name) throws IOException {
        Path source = inbox.resolve(name);
        Path wished = folder(done, name).resolve(name.getFileName());
        for (int number = 1; number <= NUMBERS; number++) {
            Path target = FileName.numbered(wished, number);
            if (isMoved(source, target)) {
                return target;
            }
        }
        throw new FileAlreadyExistsException(wished.toString());
    }

    @Override
    public synchronized Path failed(Path name, String reason) throws IOException {
        Path source = inbox.resolve(name);
        Path wished = folder(failed, name).resolve(name.getFileName());
        byte[] text = reason.getBytes(StandardCharsets.UTF_8);
        for (int number = 1; number <= NUMBERS; number++) {
            Path target = FileName.numbered(wished, number);
            // the reason first: a file without one would never get it if this were cut off
            if (isFree(target) && isWritten(text, FileName.reason(wished, number)) && isMoved(source, target)) {
                return target;
            }
        }
        throw new FileAlreadyExistsException(wished.toString());
    }

    @Override
    public synchronized void probe() throws IOException {
        for (Path folder : new Path[] {done, failed}) {
            createFolder(folder);
            Path probe = folder.resolve(PROBE);
            write(probe, new byte[PROBE_BYTES]);
            Files.delete(probe);
        }
    }

    /** The folder for a file, as it lay below the inbox; a folder whose name a file bears is numbered. */
    private static Path folder(Path top, Path name) throws IOException {
        createFolder(top);
        Path folder = top;
        for (int i = 0; i < name.getNameCount() - 1; i++) {
            Path wished = folder.resolve(name.getName(i));
            int number = 1;
            while (isFile(FileName.numbered(wished, number))) {
                number++;
            }
            folder = FileName.numbered(wished, number);
            createFolder(folder);
        }
        return folder;
    }

    private static boolean isFile(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(path);
    }

    private static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    private static boolean isFree(Path target) throws IOException {
        return !Files.exists(target, LinkOption.NOFOLLOW_LINKS) || isEmptyFile(target);
    }

    private static boolean isEmptyFile(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) == 0;
    }

    /** False where the name is taken. */
    private static boolean isReserved(Path target) throws IOException {
        try {
            Files.createFile(target);
            return true;
        } catch (FileAlreadyExistsException e) {
            return isEmptyFile(target);
        }
    }

    private static boolean isMoved(Path source, Path target) throws IOException {
        if (!isReserved(target)) {
            return isMoveCutOff(source, target) && giveUp(source);
        }
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            moveByCopy(source, target);
        } catch (IOException e) {
            release(target, e);
            throw e;
        }
        return true;
    }

    private static void release(Path target, IOException cause) {
        try {
            if (isEmptyFile(target)) {
                Files.delete(target);
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static void moveByCopy(Path source, Path target) throws IOException {
        Path copy = FileName.unfinished(target);
        try {
            Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            sync(copy);
            if (Files.mismatch(source, copy) >= 0) {
                throw new IOException(source + " is not what was copied to " + copy);
            }
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
            sync(target.resolveSibling("."));
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            release(target, e);
            throw e;
        }
        giveUp(source);
    }

    /** Whether a copy was made on another file system, and the file itself not given up before the end. */
    private static boolean isMoveCutOff(Path source, Path target) throws IOException {
        return !device(source).equals(device(target))
                && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                && Files.size(source) == Files.size(target)
                && Files.mismatch(source, target) < 0;
    }

    /** The file system that holds a file, by its number: Java knows file stores only from a table that may lack them. */
    private static Object device(Path file) throws IOException {
        return Files.getAttribute(file, "unix:dev");
    }

    private static boolean giveUp(Path source) throws IOException {
        Files.delete(source);
        return true;
    }

    /** Writes a text under a name that is free, or has just this text already; false where it has another. */
    private static boolean isWritten(byte[] text, Path target) throws IOException {
        if (!isReserved(target)) {
            return Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), text);
        }
        Path written = FileName.unfinished(target);
        try {
            write(written, text);
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            release(target, e);
            throw e;
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
        sync(file);
    }

    /** Waits until a file or folder is on the disk. */
    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
