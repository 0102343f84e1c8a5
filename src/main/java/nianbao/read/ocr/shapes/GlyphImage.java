package nianbao.read.ocr.shapes;

/**
 * The picture of one character in a fixed frame: digits stand 20 pixels high, centred by their ink, with room above for
 * brackets and below for commas. Darkness runs from 0 for paper to 1 for ink, row by row.
 */
final class GlyphImage {
    /** Pixels from the top of a digit to its bottom. */
    static final int BAND = 20;
    /** Pixels above a digit's top, for brackets and strokes. */
    static final int ABOVE = 3;
    /** Pixels below a digit's bottom, for commas. */
    static final int BELOW = 5;

    static final int HEIGHT = ABOVE + BAND + BELOW;
    /** Pixels across: the widest digit, bold and full-width, has 20. */
    static final int WIDTH = 24;

    static final int SIZE = WIDTH * HEIGHT;
    /** Pixels a side of the squares whose means make the coarse picture. */
    private static final int COARSE = 4;

    static final int COARSE_SIZE = (WIDTH / COARSE) * (HEIGHT / COARSE);

    private GlyphImage() {}

    /** The mean taken off and the length made 1, so that the product of two pictures is their correlation. */
    static float[] normalized(float[] picture) {
        double sum = 0;
        for (float value : picture) {
            sum += value;
        }
        double mean = sum / picture.length;
        double squares = 0;
        for (float value : picture) {
            squares += (value - mean) * (value - mean);
        }
        double length = Math.sqrt(Math.max(1e-9, squares));
        float[] out = new float[picture.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) ((picture[i] - mean) / length);
        }
        return out;
    }

    /** Each pixel the mean of itself, twice, and its four neighbours: strokes a pixel off still overlap. */
    static float[] blurred(float[] picture) {
        float[] out = new float[SIZE];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                float sum = 4 * picture[y * WIDTH + x];
                sum += 2 * (value(picture, x - 1, y) + value(picture, x + 1, y));
                sum += 2 * (value(picture, x, y - 1) + value(picture, x, y + 1));
                sum += value(picture, x - 1, y - 1) + value(picture, x + 1, y - 1);
                sum += value(picture, x - 1, y + 1) + value(picture, x + 1, y + 1);
                out[y * WIDTH + x] = sum / 16;
            }
        }
        return out;
    }

    private static float value(float[] picture, int x, int y) {
        return x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT ? 0 : picture[y * WIDTH + x];
    }

    /** The picture moved by whole pixels; what comes in is paper. */
    static float[] shifted(float[] picture, int dx, int dy) {
        float[] out = new float[SIZE];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                out[y * WIDTH + x] = value(picture, x - dx, y - dy);
            }
        }
        return out;
    }

    static float[] coarse(float[] picture) {
        float[] out = new float[COARSE_SIZE];
        int columns = WIDTH / COARSE;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                out[y / COARSE * columns + x / COARSE] += picture[y * WIDTH + x];
            }
        }
        return out;
    }

    /** The product of two vectors, in four sums so that the processor need not wait for each. */
    static float product(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + s2 + s3;
    }
}
