package nianbao.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Pictures as PNG (ISO/IEC 15948), three times as quickly as Java's own encoder: that tries five filters on each row, which
 * on pages, white for the most part, gains a few hundredths. A page without colours has a byte a pixel.
 */
final class PngEncoder {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte GREY = 0;
    private static final byte COLOUR = 2;
    /** Of a row: each byte less that above it. */
    private static final byte FILTER_UP = 2;

    private PngEncoder() {}

    static byte[] png(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = new int[width * height];
        PixelRows.of(picture).read(0, height, pixels);
        boolean grey = isGrey(pixels);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(13);
        header.putInt(width).putInt(height).put((byte) 8).put(grey ? GREY : COLOUR);
        chunk(out, "IHDR", header.array(), header.capacity());
        deflate(out, pixels, width, grey ? 1 : 3);
        chunk(out, "IEND", new byte[0], 0);
        return out.toByteArray();
    }

    private static boolean isGrey(int[] pixels) {
        for (int rgb : pixels) {
            if ((rgb & 0xFF) * 0x010101 != rgb) {
                return false;
            }
        }
        return true;
    }

    private static void deflate(ByteArrayOutputStream out, int[] pixels, int width, int bytesPerPixel) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        byte[] packed = new byte[1 << 16];
        byte[] above = new byte[width * bytesPerPixel];
        byte[] row = new byte[above.length];
        byte[] filtered = new byte[1 + row.length];
        filtered[0] = FILTER_UP;
        for (int start = 0; start < pixels.length; start += width) {
            for (int i = 0; i < row.length; i++) {
                int shift = 8 * (bytesPerPixel - 1 - i % bytesPerPixel);
                row[i] = (byte) (pixels[start + i / bytesPerPixel] >> shift);
                filtered[1 + i] = (byte) (row[i] - above[i]);
            }
            byte[] done = above;
            above = row;
            row = done;
            deflater.setInput(filtered);
            while (!deflater.needsInput()) {
                chunk(out, "IDAT", packed, deflater.deflate(packed));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            chunk(out, "IDAT", packed, deflater.deflate(packed));
        }
        deflater.end();
    }

    private static void chunk(ByteArrayOutputStream out, String kind, byte[] content, int length) {
        if (length == 0 && kind.equals("IDAT")) {
            return;
        }
        byte[] name = kind.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
        out.writeBytes(name);
        out.write(content, 0, length);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
