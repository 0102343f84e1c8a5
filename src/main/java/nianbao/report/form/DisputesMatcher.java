package nianbao.report.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nianbao.model.Cell;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.report.form.ColumnHeader.ColumnSpan;
import nianbao.report.form.Naming.Named;
import nianbao.report.form.TableMatch.Doubt;
import nianbao.report.form.TableMatch.Label;
import nianbao.report.form.TableMatch.Located;

/**
 * Lays a table against the form of section four: three groups of cases, each with five outcomes.
 *
 * <p>The form has a header of three rows and one row of figures; publishers also set the groups one below the other, or
 * beside the outcomes. So a figure goes by the words above it and to its left: one of them must name its group, one its
 * outcome, in whatever order the groups and outcomes stand.
 */
final class DisputesMatcher {
    /** Share of the form's fields whose words must be found for a table to be this one. */
    private static final double FEWEST = 0.6;
    /** The last part of a group's path, and of a column's. */
    private static final int OUTCOMES = 5;
    /** What holds two of the groups and is none. */
    private static final List<String> LITIGATION = List.of("行政诉讼");

    /** Words: a figure with a remark begins with a digit. */
    private static final Pattern LABEL = Pattern.compile("[^\\d\\p{IsHan}]*\\p{IsHan}.*\\p{IsHan}.*");

    /** The same, or a single letter of them; 无 stands for no figure. */
    private static final Pattern WORD = Pattern.compile("(?!无|無)[^\\d\\p{IsHan}]*\\p{IsHan}.*");

    /** What a row of figures may be called that is the only one, without saying whose they are. */
    private static final Pattern COUNTED = Pattern.compile("(本年|本年度)?(案件)?(数量|件数|总数|数目|合计|总计|情况)|本级|本机关|本单位");

    private final Slice slice;
    private final FormTable form;
    private final List<Field> fields;
    private final PathWords words;
    private final Naming groups;
    private final Naming outcomes;

    private DisputesMatcher(Slice slice, FormTable form) {
        this.slice = slice;
        this.form = form;
        this.fields = form.rows().get(0).fields();
        this.words = new PathWords(form, slice.source());
        List<List<String>> groupNames = new ArrayList<>();
        for (int i = 0; i < fields.size(); i += OUTCOMES) {
            List<String> path = fields.get(i).columnPath();
            groupNames.add(Synonyms.of(path.get(path.size() - 2)));
        }
        groupNames.add(LITIGATION);
        groups = new Naming(groupNames, slice.source());
        outcomes = new Naming(
                fields.subList(0, OUTCOMES).stream()
                        .map(field -> Synonyms.of(
                                field.columnPath().get(field.columnPath().size() - 1)))
                        .toList(),
                slice.source());
    }

    static Optional<TableMatch> match(Slice slice, FormTable form) {
        return Stream.of(slice, slice.transposed())
                .map(each -> new DisputesMatcher(each, form).match())
                .filter(match ->
                        match.figures().size() >= FEWEST * form.fields().size())
                .min(Comparator.comparingDouble(TableMatch::cost));
    }

    /** What the labels of a line say: the group and the outcome that they name, -1 where they name none. */
    private record Line(int group, int outcome, Doubt doubt, List<Cell> labels) {}

