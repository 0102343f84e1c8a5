package nianbao.report.match.column;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nianbao.model.Letters;
import nianbao.model.document.Cell;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.Layout;
import nianbao.report.match.label.Clarity;
import nianbao.report.match.label.Naming;
import nianbao.report.match.label.Naming.Named;
import nianbao.report.match.label.Naming.TextOrigin;
import nianbao.report.match.label.PathWords;
import nianbao.report.match.table.Slice;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.wording.Wording;

/**
 * What the labels over a column or beside a row of a table of groups ({@link Layout#GROUPS}) say: which group, which outcome, or something
 * else that makes of the figures another's.
 */
public final class GroupHeads {
    /** What a row of figures may be called that is the only one, without saying whose they are. */
    private static final Pattern COUNTED = Pattern.compile("(本年|本年度)?(案件)?(数量|件数|总数|数目|合计|总计|情况)|本级|本机关|本单位");

    /** Share of its letters in the title of the table, where it was taken into it and some were misread. */
    private static final double TITLE_SHARE = 0.75;

    private final Slice slice;
    private final PathWords words;
    private final TextOrigin source;
    private final String title;
    /** Columns of each group. */
    private final int each;
    /** Groups. */
    private final int wanted;

    private final boolean titled;
    private final Naming groups;
    private final List<List<String>> outcomeNames;
    private final Naming outcomes;

    public GroupHeads(Slice slice, FormTable form) {
        this.slice = slice;
        this.source = slice.source();
        this.words = new PathWords(form, source);
        List<Field> fields = form.rows().get(0).fields();
        String first = fields.get(0).group();
        this.each = (int)
                fields.stream().takeWhile(field -> field.group().equals(first)).count();
        this.wanted = fields.size() / each;
        this.title = Wording.fold(form.title());
        this.titled = isTitle(slice.from());
        List<List<String>> groupNames = new ArrayList<>();
        Set<String> over = new LinkedHashSet<>();
        for (int i = 0; i < fields.size(); i += each) {
            List<String> path = fields.get(i).columnPath();
            groupNames.add(form.wordings().of(path.get(path.size() - 2)));
            over.addAll(path.subList(0, path.size() - 2));
        }
        over.forEach(word -> groupNames.add(List.of(word))); // what holds several groups and is none
        groups = new Naming(groupNames, source);
        outcomeNames = fields.subList(0, each).stream()
                .map(field -> form.wordings()
                        .of(field.columnPath().get(field.columnPath().size() - 1)))
                .toList();
        outcomes = new Naming(outcomeNames, source);
    }

    /** What the labels of a line say: the group and the outcome that they name, -1 where they name none. */
    public record Line(int group, int outcome, Doubt doubt, List<Cell> labels) {}

    public Line line(List<Cell> cells) {
        List<String> texts = within(cells).stream().map(Cell::text).toList();
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
        return named.sure() && named.target() < wanted ? Optional.of(named.target()) : Optional.empty();
    }

    /**
     * As many columns as a group has, with the outcomes in the form's order are one group: one of them whose outcome is not named is the one
     * that is left, those whose group is not named are of the others' group, all in doubt; a label that was not read
     * clearly on an image is in none, where most of it is that outcome's.
     */
    public List<Line> byPlace(List<Line> columns) {
        List<Line> placed = source == TextOrigin.RECOGNISED ? withJoinedGroups(columns) : new ArrayList<>(columns);
        for (int from = 0; from + each <= columns.size(); from++) {
            List<Line> together = List.copyOf(placed.subList(from, from + each));
            List<Integer> groups = together.stream()
                    .map(Line::group)
                    .filter(group -> group >= 0)
                    .distinct()
                    .toList();
            if (groups.size() != 1 || !isInOrder(together)) {
                continue;
            }
            for (int i = 0; i < each; i++) {
                Line line = together.get(i);
                if (line.group() < 0 || line.outcome() < 0) {
                    Doubt doubt = line.doubt() == Doubt.NONE && isForced(line, i) ? Doubt.NONE : Doubt.LABEL;
                    placed.set(from + i, new Line(groups.get(0), i, doubt, line.labels()));
                }
            }
        }
        return source == TextOrigin.RECOGNISED ? byOrder(placed) : placed;
    }

