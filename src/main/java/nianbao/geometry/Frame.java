package nianbao.geometry;

import java.util.List;

/**
 * The projective map from the frame in which a page is read (upright, straightened) to the page as its reader sees it.
 *
 * <p>The nine numbers are the rows of the 3 × 3 homography; a page that is read as it is seen has {@link #IDENTITY}.
 */
public record Frame(List<Double> matrix) {
    public static final Frame IDENTITY = affine(1, 0, 0, 0, 1, 0);

    public Frame {
        matrix = List.copyOf(matrix);
        if (matrix.size() != 9) {
            throw new IllegalArgumentException("a frame has nine numbers, not " + matrix.size());
        }
    }

    /** x' = a x + b y + c, y' = d x + e y + f. */
    public static Frame affine(double a, double b, double c, double d, double e, double f) {
        return new Frame(List.of(a, b, c, d, e, f, 0.0, 0.0, 1.0));
    }

    /** The upright box around the place of {@code box} on the page as seen. */
    public Box toPage(Box box) {
        if (this.equals(IDENTITY)) {
            return box;
        }
        double[] p = at(box.left(), box.top());
        double[] q = at(box.right(), box.top());
        double[] r = at(box.left(), box.bottom());
        double[] s = at(box.right(), box.bottom());
        return Box.ofCorners(p[0], p[1], s[0], s[1]).union(Box.ofCorners(q[0], q[1], r[0], r[1]));
    }

    /** The way back: from the page as seen to the frame in which it is read. */
    public Frame inverse() {
        double[] m = matrix.stream().mapToDouble(Double::doubleValue).toArray();
        List<Double> cofactors = List.of(
                m[4] * m[8] - m[5] * m[7],
                m[2] * m[7] - m[1] * m[8],
                m[1] * m[5] - m[2] * m[4],
                m[5] * m[6] - m[3] * m[8],
                m[0] * m[8] - m[2] * m[6],
                m[2] * m[3] - m[0] * m[5],
                m[3] * m[7] - m[4] * m[6],
                m[1] * m[6] - m[0] * m[7],
                m[0] * m[4] - m[1] * m[3]);
        return new Frame(cofactors);
    }

    private double[] at(double x, double y) {
        double w = matrix.get(6) * x + matrix.get(7) * y + matrix.get(8);
        return new double[] {
            (matrix.get(0) * x + matrix.get(1) * y + matrix.get(2)) / w,
            (matrix.get(3) * x + matrix.get(4) * y + matrix.get(5)) / w
        };
    }
}
