package nianbao.table;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nianbao.geometry.Grid;
import nianbao.model.document.Cell;
import nianbao.model.document.Table.Leftover;
import nianbao.model.page.Mark;
import nianbao.model.page.Page;
import nianbao.table.row.Piece;

/** A grid of one page with what stands in its cells. */
public record PageTable(Page page, Grid grid, List<Cell> cells, List<Leftover> leftovers) {
    public PageTable {
        cells = List.copyOf(cells);
        leftovers = List.copyOf(leftovers);
    }

    /**
     * The same table, whose columns are only told from the blanks between its text: where such a cell is empty, what
     * belongs there may stand in the one beside it, unless the whole row has nothing but its label.
     */
    PageTable unruled() {
        return doubted(this::isBesideFigure);
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

    private boolean isBesideFigure(Cell empty) {
        return cells.stream().anyMatch(cell -> cell.row() == empty.row() && Piece.isFigure(cell.text()));
    }
}
