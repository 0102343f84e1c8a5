package nianbao.report.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.document.Cell;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.Layout;
import nianbao.report.match.column.ColumnHeader;
import nianbao.report.match.column.ColumnHeader.ColumnSpan;
import nianbao.report.match.column.WornHeads;
import nianbao.report.match.context.Qualifiers;
import nianbao.report.match.label.MixedLabels;
import nianbao.report.match.label.Naming;
import nianbao.report.match.label.PathWords;
import nianbao.report.match.row.RowAssignment;
import nianbao.report.match.row.RowAssignment.Assigned;
import nianbao.report.match.row.WornGroups;
import nianbao.report.match.table.RowLabels;
import nianbao.report.match.table.Slice;
import nianbao.report.match.table.TableMatch;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Label;
import nianbao.report.match.table.TableMatch.Located;

/**
 * Lays a table with one head of columns ({@link Layout#GRID}) against its form, as that of section three is.
 *
 * <p>Phases: 1. the header says which columns are the form's; 2. the labels say which rows are; 3. each place gives its
 * cell, with a doubt where the label or the cell is unsure.
 */
final class GridMatcher {
    /** Columns of the header that must be named for a table to be this one, or a part of it; or all must be placed. */
    private static final int FEWEST_COLUMNS = 2;
    /** Share of the form's rows that must be found for a table to be this one. */
    private static final double FEWEST_ROWS = 0.3;
    /** Cost of a row with figures that the form does not have; one that is missing costs 1. */
    private static final double EXTRA_ROW = 0.8;

    private final Slice slice;
    private final FormTable form;
    private final List<FormTable> otherForms;
    private final ColumnHeader header;
    private final RowLabels labels;
    private final PathWords words;
    private final MixedLabels mixed;
    private final int firstRow;

    private GridMatcher(Slice slice, FormTable form, List<FormTable> otherForms, ColumnHeader header) {
        this.slice = slice;
        this.form = form;
        this.otherForms = otherForms;
        this.words = new PathWords(form, slice.source());
        this.mixed = new MixedLabels(form);
        WornHeads worn = new WornHeads(header.spans(), this::columnPath, words);
        this.header = header.doubting((column, span) -> !isExplained(
                span.labels().stream().filter(cell -> !worn.isOf(cell)).toList(), columnPath(column)));
        int figuresFrom = header.spans().values().stream()
                .mapToInt(ColumnSpan::from)
                .min()
                .orElse(slice.columns());
        this.labels = new RowLabels(slice, figuresFrom);
        this.firstRow = slice.from() + header.depth();
    }

    static Optional<TableMatch> match(Slice slice, FormTable form, List<FormTable> otherForms, OptionalInt year) {
        List<List<String>> columns = form.rows().get(0).fields().stream()
                .map(field -> form.wordings()
                        .of(field.columnPath().get(field.columnPath().size() - 1)))
                .toList();
        return ColumnHeader.find(slice, new ColumnHeader.Wanted(columns, List.of(), year))
                .filter(header ->
                        header.sure() >= FEWEST_COLUMNS || header.spans().size() == columns.size())
                .map(header -> new GridMatcher(slice, form, otherForms, header).match())
                .filter(match -> match.labels().stream()
                                .filter(label -> label.distance() <= Naming.CERTAIN)
                                .count()
                        >= FEWEST_ROWS * form.rows().size());
    }

    private TableMatch match() {
        List<List<String>> wanted =
                form.rows().stream().map(row -> wordings(row.path())).toList();
        List<List<String>> others = new ArrayList<>();
        form.rows().stream()
                .flatMap(row -> row.path().subList(0, row.path().size() - 1).stream())
                .distinct()
                .forEach(group -> others.add(List.of(group))); // what is called like a row and holds others
        otherForms.stream()
                .flatMap(other -> other.rows().stream())
                .filter(row -> form.rows().stream().noneMatch(own -> own.path().equals(row.path())))
                .forEach(row -> others.add(List.of(row.leaf())));
        return tableMatch(RowAssignment.of(lines(), wanted, others, slice.source()));
    }

    private List<String> wordings(List<String> path) {
        List<String> wordings = new ArrayList<>(form.wordings().of(path.get(path.size() - 1)));
        if (path.size() > 1) {
            wordings.add(path.get(path.size() - 2) + path.get(path.size() - 1));
        }
        return wordings;
    }

    private RowAssignment.Lines lines() {
        return new RowAssignment.Lines() {
            @Override
            public int count() {
                return slice.to() - firstRow;
            }

            @Override
            public List<String> labels(int row, int count) {
                List<String> candidates = new ArrayList<>(labels.candidates(firstRow + row, count));
                candidates.stream()
                        .flatMapToInt(label -> mixed.row(label).stream())
                        .mapToObj(mixedIn -> form.rows().get(mixedIn).leaf())
                        .distinct()
                        .toList()
                        .forEach(candidates::add);
                return candidates;
            }

            @Override
            public boolean hasFigures(int row) {
                return GridMatcher.this.hasFigures(firstRow + row);
            }

            @Override
            public boolean isTornApart(int row, int count) {
                return GridMatcher.this.isTornApart(firstRow + row, count);
            }
        };
    }

