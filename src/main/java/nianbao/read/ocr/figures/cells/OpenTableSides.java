package nianbao.read.ocr.figures.cells;

import java.util.List;
import nianbao.geometry.Box;
import nianbao.geometry.Grid;
import nianbao.geometry.Grid.GridCell;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;
import nianbao.geometry.Span;
import nianbao.read.ocr.segment.SegmentedPage;

/**
 * The sides on which a table was cut off: its other lines end there, and no line closes it, though one does on the
 * opposite side, or the picture ends there too. What a cell there shows is not all of it.
 *
 * @param grid the table
 */
record OpenTableSides(Grid grid, boolean left, boolean right, boolean bottom) {
    /** Points by which a border may lie off the ends of the lines that it closes. */
    private static final double NEAR = 3.2;
    /** Share of a table's side that is ruled at least where it is closed, and at most where it is open. */
    private static final double CLOSED = 0.5;

    private static final double OPEN = 0.15;
    /** Points from the end of the picture within which a table is cut by it; margins of pages are broader. */
    private static final double AT_EDGE = 5;

    static OpenTableSides of(SegmentedPage sheet, Grid grid) {
        Box box = grid.box();
        Box page = sheet.points(sheet.sheet().page().box());
        List<Ruling> rulings = sheet.rulings();
        double left = ruled(rulings, Axis.UPRIGHT, box.left(), new Span(box.top(), box.bottom()));
        double right = ruled(rulings, Axis.UPRIGHT, box.right(), new Span(box.top(), box.bottom()));
        double bottom = ruled(rulings, Axis.LEVEL, box.bottom(), new Span(box.left(), box.right()));
        return new OpenTableSides(
                grid,
                left <= OPEN && (right >= CLOSED || box.left() - page.left() <= AT_EDGE),
                right <= OPEN && (left >= CLOSED || page.right() - box.right() <= AT_EDGE),
                bottom <= OPEN && page.bottom() - box.bottom() <= AT_EDGE);
    }

    private static double ruled(List<Ruling> rulings, Axis axis, double at, Span side) {
        List<Ruling> border = rulings.stream()
                .filter(line -> line.axis() == axis && Math.abs(line.at() - at) <= NEAR)
                .toList();
        double length =
                border.stream().mapToDouble(line -> line.along().shared(side)).sum();
        return length / Math.max(1, side.length());
    }

    /** Whether {@code cell} lies at such a side. */
    boolean of(GridCell cell) {
        return (left && cell.column() == 0)
                || (right && cell.column() + cell.columnSpan() == grid.columns())
                || (bottom && cell.row() + cell.rowSpan() == grid.rows());
    }
}
