package nianbao.degrade;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import nianbao.read.ocr.image.Homography;

/** Images of red, green and blue, one int a pixel. */
final class Raster {
    static final int WHITE = 0xFFFFFF;

    private Raster() {}

    static BufferedImage blank(int width, int height, int rgb) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Arrays.fill(pixels(image), rgb);
        return image;
    }

    /** The pixels themselves. */
    static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return pen;
    }

    static int grey(int rgb) {
        return (77 * (rgb >> 16 & 0xFF) + 150 * (rgb >> 8 & 0xFF) + 29 * (rgb & 0xFF)) >> 8;
    }

    static int rgb(int grey) {
        return clamped(grey) * 0x010101;
    }

    private static int clamped(int value) {
        return Math.max(0, Math.min(255, value));
    }

    /** Each of the three colours of a pixel by {@code change}. */
    static int each(int rgb, IntUnaryOperator change) {
        int red = clamped(change.applyAsInt(rgb >> 16 & 0xFF));
        int green = clamped(change.applyAsInt(rgb >> 8 & 0xFF));
        int blue = clamped(change.applyAsInt(rgb & 0xFF));
        return red << 16 | green << 8 | blue;
    }

    /** Lies between two colours: 0 is {@code from}, 1 is {@code to}. */
    static int between(int from, int to, double share) {
        int red = mix(from >> 16 & 0xFF, to >> 16 & 0xFF, share);
        int green = mix(from >> 8 & 0xFF, to >> 8 & 0xFF, share);
        return red << 16 | green << 8 | mix(from & 0xFF, to & 0xFF, share);
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    /**
     * The image whose pixels lie in {@code source} where {@code toSource} maps them.
     *
     * @param outside the colour at a pixel that lies beside the source
     */
    static BufferedImage pull(
            BufferedImage source, Homography toSource, int width, int height, IntBinaryOperator outside) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] out = pixels(image);
        int[] in = pixels(source);
        int right = source.getWidth() - 1;
        int bottom = source.getHeight() - 1;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sx = toSource.x(x, y);
                double sy = toSource.y(x, y);
                int left = (int) Math.floor(sx);
                int top = (int) Math.floor(sy);
                if (left < 0 || top < 0 || left >= right || top >= bottom) {
                    out[y * width + x] = outside.applyAsInt(x, y);
                    continue;
                }
                int at = top * source.getWidth() + left;
                int upper = between(in[at], in[at + 1], sx - left);
                int lower = between(in[at + right + 1], in[at + right + 2], sx - left);
                out[y * width + x] = between(upper, lower, sy - top);
            }
        }
        return image;
    }

    /** The same image in the smallest kind that holds it: one bit a pixel, grey, or coloured. */
    static BufferedImage compact(BufferedImage image) {
        int[] pixels = pixels(image);
        boolean twoTone = Arrays.stream(pixels).allMatch(rgb -> rgb == 0 || rgb == WHITE);
        boolean grey = twoTone || Arrays.stream(pixels).allMatch(rgb -> (rgb & 0xFF) * 0x010101 == rgb);
        int type = twoTone
                ? BufferedImage.TYPE_BYTE_BINARY
                : grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
        BufferedImage compact = new BufferedImage(image.getWidth(), image.getHeight(), type);
        if (grey) {
            int bits = twoTone ? 1 : 255;
            int[] samples =
                    Arrays.stream(pixels).map(rgb -> (rgb & 0xFF) * bits / 255).toArray();
            compact.getRaster().setSamples(0, 0, image.getWidth(), image.getHeight(), 0, samples);
        } else {
            compact.createGraphics().drawImage(image, 0, 0, null);
        }
        return compact;
    }
}
