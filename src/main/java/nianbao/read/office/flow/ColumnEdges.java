package nianbao.read.office.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nianbao.geometry.Span;

/**
 * The columns of a table whose rows only say where each of their cells begins and ends.
 *
 * <p>Edges of different rows that a hand dragged apart by a little are one edge, unless a cell lies between them.
 */
public final class ColumnEdges {
    /** Edges up to this many points apart may be one; the narrowest column of figures measures 20. */
    private static final double TOLERANCE = 8;

    /** Below this slack, in points, every edge is its own. */
    private static final double LEAST_TOLERANCE = 0.5;

    private final double[] firsts;

    private ColumnEdges(double[] firsts) {
        this.firsts = firsts;
    }

    /** From the cells of all rows, in points. */
    public static ColumnEdges of(List<Span> cells) {
        double[] edges = cells.stream()
                .flatMap(cell -> List.of(cell.start(), cell.end()).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        for (double tolerance = TOLERANCE; tolerance > LEAST_TOLERANCE; tolerance /= 2) {
            ColumnEdges columns = grouped(edges, tolerance);
            if (cells.stream().allMatch(cell -> columns.indexOf(cell.start()) < columns.indexOf(cell.end()))) {
                return columns;
            }
        }
        return grouped(edges, 0);
    }

    /** The number of the edge at {@code at}, from 0. */
    public int indexOf(double at) {
        int found = Arrays.binarySearch(firsts, at);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    private static ColumnEdges grouped(double[] edges, double tolerance) {
        List<Double> firsts = new ArrayList<>();
        for (int i = 0; i < edges.length; i++) {
            if (i == 0 || edges[i] - edges[i - 1] > tolerance) {
                firsts.add(edges[i]);
            }
        }
        return new ColumnEdges(firsts.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
