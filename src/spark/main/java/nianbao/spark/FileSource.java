package nianbao.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;

/**
 * Gives files to the reader: a local one where it lies, another as a copy that is gone afterwards. No bytes go through Spark.
 */
final class FileSource {
    private final Configuration hadoop;
    private final IsolatedReader reader;

    FileSource(Configuration hadoop, IsolatedReader reader) {
        this.hadoop = hadoop;
        this.reader = reader;
    }

    /**
     * The lines of what came of a path.
     *
     * @throws IOException where the file system does not answer
     */
    List<String> read(String path) throws IOException {
        if (Address.isLocal(path)) {
            return reader.order("read", path, path);
        }
        Path remote = new Path(path);
        FileSystem files = remote.getFileSystem(hadoop);
        try {
            FileStatus status = files.getFileStatus(remote);
            if (!status.isFile()) {
                return reader.order("lost", path, reader.say("spark.folder"));
            }
            long limit = Long.parseLong(reader.order("limit").get(0));
            return status.getLen() > limit
                    ? reader.order("large", Address.name(path), path, String.valueOf(status.getLen()))
                    : readCopy(files, remote, path);
        } catch (FileNotFoundException e) {
            return reader.order("lost", path, reader.say("spark.no-file"));
        } catch (AccessControlException e) {
            return reader.order("lost", path, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return reader.order("lost", path, faultOfTheFile(files, remote, e));
        }
    }

    /**
     * What a file system says of a file that it cannot give, such as one whose blocks are lost.
     *
     * @throws IOException the cause, where it does not show the folder of the file either: then it is no fault of the file
     */
    private static String faultOfTheFile(FileSystem files, Path file, IOException cause) throws IOException {
        Optional<Path> folder = Optional.ofNullable(file.getParent());
        try {
            files.getFileStatus(folder.orElse(file));
        } catch (IOException e) {
            cause.addSuppressed(e);
            throw cause;
        }
        return String.valueOf(cause);
    }

    private List<String> readCopy(FileSystem files, Path remote, String path) throws IOException {
        java.nio.file.Path folder = Files.createTempDirectory("nianbao");
        java.nio.file.Path copy = folder.resolve(remote.getName()); // records name it
        try {
            try (InputStream in = files.open(remote)) {
                Files.copy(in, copy);
            }
            return reader.order("read", copy.toString(), path);
        } finally {
            Files.deleteIfExists(copy);
            Files.delete(folder);
        }
    }

    /** What reading a path will cost, in milliseconds of one core. */
    long cost(String path) throws IOException {
        if (Address.isLocal(path)) {
            List<String> counts = reader.order("count", path);
            return Cost.ofPages(Integer.parseInt(counts.get(0)), Integer.parseInt(counts.get(1)));
        }
        Path remote = new Path(path);
        try {
            return Cost.ofBytes(
                    remote.getName(),
                    remote.getFileSystem(hadoop).getFileStatus(remote).getLen());
        } catch (FileNotFoundException | AccessControlException e) {
            return Cost.ofPages(1, 0); // reading it says so
        }
    }
}
