package nianbao.report.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.report.form.ColumnHeader.ColumnSpan;
import nianbao.report.form.OrderedMatch.Pair;
import nianbao.report.form.TableMatch.Doubt;
import nianbao.report.form.TableMatch.Label;
import nianbao.report.form.TableMatch.Located;

/**
 * Lays a table against the form of section three.
 *
 * <p>Phases: 1. the header says which columns are the form's; 2. the rows are laid against the form's rows as a whole and
 * in order; 3. each place gives its cell, with a doubt where the label or the cell is unsure.
 */
final class RequestsMatcher {
    /** Columns of the header that must be found for a table to be this one. */
    private static final int FEWEST_COLUMNS = 5;
    /** Distance up to which a label speaks for itself. */
    static final double CERTAIN = 0.4;
    /** Distance up to which a label is believed where the rows around it leave no other. */
    private static final double FORCED = 0.65;
    /** Distance up to which the label of a row that was left over may be a part of the label of the row beside it. */
    private static final double PART = 0.5;
    /** Distance from which a row is not the form's at all. */
    private static final double UNLIKE = 0.8;
    /** Cost of an unreadable (empty) label: it fits anywhere, and nowhere well. */
    private static final double EMPTY_LABEL = 0.6;
    /** Letters of a label that is no label but scraps of one: the shortest of the form have three. */
    private static final int SCRAPS = 1;
    /** Cost of each further row joined to one: a page break, or a label broken into cells. */
    private static final double JOINED = 0.1;

    private final Slice slice;
    private final FormTable form;
    private final ColumnHeader header;
    private final RowLabels labels;
    private final int firstRow;

    private RequestsMatcher(Slice slice, FormTable form, ColumnHeader header) {
        this.slice = slice;
        this.form = form;
        this.header = header;
        int figuresFrom = header.spans().values().stream()
                .mapToInt(ColumnSpan::from)
                .min()
                .orElse(slice.columns());
        this.labels = new RowLabels(slice, figuresFrom);
        this.firstRow = slice.from() + header.depth();
    }

    static Optional<TableMatch> match(Slice slice, FormTable form) {
        List<List<String>> paths =
                form.rows().get(0).fields().stream().map(Field::columnPath).toList();
        return ColumnHeader.find(slice, paths)
                .filter(header -> header.spans().size() >= FEWEST_COLUMNS)
                .map(header -> new RequestsMatcher(slice, form, header).match());
    }

    private TableMatch match() {
        List<List<String>> wanted =
                form.rows().stream().map(row -> suffixes(row.path())).toList();
        Map<Long, List<String>> found = new HashMap<>();
        int rows = slice.to() - firstRow;
        OrderedMatch.Result result = OrderedMatch.of(rows, form.rows().size(), new OrderedMatch.Costs() {
            @Override
            public double match(int row, int count, int target) {
                if (count > 1 && isTornApart(firstRow + row, count)) {
                    return Double.POSITIVE_INFINITY;
                }
                List<String> texts =
                        found.computeIfAbsent(row * 8L + count, key -> labels.candidates(firstRow + row, count));
                double read = RowLabels.distance(texts, wanted.get(target));
                boolean unreadable = texts.get(0).length() <= SCRAPS && read > EMPTY_LABEL;
                double distance = unreadable ? EMPTY_LABEL : read;
                return distance > UNLIKE ? Double.POSITIVE_INFINITY : distance + JOINED * (count - 1);
            }

            @Override
            public double extra(int row) {
                return hasFigures(firstRow + row) ? 0.8 : 0.1;
            }

            @Override
            public double missing(int target) {
                return 1;
            }

            @Override
            public int mostJoined() {
                return 3;
            }
        });
        return tableMatch(result);
    }

