package nianbao.read.pdf.visible;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Box;

/**
 * The edges of filled cells, where nothing else says where the cells end.
 *
 * <p>A table may have no line at all, only cells of colour side by side. But a coloured box may also be a highlighted
 * word, a banner or the ground of a cell that has its lines. So an edge counts only when the box stands beside another
 * box of its height, and no lines are drawn around it. Phases: 1. boxes of the size of a cell; 2. those that lines do
 * not {@code enclose}; 3. those that have a {@code neighbour}.
 */
public final class FilledCellEdges {
    /** The smallest cell, in points: a line of 6 point type, a digit with its padding. */
    private static final double MIN_SIDE = 8;
    /** The widest blank, in points, between cells of colour; white seams are up to 2.25. */
    private static final double MAX_SEAM = 3;
    /** Tops and bottoms of cells in one row agree to this many points. */
    private static final double SAME_ROW = 1.5;
    /** A line lies this close, in points, to the edge of the ground that it ends, */
    private static final double SAME_LINE = 1.5;
    /** and along so much of it. */
    private static final double MOST = 0.8;
    /** Pages with more boxes than this are drawings. */
    private static final int MAX_BOXES = 2_000;

    private static final int MAX_BARS = 20_000;

    private FilledCellEdges() {}

    /**
     * @param areas the filled boxes that are seen, in the reading frame
     * @param bars the lines that are seen, in the reading frame
     * @return bars of no thickness along the edges
     */
    public static List<Box> of(List<Box> areas, List<Box> bars) {
        if (areas.size() > MAX_BOXES || bars.size() > MAX_BARS) {
            return List.of();
        }
        List<Box> cells = areas.stream()
                .filter(area -> area.width() >= MIN_SIDE && area.height() >= MIN_SIDE)
                .filter(area -> !encloses(bars, area))
                .toList();
        List<Box> edges = new ArrayList<>();
        for (Box cell : cells) {
            if (hasNeighbour(cell, cells)) {
                edges.add(new Box(cell.left(), cell.top(), cell.right(), cell.top()));
                edges.add(new Box(cell.left(), cell.bottom(), cell.right(), cell.bottom()));
                edges.add(new Box(cell.left(), cell.top(), cell.left(), cell.bottom()));
                edges.add(new Box(cell.right(), cell.top(), cell.right(), cell.bottom()));
            }
        }
        edges.removeIf(edge -> bars.stream().anyMatch(bar -> runsAlong(bar, edge)));
        return edges;
    }

    /** Whether the edge has its line already. */
    private static boolean runsAlong(Box bar, Box edge) {
        return edge.height() == 0
                ? Math.abs(bar.centerY() - edge.top()) <= SAME_LINE
                        && bar.horizontal().shared(edge.horizontal()) >= MOST * edge.width()
                : Math.abs(bar.centerX() - edge.left()) <= SAME_LINE
                        && bar.vertical().shared(edge.vertical()) >= MOST * edge.height();
    }

    /** Whether there is a line on each of the four sides, at any distance. */
    private static boolean encloses(List<Box> bars, Box area) {
        boolean[] sides = new boolean[4];
        for (Box bar : bars) {
            if (bar.height() >= bar.width() && bar.vertical().contains(area.centerY())) {
                sides[bar.centerX() < area.centerX() ? 0 : 1] = true;
            }
            if (bar.width() >= bar.height() && bar.horizontal().contains(area.centerX())) {
                sides[bar.centerY() < area.centerY() ? 2 : 3] = true;
            }
        }
        return sides[0] && sides[1] && sides[2] && sides[3];
    }

    private static boolean hasNeighbour(Box cell, List<Box> cells) {
        for (Box other : cells) {
            double seam = Math.max(cell.left(), other.left()) - Math.min(cell.right(), other.right());
            if (Math.abs(seam) <= MAX_SEAM
                    && Math.abs(cell.top() - other.top()) <= SAME_ROW
                    && Math.abs(cell.bottom() - other.bottom()) <= SAME_ROW) {
                return true;
            }
        }
        return false;
    }
}
