package nianbao.read.ocr.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** A page in black and white: 1 where there is ink. The bits are shared, not copied. */
public final class BinaryImage {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

    private final int width;
    private final int height;
    private final byte[] bits;
    private @Nullable BinaryImage transposed;

    public BinaryImage(int width, int height, byte[] bits) {
        if (bits.length != width * height) {
            throw new IllegalArgumentException("not a mask: " + width + " x " + height + " of " + bits.length);
        }
        this.width = width;
        this.height = height;
        this.bits = bits;
    }

    /** What is as dark as {@code threshold} or darker. */
    public static BinaryImage of(GrayImage page, int threshold) {
        byte[] pixels = page.pixels();
        byte[] bits = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            bits[i] = (byte) ((pixels[i] & 0xFF) <= threshold ? 1 : 0);
        }
        return new BinaryImage(page.width(), page.height(), bits);
    }

    /**
     * What is darker than the mean around it by {@code contrast} greys or more: thin strokes, however faint, and the
     * edges of areas.
     *
     * @param reach pixels to each side over which the mean is taken
     */
    public static BinaryImage standingOut(GrayImage page, int reach, int contrast) {
        int width = page.width();
        int height = page.height();
        byte[] pixels = page.pixels();
        byte[] bits = new byte[pixels.length];
        int[] columns = new int[width];
        int[] sums = new int[width + 1];
        for (int y = 0; y < Math.min(reach, height); y++) {
            add(columns, pixels, y * width, 1);
        }
        for (int y = 0; y < height; y++) {
            if (y + reach < height) {
                add(columns, pixels, (y + reach) * width, 1);
            }
            if (y - reach - 1 >= 0) {
                add(columns, pixels, (y - reach - 1) * width, -1);
            }
            if (isWhite(pixels, y * width, width, contrast)) {
                continue;
            }
            int rows = Math.min(height - 1, y + reach) - Math.max(0, y - reach) + 1;
            addUp(columns, sums);
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                int dark = (pixels[at] & 0xFF) + contrast;
                // no mean is whiter than white; most of a page is
                if (dark < GrayImage.WHITE) {
                    int first = Math.max(0, x - reach);
                    int end = Math.min(width, x + reach + 1);
                    bits[at] = (byte) (dark * rows * (end - first) < sums[end] - sums[first] ? 1 : 0);
                }
            }
        }
        return new BinaryImage(width, height, bits);
    }

    /** Whether no pixel of a row is darker than white by {@code contrast}. */
    private static boolean isWhite(byte[] pixels, int row, int width, int contrast) {
        for (int at = row; at < row + width; at++) {
            if ((pixels[at] & 0xFF) + contrast < GrayImage.WHITE) {
                return false;
            }
        }
        return true;
    }

    /** For each place the sum of all columns before it. */
    private static void addUp(int[] columns, int[] sums) {
        for (int x = 0; x < columns.length; x++) {
            sums[x + 1] = sums[x] + columns[x];
        }
    }

    private static void add(int[] columns, byte[] pixels, int row, int sign) {
        for (int x = 0; x < columns.length; x++) {
            columns[x] += sign * (pixels[row + x] & 0xFF);
        }
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public byte[] bits() {
        return bits;
    }

    public boolean at(int x, int y) {
        return bits[y * width + x] != 0;
    }

    /**
     * The first pixel of ink from {@code from} on, before {@code end}; {@code end} where there is none. Counted in
     * bits.
     */
    public int nextInk(int from, int end) {
        int at = from;
        while (at <= end - Long.BYTES && (long) EIGHT.get(bits, at) == 0) {
            at += Long.BYTES;
        }
        while (at < end && bits[at] == 0) {
            at++;
        }
        return at;
    }

    /** What is ink here and there. */
    public BinaryImage and(BinaryImage other) {
        byte[] both = new byte[bits.length];
        for (int i = 0; i < bits.length; i++) {
            both[i] = (byte) (bits[i] & other.bits[i]);
        }
        return new BinaryImage(width, height, both);
    }

    /** Rows become columns. Made once: lines are looked for several times. */
    public BinaryImage transposed() {
        if (transposed == null) {
            transposed = turned();
        }
        return transposed;
    }

    private BinaryImage turned() {
        byte[] out = new byte[bits.length];
        int block = 32;
        for (int top = 0; top < height; top += block) {
            int bottom = Math.min(height, top + block);
            for (int left = 0; left < width; left += block) {
                int right = Math.min(width, left + block);
                for (int y = top; y < bottom; y++) {
                    for (int x = left; x < right; x++) {
                        out[x * height + y] = bits[y * width + x];
                    }
                }
            }
        }
        return new BinaryImage(/* width= */ height, /* height= */ width, out);
    }

    /** The pixels of ink inside {@code box}. */
    public int count(PixelBox box) {
        PixelBox inside = box.shared(new PixelBox(0, 0, width, height));
        int count = 0;
        for (int y = inside.top(); y < inside.bottom(); y++) {
            for (int x = inside.left(); x < inside.right(); x++) {
                count += bits[y * width + x];
            }
        }
        return count;
    }
}
