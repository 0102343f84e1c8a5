package nianbao.report.match.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nianbao.model.Letters;
import nianbao.report.match.label.Naming;
import nianbao.report.match.label.Naming.Named;
import nianbao.report.match.label.Naming.TextOrigin;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.wording.OrderedMatch;
import nianbao.report.wording.OrderedMatch.Pair;
import nianbao.report.wording.Wording;

/**
 * Which rows of a table are which rows of the form.
 *
 * <p>Phases: 1. {@link #anchor}: rows that are named beyond doubt are what they are called, in whatever order they stand;
 * of two with one name the nearer is meant, and where neither is, both are doubtful; 2. {@link #align}: the rest is laid
 * in order between them, so that a row whose label a page break split or lost finds its place; 3. {@link #doubt}: such a
 * row is certain only where its label is like that of no other row, or is lost and the rows around leave no other place.
 * Rows of a recognised table whose labels are like none of the form's are, in doubt, those that are lacking between two
 * others, where there are just as many ({@link MisreadRows}).
 */
public final class RowAssignment {
    /** Distance up to which the label of a row that was left over may be a part of the label of the row beside it. */
    private static final double PART = 0.5;
    /** Distance up to which a recognised label is accepted where the rows around it leave no other. */
    private static final double FORCED = 0.65;
    /** Distance from which a row is not the form's at all, where its label was recognised. */
    private static final double UNLIKE_RECOGNISED = 0.8;
    /** The same where it was typed: who types another row means another one. */
    private static final double UNLIKE_TYPED = 0.5;
    /** Cost of an unreadable (empty) label: it fits anywhere, and nowhere well. */
    private static final double EMPTY_LABEL = 0.6;
    /** Letters of a label that is no label but scraps of one: the shortest of the form have two. */
    private static final int SCRAPS = 1;
    /** Cost of each further row joined to one: a page break, or a label broken into cells. */
    private static final double JOINED = 0.1;
    /** Rows that may make one. */
    private static final int MOST_JOINED = 3;
    /** By how much one of two rows of one name must be nearer to it to be meant. */
    private static final double NEARER = 0.03;

    private static final Pattern NO_HAN = Pattern.compile("\\P{IsHan}");

    private static final double EXTRA_FIGURES = 0.8;
    private static final double EXTRA = 0.1;

    /** The rows of a table, counted from 0. */
    public interface Lines {
        int count();

        /** What may be the label of rows taken together, as it stands: their own first. */
        List<String> labels(int row, int count);

        boolean hasFigures(int row);

        /** Whether rows both have a figure in one column: then they are not one row that a page break split. */
        boolean isTornApart(int row, int count);
    }

    /** Rows {@code found} up to {@code found + count} are the form's row {@code wanted}. */
    public record Assigned(int found, int count, int wanted, double distance, Doubt doubt) {}

    /** {@code count} rows from {@code row} on, taken together. */
    private record Run(int row, int count) {}

    private final Lines lines;
    private final List<List<String>> wanted;
    private final Naming naming;
    private final TextOrigin source;
    private final Map<Integer, Integer> anchors = new HashMap<>();
    private final Set<Integer> doubled = new HashSet<>();
    private final boolean[] written;
    private final Map<Run, Boolean> torn = new HashMap<>();
    private final List<Named> names = new ArrayList<>();
    private final Map<Run, Named> joinedNames = new HashMap<>();
    private final Map<Run, List<String>> joinedLabels = new HashMap<>();

    private RowAssignment(Lines lines, List<List<String>> wanted, List<List<String>> others, TextOrigin source) {
        this.lines = lines;
        this.wanted = wanted;
        this.source = source;
        List<List<String>> all = new ArrayList<>(wanted);
        all.addAll(others);
        naming = new Naming(all, source);
        written = new boolean[lines.count()];
        for (int row = 0; row < written.length; row++) {
            written[row] = lines.hasFigures(row);
        }
    }

    /**
     * The rows of the form that were found, in the form's order.
     *
     * @param wanted for each row of the form its wordings, its own label first
     * @param others wordings of rows that are none of them
     */
    public static List<Assigned> of(
            Lines lines, List<List<String>> wanted, List<List<String>> others, TextOrigin source) {
        RowAssignment assignment = new RowAssignment(lines, wanted, others, source);
        assignment.anchor();
        return assignment.align();
    }

