package nianbao.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;

/**
 * The beginning of a part's file: a gzip member for each path, in the order of the plan, so that a file that was cut off is good up
 * to its last whole member. Many members, one after the other, are one gzip file to whoever reads it.
 *
 * @param count of paths
 * @param bytes of their members
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PartMembers(int count, byte[] bytes) {
    /** Bytes of a gzip head without name, comment or extra fields, as Java writes it. */
    private static final int HEAD = 10;
    /** Bytes of checksum and length at the end of a member. */
    private static final int TAIL = 8;

    /** The whole members at the beginning of a file. */
    static PartMembers of(byte[] file) {
        int count = 0;
        int end = 0;
        int next = end(file, 0);
        while (next > 0) {
            end = next;
            count++;
            next = end(file, end);
        }
        return new PartMembers(count, Arrays.copyOf(file, end));
    }

    /** Where the member ends that begins there; 0 where it is not whole. */
    private static int end(byte[] file, int start) {
        int body = start + HEAD;
        if (body >= file.length) {
            return 0;
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, body, file.length - body);
            byte[] nowhere = new byte[1 << 16];
            while (!inflater.finished()) {
                if (inflater.inflate(nowhere) == 0 && !inflater.finished()) {
                    return 0;
                }
            }
            int end = Math.toIntExact(body + inflater.getBytesRead() + TAIL);
            return end <= file.length && isSound(Arrays.copyOfRange(file, start, end)) ? end : 0;
        } catch (DataFormatException e) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    /** Whether the checksum is right. */
    private static boolean isSound(byte[] member) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(member))) {
            in.readAllBytes();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The member of a path. */
    static byte[] member(List<String> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (String line : lines) {
                out.write(line.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        }
        return bytes.toByteArray();
    }
}