    /**
     * As many columns as the form has, those that are named standing where they should, are the form's: the others by their
     * order, in doubt. Of a table whose heads were recognised badly.
     */
    private List<Line> byOrder(List<Line> columns) {
        boolean agree = columns.size() == wanted * each
                && columns.stream().filter(line -> line.outcome() >= 0).count() >= each
                && IntStream.range(0, columns.size()).allMatch(i -> agrees(columns.get(i), i));
        if (!agree) {
            return columns;
        }
        List<Line> placed = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Line line = columns.get(i);
            placed.add(
                    line.group() >= 0 && line.outcome() >= 0
                            ? line
                            : new Line(i / each, i % each, Doubt.LABEL, line.labels()));
        }
        return placed;
    }

    private boolean agrees(Line line, int column) {
        return (line.group() < 0 || line.group() == column / each)
                && (line.outcome() < 0 || line.outcome() == column % each);
    }

    /**
     * As many columns as the form has, with its outcomes in its order: where a line that is none parts the head of a group,
     * its parts beside each other name it.
     */
    private List<Line> withJoinedGroups(List<Line> columns) {
        List<Line> joined = new ArrayList<>(columns);
        boolean whole = columns.size() == wanted * each
                && IntStream.range(0, columns.size()).allMatch(i -> agrees(columns.get(i), i));
        for (int group = 0; whole && group < wanted; group++) {
            int from = group * each;
            List<Line> together = columns.subList(from, from + each);
            if (isInOrder(together) && isJoined(together, from, group)) {
                for (int i = 0; i < each; i++) {
                    Line line = together.get(i);
                    joined.set(from + i, new Line(group, line.outcome(), line.doubt(), line.labels()));
                }
            }
        }
        return joined;
    }

    /** Whether the cells of one row over the columns of a group, and over no other, say together what {@code group} is called. */
    private boolean isJoined(List<Line> together, int from, int group) {
        Map<Integer, List<Cell>> rows = together.stream()
                .flatMap(line -> line.labels().stream())
                .distinct()
                .filter(cell -> cell.column() >= from && cell.column() + cell.columnSpan() <= from + each)
                .collect(Collectors.groupingBy(Cell::row));
        return rows.values().stream()
                .map(cells -> cells.stream()
                        .sorted(Comparator.comparingInt(Cell::column))
                        .map(Cell::text)
                        .collect(Collectors.joining()))
                .anyMatch(text -> group(text).filter(named -> named == group).isPresent());
    }

    private boolean isForced(Line line, int outcome) {
        if (line.group() < 0 || line.labels().isEmpty()) {
            return false;
        }
        Cell lowest = line.labels().get(line.labels().size() - 1);
        String own = outcomeNames.get(outcome).get(0);
        return Clarity.isUnclear(lowest) && 2 * Letters.inOrder(Wording.core(lowest.text()), own) >= own.length();
    }

    private boolean isInOrder(List<Line> together) {
        int named = 0;
        for (int i = 0; i < each; i++) {
            int outcome = together.get(i).outcome();
            if (outcome >= 0 && outcome != i) {
                return false;
            }
            named += outcome >= 0 ? 1 : 0;
        }
        return named >= each - 1;
    }

    public Optional<Integer> field(Line up, Line left) {
        int group = up.group() >= 0 ? up.group() : left.group();
        int outcome = up.outcome() >= 0 ? up.outcome() : left.outcome();
        return group < 0 || outcome < 0 ? Optional.empty() : Optional.of(group * each + outcome);
    }

    /** Cells but for captions: those that span the table and name no group, and the parts of its title on an image. */
    public List<Cell> within(List<Cell> cells) {
        return cells.stream()
                .filter(cell -> cell.columnSpan() < slice.columns()
                        || group(cell.text()).isPresent())
                .filter(cell -> cell.row() != slice.from() || !titled)
                .toList();
    }

    /** Whether the first row says what the table is called, in cells that a line parts that is none. */
    private boolean isTitle(int row) {
        String text = Wording.core(slice.rowText(row));
        return source == TextOrigin.RECOGNISED
                && Letters.inOrder(text, title) >= TITLE_SHARE * Math.max(text.length(), title.length());
    }

    /** Whether all heads over a figure are in the words of its field. */
    public boolean isExplained(Line up, Field field) {
        return within(up.labels()).stream().allMatch(cell -> words.explain(cell.text(), field.columnPath()));
    }

    /** Whether words beside a figure name neither its group nor its outcome: last year's, or another body's. */
    public boolean isOther(Line up, Line left) {
        boolean contradicts = up.group() >= 0 && left.group() >= 0 && up.group() != left.group();
        return contradicts
                || left.labels().stream()
                        .map(Cell::text)
                        .anyMatch(text -> !groups.name(List.of(text)).sure()
                                && !outcomes.name(List.of(text)).sure()
                                && !COUNTED.matcher(Wording.fold(text)).matches());
    }
}
