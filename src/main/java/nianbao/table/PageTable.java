package nianbao.table;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nianbao.geometry.Box;
import nianbao.geometry.Grid;
import nianbao.geometry.Span;
import nianbao.model.document.Cell;
import nianbao.model.document.Table.Leftover;
import nianbao.model.page.Glyph;
import nianbao.model.page.Mark;
import nianbao.model.page.Page;
import nianbao.table.row.Piece;

/** A grid of one page with what stands in its cells. */
public record PageTable(Page page, Grid grid, List<Cell> cells, List<Leftover> leftovers) {
    /** Share of a cell's width from an edge within which the middle of a figure may belong to the cell beyond. */
    private static final double EDGE_SHARE = 0.25;

    public PageTable {
        cells = List.copyOf(cells);
        leftovers = List.copyOf(leftovers);
    }

    /**
     * The same table, whose columns are only told from the blanks between its text: what belongs into an empty cell may be the
     * figure beside it that stands near the edge between both, or one of two there.
     */
    PageTable unruled() {
        List<Cell> figures = cells.stream()
                .filter(cell -> Piece.isFigure(cell.text()) || isOfTwo(cell))
                .toList();
        return doubted(empty -> figures.stream().anyMatch(figure -> isNear(figure, empty)));
    }

    /** The same table on an image, where only its words say where its cells are: no cell is proven to be empty. */
    PageTable guessed() {
        return doubted(cell -> true);
    }

    private PageTable doubted(Predicate<Cell> doubtful) {
        Mark guessed = new Mark(Mark.Kind.CUT, "");
        List<Cell> marked = cells.stream()
                .map(cell -> cell.text().isEmpty() && doubtful.test(cell)
                        ? cell.read(
                                "",
                                cell.evidence(),
                                Stream.concat(cell.marks().stream(), Stream.of(guessed))
                                        .toList())
                        : cell)
                .toList();
        return new PageTable(page, grid, marked, leftovers);
    }

    private static boolean isOfTwo(Cell cell) {
        return cell.marks().stream().anyMatch(mark -> mark.kind() == Mark.Kind.APART);
    }

    private boolean isNear(Cell figure, Cell empty) {
        boolean before = figure.column() + figure.columnSpan() == empty.column();
        boolean beside = before || figure.column() == empty.column() + empty.columnSpan();
        if (!beside || figure.row() != empty.row()) {
            return false;
        }
        if (isOfTwo(figure)) {
            return true;
        }
        Box box = figure.place().orElseThrow().box();
        Span text = page.glyphs().stream()
                .map(Glyph::box)
                .filter(box::containsCenterOf)
                .map(Box::horizontal)
                .reduce(Span::union)
                .orElse(box.horizontal());
        return (before ? box.right() - text.center() : text.center() - box.left()) < EDGE_SHARE * box.width();
    }
}
