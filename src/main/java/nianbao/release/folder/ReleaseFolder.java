package nianbao.release.folder;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import nianbao.release.ManifestJson;
import nianbao.release.ReleaseFiles;
import nianbao.release.ReleaseManifest;
import nianbao.release.folder.RefusedRelease.Fault;

/** The folder of a release: nothing in it is opened that is not a file of its own. */
public final class ReleaseFolder {
    /** Bytes of what is held in memory: manifests, sums and descriptors have some thousand. */
    private static final int LARGEST_TEXT = 4 << 20;
    /** Bytes of the rows of a report: two hundred figures have some 30,000. */
    private static final int LARGEST_PART = 4 << 20;

    private final Path folder;
    private final ReleaseManifest manifest;

    private ReleaseFolder(Path folder, ReleaseManifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /** @throws RefusedRelease where it is none */
    public static ReleaseFolder open(Path folder) throws RefusedRelease, IOException {
        if (!Files.isDirectory(folder)) {
            throw new RefusedRelease(Fault.NO_FOLDER, folder.toString());
        }
        if (!isFile(folder.resolve(ReleaseFiles.MANIFEST))) {
            throw new RefusedRelease(Fault.NO_MANIFEST, folder.toString());
        }
        return new ReleaseFolder(folder, manifest(folder.resolve(ReleaseFiles.MANIFEST)));
    }

    private static ReleaseManifest manifest(Path path) throws RefusedRelease {
        try {
            return ManifestJson.read(text(path));
        } catch (IOException e) {
            String why = e instanceof FileSystemException ? e.toString() : String.valueOf(e.getMessage());
            throw new RefusedRelease(
                    Fault.MANIFEST_DAMAGED,
                    path.toString(),
                    why.lines().findFirst().orElse(""));
        }
    }

    public ReleaseManifest manifest() {
        return manifest;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    Path path() {
        return folder;
    }

    /** Whether something is a file itself, and no link to one. */
    static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** @throws IOException where it is longer than such a text is, too */
    static String text(Path path) throws IOException {
        if (Files.size(path) > LARGEST_TEXT) {
            throw new IOException(Files.size(path) + " > " + LARGEST_TEXT + " B");
        }
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            return new String(in.readNBytes(LARGEST_TEXT), StandardCharsets.UTF_8);
        }
    }

    InputStream open(String name) throws RefusedRelease, IOException {
        if (!isFile(path(name))) {
            throw new RefusedRelease(Fault.TABLE_MISSING, name);
        }
        return Files.newInputStream(path(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** A part of a file. */
    InputStream open(String name, long begin, long length) throws IOException {
        if (length > LARGEST_PART) {
            throw new IOException(name + ": " + length + " > " + LARGEST_PART + " B");
        }
        try (SeekableByteChannel channel =
                Files.newByteChannel(path(name), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            ByteBuffer bytes = ByteBuffer.allocate((int) length);
            channel.position(begin);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until all is there
            }
            return new ByteArrayInputStream(bytes.array(), 0, bytes.position());
        }
    }
}
