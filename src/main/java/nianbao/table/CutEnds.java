package nianbao.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
import nianbao.model.page.Glyph;
import nianbao.model.page.Page;

/**
 * The ends at which a break of pages cut a table: its upright lines run on to the end, and no level line closes it there, or
 * none closes the cells that go on. What did not find room in the last row of a label stands below its end.
 */
final class CutEnds {
    /** Points by which a line may lie off the end of the grid. */
    private static final double NEAR = 4;
    /** Share of a cell's width that is ruled at most where it is open. */
    private static final double OPEN = 0.2;
    /** Upright lines that run to the end, at least. */
    private static final int FEWEST_UPRIGHTS = 3;
    /** Share of the table's width of the widest cell of a label that runs on below the lines. */
    private static final double WIDEST_LABEL = 0.5;
    /** Share of the type's size between the end of the lines and what runs on below them, at most. */
    private static final double LINE_GAP = 0.6;

    private CutEnds() {}

    /** Whether a break of pages cut {@code next} off {@code table}: cells that stand over each other are open on both. */
    static boolean isCut(PageTable table, PageTable next) {
        List<Box> above = openAtBottom(table.page(), table.grid());
        List<Box> below = openAtTop(next.page(), next.grid());
        double shift = next.grid().box().left() - table.grid().box().left();
        return above.stream()
                .map(Box::horizontal)
                .anyMatch(upper -> below.stream()
                        .map(Box::horizontal)
                        .anyMatch(lower -> upper.start() + shift < lower.end() && lower.start() < upper.end() + shift));
    }

    private static List<Box> openAtTop(Page page, Grid grid) {
        Box box = grid.box();
        return open(page, box, box.top(), Span::start, cells(grid, cell -> cell.row() == 0));
    }

    private static List<Box> openAtBottom(Page page, Grid grid) {
        Box box = grid.box();
        return open(page, box, box.bottom(), Span::end, cells(grid, cell -> isLast(cell, grid)));
    }

    private static boolean isLast(GridCell cell, Grid grid) {
        return cell.row() + cell.rowSpan() == grid.rows();
    }

    private static List<Box> cells(Grid grid, Predicate<GridCell> which) {
        return grid.cells().stream().filter(which).map(GridCell::box).toList();
    }

    /** The cells along an end of a table that no line closes; none where too few uprights run to it. */
    private static List<Box> open(Page page, Box table, double edge, ToDoubleFunction<Span> end, List<Box> cells) {
        List<Ruling> lines = GridFinder.lines(page.rulings());
        long uprights = lines.stream()
                .filter(line -> line.axis() == Axis.UPRIGHT && Math.abs(end.applyAsDouble(line.along()) - edge) <= NEAR)
                .filter(line -> line.at() >= table.left() - NEAR && line.at() <= table.right() + NEAR)
                .count();
        List<Span> levels = lines.stream()
                .filter(line -> line.axis() == Axis.LEVEL && Math.abs(line.at() - edge) <= NEAR)
                .map(Ruling::along)
                .toList();
        return uprights < FEWEST_UPRIGHTS
                ? List.of()
                : cells.stream()
                        .filter(cell -> levels.stream()
                                        .mapToDouble(level -> level.shared(cell.horizontal()))
                                        .sum()
                                <= OPEN * cell.width())
                        .toList();
    }

    /** {@code grid}, its last row as high as what of its labels stands below the end at which it was cut. */
    static Grid withOverhang(Page page, Grid grid, List<Glyph> glyphs) {
        double bottom = grid.box().bottom();
        List<Box> labels = openAtBottom(page, grid).stream()
                .filter(cell -> cell.width() <= WIDEST_LABEL * grid.box().width())
                .filter(cell -> glyphs.stream().anyMatch(glyph -> cell.containsCenterOf(glyph.box())))
                .toList();
        if (labels.isEmpty()) {
            return grid;
        }
        List<Line> below = LineFinder.find(glyphs.stream()
                .filter(glyph -> glyph.turn() == 0 && glyph.box().centerY() > bottom)
                .toList());
        double end = bottom;
        for (Line line : below) {
            boolean inLabel = labels.stream()
                    .anyMatch(cell ->
                            line.box().left() >= cell.left() - 1 && line.box().right() <= cell.right() + 1);
            if (inLabel && line.box().top() - end <= LINE_GAP * line.size()) {
                end = line.box().bottom();
            }
        }
        return lengthened(grid, end);
    }

    private static Grid lengthened(Grid grid, double end) {
        List<Double> rows = new ArrayList<>(grid.rowEdges());
        rows.set(rows.size() - 1, end);
        List<GridCell> cells = grid.cells().stream()
                .map(cell -> !isLast(cell, grid)
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
