package nianbao.read.ocr.normalize;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.read.ocr.image.GrayImage;

/**
 * Finds the sheet of paper in a photo: the four straight edges between what lies around it, which is darker, and the
 * paper.
 *
 * <p>Only ratios of brightness count, so that a shadow over both moves no edge. Phases, on a smaller image: 1. {@link
 * #edge}: on each ray from a side of the image inwards, where the background ends; 2. {@link #line}: the straight line
 * that most of these points share (RANSAC: Fischler and Bolles 1981, all pairs of a sample); 3. the corners, which must
 * be those of a sheet seen from somewhere above.
 */
final class PageBoundaryDetector {
    /** Pixels of the smaller image's long side: letters blur to grey, the edge stays. */
    private static final int LONG_SIDE = 600;
    /** By how much paper is brighter than what lies around it; less takes the grey of text for a background. */
    private static final double RISE = 1.3;
    /** Pixels over which brightness is taken on both sides of an edge. */
    private static final int WINDOW = 8;
    /** Pixels by which points may lie beside their edge: paper is wavy. */
    private static final double TOLERANCE = 2.5;
    /** Share of the rays that must have met one line. */
    private static final double SUPPORT = 0.4;
    /** Slope of the steepest edge: about 20 degrees. */
    private static final double STEEPEST = 0.36;
    /** Points of which all pairs are tried. */
    private static final int SAMPLE = 60;
    /** Share of the photo that a sheet must fill. */
    private static final double LEAST_AREA = 0.25;
    /** Long side by short side: A4 and Letter lie between, and leave room for the slant of the camera. */
    private static final double SQUATTEST = 1.15;

    private static final double SLIMMEST = 1.75;
    /** Edges of the sheet that are to be seen, at least. */
    private static final int FEWEST_EDGES = 3;
    /** By which opposite edges may differ. */
    private static final double TAPER = 1.6;

    private final GrayImage small;

    private PageBoundaryDetector(GrayImage small) {
        this.small = small;
    }

