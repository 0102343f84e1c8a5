package nianbao.report.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nianbao.model.Place;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.document.Cell;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.Layout;
import nianbao.report.match.column.ColumnHeader;
import nianbao.report.match.column.ColumnHeader.ColumnSpan;
import nianbao.report.match.row.BlockRows;
import nianbao.report.match.row.RowAssignment;
import nianbao.report.match.row.RowAssignment.Assigned;
import nianbao.report.match.table.BlockRow;
import nianbao.report.match.table.Slice;
import nianbao.report.match.table.TableMatch;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Label;
import nianbao.report.match.table.TableMatch.Located;
import nianbao.report.wording.Wording;

/**
 * Lays tables in parts ({@link Layout#BLOCKS}) against their form, as that of section two is.
 *
 * <p>The form is a run of blocks (第二十条第（一）项 …), each with a band, a head and rows of figures; publishers print it as
 * one table or as several, without some blocks or with rows of their own. Phases: 1. the rows of all its tables are known
 * by their labels; 2. the head nearest above a row says by its words which of its cells is which; 3. where a head has just
 * as many cells as the row, each over its own, their order says it. A head of the other form makes its rows doubtful.
 */
final class BlocksMatcher {
    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.,\\s]*");

    /** Rows of a head: a second one may part its columns by year. */
    private static final int HEAD_ROWS = 2;

    private final FormTable form;
    private final BlockRows found;
    private final OptionalInt year;

    private BlocksMatcher(BlockRows found, OptionalInt year) {
        this.form = found.form();
        this.found = found;
        this.year = year;
    }

    /** The best match, or empty where no block of the form was found. */
    static Optional<TableMatch> match(
            List<Slice> slices, FormTable form, List<FormTable> otherForms, OptionalInt year) {
        BlockRows found = BlockRows.of(slices, form, otherForms);
        return found.isAnyOfForm()
                ? Optional.of(new BlocksMatcher(found, year).match())
                        .filter(match -> match.figures().stream().anyMatch(figure -> figure.doubt() == Doubt.NONE))
                : Optional.empty();
    }

    private TableMatch match() {
        List<List<String>> wanted =
                form.rows().stream().map(row -> form.wordings().of(row.leaf())).toList();
        List<Assigned> rows = RowAssignment.of(found.lines(), wanted, found.others(), found.source());
        List<Located> figures = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Assigned assigned : rows) {
            FormTable.Row row = form.rows().get(assigned.wanted());
            Label label = label(row, assigned);
            labels.add(label);
            List<Located> ofRow = figures(row, assigned).stream()
                    .map(figure -> figure.named(found.over(assigned, figure.column())))
                    .toList();
            figures.addAll(ofRow);
            problems.addAll(missing(row, ofRow));
            if (ofRow.stream().anyMatch(figure -> figure.doubt() != Doubt.NONE)) {
                String head = found.head(assigned).map(BlockRow::text).orElse("");
                problems.add(Problem.ofFile(ProblemCode.LABEL_UNCERTAIN, row.leaf(), label.found() + " " + head));
            }
        }
        problems.addAll(gaps(rows));
        further(rows).forEach(row -> labels.add(Label.further(row.cells())));
        return new TableMatch(form, cost(figures), figures, labels, problems);
    }

    /** Columns of a row that no head names. */
    private static List<Problem> missing(FormTable.Row row, List<Located> figures) {
        return row.fields().stream()
                .filter(field ->
                        figures.stream().noneMatch(figure -> figure.field().equals(field)))
                .map(field -> Problem.ofFile(
                        ProblemCode.COLUMN_MISSING,
                        row.leaf() + "/" + field.columnPath().get(0)))
                .toList();
    }

    /** The share of the form's blocks that are missing or in doubt: a block counts as one, however many figures it has. */
    private double cost(List<Located> figures) {
        List<String> bands =
                form.rows().stream().map(row -> row.path().get(0)).distinct().toList();
        double sure = 0;
        for (String band : bands) {
            long of = form.fields().stream()
                    .filter(field -> field.rowPath().get(0).equals(band))
                    .count();
            long certain = figures.stream()
                    .filter(figure -> figure.field().rowPath().get(0).equals(band))
                    .filter(figure -> figure.doubt() == Doubt.NONE)
                    .count();
            sure += (double) certain / of;
        }
        return 1 - sure / bands.size();
    }

    private Label label(FormTable.Row row, Assigned assigned) {
        BlockRow at = found.at(assigned);
        List<Cell> cells = at.slice().cells(at.row(), 0, 1);
        List<String> fragments =
                cells.stream().flatMap(cell -> cell.fragments().stream()).toList();
        Optional<Place> place =
                cells.stream().flatMap(cell -> cell.place().stream()).findFirst();
        return new Label(row.leaf(), String.join("", fragments), fragments, assigned.distance(), place);
    }

    private List<Located> figures(FormTable.Row row, Assigned assigned) {
        BlockRow at = found.at(assigned);
        Doubt doubt = found.isInBlock(row, assigned) ? assigned.doubt() : Doubt.LABEL;
        Optional<BlockRow> head = found.head(assigned);
        Optional<ColumnHeader> header = head.flatMap(above -> header(above, row));
        if (head.isEmpty() || header.isEmpty() || header.get().spans().isEmpty()) {
            return byOrder(
                    row,
                    at,
                    assigned.count(),
                    head.isEmpty() && found.needsNoHead(row, assigned) ? doubt : Doubt.LABEL);
        }
        Optional<List<Cell>> paired = paired(head.get(), at, header.get().depth());
        boolean under = (paired.isPresent() || isUnderHeads(at, header.get()))
                && !hasStrayFigure(row, header.get(), head.get(), at, paired);
        Doubt placed = under ? doubt : Doubt.LABEL;
        List<Located> figures = new ArrayList<>();
        for (int column = 0; column < row.fields().size(); column++) {
            ColumnSpan span = header.get().spans().get(column);
            if (span != null) {
                ColumnSpan own =
                        paired.map(cells -> under(span, head.get(), cells)).orElse(span);
                Doubt all = span.doubt() == Doubt.NONE ? placed : span.doubt();
                pick(at, assigned.count(), own, row.fields().get(column), all).ifPresent(figures::add);
            }
        }
        return figures;
    }

    /** Whether a row has a cell under each named head. */
    private static boolean isUnderHeads(BlockRow at, ColumnHeader header) {
        return header.spans().values().stream()
                .noneMatch(span ->
                        at.slice().cells(at.row(), span.from(), span.to()).isEmpty());
    }

    /** Whether a figure stands under no head, or under the corner: then others may stand under their neighbours' heads. */
    private boolean hasStrayFigure(
            FormTable.Row row, ColumnHeader header, BlockRow head, BlockRow at, Optional<List<Cell>> paired) {
        List<Cell> heads = head.cells();
        List<Cell> cells = at.cells();
        return IntStream.range(1, cells.size())
                .filter(i -> FIGURE.matcher(cells.get(i).text().strip()).matches())
                .mapToObj(i -> paired.isPresent()
                        ? Optional.of(heads.get(i))
                        : head.slice().at(head.row(), cells.get(i).column()))
                .anyMatch(above -> above.filter(cell -> !isCorner(cell) && !isRest(cell, row, header))
                        .isEmpty());
    }

    /** Whether a cell has the rest of a head: that was cut, and so may the figure below it be. */
    private boolean isRest(Cell cell, FormTable.Row row, ColumnHeader header) {
        String text = Wording.fold(cell.text());
        return header.spans().values().stream()
                        .noneMatch(span -> cell.column() < span.to() && span.from() < cell.column() + cell.columnSpan())
                && row.fields().stream()
                        .flatMap(field -> form.wordings().of(field.columnPath().get(0)).stream())
                        .anyMatch(wording -> Wording.fold(wording).contains(text));
    }

    private boolean isCorner(Cell cell) {
        return cell.text().isBlank() || cell.column() == 0 || found.isCorner(cell.text());
    }

    private static Optional<Located> pick(BlockRow at, int count, ColumnSpan span, Field field, Doubt doubt) {
        return CellPicker.pick(at.slice(), at.row(), count, span, field, at.label(), doubt);
    }

    private Optional<ColumnHeader> header(BlockRow head, FormTable.Row row) {
        List<List<String>> columns = row.fields().stream()
                .map(field -> form.wordings().of(field.columnPath().get(0)))
                .toList();
        return ColumnHeader.find(
                head.slice(), head.row(), new ColumnHeader.Wanted(columns, found.otherHeads(), year), HEAD_ROWS);
    }

    /**
     * The cells of a row after its label, where the head above has just as many and each stands under its own, though
     * their edges differ; empty where all edges agree or the counts do not.
     */
    private static Optional<List<Cell>> paired(BlockRow head, BlockRow at, int depth) {
        List<Cell> heads = head.cells();
        List<Cell> cells = at.cells();
        if (depth > 1 || heads.size() != cells.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < heads.size(); i++) {
            Cell above = heads.get(i);
            Cell below = cells.get(i);
            boolean under = below.column() < above.column() + above.columnSpan()
                    && above.column() < below.column() + below.columnSpan();
            if (!under) {
                return Optional.empty();
            }
        }
        return Optional.of(cells);
    }

    /** The cell of {@code cells} that has the place of the head of {@code span} among the heads. */
    private static ColumnSpan under(ColumnSpan span, BlockRow head, List<Cell> cells) {
        List<Cell> heads = head.cells();
        for (int i = 0; i < heads.size(); i++) {
            if (heads.get(i).column() == span.from()) {
                Cell cell = cells.get(i);
                return new ColumnSpan(
                        cell.column(), cell.column() + cell.columnSpan(), span.distance(), span.doubt(), span.labels());
            }
        }
        return span;
    }

    /** The cells in their order, if there are just as many as fields. */
    private static List<Located> byOrder(FormTable.Row row, BlockRow at, int count, Doubt doubt) {
        List<Cell> cells = at.cells();
        if (cells.size() != row.fields().size() + 1) {
            return List.of();
        }
        List<Located> figures = new ArrayList<>();
        for (int i = 0; i < row.fields().size(); i++) {
            Cell cell = cells.get(i + 1);
            ColumnSpan span =
                    new ColumnSpan(cell.column(), cell.column() + cell.columnSpan(), 0, Doubt.NONE, List.of());
            pick(at, count, span, row.fields().get(i), doubt).ifPresent(figures::add);
        }
        return figures;
    }

    /** Rows of the form that were not found, and rows with figures that the form does not have. */
    private List<Problem> gaps(List<Assigned> rows) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < form.rows().size(); i++) {
            int target = i;
            if (rows.stream().noneMatch(row -> row.wanted() == target)) {
                problems.add(Problem.ofFile(
                        ProblemCode.ROW_MISSING, form.rows().get(target).leaf()));
            }
        }
        further(rows)
                .forEach(row -> problems.add(
                        Problem.ofFile(ProblemCode.TABLE_EXTRA_ROW, row.slice().rowText(row.row()))));
        return problems;
    }

    /** Rows with figures that are none of the form's. */
    private List<BlockRow> further(List<Assigned> rows) {
        return IntStream.range(0, found.rows().size())
                .filter(row ->
                        rows.stream().noneMatch(used -> row >= used.found() && row < used.found() + used.count()))
                .mapToObj(row -> found.rows().get(row))
                .filter(BlockRow::hasFigures)
                .toList();
    }
}
