package nianbao.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.model.Cell;
import nianbao.model.Table;
import nianbao.report.form.FormTable.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table that belong to one table of the form: forms that stand without a gap between them are one grid on the
 * page, and are told apart by the headers that begin each.
 */
final class Slice {
    private static final Pattern REQUESTS = Pattern.compile(".*申请人情况.*");
    private static final Pattern DISPUTES = Pattern.compile(".*行政复议.*行政诉讼.*");
    private static final Pattern PROACTIVE = Pattern.compile("第二十条第?.?[一五六七八九].?项.*");

    private final int number;
    private final @Nullable Cell[][] grid;
    private final int from;
    private final int to;
    private final Optional<Kind> kind;

    private Slice(int number, @Nullable Cell[][] grid, int from, int to, Optional<Kind> kind) {
        this.number = number;
        this.grid = grid;
        this.from = from;
        this.to = to;
        this.kind = kind;
    }

    /** The slices of a table, which is number {@code number} of the document, counted from 1. */
    static List<Slice> of(Table table, int number) {
        @Nullable Cell[][] grid = new @Nullable Cell[table.rows()][table.columns()];
        for (Cell cell : table.cells()) {
            for (int row = cell.row(); row < Math.min(table.rows(), cell.row() + cell.rowSpan()); row++) {
                int end = Math.min(table.columns(), cell.column() + cell.columnSpan());
                for (int column = cell.column(); column < end; column++) {
                    grid[row][column] = cell;
                }
            }
        }
        List<Slice> slices = new ArrayList<>();
        Slice whole = new Slice(number, grid, 0, table.rows(), Optional.empty());
        int start = 0;
        Optional<Kind> kind = Optional.empty();
        for (int row = 0; row < table.rows(); row++) {
            Optional<Kind> begins = whole.kindThatBegins(row);
            if (begins.isPresent() && !begins.equals(kind)) {
                if (row > start) {
                    slices.add(new Slice(number, grid, start, row, kind));
                }
                start = row;
                kind = begins;
            }
        }
        if (table.rows() > start) {
            slices.add(new Slice(number, grid, start, table.rows(), kind));
        }
        return slices;
    }

    private Optional<Kind> kindThatBegins(int row) {
        String text = Wording.fold(rowText(row));
        if (REQUESTS.matcher(text).matches()) {
            return Optional.of(Kind.REQUESTS);
        }
        if (DISPUTES.matcher(text).matches()) {
            return Optional.of(Kind.DISPUTES);
        }
        return PROACTIVE.matcher(text).matches() ? Optional.of(Kind.PROACTIVE) : Optional.empty();
    }

    int number() {
        return number;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int columns() {
        return grid.length == 0 ? 0 : grid[0].length;
    }

    Optional<Kind> kind() {
        return kind;
    }

    Optional<Cell> at(int row, int column) {
        return Optional.ofNullable(grid[row][column]);
    }

    /** The cells that cover {@code row} between two columns, each once, from left to right. */
    List<Cell> cells(int row, int fromColumn, int toColumn) {
        List<Cell> cells = new ArrayList<>();
        for (int column = fromColumn; column < Math.min(toColumn, columns()); column++) {
            Cell cell = grid[row][column];
            if (cell != null && !cells.contains(cell)) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** The text of the cells that begin in {@code row}. */
    String rowText(int row) {
        StringBuilder text = new StringBuilder();
        for (Cell cell : cells(row, 0, columns())) {
            if (cell.row() == row) {
                text.append(cell.text());
            }
        }
        return text.toString();
    }
}
