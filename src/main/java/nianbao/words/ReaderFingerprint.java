package nianbao.words;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What tells one reader from another: a hash of the classes and data that decide what is read of a file, and of the versions
 * of the libraries that open files. It is taken from the classes that run, in a jar or a folder, so that no build can forget
 * it; a jar has the checksums of its files in its directory, so that none is unpacked for it.
 */
public final class ReaderFingerprint {
    private static final String ROOT = "nianbao/";
    /** The rooms and the data that decide a reading. A test holds them against what {@code pipeline} uses. */
    private static final List<String> DECIDING = List.of(
            "geometry/",
            "model/",
            "detect/",
            "read/",
            "layout/",
            "table/",
            "places/",
            "json/",
            "report/",
            "pipeline/",
            "forms/",
            "ocr/",
            "libraries.properties");
    /** Hex digits: two builds of some thousands have the same one once in a thousand million. */
    private static final int DIGITS = 12;

    private ReaderFingerprint() {}

    /** Whether a class or file, named from the root of the classes, has its part in the fingerprint. */
    public static boolean decides(String name) {
        if (!name.startsWith(ROOT) || name.endsWith("/")) {
            return false;
        }
        // loops, and no streams, in all of this: it is done at each start, of every process that reads
        for (String deciding : DECIDING) {
            if (name.startsWith(deciding, ROOT.length())) {
                return true;
            }
        }
        return false;
    }

    /** The fingerprint of what lies in a jar, or in a folder of classes and resources. */
    static String of(Path classes) throws IOException {
        SortedMap<String, Long> checksums = Files.isDirectory(classes) ? ofFolder(classes) : ofJar(classes);
        if (checksums.isEmpty()) {
            throw new IOException("no reader in " + classes);
        }
        MessageDigest digest = digest();
        for (Map.Entry<String, Long> file : checksums.entrySet()) {
            digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            digest.update(
                    ByteBuffer.allocate(Long.BYTES + 1).putLong(file.getValue()).array());
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static SortedMap<String, Long> ofJar(Path jar) throws IOException {
        SortedMap<String, Long> checksums = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (decides(entry.getName())) {
                    checksums.put(entry.getName(), entry.getCrc());
                }
            }
        }
        return checksums;
    }

    private static SortedMap<String, Long> ofFolder(Path folder) throws IOException {
        SortedMap<String, Long> checksums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve(ROOT))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (decides(name)) {
                    checksums.put(name, checksum(file));
                }
            }
        }
        return checksums;
    }

    private static long checksum(Path file) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(file), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
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
