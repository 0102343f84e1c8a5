package nianbao.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nianbao.geometry.Box;
import nianbao.geometry.Grid;
import nianbao.geometry.Grid.GridCell;
import nianbao.geometry.GridFinder;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;
import nianbao.geometry.Span;
import nianbao.layout.Line;
import nianbao.layout.LineFinder;
import nianbao.model.Glyph;
import nianbao.model.Page;

/**
 * The ends at which a break of pages cut a table: its upright lines run on to the end, and no level line closes it. What
 * did not find room in the last row of a label stands below its end.
 */
final class CutEnds {
    /** Points by which a line may lie off the end of the grid. */
    private static final double NEAR = 4;
    /** Share of the table's width that is ruled where it is closed. */
    private static final double CLOSED = 0.5;
    /** Upright lines that run to the end, at least. */
    private static final int FEWEST_UPRIGHTS = 3;
    /** Share of the table's width of the widest cell of a label that runs on below the lines. */
    private static final double WIDEST_LABEL = 0.5;
    /** Share of the type's size between the end of the lines and what runs on below them, at most. */
    private static final double LINE_GAP = 0.6;

    private CutEnds() {}

    static boolean isCutAtTop(Page page, Grid grid) {
        return isCut(page, grid, grid.box().top(), Span::start);
    }

    static boolean isCutAtBottom(Page page, Grid grid) {
        return isCut(page, grid, grid.box().bottom(), Span::end);
    }

    private static boolean isCut(Page page, Grid grid, double edge, ToDoubleFunction<Span> end) {
        Box box = grid.box();
        Span width = new Span(box.left(), box.right());
        List<Ruling> lines = GridFinder.lines(page.rulings());
        double ruled = lines.stream()
                .filter(line -> line.axis() == Axis.LEVEL && Math.abs(line.at() - edge) <= NEAR)
                .mapToDouble(line -> line.along().shared(width))
                .sum();
        long uprights = lines.stream()
                .filter(line -> line.axis() == Axis.UPRIGHT && Math.abs(end.applyAsDouble(line.along()) - edge) <= NEAR)
                .filter(line -> line.at() >= box.left() - NEAR && line.at() <= box.right() + NEAR)
                .count();
        return uprights >= FEWEST_UPRIGHTS && ruled < CLOSED * width.length();
    }

    /** {@code grid}, its last row as high as what of its labels stands below the end at which it was cut. */
    static Grid withOverhang(Page page, Grid grid, List<Glyph> glyphs) {
        if (!isCutAtBottom(page, grid)) {
            return grid;
        }
        double bottom = grid.box().bottom();
        List<Line> below = new ArrayList<>(LineFinder.find(glyphs.stream()
                .filter(glyph -> glyph.turn() == 0 && glyph.box().centerY() > bottom)
                .toList()));
        below.sort(Comparator.comparingDouble(line -> line.box().top()));
        double end = bottom;
        for (Line line : below) {
            if (line.box().top() - end <= LINE_GAP * line.size() && isOfLabel(line.box(), grid, glyphs)) {
                end = line.box().bottom();
            }
        }
        return end > bottom ? lengthened(grid, end) : grid;
    }

    /** Whether a narrow cell of the last row has a text that may go on in {@code line}. */
    private static boolean isOfLabel(Box line, Grid grid, List<Glyph> glyphs) {
        return grid.cells().stream()
                .filter(cell -> cell.row() + cell.rowSpan() == grid.rows())
                .map(GridCell::box)
                .filter(cell -> cell.width() <= WIDEST_LABEL * grid.box().width())
                .filter(cell -> line.left() >= cell.left() - 1 && line.right() <= cell.right() + 1)
                .anyMatch(cell -> glyphs.stream().anyMatch(glyph -> cell.containsCenterOf(glyph.box())));
    }

    private static Grid lengthened(Grid grid, double end) {
        List<Double> rows = new ArrayList<>(grid.rowEdges());
        rows.set(rows.size() - 1, end);
        List<GridCell> cells = grid.cells().stream()
                .map(cell -> cell.row() + cell.rowSpan() < grid.rows()
                        ? cell
                        : new GridCell(
                                cell.row(),
                                cell.column(),
                                cell.rowSpan(),
                                cell.columnSpan(),
                                new Box(
                                        cell.box().left(),
                                        cell.box().top(),
                                        cell.box().right(),
                                        end)))
                .toList();
        return new Grid(grid.columnEdges(), rows, cells);
    }
}
