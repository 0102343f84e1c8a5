package nianbao.report.match.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
import nianbao.report.form.Layout;
import nianbao.report.form.TableKind;
import nianbao.report.match.label.Naming;
import nianbao.report.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one table that belong to one table of the form: forms that stand without a gap between them are one grid on the
 * page, and are told apart by the headers that begin each.
 */
public final class Slice {
    /** Rows of the longest head of a grid. */
    private static final int HEAD_ROWS = 3;

    /** What no row that begins a form has. */
    private static final Pattern FIGURE = Pattern.compile("\\d+");

    private final int number;
    private final @Nullable Cell[][] grid;
    private final int from;
    private final int to;
    private final List<TableKind> kinds;
    private final Orientation orientation;
    private Naming.@Nullable TextOrigin source;

    /** Whether rows and columns are the table's own or have changed places. */
    enum Orientation {
        UPRIGHT,
        TRANSPOSED
    }

    private Slice(
            int number, @Nullable Cell[][] grid, int from, int to, List<TableKind> kinds, Orientation orientation) {
        this.number = number;
        this.grid = grid;
        this.from = from;
        this.to = to;
        this.kinds = List.copyOf(kinds);
        this.orientation = orientation;
    }

    /**
     * The slices of a table.
     *
     * @param number of the table in the document, counted from 1
     * @param kinds that there are
     */
    public static List<Slice> of(Table table, int number, List<TableKind> kinds) {
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
        Slice whole = new Slice(number, grid, 0, table.rows(), List.of(), Orientation.UPRIGHT);
        int start = 0;
        List<TableKind> begun = List.of();
        for (int row = 0; row < table.rows(); row++) {
            List<TableKind> begin = whole.kindsThatBegin(row, kinds);
            if (!begin.isEmpty() && (!begin.equals(begun) || whole.isOtherHead(start, row, begin.get(0)))) {
                boolean heads = begun.isEmpty() && whole.areHeads(start, row);
                if (row > start && !heads) {
                    slices.add(new Slice(number, grid, start, row, begun, Orientation.UPRIGHT));
                }
                start = heads ? start : row;
                begun = begin;
            }
        }
        if (table.rows() > start) {
            slices.add(new Slice(number, grid, start, table.rows(), begun, Orientation.UPRIGHT));
        }
        return slices;
    }

    /** Whether rows above the head of a form say something of its columns: they have several cells, and no figures. */
    private boolean areHeads(int first, int end) {
        return IntStream.range(first, end)
                .allMatch(row -> !hasFigure(row)
                        && cells(row, 0, columns()).stream()
                                        .filter(cell -> !cell.text().isBlank())
                                        .count()
                                > 1);
    }

    /** Whether the head of a part of a form that begins again is another one: other columns of it, on another page. */
    private boolean isOtherHead(int first, int again, TableKind kind) {
        return kind.layout() == Layout.GRID
                && IntStream.range(0, HEAD_ROWS)
                        .takeWhile(i -> again + i < to && !hasFigure(first + i) && !hasFigure(again + i))
                        .anyMatch(i -> Wording.ratio(Wording.fold(rowText(first + i)), Wording.fold(rowText(again + i)))
                                > Naming.CERTAIN);
    }

    private boolean hasFigure(int row) {
        return cells(row, 0, columns()).stream()
                .anyMatch(cell -> FIGURE.matcher(cell.text()).matches());
    }

    /** This with its rows as columns. */
    public Slice transposed() {
        int width = to - from;
        @Nullable Cell[][] turned = new @Nullable Cell[columns()][width];
        for (int row = from; row < to; row++) {
            for (Cell cell : cells(row, 0, columns())) {
                if (cell.row() == row || row == from) {
                    Cell swapped = swapped(cell, cell.row() - from, cell.column());
                    fill(turned, swapped, width);
                }
            }
        }
        Orientation other = orientation == Orientation.UPRIGHT ? Orientation.TRANSPOSED : Orientation.UPRIGHT;
        return new Slice(number, turned, 0, columns(), kinds, other);
    }

    private static void fill(@Nullable Cell[][] grid, Cell cell, int width) {
        for (int row = cell.row(); row < Math.min(grid.length, cell.row() + cell.rowSpan()); row++) {
            for (int column = cell.column(); column < Math.min(width, cell.column() + cell.columnSpan()); column++) {
                grid[row][column] = cell;
            }
        }
    }

    private static Cell swapped(Cell cell, int row, int column) {
        return new Cell(
                column,
                Math.max(0, row),
                cell.columnSpan(),
                cell.rowSpan(),
                cell.text(),
                cell.fragments(),
                cell.place(),
                cell.evidence(),
                cell.marks());
    }

    /** The row of the table in which {@code cell} of this slice begins. */
    public int tableRow(Cell cell) {
        return orientation == Orientation.UPRIGHT ? cell.row() : cell.column();
    }

    /** The column of the table in which {@code cell} of this slice begins. */
    public int tableColumn(Cell cell) {
        return orientation == Orientation.UPRIGHT ? cell.column() : cell.row();
    }

    /** Whether the texts were typed or recognised. */
    public Naming.TextOrigin source() {
        if (source == null) {
            source = findSource();
        }
        return source;
    }

    private Naming.TextOrigin findSource() {
        int written = 0;
        int seen = 0;
        for (int row = from; row < to; row++) {
            for (Cell cell : cells(row, 0, columns())) {
                written += cell.text().isBlank() ? 0 : 1;
                seen += cell.evidence().isPresent() && !cell.text().isBlank() ? 1 : 0;
            }
        }
        return 2 * seen > written ? Naming.TextOrigin.RECOGNISED : Naming.TextOrigin.TYPED;
    }

    /** The kind that a row begins; of grids all whose head is like it: their rows tell them apart. */
    private List<TableKind> kindsThatBegin(int row, List<TableKind> kinds) {
        if (hasFigure(row)) {
            return List.of();
        }
        String text = Wording.fold(rowText(row));
        List<TableKind> begin = kinds.stream().filter(kind -> kind.begins(text)).toList();
        return begin.stream()
                .filter(kind -> kind.equals(begin.get(0))
                        || kind.layout() == Layout.GRID && begin.get(0).layout() == Layout.GRID)
                .toList();
    }

    public int number() {
        return number;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    public int columns() {
        return grid.length == 0 ? 0 : grid[0].length;
    }

    /** Whether it may be of {@code kind}: its head says so, or does not say of which it is. */
    public boolean mayBe(TableKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    public Optional<Cell> at(int row, int column) {
        return Optional.ofNullable(grid[row][column]);
    }

    /** The cells that cover {@code row} between two columns, each once, from left to right. */
    public List<Cell> cells(int row, int fromColumn, int toColumn) {
        List<Cell> cells = new ArrayList<>();
        for (int column = fromColumn; column < Math.min(toColumn, columns()); column++) {
            Cell cell = grid[row][column];
            boolean further = !cells.isEmpty() && cells.get(cells.size() - 1).equals(cell); // one cell is one rectangle
            if (cell != null && !further) {
                cells.add(cell);
            }
        }
        return cells;
    }

    /** The text of the cells that begin in {@code row}. */
    public String rowText(int row) {
        StringBuilder text = new StringBuilder();
        for (Cell cell : cells(row, 0, columns())) {
            if (cell.row() == row) {
                text.append(cell.text());
            }
        }
        return text.toString();
    }
}