    private TableMatch match() {
        int first = firstRow();
        List<Line> columns = new ArrayList<>();
        for (int column = 0; column < slice.columns(); column++) {
            columns.add(above(column, first));
        }
        List<Line> placed = byPlace(columns);
        Map<Integer, List<Located>> found = new HashMap<>();
        Map<Integer, Line> lines = new HashMap<>();
        for (int row = first; row < slice.to(); row++) {
            Line left = left(row);
            for (int column = 0; column < slice.columns(); column++) {
                int at = row;
                Line up = placed.get(column);
                ColumnSpan span = span(column, up);
                field(up, left).ifPresent(field -> locate(found, lines, field, at, span, up, left));
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
            if (isShiftedIn(row, columns)) {
                return true;
            }
        }
        return false;
    }

    private boolean isShiftedIn(int row, List<Line> columns) {
        for (int column = 0; column < slice.columns(); column++) {
            Line up = columns.get(column);
            Optional<Cell> cell = slice.at(row, column);
            boolean label = cell.filter(DisputesMatcher::isLabel).isPresent();
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
            boolean labels = slice.cells(row, 0, slice.columns()).stream().anyMatch(DisputesMatcher::isWord);
            boolean figures = slice.cells(row, 0, slice.columns()).stream()
                    .anyMatch(cell -> !cell.text().isBlank() && !isWord(cell));
            if (figures || !labels && row > slice.from()) {
                return row;
            }
        }
        return slice.to();
    }

    private static boolean isWord(Cell cell) {
        return WORD.matcher(cell.text()).matches();
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
        return line(cells);
    }

    private Line left(int row) {
        return line(slice.cells(row, 0, slice.columns()).stream()
                .filter(DisputesMatcher::isLabel)
                .toList());
    }

    private Line line(List<Cell> cells) {
        List<String> texts = cells.stream().map(Cell::text).toList();
        List<Integer> named = groups(texts);
        Doubt doubt = named.size() > 1 ? Doubt.CELLS : Doubt.NONE;
        Named outcome = outcomes.name(ColumnHeader.suffixes(texts));
        return new Line(named.isEmpty() ? -1 : named.get(0), outcome.sure() ? outcome.target() : -1, doubt, cells);
    }

    /** The groups that single cells name; where none does, that cells run together name: heads are broken into cells. */
    private List<Integer> groups(List<String> texts) {
        List<Integer> single =
                texts.stream().flatMap(text -> group(text).stream()).distinct().toList();
        if (!single.isEmpty()) {
            return single;
        }
        List<Integer> joined = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int to = i + 2; to <= texts.size(); to++) {
                group(String.join("", texts.subList(i, to)))
                        .filter(group -> !joined.contains(group))
                        .ifPresent(joined::add);
            }
        }
        return joined;
    }

    private Optional<Integer> group(String text) {
        Named named = groups.name(List.of(text));
        return named.sure() && named.target() < fields.size() / OUTCOMES
                ? Optional.of(named.target())
                : Optional.empty();
    }

    /**
     * Five columns with the outcomes in the form's order are one group: one of them whose outcome is not named is the one
     * that is left, those whose group is not named are of the others' group, all in doubt.
     */
    private static List<Line> byPlace(List<Line> columns) {
        List<Line> placed = new ArrayList<>(columns);
        for (int from = 0; from + OUTCOMES <= columns.size(); from++) {
            List<Line> five = columns.subList(from, from + OUTCOMES);
            List<Integer> groups = five.stream()
                    .map(Line::group)
                    .filter(group -> group >= 0)
                    .distinct()
                    .toList();
            if (groups.size() != 1 || !isInOrder(five)) {
                continue;
            }
            for (int i = 0; i < OUTCOMES; i++) {
                Line line = five.get(i);
                if (line.group() < 0 || line.outcome() < 0) {
                    placed.set(from + i, new Line(groups.get(0), i, Doubt.LABEL, line.labels()));
                }
            }
        }
        return placed;
    }

    private static boolean isInOrder(List<Line> five) {
        int named = 0;
        for (int i = 0; i < OUTCOMES; i++) {
            int outcome = five.get(i).outcome();
            if (outcome >= 0 && outcome != i) {
                return false;
            }
            named += outcome >= 0 ? 1 : 0;
        }
        return named >= OUTCOMES - 1;
    }

    private static Optional<Integer> field(Line up, Line left) {
        int group = up.group() >= 0 ? up.group() : left.group();
        int outcome = up.outcome() >= 0 ? up.outcome() : left.outcome();
        return group < 0 || outcome < 0 ? Optional.empty() : Optional.of(group * OUTCOMES + outcome);
    }

    /** The columns under the lowest label above {@code column}. */
    private static ColumnSpan span(int column, Line up) {
        if (up.labels().isEmpty()) {
            return new ColumnSpan(column, column + 1, 0, Doubt.NONE, List.of());
        }
        Cell lowest = up.labels().get(up.labels().size() - 1);
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
        Doubt beside = left.doubt() == Doubt.NONE && isOther(up, left) ? Doubt.LABEL : left.doubt();
        Doubt above = up.doubt() == Doubt.NONE && !isExplained(up, fields.get(field)) ? Doubt.LABEL : up.doubt();
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

    /** Whether all heads over a figure are in the words of its field; what spans a table is its caption. */
    private boolean isExplained(Line up, Field field) {
        return up.labels().stream()
                .filter(cell -> cell.columnSpan() < slice.columns())
                .allMatch(cell -> words.explain(cell.text(), field.columnPath()));
    }

    /** Whether words beside a figure name neither its group nor its outcome: last year's, or another body's. */
    private boolean isOther(Line up, Line left) {
        boolean contradicts = up.group() >= 0 && left.group() >= 0 && up.group() != left.group();
        return contradicts
                || left.labels().stream()
                        .map(Cell::text)
                        .anyMatch(text -> !groups.name(List.of(text)).sure()
                                && !outcomes.name(List.of(text)).sure()
                                && !COUNTED.matcher(Wording.fold(text)).matches());
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
