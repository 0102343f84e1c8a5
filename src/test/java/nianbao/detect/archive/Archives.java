package nianbao.detect.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Makes archives to be opened. */
public final class Archives {
    private Archives() {}

    public static byte[] zip(Map<String, String> members) throws IOException {
        return zip(members, StandardCharsets.UTF_8);
    }

    /** A zip whose names are in {@code names}; only for UTF-8 it says so. */
    public static byte[] zip(Map<String, String> members, Charset names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, String> member : new TreeMap<>(members).entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue().getBytes(StandardCharsets.ISO_8859_1));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    public static byte[] tar(Map<String, String> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "GBK")) {
            for (Map.Entry<String, String> member : new TreeMap<>(members).entrySet()) {
                byte[] content = member.getValue().getBytes(StandardCharsets.ISO_8859_1);
                TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    public static byte[] sevenZip(Map<String, String> members) throws IOException {
        SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
        try (SevenZOutputFile out = new SevenZOutputFile(bytes)) {
            for (Map.Entry<String, String> member : new TreeMap<>(members).entrySet()) {
                SevenZArchiveEntry entry = new SevenZArchiveEntry();
                entry.setName(member.getKey());
                entry.setDirectory(member.getKey().endsWith("/"));
                out.putArchiveEntry(entry);
                out.write(member.getValue().getBytes(StandardCharsets.ISO_8859_1));
                out.closeArchiveEntry();
            }
        }
        return Arrays.copyOf(bytes.array(), (int) bytes.size());
    }

    public static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
