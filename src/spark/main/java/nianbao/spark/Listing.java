package nianbao.spark;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** The paths that a job is to read, each once, in the order in which they are listed. */
final class Listing {
    private final List<String> paths;

    Listing(Collection<String> paths) {
        this.paths = List.copyOf(new LinkedHashSet<>(paths));
    }

    List<String> paths() {
        return paths;
    }

    /** What tells it from another listing, whatever the order. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String path : paths.stream().sorted().toList()) {
                digest.update(path.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * The paths of listings and folders: a folder lists its files, as {@code ingest} finds them; any other file is a listing, a
     * path or an address a line, in UTF-8.
     *
     * @throws MisuseException where one is not there, or is no listing
     */
    static Listing of(List<String> inputs, Configuration hadoop, IsolatedReader program)
            throws IOException, MisuseException {
        Set<String> paths = new LinkedHashSet<>();
        for (String input : inputs) {
            String address = Address.absolute(input);
            Path path = Address.isLocal(address) && !address.startsWith("file:")
                    ? new Path(java.nio.file.Path.of(address).toUri())
                    : new Path(address);
            FileSystem files = path.getFileSystem(hadoop);
            FileStatus status;
            try {
                status = files.getFileStatus(path);
            } catch (FileNotFoundException e) {
                throw new MisuseException("spark.no-listing", input);
            }
            if (status.isFile()) {
                paths.addAll(lines(input, files, path));
            } else if (Address.isLocal(address)) {
                paths.addAll(program.order("list", address));
            } else {
                paths.addAll(below(files, path));
            }
        }
        if (paths.isEmpty()) {
            throw new MisuseException("spark.nothing", String.join(", ", inputs));
        }
        return new Listing(paths);
    }

    private static List<String> lines(String input, FileSystem files, Path listing)
            throws IOException, MisuseException {
        List<String> paths = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(files.open(listing), StandardCharsets.UTF_8.newDecoder()))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String path = line.startsWith("\uFEFF") ? line.substring(1) : line;
                if (path.indexOf('\0') >= 0 || path.startsWith("%PDF-")) {
                    throw new MisuseException("spark.no-text", input);
                } else if (!path.isBlank()) {
                    paths.add(Address.absolute(path));
                }
            }
        } catch (CharacterCodingException e) {
            throw new MisuseException("spark.no-text", input);
        }
        return paths;
    }

    /** Hidden files, and those that Hadoop's programs leave, are none of ours. */
    private static List<String> below(FileSystem files, Path folder) throws IOException {
        List<String> paths = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> found = files.listFiles(folder, true);
        while (found.hasNext()) {
            Path file = found.next().getPath();
            if (!file.getName().startsWith(".") && !file.getName().startsWith("_")) {
                paths.add(file.toString());
            }
        }
        paths.sort(null);
        return paths;
    }
}
