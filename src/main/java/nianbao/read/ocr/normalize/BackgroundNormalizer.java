package nianbao.read.ocr.normalize;

import java.util.Arrays;
import java.util.Optional;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Histogram;
import nianbao.read.ocr.image.PixelBox;

/**
 * Background normalisation: evens out the light of a page: paper becomes white and full ink black, in shadows and in
 * shaded cells too.
 *
 * <p>Phases: 1. {@link #lights}: the paper's brightness in each small block, by a high percentile; 2. {@link #smooth};
 * 3. {@link #divide} each pixel by the paper around it; 4. {@link #stretch} so that the page's ink is black.
 */
public final class BackgroundNormalizer {
    /** Share of a block's pixels that are darker than its paper; larger is misled by noise, smaller by bold type. */
    private static final double PAPER_PERCENTILE = 0.85;
    /** Blocks an inch; more follows the edges of shaded cells, and takes a seal or a punch hole for paper. */
    private static final int BLOCKS_PER_INCH = 12;
    /** The darkest paper, as a share of the page's: below it is ink, such as a punch hole or the scanner's lid. */
    private static final double DARKEST_PAPER = 0.35;
    /** Share of the ink's pixels that are darker than what counts as full ink. */
    private static final double INK_PERCENTILE = 0.3;

    /** Light of a patch by that of the paper beside it, from which something opaque lies over the paper. */
    private static final double COVERED = 0.7;
    /** Blocks to each side among which the paper beside a patch is looked for: three eighths of an inch. */
    private static final int BESIDE = 4;

    private BackgroundNormalizer() {}

    /**
     * Where something grey lies over the paper, which {@link #even} makes as white as that: shadows are softer, and
     * shaded cells lighter.
     *
     * @return dark there; the same as {@code known}, which is dark where something else was taken off, where nothing is
     */
    static Optional<GrayImage> covered(Optional<GrayImage> known, GrayImage page, double dpi) {
        int side = Math.max(6, (int) Math.round(dpi / BLOCKS_PER_INCH));
        int columns = (page.width() + side - 1) / side;
        int rows = (page.height() + side - 1) / side;
        int[] lights = lights(page, side, columns, rows);
        Optional<GrayImage> covered = known;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (lights[row * columns + column] < COVERED * lightest(lights, columns, rows, column, row)) {
                    GrayImage mask = covered.orElseGet(() -> GrayImage.white(page.width(), page.height()));
                    darken(mask, new PixelBox(column * side, row * side, (column + 1) * side, (row + 1) * side));
                    covered = Optional.of(mask);
                }
            }
        }
        return covered;
    }

    private static int lightest(int[] lights, int columns, int rows, int column, int row) {
        int lightest = 0;
        for (int y = Math.max(0, row - BESIDE); y <= Math.min(rows - 1, row + BESIDE); y++) {
            for (int x = Math.max(0, column - BESIDE); x <= Math.min(columns - 1, column + BESIDE); x++) {
                lightest = Math.max(lightest, lights[y * columns + x]);
            }
        }
        return lightest;
    }

    private static void darken(GrayImage mask, PixelBox box) {
        PixelBox inside = box.shared(mask.box());
        for (int y = inside.top(); y < inside.bottom(); y++) {
            Arrays.fill(mask.pixels(), y * mask.width() + inside.left(), y * mask.width() + inside.right(), (byte) 0);
        }
    }

    /** The page with white paper and black ink. */
    public static GrayImage even(GrayImage page, double dpi) {
        int side = Math.max(6, (int) Math.round(dpi / BLOCKS_PER_INCH));
        int columns = (page.width() + side - 1) / side;
        int rows = (page.height() + side - 1) / side;
        int[] lights = lights(page, side, columns, rows);
        int[] sorted = lights.clone();
        Arrays.sort(sorted);
        int floor = (int) Math.max(1, DARKEST_PAPER * sorted[sorted.length / 2]);
        for (int i = 0; i < lights.length; i++) {
            lights[i] = Math.max(lights[i], floor);
        }
        byte[] divided = divide(page, smooth(lights, columns, rows), columns, rows, side);
        return new GrayImage(page.width(), page.height(), stretch(divided));
    }

    /** Phase 1. */
    private static int[] lights(GrayImage page, int side, int columns, int rows) {
        int[] lights = new int[columns * rows];
        int[] histogram = new int[256];
        byte[] pixels = page.pixels();
        for (int row = 0; row < rows; row++) {
            int bottom = Math.min(page.height(), (row + 1) * side);
            for (int column = 0; column < columns; column++) {
                int right = Math.min(page.width(), (column + 1) * side);
                Arrays.fill(histogram, 0);
                for (int y = row * side; y < bottom; y++) {
                    for (int x = column * side; x < right; x++) {
                        histogram[pixels[y * page.width() + x] & 0xFF]++;
                    }
                }
                int count = (bottom - row * side) * (right - column * side);
                lights[row * columns + column] = Histogram.percentile(histogram, count, PAPER_PERCENTILE);
            }
        }
        return lights;
    }

    /** Phase 2: means of three by three blocks. */
    private static float[] smooth(int[] lights, int columns, int rows) {
        float[] smooth = new float[lights.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int sum = 0;
                int count = 0;
                for (int y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
                    for (int x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                        sum += lights[y * columns + x];
                        count++;
                    }
                }
                smooth[row * columns + column] = (float) sum / count;
            }
        }
        return smooth;
    }

    /** Phase 3: the paper at a pixel lies between the four blocks around it. */
    private static byte[] divide(GrayImage page, float[] lights, int columns, int rows, int side) {
        int width = page.width();
        byte[] pixels = page.pixels();
        byte[] out = new byte[pixels.length];
        float[] light = new float[columns];
        for (int y = 0; y < page.height(); y++) {
            float fy = Math.max(0, Math.min(rows - 1, (y + 0.5f) / side - 0.5f));
            int row = Math.min(rows - 1, (int) fy);
            int next = Math.min(rows - 1, row + 1);
            for (int c = 0; c < columns; c++) {
                light[c] = lights[row * columns + c] * (1 - (fy - row)) + lights[next * columns + c] * (fy - row);
            }
            for (int c = -1; c < columns; c++) {
                int start = c < 0 ? 0 : c * side + side / 2;
                int end = Math.min(width, c + 1 < columns ? (c + 1) * side + side / 2 : width);
                float from = light[Math.max(0, c)];
                float step = (light[Math.min(columns - 1, c + 1)] - from) / side;
                float at = from;
                for (int x = start; x < end; x++) {
                    out[y * width + x] = (byte) (int) Math.min(255f, 255f * (pixels[y * width + x] & 0xFF) / at + 0.5f);
                    at += step;
                }
            }
        }
        return out;
    }

    /** Phase 4, in place. */
    private static byte[] stretch(byte[] pixels) {
        int[] histogram = Histogram.of(pixels);
        int middle = Histogram.otsu(histogram);
        int dark = 0;
        for (int i = 0; i <= middle; i++) {
            dark += histogram[i];
        }
        int ink = Math.min(170, Histogram.percentile(histogram, dark, INK_PERCENTILE));
        byte[] table = new byte[256];
        for (int i = 0; i < 256; i++) {
            table[i] = (byte) Math.max(0, Math.min(255, Math.round(255.0 * (i - ink) / (250 - ink))));
        }
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = table[pixels[i] & 0xFF];
        }
        return pixels;
    }
}
