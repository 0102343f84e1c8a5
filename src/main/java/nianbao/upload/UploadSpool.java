package nianbao.upload;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;

/**
 * The folder of files that were brought and are not in the store yet. Each has a name of ours; one that is still coming lies in
 * a folder within. A file that is kept is on the disk, whatever happens then.
 */
public final class UploadSpool {
    /** Bytes of the disk that are left to the store and to all else. */
    private static final long RESERVE = 256L << 20;
    /** After which a file that nobody knows of is of a process that was killed before it could acknowledge it. */
    private static final Duration STALE = Duration.ofHours(6);

    private static final Pattern OURS = Pattern.compile("[0-9a-f-]{36}");

    private final Path folder;

    /** @param folder made with the first file */
    public UploadSpool(Path folder) {
        this.folder = folder;
    }

    /** The folder for what is still coming. */
    public Path receiving() {
        Path receiving = folder.resolve("receiving");
        try {
            return Files.createDirectories(receiving);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Whether so many bytes more leave the disk with some room. */
    public boolean hasRoom(long bytes) {
        // a FileStore is looked for among the mounts, where a system in a folder of another (chroot) has none
        return receiving().toFile().getUsableSpace() - RESERVE >= bytes;
    }

    /** A place for a file that is to come. */
    public Path place() {
        return receiving().resolve(UUID.randomUUID().toString());
    }

    /** Brings a file that has come to the disk, and gives the name that it has from then on. */
    public String keep(Path received) {
        String name = UUID.randomUUID().toString();
        try {
            try (FileChannel channel = FileChannel.open(received, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(received, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel entries = FileChannel.open(folder)) {
                entries.force(true); // the name, too
            }
            return name;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Removes what came and was not kept. */
    public void forget(Path place) {
        delete(place);
    }

    /** Where a file is that was kept. */
    public Path file(String name) {
        if (!OURS.matcher(name).matches()) {
            throw new IllegalArgumentException(name);
        }
        return folder.resolve(name);
    }

    /** The names of all files that were kept. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        } catch (NoSuchFileException e) {
            return List.of(); // nobody brought anything
        } catch (IOException e) {
            throw unwritable(e);
        }
        names.removeIf(name -> !OURS.matcher(name).matches());
        return names;
    }

    /** Removes a file that is in the store, or of which nothing more can be had. */
    public void remove(String name) {
        delete(file(name));
    }

    /** Removes what processes left that were killed before they acknowledged it. */
    public void sweep(Set<String> needed, Instant now) {
        sweepFolder(folder, needed, now);
        sweepFolder(folder.resolve("receiving"), Set.of(), now);
    }

    private static void sweepFolder(Path folder, Set<String> needed, Instant now) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                boolean stale = Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(STALE));
                if (stale && Files.isRegularFile(file) && !needed.contains(String.valueOf(file.getFileName()))) {
                    delete(file);
                }
            }
        } catch (NoSuchFileException e) {
            // nobody brought anything
        } catch (IOException e) {
            // what is left takes room, and harms nothing
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the next sweep takes it
        }
    }

    private EnvironmentException unwritable(IOException e) {
        return new EnvironmentException(Code.OUTPUT_UNWRITABLE, folder + ": " + e.getMessage(), e);
    }
}