    /**
     * Where the sheet's corners lie.
     *
     * @param corners x and y in pixels: top left, top right, bottom right, bottom left
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Quad(double[][] corners) {
        double width() {
            return (side(0, 1) + side(3, 2)) / 2;
        }

        double height() {
            return (side(0, 3) + side(1, 2)) / 2;
        }

        private double side(int from, int to) {
            return Math.hypot(corners[from][0] - corners[to][0], corners[from][1] - corners[to][1]);
        }

        private double area() {
            double twice = 0;
            for (int i = 0; i < 4; i++) {
                double[] p = corners[i];
                double[] q = corners[(i + 1) % 4];
                twice += p[0] * q[1] - q[0] * p[1];
            }
            return twice / 2;
        }

        private boolean isSheet(int imageWidth, int imageHeight) {
            double ratio = Math.max(width(), height()) / Math.min(width(), height());
            return area() >= LEAST_AREA * imageWidth * imageHeight
                    && ratio >= SQUATTEST
                    && ratio <= SLIMMEST
                    && isAlike(side(0, 1), side(3, 2))
                    && isAlike(side(0, 3), side(1, 2));
        }

        private static boolean isAlike(double one, double other) {
            return Math.max(one, other) <= TAPER * Math.min(one, other);
        }

        private Quad scaled(double sx, double sy) {
            double[][] scaled = new double[4][];
            for (int i = 0; i < 4; i++) {
                scaled[i] = new double[] {(corners[i][0] + 0.5) * sx - 0.5, (corners[i][1] + 0.5) * sy - 0.5};
            }
            return new Quad(scaled);
        }
    }

    /**
     * The sheet in a photo; empty where its edges are not to be seen, as in a scan. One may be the photo's own: of two
     * pages that lay side by side, each was cut off the other.
     */
    static Optional<Quad> find(GrayImage photo) {
        double factor = Math.min(1, (double) LONG_SIDE / Math.max(photo.width(), photo.height()));
        GrayImage small = photo.scaled(Math.max(1, (int) Math.round(photo.width() * factor)), Math.max(1, (int)
                Math.round(photo.height() * factor)));
        PageBoundaryDetector edges = new PageBoundaryDetector(small);
        Map<Side, double[]> lines = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            edges.line(side).ifPresent(line -> lines.put(side, line));
        }
        if (lines.size() < FEWEST_EDGES) {
            return Optional.empty();
        }
        double[] left = lines.getOrDefault(Side.LEFT, edges.border(Side.LEFT));
        double[] right = lines.getOrDefault(Side.RIGHT, edges.border(Side.RIGHT));
        double[] top = lines.getOrDefault(Side.TOP, edges.border(Side.TOP));
        double[] bottom = lines.getOrDefault(Side.BOTTOM, edges.border(Side.BOTTOM));
        Quad quad = new Quad(
                new double[][] {meeting(left, top), meeting(right, top), meeting(right, bottom), meeting(left, bottom)
                });
        return quad.isSheet(small.width(), small.height())
                ? Optional.of(
                        quad.scaled((double) photo.width() / small.width(), (double) photo.height() / small.height()))
                : Optional.empty();
    }

    private enum Side {
        LEFT,
        RIGHT,
        TOP,
        BOTTOM;

        boolean isUpright() {
            return this == LEFT || this == RIGHT;
        }

        boolean isFar() {
            return this == RIGHT || this == BOTTOM;
        }
    }

    private double[] border(Side side) {
        int depth = side.isUpright() ? small.width() : small.height();
        return new double[] {side.isFar() ? depth - 0.5 : -0.5, 0};
    }

    /** Phase 2: {@code across = start + slope * along}, across from the left or top; empty where rays do not agree. */
    private Optional<double[]> line(Side side) {
        int rays = side.isUpright() ? small.height() : small.width();
        int depth = side.isUpright() ? small.width() : small.height();
        List<double[]> points = new ArrayList<>();
        for (int ray = 0; ray < rays; ray++) {
            int edge = edge(side, ray, depth);
            if (edge > 0) {
                points.add(new double[] {ray, side.isFar() ? depth - 0.5 - edge : edge - 0.5});
            }
        }
        List<double[]> best = List.of();
        int step = Math.max(1, points.size() / SAMPLE);
        for (int i = 0; i < points.size(); i += step) {
            for (int k = i + step; k < points.size(); k += step) {
                double slope = (points.get(k)[1] - points.get(i)[1]) / (points.get(k)[0] - points.get(i)[0]);
                if (Math.abs(slope) <= STEEPEST) {
                    double start = points.get(i)[1] - slope * points.get(i)[0];
                    List<double[]> near = near(points, start, slope);
                    best = near.size() > best.size() ? near : best;
                }
            }
        }
        return best.size() >= SUPPORT * rays ? Optional.of(fitted(best)) : Optional.empty();
    }

    private static List<double[]> near(List<double[]> points, double start, double slope) {
        return points.stream()
                .filter(point -> Math.abs(point[1] - start - slope * point[0]) <= TOLERANCE)
                .toList();
    }

    /** Least squares. */
    private static double[] fitted(List<double[]> points) {
        double along = points.stream().mapToDouble(point -> point[0]).average().orElse(0);
        double across = points.stream().mapToDouble(point -> point[1]).average().orElse(0);
        double both = 0;
        double square = 0;
        for (double[] point : points) {
            both += (point[0] - along) * (point[1] - across);
            square += (point[0] - along) * (point[0] - along);
        }
        double slope = square == 0 ? 0 : both / square;
        return new double[] {across - slope * along, slope};
    }

    /**
     * Phase 1: the pixels of background on a ray.
     *
     * @return 0 where the ray begins on paper or meets none
     */
    private int edge(Side side, int ray, int depth) {
        double[] sums = new double[depth / 2 + 1];
        for (int i = 0; i < sums.length - 1; i++) {
            int at = side.isFar() ? depth - 1 - i : i;
            sums[i + 1] = sums[i] + 1 + (side.isUpright() ? small.at(at, ray) : small.at(ray, at));
        }
        int edge = 0;
        double steepest = RISE;
        for (int i = 2; i + WINDOW < sums.length; i++) {
            double before = (sums[i] - sums[Math.max(0, i - WINDOW)]) / Math.min(i, WINDOW);
            double after = (sums[i + WINDOW] - sums[i]) / WINDOW;
            double rise = Math.min(after / before, after / (sums[i] / i));
            if (rise > steepest) {
                steepest = rise;
                edge = i;
            } else if (edge > 0 && i > edge + WINDOW) {
                return edge;
            }
        }
        return edge;
    }

    /** Where an upright and a level edge cross. */
    private static double[] meeting(double[] upright, double[] level) {
        double y = (level[0] + level[1] * upright[0]) / (1 - level[1] * upright[1]);
        return new double[] {upright[0] + upright[1] * y, y};
    }
}
