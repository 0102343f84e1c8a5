package nianbao.geometry;

import java.util.List;
import java.util.Optional;

/**
 * The cells that rulings part, on one page.
 *
 * @param columnEdges x of every column edge, ascending; one more than there are columns
 * @param rowEdges y of every row edge, ascending; one more than there are rows
 * @param cells in the order of rows, then columns; together they tile the grid wherever the rulings close
 */
public record Grid(List<Double> columnEdges, List<Double> rowEdges, List<GridCell> cells) {
    public Grid {
        columnEdges = List.copyOf(columnEdges);
        rowEdges = List.copyOf(rowEdges);
        cells = List.copyOf(cells);
    }

    /** A cell over one or more rows and columns of the grid, counted from 0. */
    public record GridCell(int row, int column, int rowSpan, int columnSpan, Box box) {}

    public int rows() {
        return rowEdges.size() - 1;
    }

    public int columns() {
        return columnEdges.size() - 1;
    }

    public Box box() {
        return new Box(columnEdges.get(0), rowEdges.get(0), columnEdges.get(columns()), rowEdges.get(rows()));
    }

    /** The cell in which the centre of {@code box} is. */
    public Optional<GridCell> cellAround(Box box) {
        for (GridCell cell : cells) { // asked for every letter: a stream takes three times as long
            if (cell.box().containsCenterOf(box)) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }
}
