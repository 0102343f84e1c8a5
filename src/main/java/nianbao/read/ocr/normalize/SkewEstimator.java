package nianbao.read.ocr.normalize;

import java.util.Arrays;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Histogram;

/**
 * How far the lines of a page are turned from the level.
 *
 * <p>Source: projection profiles (Postl 1986). Phases: 1. the ink as a list of {@link #points} on a smaller image; 2.
 * the angle whose profile across the lines is sharpest, in coarse steps; 3. the same in ever finer steps around it.
 */
public final class SkewEstimator {
    /** Pixels an inch of the smaller image: less blurs small type, more costs time. */
    private static final double WORKING_DPI = 100;
    /** Degrees to either side that are tried: more is no scan laid down by a person. */
    private static final double LARGEST_DEGREES = 14;

    private static final double COARSE_STEP_DEGREES = 0.5;
    private static final double FINE_STEP_DEGREES = 0.02;

    private SkewEstimator() {}

    /** The slope of the page's lines: pixels down for each pixel to the right. */
    public static double slope(GrayImage page, double dpi) {
        int factor = Math.max(1, (int) Math.round(dpi / WORKING_DPI));
        GrayImage small = page.scaled(Math.max(1, page.width() / factor), Math.max(1, page.height() / factor));
        int[][] points = points(small);
        if (points[0].length == 0) {
            return 0;
        }
        double best = search(points, small, 0, LARGEST_DEGREES, COARSE_STEP_DEGREES);
        best = search(points, small, best, COARSE_STEP_DEGREES, COARSE_STEP_DEGREES / 5);
        best = search(points, small, best, COARSE_STEP_DEGREES / 5, FINE_STEP_DEGREES);
        return Math.tan(Math.toRadians(best));
    }

    /** Phase 1: where ink ends below, which is where lines are sharpest. */
    private static int[][] points(GrayImage small) {
        int width = small.width();
        byte[] pixels = small.pixels();
        int threshold = Histogram.otsu(Histogram.of(pixels)) + 20;
        int[] xs = new int[width * small.height() / 2 + 1];
        int[] ys = new int[xs.length];
        int count = 0;
        for (int y = 0; y + 1 < small.height(); y++) {
            for (int x = 0; x < width; x++) {
                int at = y * width + x;
                if ((pixels[at] & 0xFF) <= threshold && (pixels[at + width] & 0xFF) > threshold) {
                    xs[count] = x;
                    ys[count++] = y;
                }
            }
        }
        return new int[][] {Arrays.copyOf(xs, count), java.util.Arrays.copyOf(ys, count)};
    }

    /** Phases 2 and 3. */
    private static double search(int[][] points, GrayImage small, double center, double reach, double step) {
        double best = center;
        double bestScore = -1;
        int steps = (int) Math.round(reach / step);
        for (int i = -steps; i <= steps; i++) {
            double degrees = center + i * step;
            double score = sharpness(points, small, Math.tan(Math.toRadians(degrees)));
            if (score > bestScore) {
                bestScore = score;
                best = degrees;
            }
        }
        return best;
    }

    private static double sharpness(int[][] points, GrayImage small, double slope) {
        int offset = (int) Math.ceil(Math.abs(slope) * small.width()) + 1;
        int[] profile = new int[small.height() + 2 * offset];
        int[] xs = points[0];
        int[] ys = points[1];
        for (int i = 0; i < xs.length; i++) {
            profile[offset + (int) Math.rint(ys[i] - slope * xs[i])]++;
        }
        double sum = 0;
        for (int count : profile) {
            sum += (double) count * count;
        }
        return sum;
    }
}
