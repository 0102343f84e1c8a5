package nianbao.store.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import nianbao.store.sql.StoreFailure;

/**
 * The folder in which originals are kept, each under its SHA-256: {@code ab/cdef…}. A file is there whole or not at all:
 * it is written beside, brought to the disk, and moved to its place.
 */
public final class Archive {
    /** Characters of the hash that name the folder: 256 folders, of some thousand files each in a large archive. */
    private static final int PREFIX = 2;
    /** Where files lie while they are written. */
    private static final String UNFINISHED = "unfinished";
    /** After which an unfinished file is of a process that is gone. */
    private static final Duration STALE = Duration.ofDays(1);

    private final Path folder;

    private Archive(Path folder) {
        this.folder = folder;
    }

    /** The archive in a folder, which is made with the first file. What a killed process left is taken out. */
    public static Archive open(Path folder, Clock clock) {
        Archive archive = of(folder);
        archive.sweep(clock.instant().minus(STALE));
        return archive;
    }

    /** The archive in a folder, for someone who only looks. */
    public static Archive of(Path folder) {
        return new Archive(folder);
    }

    /** What came of keeping a file. */
    public enum Kept {
        KEPT,
        /** The file is another by now. */
        CHANGED
    }

    /** The SHA-256 of a file, in lower case hex. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether the bytes with this hash are there, and are those bytes still. */
    public boolean isSound(String sha256) {
        try {
            return Files.isRegularFile(path(sha256)) && sha256(path(sha256)).equals(sha256);
        } catch (IOException e) {
            return false;
        }
    }

    /** Where the bytes with this hash are, if they are kept. */
    public Path path(String sha256) {
        return folder.resolve(sha256.substring(0, PREFIX)).resolve(sha256.substring(PREFIX));
    }

    /**
     * Keeps a copy of {@code file}, which had this hash.
     *
     * @throws nianbao.model.EnvironmentException where that cannot be done
     */
    public Kept keep(Path file, String sha256) {
        Path place = path(sha256);
        if (Files.exists(place)) {
            return Kept.KEPT;
        }
        Path part = folder.resolve(UNFINISHED).resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(folder.resolve(UNFINISHED));
            Files.createDirectories(folder.resolve(sha256.substring(0, PREFIX)));
            if (!copied(file, part) || !sha256(part).equals(sha256)) {
                return Kept.CHANGED;
            }
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            return Kept.KEPT;
        } catch (IOException e) {
            throw StoreFailure.of(folder.toString(), e);
        } finally {
            delete(part);
        }
    }

    /**
     * Copies the bytes, and waits until the disk has them; the row that names them comes later. The copy gets permissions
     * of its own: with those of a file that may only be read it could be neither written nor, later, restored.
     *
     * @return false where the file cannot be read any more
     */
    private static boolean copied(Path file, Path part) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            in.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
            return true;
        } catch (NoSuchFileException | AccessDeniedException e) {
            if (String.valueOf(file).equals(e.getFile())) {
                return false;
            }
            throw e;
        }
    }

    private void sweep(Instant before) {
        Path unfinished = folder.resolve(UNFINISHED);
        if (!Files.isDirectory(unfinished)) {
            return;
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(unfinished)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before)) {
                    delete(part);
                }
            }
        } catch (IOException e) {
            // what is left takes room, and harms nothing
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // the next sweep takes it
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
