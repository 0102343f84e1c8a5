package nianbao.render;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import nianbao.read.ocr.image.Homography;

/**
 * The pixels of an image, of which others are made through a map of the plane: each the mean of what lies under it, white
 * outside of the image. An image much finer than what is made of it is first made coarser by a whole number, so that no
 * stroke falls between the places that are looked at.
 */
final class PixelSampler {
    /** Places in each pixel that are looked at, in both directions: without it thin strokes of a scan are lost. */
    private static final int SAMPLES = 2;

    private static final double HALF_STEP = 0.5 / SAMPLES;
    private static final int ALL = SAMPLES * SAMPLES;
    private static final int WHITE = 0xFFFFFF;

    private final int[] pixels;
    private final int width;
    private final int height;
    private final int factor;

    private PixelSampler(int[] pixels, int width, int height, int factor) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.factor = factor;
    }

    /** @param ratio pixels of the image under one that is made of it, in each direction */
    static PixelSampler of(BufferedImage image, double ratio) {
        int factor = (int) Math.max(1, Math.floor(ratio));
        int width = Math.max(1, image.getWidth() / factor);
        int height = Math.max(1, image.getHeight() / factor);
        int[] pixels = new int[width * height];
        PixelRows source = PixelRows.of(image);
        int[] rows = new int[image.getWidth() * factor];
        for (int y = 0; y < height; y++) {
            int count = Math.min(factor, image.getHeight() - y * factor);
            source.read(y * factor, count, rows);
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = factor == 1 ? rows[x] : mean(rows, image.getWidth(), x * factor, factor, count);
            }
        }
        return new PixelSampler(pixels, width, height, factor);
    }

    private static int mean(int[] rows, int stride, int left, int factor, int count) {
        int right = Math.min(stride, left + factor);
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = 0; y < count; y++) {
            for (int x = left; x < right; x++) {
                int rgb = rows[y * stride + x];
                red += rgb >> 16 & 0xFF;
                green += rgb >> 8 & 0xFF;
                blue += rgb & 0xFF;
            }
        }
        int all = count * (right - left);
        return red / all << 16 | green / all << 8 | blue / all;
    }

    /**
     * A picture that is made of the image.
     *
     * @param toImage from its pixels, counted from their corners, to those of the image, a pixel's number being its centre
     */
    BufferedImage picture(int widthPx, int heightPx, Homography toImage) {
        BufferedImage picture = new BufferedImage(widthPx, heightPx, BufferedImage.TYPE_INT_RGB);
        // the centre of the first of a block's pixels is 0, that of the block lies half a block less half a pixel
        // behind
        Homography toOwn = Homography.affine(
                        1.0 / factor, 0, (1.0 - factor) / 2 / factor, 0, 1.0 / factor, (1.0 - factor) / 2 / factor)
                .after(toImage);
        int[] row = new int[widthPx];
        int[] sums = new int[3 * widthPx];
        for (int y = 0; y < heightPx; y++) {
            Arrays.fill(sums, 0);
            for (int sample = 0; sample < SAMPLES; sample++) {
                addLine(sums, toOwn, y + (2 * sample + 1) * HALF_STEP);
            }
            for (int x = 0; x < widthPx; x++) {
                row[x] = sums[3 * x] / ALL << 16 | sums[3 * x + 1] / ALL << 8 | sums[3 * x + 2] / ALL;
            }
            picture.getRaster().setDataElements(0, y, widthPx, 1, row);
        }
        return picture;
    }

    /** Adds what lies on a level line of the picture to the sums of red, green and blue of its pixels. */
    private void addLine(int[] sums, Homography map, double v) {
        double x = map.b() * v + map.c();
        double y = map.e() * v + map.f();
        double w = map.h() * v + map.i();
        double whole = 1 / map.i();
        boolean affine = map.g() == 0 && map.h() == 0;
        for (int i = 0; i < sums.length / 3 * SAMPLES; i++) {
            double u = (2 * i + 1) * HALF_STEP;
            double over = affine ? whole : 1 / (map.g() * u + w);
            int rgb = color(Math.floor((map.a() * u + x) * over + 0.5), Math.floor((map.d() * u + y) * over + 0.5));
            int at = i / SAMPLES * 3;
            sums[at] += rgb >> 16 & 0xFF;
            sums[at + 1] += rgb >> 8 & 0xFF;
            sums[at + 2] += rgb & 0xFF;
        }
    }

    private int color(double column, double row) {
        boolean inside = column >= 0 && row >= 0 && column < width && row < height;
        return inside ? pixels[((int) row) * width + (int) column] : WHITE;
    }
}
