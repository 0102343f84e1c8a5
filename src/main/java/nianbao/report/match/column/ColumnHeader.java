package nianbao.report.match.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.model.Evidence;
import nianbao.model.document.Cell;
import nianbao.report.match.label.Naming;
import nianbao.report.match.label.Naming.Named;
import nianbao.report.match.label.Naming.TextOrigin;
import nianbao.report.match.table.Slice;
import nianbao.report.match.table.TableMatch.Doubt;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a table are which columns of the form.
 *
 * <p>Phases: 1. the header's depth is not known beforehand: every depth up to {@link #DEEPEST} is tried, and the one whose
 * labels fit the form best is the header; 2. {@link #named}: each column goes by what stands above it, from any of its
 * cells down to the lowest, in whatever order the columns stand; 3. {@link #byPlace}: a column of the form whose words are
 * nowhere is the one column that is left in its place, and doubtful; 4. {@link UnnamedColumns}: so are
 * all of them where the heads of a table that was recognised were not read.
 *
 * @param depth rows from the slice's first that are header
 * @param spans for each wanted column that was found, where it stands
 */
public record ColumnHeader(int depth, Map<Integer, ColumnSpan> spans, double cost) {
    private static final int DEEPEST = 6;
    /** Cost of a column whose label is doubtful; one that is missing costs 1. */
    private static final double DOUBTFUL = 0.7;
    /** By how much one of two columns of one name must be nearer to it to be meant. */
    private static final double NEARER = 0.03;

    /** Two costs that differ by less are one. */
    private static final double LITTLE = 1e-9;

    /** What stands in no header. */
    private static final Pattern FIGURE = Pattern.compile("[-+]?\\d[\\d.,]*");

    /** A word of a head: a label of one letter may be one that stands for no figure. */
    private static final Pattern WORD = Pattern.compile(".*\\p{IsHan}.*\\p{IsHan}.*", Pattern.DOTALL);
    /** Words beside one figure on an image of which that is one too, at least: labels beside a figure are fewer. */
    private static final int WORDS = 4;

    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年?");

    public ColumnHeader {
        spans = Map.copyOf(spans);
    }

    /** Columns from {@code from} up to, not with, {@code to}, and how far their label is from the form's. */
    public record ColumnSpan(int from, int to, double distance, Doubt doubt, List<Cell> labels) {}

    /**
     * What is looked for.
     *
     * @param columns the wordings of each wanted column
     * @param others wordings that are none of them: a label that is nearer to one of these is not meant
     * @param year that the report is on, where it is known: of two columns for two years, this one is meant
     */
    public record Wanted(List<List<String>> columns, List<List<String>> others, OptionalInt year) {
        public Wanted {
            columns = List.copyOf(columns);
            others = List.copyOf(others);
        }
    }

    /** Columns under one head. */
    record HeadColumn(int from, int to, List<String> texts, List<Cell> cells) {}

    /** The best header at the top of {@code slice}, from row {@code top} on. */
    public static Optional<ColumnHeader> find(Slice slice, int top, Wanted wanted, int deepest) {
        List<List<String>> all = new ArrayList<>(wanted.columns());
        all.addAll(wanted.others());
        Naming naming = new Naming(all, slice.source());
        ColumnHeader best = null;
        for (int depth = 1; depth <= Math.min(deepest, Math.min(DEEPEST, slice.to() - top)); depth++) {
            if (holdsFigures(slice.cells(top + depth - 1, 0, slice.columns()))) {
                break;
            }
            List<HeadColumn> units = units(slice, top, depth);
            boolean parted = units.stream().anyMatch(unit -> !years(unit).isEmpty());
            ColumnHeader header = atDepth(units, depth, naming, wanted);
            if (slice.source() == TextOrigin.RECOGNISED
                    && header.spans.size() < wanted.columns().size()) {
                header = header.with(
                        UnnamedColumns.of(
                                slice,
                                units,
                                top + depth,
                                header.spans,
                                wanted.columns().size()),
                        naming,
                        wanted);
            }
            if (best == null || header.cost < best.cost + (parted ? LITTLE : -LITTLE)) {
                best = header;
            }
        }
        return Optional.ofNullable(best);
    }

    public static Optional<ColumnHeader> find(Slice slice, Wanted wanted) {
        return find(slice, slice.from(), wanted, DEEPEST);
    }

    /** The same header with columns in doubt where their labels say that they may be others. */
    public ColumnHeader doubting(BiPredicate<Integer, ColumnSpan> others) {
        Map<Integer, ColumnSpan> doubted = new TreeMap<>(spans);
        doubted.replaceAll((column, span) -> span.doubt() == Doubt.NONE && others.test(column, span)
                ? new ColumnSpan(span.from(), span.to(), span.distance(), Doubt.LABEL, span.labels())
                : span);
        return new ColumnHeader(depth, doubted, cost);
    }

    /** Columns that are named beyond doubt. */
    public long sure() {
        return spans.values().stream()
                .filter(span -> span.doubt() == Doubt.NONE)
                .count();
    }

    private static ColumnHeader atDepth(List<HeadColumn> units, int depth, Naming naming, Wanted wanted) {
        Map<Integer, ColumnSpan> spans = new TreeMap<>();
        List<Named> names = units.stream().map(unit -> name(unit, naming)).toList();
        for (int column = 0; column < wanted.columns().size(); column++) {
            int wantedColumn = column;
            named(units, names, column, wanted.year())
                    .or(() -> parted(units, naming, wantedColumn))
                    .ifPresent(put(spans, column));
        }
        byPlace(units, names, wanted.columns().size(), spans);
        ForcedColumn.settle(spans, wanted.columns(), naming);
        return new ColumnHeader(depth, spans, cost(spans, wanted));
    }

    private ColumnHeader with(Map<Integer, ColumnSpan> more, Naming naming, Wanted wanted) {
        Map<Integer, ColumnSpan> all = new TreeMap<>(spans);
        all.putAll(more);
        ForcedColumn.settle(all, wanted.columns(), naming);
        return new ColumnHeader(depth, all, cost(all, wanted));
    }

    private static double cost(Map<Integer, ColumnSpan> spans, Wanted wanted) {
        double cost = wanted.columns().size();
        for (ColumnSpan span : spans.values()) {
            cost -= 1 - (span.doubt() == Doubt.NONE ? span.distance() : DOUBTFUL);
        }
        return cost;
    }

    private static Consumer<ColumnSpan> put(Map<Integer, ColumnSpan> spans, int column) {
        return span -> spans.put(column, span);
    }

    /** Whether a row is no head: it has a figure, other than one that the readers of an image make of a word. */
    private static boolean holdsFigures(List<Cell> row) {
        List<Cell> figures = row.stream().filter(ColumnHeader::isFigure).toList();
        long words = row.stream().filter(cell -> !cell.text().isBlank()).count() - figures.size();
        boolean oneOfWords = figures.size() == 1
                && figures.get(0).evidence().isPresent()
                && row.stream()
                                .filter(cell -> WORD.matcher(cell.text()).matches())
                                .count()
                        >= WORDS;
        return !oneOfWords && figures.stream().anyMatch(cell -> !isGuessed(cell))
                || figures.size() >= Math.max(1, words);
    }

    private static boolean isGuessed(Cell cell) {
        return cell.evidence()
                .filter(seen -> seen.agreement() == Evidence.Agreement.DOUBTFUL)
                .isPresent();
    }

    static boolean isFigure(Cell cell) {
        return FIGURE.matcher(cell.text()).matches();
    }

    private static Named name(HeadColumn unit, Naming naming) {
        List<String> texts = unit.texts().stream()
                .map(text -> YEAR.matcher(text).replaceAll(""))
                .filter(text -> !text.isBlank())
                .toList();
        return naming.name(suffixes(texts));
    }

    /** The unit that is surely {@code column}; all of them, in doubt, where several are. */
    private static Optional<ColumnSpan> named(List<HeadColumn> units, List<Named> names, int column, OptionalInt year) {
        List<Integer> claims = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            if (names.get(i).isSurely(column)) {
                claims.add(i);
            }
        }
        if (claims.size() > 1 && year.isPresent()) {
            List<Integer> ofYear = claims.stream()
                    .filter(i -> years(units.get(i)).contains(year.getAsInt()))
                    .toList();
            claims = ofYear.size() == 1 ? ofYear : claims;
        }
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        double nearest =
                claims.stream().mapToDouble(i -> names.get(i).distance()).min().orElse(1);
        List<Integer> best = claims.stream()
                .filter(i -> names.get(i).distance() < nearest + NEARER)
                .toList();
        HeadColumn first = units.get(best.get(0));
        HeadColumn last = units.get(best.get(best.size() - 1));
        Doubt doubt = best.size() > 1 || isOfOtherYear(first, year) ? Doubt.CELLS : Doubt.NONE;
        boolean together = last.from() - first.from() < best.size();
        return Optional.of(
                new ColumnSpan(first.from(), together ? last.to() : first.to(), nearest, doubt, first.cells()));
    }

    /** Columns into which a head that is surely {@code column} is parted by words that are not the form's; all in doubt. */
    private static Optional<ColumnSpan> parted(List<HeadColumn> units, Naming naming, int column) {
        List<HeadColumn> parts = units.stream()
                .filter(unit -> unit.texts().stream()
                        .anyMatch(text -> naming.name(List.of(text)).isSurely(column)))
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        HeadColumn first = parts.get(0);
        HeadColumn last = parts.get(parts.size() - 1);
        Doubt doubt = parts.size() > 1 ? Doubt.CELLS : Doubt.LABEL;
        return Optional.of(new ColumnSpan(first.from(), last.to(), Naming.CERTAIN, doubt, first.cells()));
    }

    private static boolean isOfOtherYear(HeadColumn unit, OptionalInt year) {
        List<Integer> years = years(unit);
        return !years.isEmpty() && (year.isEmpty() || !years.contains(year.getAsInt()));
    }

    private static List<Integer> years(HeadColumn unit) {
        List<Integer> years = new ArrayList<>();
        for (String text : unit.texts()) {
            Matcher matcher = YEAR.matcher(text);
            while (matcher.find()) {
                years.add(Integer.parseInt(matcher.group(1)));
            }
        }
        return years;
    }

    /** What no words name: where one unnamed unit stands between the neighbours that the form gives a column, or is nearest. */
    private static void byPlace(
            List<HeadColumn> units, List<Named> names, int columns, Map<Integer, ColumnSpan> spans) {
        for (int column = 0; column < columns; column++) {
            if (spans.containsKey(column)) {
                continue;
            }
            int from = column == 0 ? -1 : end(spans.get(column - 1));
            int to = column == columns - 1 ? Integer.MAX_VALUE : start(spans.get(column + 1));
            List<Integer> free = new ArrayList<>();
            for (int i = 0; i < units.size(); i++) {
                HeadColumn unit = units.get(i);
                boolean between = unit.from() >= from && unit.to() <= to && (from >= 0 || to < Integer.MAX_VALUE);
                boolean taken =
                        spans.values().stream().anyMatch(span -> span.from() < unit.to() && unit.from() < span.to());
                boolean held = column > 0
                        && (to < Integer.MAX_VALUE || unit.texts().stream().anyMatch(text -> !text.isBlank()));
                if (between && !taken && (held || names.get(i).target() == column)) {
                    free.add(i);
                }
            }
            if (free.size() == 1) {
                HeadColumn unit = units.get(free.get(0));
                double distance = names.get(free.get(0)).target() == column
                        ? names.get(free.get(0)).distance()
                        : 1;
                spans.put(column, new ColumnSpan(unit.from(), unit.to(), distance, Doubt.LABEL, unit.cells()));
            }
        }
    }

    /** What stands above a column. */
    public static String text(ColumnSpan span) {
        return String.join("/", span.labels().stream().map(Cell::text).toList());
    }

    private static int end(@Nullable ColumnSpan span) {
        return span == null ? Integer.MAX_VALUE : span.to();
    }

    private static int start(@Nullable ColumnSpan span) {
        return span == null ? -1 : span.from();
    }

    /** Neighbouring columns under the same lowest label are one. */
    private static List<HeadColumn> units(Slice slice, int top, int depth) {
        List<HeadColumn> units = new ArrayList<>();
        Optional<Cell> lowestBefore = Optional.empty();
        for (int column = 0; column < slice.columns(); column++) {
            List<Cell> cells = new ArrayList<>();
            for (int row = top; row < top + depth; row++) {
                slice.at(row, column)
                        .filter(cell -> !cell.text().isEmpty() && !cells.contains(cell))
                        .ifPresent(cells::add);
            }
            Optional<Cell> lowest = cells.isEmpty() ? Optional.empty() : Optional.of(cells.get(cells.size() - 1));
            if (lowest.isPresent() && lowest.equals(lowestBefore)) {
                HeadColumn before = units.remove(units.size() - 1);
                units.add(new HeadColumn(before.from(), column + 1, before.texts(), before.cells()));
            } else {
                units.add(new HeadColumn(
                        column, column + 1, cells.stream().map(Cell::text).toList(), cells));
            }
            lowestBefore = lowest;
        }
        return units;
    }

    /** What may be a line's label: its last part, its last two, and so on, run together. */
    static List<String> suffixes(List<String> path) {
        List<String> suffixes = new ArrayList<>();
        String suffix = "";
        for (int i = path.size() - 1; i >= 0; i--) {
            suffix = path.get(i) + suffix;
            suffixes.add(suffix);
        }
        return suffixes;
    }
}
