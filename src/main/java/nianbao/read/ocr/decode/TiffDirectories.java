package nianbao.read.ocr.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The chain of pages in a TIFF file (TIFF 6.0, section 2): each directory of a page says where the next one lies. A
 * decoder ends where the chain breaks, and a file that was cut off looks like one of fewer pages.
 */
final class TiffDirectories {
    private static final int MAGIC = 42;
    private static final int ENTRY_BYTES = 12;
    /** Pages after which a chain is taken for a circle. */
    private static final int MOST_PAGES = 100_000;

    private TiffDirectories() {}

    /** Whether {@code bytes} are a TIFF file whose chain of pages leads beyond its end. */
    static boolean isTorn(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes);
        if (bytes.length < 8 || !isTiff(file)) {
            return false;
        }
        long at = file.getInt(4) & 0xFFFFFFFFL;
        for (int page = 0; at != 0 && page < MOST_PAGES; page++) {
            if (at + 2 > bytes.length) {
                return true;
            }
            long end = at + 2 + (long) ENTRY_BYTES * (file.getShort((int) at) & 0xFFFF);
            if (end + 4 > bytes.length) {
                return true;
            }
            at = file.getInt((int) end) & 0xFFFFFFFFL;
        }
        return false;
    }

    /** Sets the order of bytes on the way. */
    private static boolean isTiff(ByteBuffer file) {
        if (file.get(0) != file.get(1) || (file.get(0) != 'I' && file.get(0) != 'M')) {
            return false;
        }
        file.order(file.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return file.getShort(2) == MAGIC;
    }
}
