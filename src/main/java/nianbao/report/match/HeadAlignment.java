package nianbao.report.match;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.model.document.Cell;
import nianbao.report.match.column.ColumnHeader;
import nianbao.report.match.column.ColumnHeader.ColumnSpan;
import nianbao.report.match.row.RowAssignment.Assigned;
import nianbao.report.match.table.Slice;

/**
 * Whether rows of figures stand under their heads: a cell that a page left out or put in moves all that follow it, and
 * each figure then stands under its neighbour's name.
 */
final class HeadAlignment {
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,]*");

    private final Slice slice;
    private final ColumnHeader header;
    private final int firstRow;
    private final int figuresFrom;

    /** @param figuresFrom the first column that the head gives to figures */
    HeadAlignment(Slice slice, ColumnHeader header, int firstRow, int figuresFrom) {
        this.slice = slice;
        this.header = header;
        this.firstRow = firstRow;
        this.figuresFrom = figuresFrom;
    }

    /** Whether most rows have a figure where the head has labels. */
    boolean isShifted(List<Assigned> rows) {
        long before = rows.stream()
                .filter(row -> slice.cells(firstRow + row.found(), 0, figuresFrom).stream()
                        .anyMatch(cell -> isFigure(cell) && !isHeaded(cell, 0)))
                .count();
        return 2 * before > rows.size();
    }

    /** Whether a row has a cell for each column of the form that the head has, and no figure under no head. */
    boolean fits(Assigned row) {
        for (ColumnSpan span : header.spans().values()) {
            boolean none = true;
            for (int r = row.found(); r < row.found() + row.count(); r++) {
                none &= slice.cells(firstRow + r, span.from(), span.to()).isEmpty();
            }
            if (none) {
                return false;
            }
        }
        return slice.cells(firstRow + row.found(), figuresFrom, slice.columns()).stream()
                .noneMatch(cell -> isFigure(cell) && !isHeaded(cell, figuresFrom));
    }

    private static boolean isFigure(Cell cell) {
        return FIGURE.matcher(cell.text().strip()).matches();
    }

    /**
     * Whether the lowest head above a figure says something and begins at {@code from} or after: a corner heads labels. It is
     * wider than what stands under it.
     */
    private boolean isHeaded(Cell figure, int from) {
        int column = figure.column();
        for (int row = firstRow - 1; row >= slice.from(); row--) {
            Optional<Cell> head =
                    slice.at(row, column).filter(cell -> !cell.text().isBlank());
            if (head.isPresent()) {
                boolean corner = column < figuresFrom && head.get().columnSpan() > figure.columnSpan();
                return !corner && head.get().column() >= from;
            }
        }
        return false;
    }
}
