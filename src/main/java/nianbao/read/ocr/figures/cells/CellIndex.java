package nianbao.read.ocr.figures.cells;

import java.util.List;
import nianbao.geometry.Grid;
import nianbao.geometry.Grid.GridCell;
import org.jspecify.annotations.Nullable;

/** Finds the cell of a grid at a place. */
final class CellIndex {
    private final Grid grid;
    private final @Nullable GridCell[][] cells;

    CellIndex(Grid grid) {
        this.grid = grid;
        cells = new GridCell[grid.rows()][grid.columns()];
        for (GridCell cell : grid.cells()) {
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                    cells[row][column] = cell;
                }
            }
        }
    }

    /** The cell that holds the point; null outside the grid. */
    @Nullable
    GridCell at(double x, double y) {
        int column = between(grid.columnEdges(), x);
        int row = between(grid.rowEdges(), y);
        return column < 0 || row < 0 ? null : cells[row][column];
    }

    private static int between(List<Double> edges, double at) {
        for (int i = 0; i + 1 < edges.size(); i++) {
            if (at >= edges.get(i) && at < edges.get(i + 1)) {
                return i;
            }
        }
        return -1;
    }
}
