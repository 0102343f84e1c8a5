package nianbao.report.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.document.Cell;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.Layout;
import nianbao.report.match.column.ColumnHeader.ColumnSpan;
import nianbao.report.match.column.GroupHeads;
import nianbao.report.match.column.GroupHeads.Line;
import nianbao.report.match.label.Naming.TextOrigin;
import nianbao.report.match.table.Slice;
import nianbao.report.match.table.TableMatch;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Label;
import nianbao.report.match.table.TableMatch.Located;

/**
 * Lays a table of groups ({@link Layout#GROUPS}) against its form: that of section four has three groups of cases, each with
 * five outcomes.
 *
 * <p>The form has a header of three rows and one row of figures; publishers also set the groups one below the other, or
 * beside the outcomes. So a figure goes by the words above it and to its left: one of them must name its group, one its
 * outcome, in whatever order the groups and outcomes stand.
 */
final class GroupsMatcher {
    /** Share of the form's fields whose words must be found for a table to be this one. */
    private static final double FEWEST = 0.6;
    /** Words: a figure with a remark begins with a digit. */
    private static final Pattern LABEL = Pattern.compile("[^\\d\\p{IsHan}]*\\p{IsHan}.*\\p{IsHan}.*");

    /** The same, or a single letter of them; 无 stands for no figure. */
    private static final Pattern WORD = Pattern.compile("(?!无|無)[^\\d\\p{IsHan}]*\\p{IsHan}.*|20\\d\\d年度?");

    /** A digit, and then letters only: after a figure its remark stands in brackets. */
    private static final Pattern HEAD = Pattern.compile("\\d\\p{IsHan}{2,}");

    private final Slice slice;
    private final FormTable form;
    private final List<Field> fields;
    private final GroupHeads heads;

    private GroupsMatcher(Slice slice, FormTable form) {
        this.slice = slice;
        this.form = form;
        this.fields = form.rows().get(0).fields();
        this.heads = new GroupHeads(slice, form);
    }

    static Optional<TableMatch> match(Slice slice, FormTable form) {
        return Stream.of(slice, slice.transposed())
                .map(each -> new GroupsMatcher(each, form).match())
                .filter(match ->
                        match.figures().size() >= FEWEST * form.fields().size())
                .min(Comparator.comparingDouble(TableMatch::cost));
    }

    private TableMatch match() {
        int first = firstRow();
        List<Line> columns = new ArrayList<>();
        for (int column = 0; column < slice.columns(); column++) {
            columns.add(above(column, first));
        }
        List<Line> placed = heads.byPlace(columns);
        Map<Integer, List<Located>> found = new HashMap<>();
        Map<Integer, Line> lines = new HashMap<>();
        for (int row = first; row < slice.to(); row++) {
            Line left = left(row);
            for (int column = 0; column < slice.columns(); column++) {
                int at = row;
                Line up = placed.get(column);
                ColumnSpan span = span(column, up);
                heads.field(up, left).ifPresent(field -> locate(found, lines, field, at, span, up, left));
            }
        }
        boolean shifted = isShifted(first, placed);
        found.values()
                .forEach(places -> places.replaceAll(place ->
                        shifted && place.doubt() == Doubt.NONE ? place.with(Doubt.LABEL, place.text()) : place));
        return tableMatch(found, lines);
    }