    private void anchor() {
        Map<Integer, List<Integer>> claims = new HashMap<>();
        for (int row = 0; row < lines.count(); row++) {
            Named named = naming.name(labels(row, 1));
            names.add(named);
            if (named.sure() && named.target() < wanted.size()) {
                claims.computeIfAbsent(named.target(), target -> new ArrayList<>())
                        .add(row);
            }
        }
        claims.forEach((target, rows) -> {
            List<Integer> meant = meant(rows);
            if (meant.size() > 1) {
                doubled.add(target);
            }
            anchors.put(meant.get(0), target);
        });
    }

    /**
     * Of rows with one name those that are nearest to it, or all of them on images, where the one that is meant may be the one
     * that was misread; those with figures where there are such: a page repeats labels.
     */
    private List<Integer> meant(List<Integer> rows) {
        List<Integer> withFigures = rows.stream().filter(row -> written[row]).toList();
        List<Integer> some = withFigures.isEmpty() ? rows.subList(0, 1) : withFigures;
        double nearest = some.stream()
                .mapToDouble(row -> names.get(row).distance())
                .min()
                .orElse(1);
        return some.stream()
                .filter(row -> source == TextOrigin.RECOGNISED || names.get(row).distance() < nearest + NEARER)
                .toList();
    }

    private List<Assigned> align() {
        Set<Integer> strays = strays();
        List<Pair> pairs = MisreadRows.held(
                OrderedMatch.of(lines.count(), wanted.size(), costs(strays)).pairs(), written, wanted.size());
        strays.forEach(
                row -> pairs.add(new Pair(row, 1, target(row), names.get(row).distance())));
        pairs.sort(Comparator.comparingInt(Pair::wanted));
        List<Assigned> assigned = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            assigned.add(
                    new Assigned(pair.found(), pair.count(), pair.wanted(), distance(pair), doubt(pairs, i, strays)));
        }
        return assigned;
    }

    /** Anchors that stand out of the form's order: all but the longest run of rows that keep it. */
    private Set<Integer> strays() {
        List<Integer> rows = anchors.keySet().stream().sorted().toList();
        int[] length = new int[rows.size()];
        int[] before = new int[rows.size()];
        int end = -1;
        for (int i = 0; i < rows.size(); i++) {
            length[i] = 1;
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                if (target(rows.get(j)) < target(rows.get(i)) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }
            end = end < 0 || length[i] > length[end] ? i : end;
        }
        Set<Integer> strays = new HashSet<>(rows);
        for (int i = end; i >= 0; i = before[i]) {
            strays.remove(rows.get(i));
        }
        return strays;
    }

    private int target(int row) {
        return anchors.getOrDefault(row, -1);
    }

    private OrderedMatch.Costs costs(Set<Integer> strays) {
        return new OrderedMatch.Costs() {
            @Override
            public double match(int found, int count, int target) {
                boolean strayed = IntStream.range(found, found + count).anyMatch(strays::contains);
                return strayed ? Double.POSITIVE_INFINITY : cost(found, count, target);
            }

            @Override
            public double extra(int found) {
                return written[found] ? EXTRA_FIGURES : EXTRA;
            }

            @Override
            public double missing(int target) {
                return 1;
            }

            @Override
            public int mostJoined() {
                return MOST_JOINED;
            }
        };
    }

    private double cost(int row, int count, int target) {
        boolean anchored = false;
        for (int r = row; r < row + count; r++) {
            if (anchors.containsKey(r) && target(r) != target) {
                return Double.POSITIVE_INFINITY;
            }
            anchored |= anchors.containsKey(r);
        }
        if (!anchored && anchors.containsValue(target) || count > 1 && isTornApart(row, count)) {
            return Double.POSITIVE_INFINITY;
        }
        Named named = joined(row, count);
        if (!anchored && named.sure() && named.target() != target) {
            return Double.POSITIVE_INFINITY;
        }
        double distance = distance(row, count, target);
        double unlike = source == TextOrigin.TYPED ? UNLIKE_TYPED : UNLIKE_RECOGNISED;
        if (distance <= unlike || isUnreadable(row, count)) {
            return distance + JOINED * (count - 1);
        }
        boolean misread = source == TextOrigin.RECOGNISED && count == 1 && written[row];
        return misread ? MisreadRows.COST : Double.POSITIVE_INFINITY;
    }

    private Named joined(int row, int count) {
        return count == 1
                ? names.get(row)
                : joinedNames.computeIfAbsent(new Run(row, count), run -> naming.name(labels(row, count)));
    }

    private List<String> labels(int row, int count) {
        return joinedLabels.computeIfAbsent(new Run(row, count), run -> lines.labels(row, count));
    }

    private boolean isTornApart(int row, int count) {
        return torn.computeIfAbsent(new Run(row, count), run -> lines.isTornApart(row, count));
    }

    /** On images, Latin letters and digits are what is made of a label that was not read. */
    private boolean isUnreadable(int row, int count) {
        String label = Wording.fold(labels(row, count).get(0));
        return source == TextOrigin.RECOGNISED
                ? NO_HAN.matcher(label).replaceAll("").length() <= SCRAPS
                : label.length() <= SCRAPS && label.chars().noneMatch(Character::isDigit);
    }

    private double distance(int row, int count, int target) {
        if (isUnreadable(row, count)) {
            return EMPTY_LABEL;
        }
        Named named = joined(row, count);
        if (named.isSurely(target)) {
            return named.distance();
        }
        return labels(row, count).stream()
                .mapToDouble(label -> naming.distance(label, target))
                .min()
                .orElse(1);
    }

    private static double distance(Pair pair) {
        return Math.min(1, Math.max(0, pair.cost() - JOINED * (pair.count() - 1)));
    }

    private Doubt doubt(List<Pair> pairs, int i, Set<Integer> strays) {
        Pair pair = pairs.get(i);
        if (doubled.contains(pair.wanted())
                || isLoose(pairs, pair, pair.found() - 1)
                || isLoose(pairs, pair, pair.found() + pair.count())) {
            return Doubt.CELLS;
        }
        if (strays.contains(pair.found())) {
            return numbersDiffer(pair) ? Doubt.LABEL : Doubt.NONE;
        }
        return isSure(pair) || isForced(pairs, i) ? Doubt.NONE : Doubt.LABEL;
    }

    /** Out of its order, a row's number must be its own too: else the labels of two rows may have been exchanged. */
    private boolean numbersDiffer(Pair pair) {
        String number = Wording.number(labels(pair.found(), 1).get(0));
        String own = Wording.number(wanted.get(pair.wanted()).get(0));
        return !number.isEmpty() && !own.isEmpty() && !number.equals(own);
    }

    private boolean isSure(Pair pair) {
        return joined(pair.found(), pair.count()).isSurely(pair.wanted());
    }

    /** A label that does not read well is accepted where two that do leave no other row between them. */
    private boolean isForced(List<Pair> pairs, int i) {
        Pair pair = pairs.get(i);
        boolean before = pair.wanted() == 0 ? isEmpty(0, pair.found()) : i > 0 && follows(pairs.get(i - 1), pair);
        boolean after = pair.wanted() == wanted.size() - 1
                ? isEmpty(pair.found() + pair.count(), lines.count())
                : i + 1 < pairs.size() && follows(pair, pairs.get(i + 1));
        boolean held = (i == 0 || isSure(pairs.get(i - 1))) && (i + 1 == pairs.size() || isSure(pairs.get(i + 1)));
        boolean own = isUnreadable(pair.found(), pair.count())
                || source == TextOrigin.RECOGNISED
                        && distance(pair) <= FORCED
                        && joined(pair.found(), pair.count()).target() == pair.wanted()
                        && isMostlyRead(pair);
        return own && before && after && held;
    }

    /** Whether most letters of the form's label were read: 其他情形 is no remnant of a long label that begins with 其他. */
    private boolean isMostlyRead(Pair pair) {
        String own = Wording.core(wanted.get(pair.wanted()).get(0));
        return 2
                        * Letters.inOrder(
                                Wording.core(labels(pair.found(), pair.count()).get(0)), own)
                >= own.length();
    }

    private boolean follows(Pair pair, Pair next) {
        return next.wanted() == pair.wanted() + 1 && isEmpty(pair.found() + pair.count(), next.found());
    }

    /** Whether no row from {@code from} up to {@code to} has figures: a page break leaves heads and rests of labels. */
    private boolean isEmpty(int from, int to) {
        return from <= to && IntStream.range(from, to).noneMatch(row -> written[row]);
    }

    /**
     * Whether the row beside a pair is none of the form's, has figures, and may be a part of the pair's: it has no label,
     * or a label like the one wanted that names no other row.
     */
    private boolean isLoose(List<Pair> pairs, Pair pair, int row) {
        boolean used = pairs.stream().anyMatch(other -> row >= other.found() && row < other.found() + other.count());
        if (row < 0 || row >= lines.count() || used || !written[row]) {
            return false;
        }
        return isUnreadable(row, 1)
                || naming.distance(labels(row, 1).get(0), pair.wanted()) <= PART
                        && !names.get(row).sure();
    }
}