    private TableMatch tableMatch(List<Assigned> rows) {
        List<Located> figures = new ArrayList<>();
        List<Label> found = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        double cost = header.cost() + form.rows().size();
        HeadAlignment alignment = new HeadAlignment(slice, header, firstRow, labels.figuresFrom());
        boolean shifted = alignment.isShifted(rows);
        WornGroups worn =
                new WornGroups(form, words, rows, row -> firstRow + row < slice.to() && hasFigures(firstRow + row));
        for (Assigned assigned : rows) {
            FormTable.Row row = form.rows().get(assigned.wanted());
            Label label = labels.label(row.leaf(), firstRow + assigned.found(), assigned.count(), assigned.distance());
            List<Cell> pieces = words.explain(label.found(), row.path())
                    ? labels.pieces(firstRow + assigned.found(), assigned.count())
                    : List.of();
            List<Cell> beside = labels.beside(firstRow + assigned.found(), assigned.count());
            boolean own = beside.stream()
                    .filter(cell -> !isExplained(List.of(cell), row.path()))
                    .allMatch(cell -> pieces.contains(cell) || worn.isOf(assigned, cell, cell.row() - firstRow));
            Doubt placed = shifted || !own || !alignment.fits(assigned) ? Doubt.LABEL : Doubt.NONE;
            found.add(label);
            cost -= 1 - assigned.distance();
            if (assigned.doubt() != Doubt.NONE || placed != Doubt.NONE) {
                problems.add(Problem.ofFile(ProblemCode.LABEL_UNCERTAIN, row.leaf(), label.found()));
            }
            for (int column = 0; column < row.fields().size(); column++) {
                ColumnSpan span = header.spans().get(column);
                if (span != null) {
                    Doubt named = assigned.doubt() == Doubt.NONE ? placed : assigned.doubt();
                    Doubt doubt = span.doubt() == Doubt.NONE ? named : span.doubt();
                    CellPicker.pick(
                                    slice,
                                    firstRow + assigned.found(),
                                    assigned.count(),
                                    span,
                                    row.fields().get(column),
                                    label.found(),
                                    doubt)
                            .map(figure ->
                                    figure.named(beside.stream().map(Cell::text).toList()))
                            .ifPresent(figures::add);
                }
            }
        }
        problems.addAll(columnProblems());
        List<Problem> gaps = gaps(rows);
        problems.addAll(gaps);
        further(rows).forEach(row -> found.add(Label.further(slice.cells(row, 0, slice.columns()))));
        cost += EXTRA_ROW
                * gaps.stream()
                        .filter(gap -> gap.code() == ProblemCode.TABLE_EXTRA_ROW)
                        .count();
        return new TableMatch(form, cost, withoutMerged(figures), found, problems);
    }

    private List<String> columnPath(int column) {
        return form.rows().get(0).fields().get(column).columnPath();
    }

    /** Whether all labels over or beside a figure are in the words of its field; what spans a table is its caption. */
    private boolean isExplained(List<Cell> cells, List<String> path) {
        return cells.stream()
                .filter(cell -> cell.columnSpan() < slice.columns() && !Qualifiers.isFilledInBy(cell.text()))
                .allMatch(cell -> words.explain(cell.text(), path));
    }

    /** In columns that some row merges over a figure, what is merged elsewhere is doubtful too: their ruling may be gone. */
    private static List<Located> withoutMerged(List<Located> figures) {
        Set<String> columns = figures.stream()
                .filter(figure -> figure.doubt() == Doubt.CELLS && isMerged(figure))
                .map(figure -> figure.field().column())
                .collect(Collectors.toSet());
        return figures.stream()
                .map(figure -> figure.doubt() == Doubt.NONE
                                && isMerged(figure)
                                && columns.contains(figure.field().column())
                        ? figure.with(Doubt.LABEL, figure.text())
                        : figure)
                .toList();
    }

    private static boolean isMerged(Located figure) {
        return figure.cell().columnSpan() > 1;
    }

    /** Columns whose words are not the form's, or that are not there. */
    private List<Problem> columnProblems() {
        List<Problem> problems = new ArrayList<>();
        List<Field> fields = form.rows().get(0).fields();
        for (int column = 0; column < fields.size(); column++) {
            String name = String.join("/", fields.get(column).columnPath());
            ColumnSpan span = header.spans().get(column);
            if (span == null) {
                problems.add(Problem.ofFile(ProblemCode.COLUMN_MISSING, name));
            } else if (span.doubt() != Doubt.NONE) {
                problems.add(Problem.ofFile(ProblemCode.LABEL_UNCERTAIN, name, ColumnHeader.text(span)));
            }
        }
        return problems;
    }

    /** Rows of the form that were not found, and rows with figures that the form does not have. */
    private List<Problem> gaps(List<Assigned> rows) {
        List<Problem> problems = new ArrayList<>();
        for (int target = 0; target < form.rows().size(); target++) {
            int wanted = target;
            if (rows.stream().noneMatch(row -> row.wanted() == wanted)) {
                problems.add(Problem.ofFile(
                        ProblemCode.ROW_MISSING, form.rows().get(target).leaf()));
            }
        }
        further(rows).forEach(row -> problems.add(Problem.ofFile(ProblemCode.TABLE_EXTRA_ROW, slice.rowText(row))));
        return problems;
    }

    /** Rows with figures that are none of the form's. */
    private List<Integer> further(List<Assigned> rows) {
        return IntStream.range(firstRow, slice.to())
                .filter(row -> rows.stream()
                                .noneMatch(used ->
                                        row - firstRow >= used.found() && row - firstRow < used.found() + used.count())
                        && hasFigures(row))
                .boxed()
                .toList();
    }

    private boolean isTornApart(int row, int count) {
        for (ColumnSpan span : header.spans().values()) {
            long written = IntStream.range(row, row + count)
                    .boxed()
                    .flatMap(r -> slice.cells(r, span.from(), span.to()).stream())
                    .filter(cell -> !cell.text().isBlank())
                    .distinct()
                    .count();
            if (written > 1) {
                return true;
            }
        }
        return false;
    }

    private boolean hasFigures(int row) {
        return header.spans().values().stream()
                .flatMap(span -> slice.cells(row, span.from(), span.to()).stream())
                .anyMatch(cell -> cell.text().chars().anyMatch(Character::isDigit));
    }
}
