package nianbao.table;

import java.util.List;
import nianbao.geometry.Grid;
import nianbao.model.Cell;
import nianbao.model.Page;
import nianbao.model.Table.Leftover;

/** A grid of one page with what stands in its cells. */
public record PageTable(Page page, Grid grid, List<Cell> cells, List<Leftover> leftovers) {
    public PageTable {
        cells = List.copyOf(cells);
        leftovers = List.copyOf(leftovers);
    }
}
