package nianbao.read.pdf.letters;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;

/** Tells a shape without any hollow, such as a bar or a stroke, from all others: it only ever turns one way. */
final class Convexity {
    /** By how much a flattened curve leaves its line, in thousandths of an em. */
    private static final double FLATNESS = 5;
    /** Turns of less are the rounding of coordinates, in square thousandths of an em. */
    private static final double STRAIGHT = 100;

    private Convexity() {}

    static boolean holds(Shape shape) {
        List<double[]> corners = new ArrayList<>();
        double[] at = new double[6];
        int parts = 0;
        for (PathIterator path = shape.getPathIterator(null, FLATNESS); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            parts += kind == PathIterator.SEG_MOVETO ? 1 : 0;
            if (kind != PathIterator.SEG_CLOSE) {
                corners.add(new double[] {at[0], at[1]});
            }
        }
        return parts == 1 && turnsOneWay(corners);
    }

    private static boolean turnsOneWay(List<double[]> corners) {
        boolean left = false;
        boolean right = false;
        for (int i = 0; i < corners.size(); i++) {
            double[] a = corners.get(i);
            double[] b = corners.get((i + 1) % corners.size());
            double[] c = corners.get((i + 2) % corners.size());
            double turn = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
            left |= turn > STRAIGHT;
            right |= turn < -STRAIGHT;
        }
        return !(left && right);
    }
}
