package nianbao.export.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file or folder that is written beside where it is wanted, and takes its place when it is done. Whoever closes it before that
 * leaves nothing behind, nor does a program that is asked to end.
 */
public final class PendingOutput implements AutoCloseable {
    /** How the names of files end that exports consist of. */
    private static final Pattern EXPORTED = Pattern.compile("\\.(csv|json|xlsx)$");

    private static final int ATTEMPTS = 100;
    private static final long PAUSE = 1_000_000; // nanoseconds

    private final Path target;
    private final Existing existing;
    private final Path pending;
    private final Thread atEnd = new Thread(this::abandon, "pending-output");

    /** What becomes of what lies there already. */
    public enum Existing {
        STAYS,
        REPLACED
    }

    private PendingOutput(Path target, Existing existing, Path pending) {
        this.target = target;
        this.existing = existing;
        this.pending = pending;
        Runtime.getRuntime().addShutdownHook(atEnd);
    }

    /** @throws FileAlreadyExistsException where something lies at {@code target} that stays, as all does that is no file */
    public static PendingOutput file(Path target, Existing existing) throws IOException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        return new PendingOutput(target, existing, beside(target, existing, ".part"));
    }

    /**
     * @throws FileAlreadyExistsException where something lies at {@code target} that stays
     * @throws DirectoryNotEmptyException where a folder lies there with anything in it that is no file of an export
     */
    public static PendingOutput folder(Path target, Existing existing) throws IOException {
        if (Files.isDirectory(target) && existing == Existing.REPLACED && !isExport(target)) {
            throw new DirectoryNotEmptyException(target.toString());
        }
        return new PendingOutput(target, existing, Files.createDirectory(beside(target, existing, ".part")));
    }

    /** Nobody who says "replace" means the folder of all his papers. */
    private static boolean isExport(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> Files.isRegularFile(file)
                    && EXPORTED.matcher(file.toString()).find());
        }
    }

    /** A name that no other process uses; what lies there was left by one that was cut off. */
    private static Path beside(Path target, Existing existing, String ending) throws IOException {
        if (existing == Existing.STAYS && Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path beside = target.toAbsolutePath()
                .resolveSibling("." + target.getFileName() + "-"
                        + ProcessHandle.current().pid() + ending);
        if (Files.exists(beside)) {
            delete(beside);
        }
        return beside;
    }

    /** Where to write. */
    public Path path() {
        return pending;
    }

    /** Puts what was written where it is wanted. */
    public void complete() throws IOException {
        if (existing == Existing.STAYS) {
            Files.move(pending, target); // never over what came meanwhile
        } else if (Files.isDirectory(target)) {
            Path old = beside(target, existing, ".old");
            Files.move(target, old);
            Files.move(pending, target);
            delete(old);
        } else {
            Files.move(pending, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(atEnd);
        } catch (IllegalStateException e) {
            return; // the program ends, and the other thread clears away
        }
        if (Files.exists(pending)) {
            delete(pending);
        }
    }

    /** Clears away what somebody may be writing still: then a folder has new files again and again. */
    private void abandon() {
        for (int attempt = 0; attempt < ATTEMPTS && Files.exists(pending); attempt++) {
            try {
                delete(pending);
            } catch (IOException | UncheckedIOException e) {
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }
}
