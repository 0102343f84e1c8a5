package nianbao.report.match.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.model.Place;
import nianbao.model.document.Cell;

/** The labels of a slice's rows: what stands to the left of the figures, beside a row and no others. */
public final class RowLabels {
    /** Most label columns of the forms, of which a label may need all. */
    private static final int LEVELS = 3;

    private final Slice slice;
    private final int figuresFrom;

    public RowLabels(Slice slice, int figuresFrom) {
        this.slice = slice;
        this.figuresFrom = figuresFrom;
    }

    public int figuresFrom() {
        return figuresFrom;
    }

    /** What may be the label of the rows taken together, as it stands: their last cells, their last two, and so on. */
    public List<String> candidates(int row, int count) {
        List<String> candidates = new ArrayList<>();
        for (int level = 1; level <= LEVELS; level++) {
            String text = text(row, count, level);
            if (!candidates.contains(text)) {
                candidates.add(text);
            }
        }
        return candidates;
    }

    /** The label as it stands: of each row its last cell with a text. */
    public TableMatch.Label label(String wanted, int row, int count, double distance) {
        List<Cell> cells = pieces(row, count);
        List<String> fragments =
                cells.stream().flatMap(cell -> cell.fragments().stream()).toList();
        Optional<Place> place =
                cells.stream().flatMap(cell -> cell.place().stream()).findFirst();
        return new TableMatch.Label(wanted, text(row, count, 1), fragments, distance, place);
    }

    /** The cells that make that label. */
    public List<Cell> pieces(int row, int count) {
        return cells(row, count, 1);
    }

    /** All that stands to the left of the figures of the rows, what spans more rows too. */
    public List<Cell> beside(int row, int count) {
        List<Cell> cells = new ArrayList<>();
        for (int r = row; r < row + count; r++) {
            slice.cells(r, 0, figuresFrom).stream()
                    .filter(cell -> !cells.contains(cell))
                    .forEach(cells::add);
        }
        return cells;
    }

    private String text(int row, int count, int level) {
        StringBuilder text = new StringBuilder();
        cells(row, count, level).forEach(cell -> text.append(cell.text()));
        return text.toString();
    }

    private List<Cell> cells(int row, int count, int level) {
        List<Cell> cells = new ArrayList<>();
        for (int r = row; r < row + count; r++) {
            List<Cell> written = slice.cells(r, 0, figuresFrom).stream()
                    .filter(cell -> !cell.text().isBlank())
                    .filter(cell -> cell.row() >= row && cell.row() + cell.rowSpan() <= row + count)
                    .toList();
            for (Cell cell : written.subList(Math.max(0, written.size() - level), written.size())) {
                if (!cells.contains(cell)) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }
}