    /** Whether a row has a figure under no head, or words or no cell under one: one too many or few moves all that follow. */
    private boolean isShifted(int first, List<Line> columns) {
        boolean headed = columns.stream().anyMatch(line -> line.outcome() >= 0);
        for (int row = first; headed && row < slice.to(); row++) {
            if (!isBelow(row) && isShiftedIn(row, columns)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row on an image has words only: what stands below a table may have been taken into it, and moves no figure. */
    private boolean isBelow(int row) {
        List<Cell> written = slice.cells(row, 0, slice.columns()).stream()
                .filter(cell -> !cell.text().isBlank())
                .toList();
        return slice.source() == TextOrigin.RECOGNISED
                && !written.isEmpty()
                && written.stream().allMatch(GroupsMatcher::isLabel);
    }

    private boolean isShiftedIn(int row, List<Line> columns) {
        for (int column = 0; column < slice.columns(); column++) {
            Line up = columns.get(column);
            Optional<Cell> cell = slice.at(row, column);
            boolean label = cell.filter(GroupsMatcher::isLabel).isPresent();
            boolean written = cell.filter(each -> !each.text().isBlank()).isPresent();
            boolean unheaded = up.group() < 0 && up.outcome() < 0;
            if (up.outcome() >= 0 && (label || cell.isEmpty()) || unheaded && written && !label) {
                return true;
            }
        }
        return false;
    }

    /** The first row with something that is no word, or with no word; a page break leaves single letters of labels. */
    private int firstRow() {
        for (int row = slice.from(); row < slice.to(); row++) {
            boolean labels = slice.cells(row, 0, slice.columns()).stream().anyMatch(this::isWord);
            boolean figures = slice.cells(row, 0, slice.columns()).stream()
                    .anyMatch(cell -> !cell.text().isBlank() && !isWord(cell));
            if (figures || !labels && row > slice.from()) {
                return row;
            }
        }
        return slice.to();
    }

    /** A head over several columns on an image begins with a digit where its first letter was misread, or cut by a line. */
    private boolean isWord(Cell cell) {
        return WORD.matcher(cell.text()).matches()
                || slice.source() == TextOrigin.RECOGNISED
                        && cell.columnSpan() > 1
                        && HEAD.matcher(cell.text()).matches();
    }

    private static boolean isLabel(Cell cell) {
        return LABEL.matcher(cell.text()).matches();
    }

    private Line above(int column, int first) {
        List<Cell> cells = new ArrayList<>();
        for (int row = slice.from(); row < first; row++) {
            slice.at(row, column)
                    .filter(cell -> !cell.text().isBlank() && !cells.contains(cell))
                    .ifPresent(cells::add);
        }
        return heads.line(cells);
    }

    private Line left(int row) {
        return heads.line(slice.cells(row, 0, slice.columns()).stream()
                .filter(GroupsMatcher::isLabel)
                .toList());
    }

    /** The columns under the lowest label above {@code column}; what spans the table is no label of theirs. */
    private ColumnSpan span(int column, Line up) {
        List<Cell> labels = heads.within(up.labels());
        if (labels.isEmpty()) {
            return new ColumnSpan(column, column + 1, 0, Doubt.NONE, up.labels());
        }
        Cell lowest = labels.get(labels.size() - 1);
        return new ColumnSpan(lowest.column(), lowest.column() + lowest.columnSpan(), 0, Doubt.NONE, up.labels());
    }

    private void locate(
            Map<Integer, List<Located>> found,
            Map<Integer, Line> lines,
            int field,
            int row,
            ColumnSpan span,
            Line up,
            Line left) {
        Doubt beside = left.doubt() == Doubt.NONE && heads.isOther(up, left) ? Doubt.LABEL : left.doubt();
        Doubt above = up.doubt() == Doubt.NONE && !heads.isExplained(up, fields.get(field)) ? Doubt.LABEL : up.doubt();
        Doubt doubt = above == Doubt.NONE ? beside : above;
        String label = String.join("/", left.labels().stream().map(Cell::text).toList());
        CellPicker.pick(slice, row, 1, span, fields.get(field), label, doubt)
                .filter(place -> !isLabel(place.cell()))
                .ifPresent(place -> {
                    List<Located> places = found.computeIfAbsent(field, key -> new ArrayList<>());
                    if (places.stream().noneMatch(other -> other.cell().equals(place.cell()))) {
                        places.add(place);
                    }
                    lines.putIfAbsent(field, up);
                });
    }

    private TableMatch tableMatch(Map<Integer, List<Located>> found, Map<Integer, Line> lines) {
        List<Located> figures = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String name = String.join("/", fields.get(i).columnPath());
            List<Located> places = found.getOrDefault(i, List.of());
            if (places.isEmpty()) {
                problems.add(Problem.ofFile(ProblemCode.COLUMN_MISSING, name));
                continue;
            }
            Located one = one(places);
            figures.add(one);
            List<Cell> cells = lines.getOrDefault(i, new Line(-1, -1, Doubt.NONE, List.of()))
                    .labels();
            Label label = label(name, cells);
            labels.add(label);
            if (one.doubt() != Doubt.NONE) {
                problems.add(Problem.ofFile(ProblemCode.LABEL_UNCERTAIN, name, label.found()));
            }
        }
        return new TableMatch(form, fields.size() - figures.size(), figures, labels, problems);
    }

    /** The one written place of a field; two are in doubt. */
    private static Located one(List<Located> places) {
        List<Located> written =
                places.stream().filter(place -> !place.text().isBlank()).toList();
        if (written.size() <= 1) {
            return written.isEmpty() ? places.get(0) : written.get(0);
        }
        String text = String.join(" ", written.stream().map(Located::text).toList());
        return written.get(0).with(Doubt.CELLS, text);
    }

    private static Label label(String name, List<Cell> cells) {
        List<String> fragments =
                cells.stream().flatMap(cell -> cell.fragments().stream()).toList();
        return new Label(
                name,
                String.join("", fragments),
                fragments,
                0,
                cells.stream().flatMap(cell -> cell.place().stream()).findFirst());
    }
}
