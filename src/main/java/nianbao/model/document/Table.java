package nianbao.model.document;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.model.Place;

/**
 * A table with its merged cells, joined over page breaks.
 *
 * @param cells in the order of rows, then columns; no two cover the same place; places that none covers do not exist
 * @param firstPage the page on which it begins; empty in files without pages
 * @param leftovers the text inside the table's box that landed in no cell
 */
public record Table(int rows, int columns, List<Cell> cells, OptionalInt firstPage, List<Leftover> leftovers)
        implements Block {
    public Table {
        cells = List.copyOf(cells);
        leftovers = List.copyOf(leftovers);
    }

    /** A piece of text inside a table that belongs to no cell. */
    public record Leftover(String text, Place place) {}

    /** The same table with its cells read in another way. */
    public Table with(List<Cell> others) {
        return new Table(rows, columns, others, firstPage, leftovers);
    }

    public Optional<Cell> at(int row, int column) {
        for (Cell cell : cells) {
            if (cell.row() > row) {
                return Optional.empty();
            }
            if (cell.covers(row, column)) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }
}