    private TableMatch tableMatch(OrderedMatch.Result result) {
        List<Located> figures = new ArrayList<>();
        List<Label> found = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Pair> pairs = result.pairs();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            FormTable.Row row = form.rows().get(pair.wanted());
            Doubt doubt = doubt(pairs, i);
            double distance = distance(pair);
            found.add(labels.label(row.leaf(), firstRow + pair.found(), pair.count(), distance));
            if (doubt != Doubt.NONE) {
                problems.add(Problem.ofFile(
                        ProblemCode.LABEL_UNCERTAIN, row.leaf(), found.get(i).found()));
            }
            for (int column = 0; column < row.fields().size(); column++) {
                ColumnSpan span = header.spans().get(column);
                if (span != null) {
                    Doubt columnDoubt = span.distance() > CERTAIN ? Doubt.LABEL : doubt;
                    CellPicker.pick(
                                    slice,
                                    firstRow + pair.found(),
                                    pair.count(),
                                    span,
                                    row.fields().get(column),
                                    found.get(i).found(),
                                    columnDoubt)
                            .ifPresent(figures::add);
                }
            }
        }
        problems.addAll(gaps(pairs));
        return new TableMatch(form, result.cost() + header.cost(), figures, found, problems);
    }

    /** Rows of the form that were not found, and rows with figures that the form does not have. */
    private List<Problem> gaps(List<Pair> pairs) {
        List<Problem> problems = new ArrayList<>();
        for (int target = 0; target < form.rows().size(); target++) {
            int wanted = target;
            if (pairs.stream().noneMatch(pair -> pair.wanted() == wanted)) {
                problems.add(Problem.ofFile(
                        ProblemCode.ROW_MISSING, form.rows().get(target).leaf()));
            }
        }
        for (int row = firstRow; row < slice.to(); row++) {
            if (!isUsed(pairs, row - firstRow) && hasFigures(row)) {
                problems.add(Problem.ofFile(ProblemCode.TABLE_EXTRA_ROW, slice.rowText(row)));
            }
        }
        return problems;
    }

    private Doubt doubt(List<Pair> pairs, int i) {
        Pair pair = pairs.get(i);
        boolean above = isLoose(pairs, pair, pair.found() - 1);
        boolean below = isLoose(pairs, pair, pair.found() + pair.count());
        if (above || below) {
            return Doubt.CELLS;
        }
        return readsWell(pair) || isForced(pairs, i) ? Doubt.NONE : Doubt.LABEL;
    }

    private static double distance(Pair pair) {
        return pair.cost() - JOINED * (pair.count() - 1);
    }

    private static boolean readsWell(Pair pair) {
        return distance(pair) <= CERTAIN;
    }

    /** A label that does not read well is believed where two that do leave no other row between them. */
    private boolean isForced(List<Pair> pairs, int i) {
        Pair pair = pairs.get(i);
        boolean before = pair.wanted() == 0 ? isEmpty(0, pair.found()) : i > 0 && follows(pairs.get(i - 1), pair);
        boolean after = pair.wanted() == form.rows().size() - 1
                ? isEmpty(pair.found() + pair.count(), slice.to() - firstRow)
                : i + 1 < pairs.size() && follows(pair, pairs.get(i + 1));
        boolean held =
                (i == 0 || readsWell(pairs.get(i - 1))) && (i + 1 == pairs.size() || readsWell(pairs.get(i + 1)));
        return distance(pair) <= FORCED && before && after && held;
    }

    private boolean follows(Pair pair, Pair next) {
        return next.wanted() == pair.wanted() + 1 && isEmpty(pair.found() + pair.count(), next.found());
    }

    /** Whether no row from {@code from} up to {@code to} has figures: a page break leaves heads and rests of labels. */
    private boolean isEmpty(int from, int to) {
        return IntStream.range(from, to).noneMatch(row -> hasFigures(firstRow + row));
    }

    /**
     * Whether the row beside a pair is none of the form's, has figures, and may be a part of the pair's: it has no label,
     * or a label like the one wanted.
     */
    private boolean isLoose(List<Pair> pairs, Pair pair, int at) {
        int row = firstRow + at;
        if (at < 0 || row >= slice.to() || isUsed(pairs, at) || !hasFigures(row)) {
            return false;
        }
        String text = labels.candidates(row, 1).get(0);
        String wanted = Wording.fold(form.rows().get(pair.wanted()).leaf());
        return text.isEmpty() || Wording.distance(text, wanted) <= PART;
    }

    private static boolean isUsed(List<Pair> pairs, int at) {
        return pairs.stream().anyMatch(pair -> at >= pair.found() && at < pair.found() + pair.count());
    }

    /** Whether two rows both have a figure in one column: then they are not one row that a page break split. */
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

    static List<String> suffixes(List<String> path) {
        List<String> suffixes = new ArrayList<>();
        String suffix = "";
        for (int i = path.size() - 1; i >= 0; i--) {
            suffix = Wording.fold(path.get(i)) + suffix;
            suffixes.add(suffix);
        }
        return suffixes;
    }
}
