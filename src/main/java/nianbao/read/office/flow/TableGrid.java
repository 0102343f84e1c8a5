package nianbao.read.office.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nianbao.model.ProblemCode;
import nianbao.read.office.flow.RawTable.RawCell;

/** Puts cells into the free places of a table, row by row, so that none covers another. */
public final class TableGrid {
    /** More columns than a table of any report; browsers stop a span at 1,000. */
    private static final int MAX_COLUMNS = 4_096;

    private final int maxCells;
    private final List<RawCell> cells = new ArrayList<>();
    private int[] freeFrom = new int[16];

    public TableGrid(OfficeLimits limits) {
        maxCells = limits.maxCells();
    }

    /** The first free column of {@code row}, at or after {@code column}. */
    public int firstFree(int row, int column) {
        int free = column;
        while (free < freeFrom.length && freeFrom[free] > row) {
            free++;
        }
        return free;
    }

    /**
     * How wide a cell of {@code columnSpan} columns can be at or after {@code column}: as wide as asked, or as there is
     * room.
     */
    public int width(int row, int column, int columnSpan) {
        int left = firstFree(row, column);
        int right = left + 1;
        while (right < left + columnSpan && (right >= freeFrom.length || freeFrom[right] <= row)) {
            right++;
        }
        return right - left;
    }

    /**
     * Places a cell at the first free column at or after {@code column}, as wide as asked or as there is room.
     *
     * @return the column after it
     * @throws UnreadableException for a table too large to be one
     */
    public int place(int row, int column, int rowSpan, int columnSpan, List<FlowElement> content) {
        int left = firstFree(row, column);
        int right = left + width(row, column, columnSpan);
        if (right > MAX_COLUMNS || cells.size() >= maxCells) {
            throw new UnreadableException(ProblemCode.FILE_TOO_LARGE, "a table of more than " + maxCells + " cells");
        }
        if (right > freeFrom.length) {
            freeFrom = Arrays.copyOf(freeFrom, Math.max(right, freeFrom.length * 2));
        }
        Arrays.fill(freeFrom, left, right, row + rowSpan);
        cells.add(new RawCell(row, left, rowSpan, right - left, content));
        return right;
    }

    public RawTable table() {
        return new RawTable(cells);
    }
}
