package nianbao.read.ocr.shapes;

import java.util.Arrays;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.GrayImage;

/**
 * One line of figures brought to the height of the patches: darkness 0 to 1, {@link GlyphImage#HEIGHT} rows.
 *
 * @param darkness row by row
 * @param scale pixels of the strip for one of the image
 */
record LineStrip(int width, float[] darkness, double scale) {
    /** Samples a side whose mean is a pixel of the strip: fine images have two pixels or more for one. */
    private static final int SAMPLES = 3;
    /** The first row of the ink of points and commas. */
    private static final int LOW = GlyphImage.ABOVE + 12;
    /** Pixels of full ink that are none. */
    private static final float FAINT = 0.5f;
    /** Pixels of paper to either side. */
    static final int MARGIN = 3;

    /**
     * The strip of a line.
     *
     * @param image grey, paper white
     * @param members where the line's ink is, with as many pixels as the image; ink elsewhere is painted over
     * @param bandTop the upper edge of its digits, in pixels of the image, between pixels where need be
     * @param bandBottom their lower edge
     */
    static LineStrip of(GrayImage image, BinaryImage members, double bandTop, double bandBottom) {
        double scale = GlyphImage.BAND / (bandBottom - bandTop);
        float[] dark = darkness(image, members);
        int left = 0;
        int right = image.width();
        while (left < right && isBlank(dark, image, left)) {
            left++;
        }
        while (right > left && isBlank(dark, image, right - 1)) {
            right--;
        }
        int width = (int) Math.ceil((right - left) * scale) + 2 * MARGIN;
        float[] out = new float[width * GlyphImage.HEIGHT];
        double step = 1 / scale / SAMPLES;
        for (int y = 0; y < GlyphImage.HEIGHT; y++) {
            for (int x = 0; x < width; x++) {
                double fromX = left + (x - MARGIN) / scale + step / 2 - 0.5;
                double fromY = bandTop + (y - GlyphImage.ABOVE) / scale + step / 2 - 0.5;
                float sum = 0;
                for (int v = 0; v < SAMPLES; v++) {
                    for (int u = 0; u < SAMPLES; u++) {
                        sum += sample(dark, image.width(), image.height(), fromX + u * step, fromY + v * step);
                    }
                }
                out[y * width + x] = sum / (SAMPLES * SAMPLES);
            }
        }
        return new LineStrip(width, stretched(out), scale);
    }

    private static boolean isBlank(float[] dark, GrayImage image, int x) {
        for (int y = 0; y < image.height(); y++) {
            if (dark[y * image.width() + x] > 0) {
                return false;
            }
        }
        return true;
    }

    /** Darkness within a pixel of the members; paper elsewhere. */
    private static float[] darkness(GrayImage image, BinaryImage members) {
        int width = image.width();
        int height = image.height();
        float[] dark = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (members.at(x, y)) {
                    for (int v = Math.max(0, y - 1); v <= Math.min(height - 1, y + 1); v++) {
                        for (int u = Math.max(0, x - 1); u <= Math.min(width - 1, x + 1); u++) {
                            dark[v * width + u] = (GrayImage.WHITE - image.at(u, v)) / 255f;
                        }
                    }
                }
            }
        }
        return dark;
    }

    private static float sample(float[] dark, int width, int height, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        float fx = (float) (x - left);
        float fy = (float) (y - top);
        float upper = value(dark, width, height, left, top) * (1 - fx) + value(dark, width, height, left + 1, top) * fx;
        float lower = value(dark, width, height, left, top + 1) * (1 - fx)
                + value(dark, width, height, left + 1, top + 1) * fx;
        return upper * (1 - fy) + lower * fy;
    }

    private static float value(float[] dark, int width, int height, int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : dark[y * width + x];
    }

    /** The darkest twentieth of the ink becomes 1, so that faint print compares with black. */
    private static float[] stretched(float[] values) {
        float[] ink = new float[values.length];
        int count = 0;
        for (float value : values) {
            if (value > 0.15) {
                ink[count++] = value;
            }
        }
        if (count == 0) {
            return values;
        }
        Arrays.sort(ink, 0, count);
        float full = ink[(int) (0.9 * (count - 1))];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.min(1, values[i] / full);
        }
        return values;
    }

    /** The ink of each column. */
    float[] profile() {
        float[] profile = new float[width];
        for (int y = 0; y < GlyphImage.HEIGHT; y++) {
            for (int x = 0; x < width; x++) {
                profile[x] += darkness[y * width + x];
            }
        }
        return profile;
    }

    /** Whether the columns {@code from} to {@code to} have ink only where points and commas stand. */
    boolean isLow(int from, int to) {
        float high = 0;
        for (int y = 0; y < LOW; y++) {
            for (int x = from; x < to; x++) {
                high += darkness[y * width + x];
            }
        }
        return high < FAINT;
    }

    /** The columns {@code from} to {@code to}, the middle of their ink in the middle of a patch. */
    float[] patch(float[] profile, int from, int to) {
        float ink = 0;
        float moment = 0;
        for (int x = from; x < to; x++) {
            ink += profile[x];
            moment += profile[x] * x;
        }
        int middle = Math.round(moment / Math.max(1e-6f, ink));
        float[] patch = new float[GlyphImage.SIZE];
        for (int x = from; x < to; x++) {
            int at = x - middle + GlyphImage.WIDTH / 2;
            if (at >= 0 && at < GlyphImage.WIDTH) {
                for (int y = 0; y < GlyphImage.HEIGHT; y++) {
                    patch[y * GlyphImage.WIDTH + at] = darkness[y * width + x];
                }
            }
        }
        return patch;
    }
}
