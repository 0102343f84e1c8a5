package nianbao.render;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.geometry.Grid;
import nianbao.model.page.DrawnGrid;
import nianbao.model.page.DrawnGrid.Corner;
import nianbao.pipeline.ReadingTrace;
import nianbao.table.PageTable;

/**
 * The grids of the tables that were found in a file, as if a person had drawn them: on the page as a reader sees it, which may
 * be turned against the one that was read, or lie askew.
 */
public final class FoundGrids {
    /** Points from one line to the next: closer ones are hardly told apart on the page. */
    private static final double CLOSEST = 0.5;

    private FoundGrids() {}

    /** All grids, in the order of pages. */
    public static List<DrawnGrid> of(ReadingTrace trace) {
        return trace.tables().stream()
                .map(FoundGrids::seen)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<DrawnGrid> seen(PageTable table) {
        return seen(table.page().sheet(), table.grid(), table.page().frame());
    }

    /** A grid as it is seen; empty where it is too small to be drawn. */
    static Optional<DrawnGrid> seen(int sheet, Grid grid, Frame frame) {
        Box box = grid.box();
        List<Corner> read = List.of(
                seen(frame, box.left(), box.top()),
                seen(frame, box.right(), box.top()),
                seen(frame, box.right(), box.bottom()),
                seen(frame, box.left(), box.bottom()));
        int first = IntStream.range(0, read.size())
                .boxed()
                .min(Comparator.comparingDouble(
                        i -> read.get(i).x() + read.get(i).y()))
                .orElseThrow();
        List<Corner> corners = new ArrayList<>(read);
        Collections.rotate(corners, -first);
        List<Double> left = edges(grid, frame, (first + 3) % 4, Corner::y);
        List<Double> top = edges(grid, frame, first, Corner::x);
        try {
            return Optional.of(new DrawnGrid(
                    sheet,
                    corners,
                    between(left, corners.get(0).y(), corners.get(3).y()),
                    between(top, corners.get(0).x(), corners.get(1).x())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Corner seen(Frame frame, double x, double y) {
        Box point = frame.toPage(new Box(x, y, x, y));
        return new Corner(point.centerX(), point.centerY());
    }

    /**
     * Where lines end on a side of a grid.
     *
     * @param side of the grid as it was read: top, right, bottom, left
     */
    private static List<Double> edges(Grid grid, Frame frame, int side, ToDoubleFunction<Corner> place) {
        Box box = grid.box();
        DoubleFunction<Corner> end = switch (side) {
            case 0 -> x -> seen(frame, x, box.top());
            case 1 -> y -> seen(frame, box.right(), y);
            case 2 -> x -> seen(frame, x, box.bottom());
            default -> y -> seen(frame, box.left(), y);
        };
        List<Double> all = side % 2 == 0 ? grid.columnEdges() : grid.rowEdges();
        return all.stream()
                .map(edge -> place.applyAsDouble(end.apply(edge)))
                .sorted()
                .toList();
    }

    private static List<Double> between(List<Double> edges, double first, double last) {
        List<Double> inner = new ArrayList<>();
        double before = first;
        for (double edge : edges) {
            if (edge - before >= CLOSEST && last - edge >= CLOSEST) {
                inner.add(edge);
                before = edge;
            }
        }
        return inner;
    }
}
