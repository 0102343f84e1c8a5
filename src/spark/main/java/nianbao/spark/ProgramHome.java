package nianbao.spark;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Where the program is on this machine: {@code nianbao.jar}, and {@code lib} beside it. The jar of the job carries both; they are
 * unpacked once into a folder for temporary files whose name says what is in it, and used by all that run there.
 */
final class ProgramHome {
    /** A property that names a folder with the program, where it is installed on every machine. */
    static final String PROPERTY = "nianbao.home";

    private static final String JAR = "nianbao.jar";
    private static final String PACKED = "nianbao-home/";
    /** Hex digits: no machine has two of some thousand builds. */
    private static final int DIGITS = 16;

    private ProgramHome() {}

    /** The jar of the program. */
    static Path jar() throws IOException {
        String installed = System.getProperty(PROPERTY, "");
        if (!installed.isEmpty()) {
            return Path.of(installed).toAbsolutePath().normalize().resolve(JAR);
        }
        try {
            Path own = Path.of(ProgramHome.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return unpacked(own, Path.of(System.getProperty("java.io.tmpdir")));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** The jar of the program that {@code packed} carries, below {@code temporary}: unpacked now or before. */
    static Path unpacked(Path packed, Path temporary) throws IOException {
        try (ZipFile zip = new ZipFile(packed.toFile())) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> entry.getName().startsWith(PACKED) && !entry.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            if (entries.isEmpty()) {
                throw new IOException("no program in " + packed);
            }
            String user = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9]", "_");
            Path home = temporary.resolve("nianbao-" + user + "-" + fingerprint(entries));
            if (!Files.exists(home.resolve(JAR))) {
                Path fresh = Files.createTempDirectory(temporary, "nianbao-new");
                for (ZipEntry entry : entries) {
                    unpack(zip, entry, fresh);
                }
                settle(fresh, home);
            }
            return home.resolve(JAR);
        }
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName().substring(PACKED.length())).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("outside of its folder: " + entry.getName());
        }
        Files.createDirectories(file.resolve("..").normalize());
        try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
        }
    }

    /** Gives the folder its name, unless another process did so meanwhile. */
    private static void settle(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            boolean taken = e instanceof FileAlreadyExistsException
                    || e instanceof DirectoryNotEmptyException
                    || Files.exists(home.resolve(JAR));
            if (!taken) {
                throw e;
            }
            try (Stream<Path> files = Files.walk(fresh)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Of names and checksums, which stand in the directory of the jar. */
    private static String fingerprint(List<? extends ZipEntry> entries) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (ZipEntry entry : entries) {
                digest.update(entry.getName().getBytes(StandardCharsets.UTF_8));
                digest.update(
                        ByteBuffer.allocate(Long.BYTES).putLong(entry.getCrc()).array());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
