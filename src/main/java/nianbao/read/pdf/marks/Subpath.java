package nianbao.read.pdf.marks;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Box;

/** A run of straight and curved sides, in the page as seen. */
final class Subpath {
    /** A line may rise by so much per length: one degree. */
    private static final double MAX_SLOPE = Math.tan(Math.toRadians(1));
    /** Subpaths with more corners than this are drawings. */
    private static final int MAX_CORNERS = 5_000;

    /** Points of the pieces that a slanted line is noted in, so that it is noted only where it runs. */
    private static final double PIECE = 10;

    private static final int MAX_PIECES = 200;

    private final List<double[]> corners = new ArrayList<>(5);
    private final List<Boolean> bent = new ArrayList<>(5);
    private boolean closed;

    /** @param curve a curve leads to this corner */
    void add(double x, double y, boolean curve) {
        if (corners.size() < MAX_CORNERS && Double.isFinite(x + y)) {
            corners.add(new double[] {x, y});
            bent.add(curve);
        }
    }

    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    boolean isEmpty() {
        return corners.isEmpty();
    }

    double[] start() {
        return corners.get(0);
    }

    boolean isCurved() {
        return bent.contains(true);
    }

    Box box() {
        double left = Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (double[] c : corners) {
            left = Math.min(left, c[0]);
            right = Math.max(right, c[0]);
            top = Math.min(top, c[1]);
            bottom = Math.max(bottom, c[1]);
        }
        return new Box(left, top, right, bottom);
    }

    /** Whether it is a rectangle along the axes, which fills its box. */
    boolean isRectangle() {
        int count = corners.size();
        if (count < 4 || count > 5 || isCurved()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (!isUpright(corners.get(i), corners.get((i + 1) % count))) {
                return false;
            }
        }
        return true;
    }

    /** Twice the area, negative where the corners run the other way round. */
    double winding() {
        double sum = 0;
        for (int i = 0; i < corners.size(); i++) {
            double[] a = corners.get(i);
            double[] b = corners.get((i + 1) % corners.size());
            sum += a[0] * b[1] - b[0] * a[1];
        }
        return sum;
    }

    /** The straight sides that run along an axis, each as the two ends of its middle line. */
    List<Box> levelAndUprightSides() {
        List<Box> sides = new ArrayList<>();
        int count = corners.size();
        for (int i = 1; i < count + (closed && count > 1 ? 1 : 0); i++) {
            double[] from = corners.get(i - 1);
            double[] to = corners.get(i % count);
            if (!(i < count && bent.get(i)) && isUpright(from, to)) {
                sides.add(Box.ofCorners(from[0], from[1], to[0], to[1]));
            }
        }
        return sides;
    }

    /** Whether it is one straight line and nothing else. */
    boolean isSingleLine() {
        return corners.size() == 2 && !closed && !isCurved();
    }

    /** The boxes of the curves and of the slanted sides; of long slanted sides those of pieces. */
    List<Box> otherSides() {
        List<Box> sides = new ArrayList<>();
        int count = corners.size();
        for (int i = 1; i < count + (closed && count > 1 ? 1 : 0); i++) {
            double[] from = corners.get(i - 1);
            double[] to = corners.get(i % count);
            if ((i < count && bent.get(i)) || !isUpright(from, to)) {
                addPieces(from, to, sides);
            }
        }
        return sides;
    }

    /** All its sides in pieces. */
    List<Box> pieces() {
        List<Box> pieces = new ArrayList<>();
        for (int i = 1; i < corners.size(); i++) {
            addPieces(corners.get(i - 1), corners.get(i), pieces);
        }
        return pieces;
    }

    private static void addPieces(double[] from, double[] to, List<Box> pieces) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        int count = (int) Math.min(MAX_PIECES, Math.ceil(Math.max(Math.abs(dx), Math.abs(dy)) / PIECE));
        for (int i = 0; i < count; i++) {
            double a = (double) i / count;
            double b = (i + 1.0) / count;
            pieces.add(Box.ofCorners(from[0] + a * dx, from[1] + a * dy, from[0] + b * dx, from[1] + b * dy));
        }
    }

    private static boolean isUpright(double[] from, double[] to) {
        double dx = Math.abs(to[0] - from[0]);
        double dy = Math.abs(to[1] - from[1]);
        return Math.min(dx, dy) <= MAX_SLOPE * Math.max(dx, dy);
    }
}
