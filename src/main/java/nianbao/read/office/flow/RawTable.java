package nianbao.read.office.flow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
import nianbao.model.page.Mark;
import nianbao.read.office.text.PlainText;

/**
 * A table with every cell in its place. No two cells cover the same place.
 *
 * @param cells in the order of rows, then columns
 */
public record RawTable(List<RawCell> cells) implements FlowElement {
    /** Text in one cell of a table that only lays out a page, in characters. The longest cell of the forms holds 60. */
    private static final int LAYOUT_TEXT = 400;

    /** Paragraphs in such a cell. The labels of the forms have four at most. */
    private static final int LAYOUT_PARAGRAPHS = 3;

    /** A table with this many figures of its own holds data, whatever else stands in its cells. */
    private static final int DATA_FIGURES = 6;

    private static final Pattern FIGURE = Pattern.compile("[\\d.,０-９]+");

    public RawTable {
        cells = cells.stream()
                .sorted(Comparator.comparingInt(RawCell::row).thenComparingInt(RawCell::column))
                .toList();
    }

    /** A cell and what stands in it, in order. */
    public record RawCell(int row, int column, int rowSpan, int columnSpan, List<FlowElement> content) {
        public RawCell {
            content = List.copyOf(content);
        }

        List<String> fragments() {
            return content.stream().flatMap(RawCell::fragments).toList();
        }

        private static Stream<String> fragments(FlowElement piece) {
            if (piece instanceof Passage passage) {
                return passage.fragments().stream();
            }
            return ((RawTable) piece).cells().stream().flatMap(cell -> cell.fragments().stream());
        }

        private List<Mark> marks() {
            return content.stream().flatMap(RawCell::marks).distinct().toList();
        }

        private static Stream<Mark> marks(FlowElement piece) {
            if (piece instanceof Passage passage) {
                return passage.marks().stream();
            }
            return ((RawTable) piece).cells().stream().flatMap(cell -> cell.marks().stream());
        }

        private Stream<RawTable> tables() {
            return content.stream().filter(RawTable.class::isInstance).map(RawTable.class::cast);
        }

        private boolean isProse() {
            List<String> texts = content.stream()
                    .filter(Passage.class::isInstance)
                    .flatMap(RawCell::fragments)
                    .toList();
            return texts.size() >= LAYOUT_PARAGRAPHS
                    && texts.stream().mapToInt(String::length).sum() >= LAYOUT_TEXT;
        }
    }

    /** The same with something noted in every cell. */
    public RawTable with(Mark mark) {
        return new RawTable(cells.stream()
                .map(cell -> new RawCell(
                        cell.row(),
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        Stream.concat(cell.content().stream(), Stream.of(Passage.of(mark)))
                                .toList()))
                .toList());
    }

    /** Does it only place things on the page, such as a frame around the text or an article around its tables? */
    public boolean isLayout() {
        if (cells.size() <= 1) {
            return true;
        }
        boolean holdsOthers =
                cells.stream().anyMatch(cell -> cell.isProse() || cell.tables().anyMatch(RawTable::holdsGrid));
        return holdsOthers && ownFigures() < DATA_FIGURES;
    }

    private boolean holdsGrid() {
        boolean grid = cells.stream().mapToInt(RawCell::row).distinct().count() > 1
                && cells.stream().mapToInt(RawCell::column).distinct().count() > 1;
        return grid || cells.stream().flatMap(RawCell::tables).anyMatch(RawTable::holdsGrid);
    }

    private long ownFigures() {
        return cells.stream()
                .filter(cell -> cell.tables().findAny().isEmpty())
                .filter(cell -> FIGURE.matcher(PlainText.join(cell.fragments())).matches())
                .count();
    }

    /** The table without the rows and columns in which no cell begins. */
    public Table toTable() {
        BitSet rows = new BitSet();
        BitSet columns = new BitSet();
        for (RawCell cell : cells) {
            rows.set(cell.row());
            columns.set(cell.column());
        }
        int[] rowOf = positions(rows);
        int[] columnOf = positions(columns);
        List<Cell> placed = new ArrayList<>();
        for (RawCell cell : cells) {
            int row = rowOf[cell.row()];
            int column = columnOf[cell.column()];
            List<String> fragments = cell.fragments();
            placed.add(new Cell(
                    row,
                    column,
                    at(rowOf, cell.row() + cell.rowSpan()) - row,
                    at(columnOf, cell.column() + cell.columnSpan()) - column,
                    PlainText.join(fragments),
                    fragments,
                    Optional.empty(),
                    Optional.empty(),
                    cell.marks()));
        }
        return new Table(rows.cardinality(), columns.cardinality(), placed, OptionalInt.empty(), List.of());
    }

    /** For each index, how many of {@code used} come before it. */
    private static int[] positions(BitSet used) {
        int[] positions = new int[used.length() + 1];
        for (int i = 0; i < used.length(); i++) {
            positions[i + 1] = positions[i] + (used.get(i) ? 1 : 0);
        }
        return positions;
    }

    private static int at(int[] positions, int index) {
        return positions[Math.min(index, positions.length - 1)];
    }
}
