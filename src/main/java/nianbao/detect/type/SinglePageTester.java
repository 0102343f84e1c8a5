package nianbao.detect.type;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.ToIntFunction;
import nianbao.model.SourceFile;

/** Whether a file is one page and no more: an image, or a PDF of one page. */
public final class SinglePageTester {
    /** Bytes of an entry of a TIFF's directory. */
    private static final int TIFF_ENTRY = 12;

    private final ToIntFunction<byte[]> pdfPages;

    /** @param pdfPages the number of pages of a PDF, or anything but 1 where it cannot be told */
    public SinglePageTester(ToIntFunction<byte[]> pdfPages) {
        this.pdfPages = pdfPages;
    }

    /** Whether it is; what cannot be told is taken for more. */
    public boolean test(SourceFile file) {
        return switch (file.mediaType()) {
            case TypeDetector.PDF -> pdfPages.applyAsInt(file.bytes()) == 1;
            case TypeDetector.TIFF -> hasOneDirectory(file.bytes());
            default -> file.mediaType().startsWith("image/");
        };
    }

    /** A TIFF has a page for each directory; each directory names the next (TIFF 6.0, section 2). */
    private static boolean hasOneDirectory(byte[] bytes) {
        ByteBuffer tiff =
                ByteBuffer.wrap(bytes).order(bytes[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (bytes.length < 8 || tiff.getShort(2) != 42) {
            return false;
        }
        long first = Integer.toUnsignedLong(tiff.getInt(4));
        if (first + 2 > bytes.length) {
            return false;
        }
        long next = first + 2 + (long) TIFF_ENTRY * Short.toUnsignedInt(tiff.getShort((int) first));
        return next + 4 <= bytes.length && tiff.getInt((int) next) == 0;
    }
}
