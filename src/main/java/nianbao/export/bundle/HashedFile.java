package nianbao.export.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that is written, and of which it is known afterwards how long it is, and its SHA-256. */
final class HashedFile {
    private static final int BUFFER = 1 << 18;

    private final Path path;
    private final DigestOutputStream out;

    HashedFile(Path path) throws IOException {
        this.path = path;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(path), BUFFER), digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    OutputStream out() {
        return out;
    }

    void close() throws IOException {
        out.close();
    }

    long bytes() throws IOException {
        return Files.size(path);
    }

    String sha256() {
        return HexFormat.of().formatHex(out.getMessageDigest().digest());
    }
}
