package nianbao.report.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.model.document.Cell;
import nianbao.model.page.Mark;
import nianbao.report.form.Field;
import nianbao.report.match.column.ColumnHeader.ColumnSpan;
import nianbao.report.match.table.Slice;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Located;

/** Picks the cell of a field where the rows and columns of its place are known, and says when that is not one cell. */
final class CellPicker {
    /** What a cell that is merged over several fields may say of each: 0, or nothing. */
    private static final Pattern NOTHING = Pattern.compile("\\s*0?\\s*|[\\p{Pd}－/／]{1,3}");

    private CellPicker() {}

    /**
     * The cell of {@code field} in rows {@code row} up to {@code row + count}; empty where no cell covers the place.
     *
     * @param rowLabel what the row is called on the page
     */
    static Optional<Located> pick(
            Slice slice, int row, int count, ColumnSpan span, Field field, String rowLabel, Doubt labelDoubt) {
        List<Cell> cells = new ArrayList<>();
        for (int r = row; r < row + count; r++) {
            for (Cell cell : slice.cells(r, span.from(), span.to())) {
                if (!cells.contains(cell)) {
                    cells.add(cell);
                }
            }
        }
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        List<Cell> written =
                cells.stream().filter(cell -> !cell.text().isBlank()).toList();
        Cell cell = written.isEmpty() ? cells.get(cells.size() - 1) : written.get(0);
        boolean oversized = cell.row() < row
                || cell.row() + cell.rowSpan() > row + count
                || cell.column() + cell.columnSpan() > span.to()
                || cell.column() < span.from();
        boolean shared = oversized && !NOTHING.matcher(cell.text()).matches();
        boolean parted = written.isEmpty() && cells.stream().anyMatch(each -> isBeside(each, cell));
        Doubt doubt = written.size() > 1 || shared || parted ? Doubt.CELLS : labelDoubt;
        List<Mark> marks =
                cells.stream().flatMap(each -> each.marks().stream()).distinct().toList();
        List<String> wording = Stream.concat(
                        Stream.of(rowLabel), span.labels().stream().map(Cell::text))
                .toList();
        String text = String.join(" ", written.stream().map(Cell::text).toList());
        return Optional.of(new Located(
                field,
                slice.number(),
                slice.tableRow(cell),
                slice.tableColumn(cell),
                cell,
                text,
                doubt,
                wording,
                marks));
    }

    /** Whether a line parts two cells of one place: nothing in either, but the line may run over a 1. */
    private static boolean isBeside(Cell one, Cell other) {
        return one.row() == other.row() && one.column() != other.column();
    }
}
