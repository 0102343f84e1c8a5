package nianbao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Agreement;
import nianbao.model.Evidence.ReaderKind;
import nianbao.model.Evidence.Reading;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.report.form.FormTable;

/**
 * What most likely stands in cells of which readers saw different figures: of these, the one that keeps the forms'
 * arithmetic. It goes before a person, who decides: what is doubtful stays doubtful, whatever is found.
 *
 * <p>Phases: 1. {@link #others}: what else was read in each doubtful cell; 2. {@link #mended}: for each check that does not
 * hold, the fewest cells that make it hold with what else was read in them, and break none that holds; 3. {@link #mend}: the
 * way that makes most checks hold is taken, and all is checked anew; 4. {@link #takeMostSeen}: where no arithmetic tells,
 * what most readings say, if the shapes of digits are not clear.
 */
final class LikelyFigures {
    /** Cells of one check that were all misread, at most: more may add up by chance. */
    private static final int MOST_CELLS = 3;
    /** Other figures read in the cells of one check, at most, by the number of cells that are changed together. */
    private static final int[] MOST_SEEN = {Integer.MAX_VALUE, 60, 20};
    /** Likeness from which shapes are right oftener than Tesseract, which was in 44 of 68 cells below, in 13 of 47 above. */
    private static final double CLEAR = 0.9;
    /** Readings that gave a figure, at least. */
    private static final int OFTEN = 2;

    private final List<FormTable> tables;
    private final CellReadings readings;
    private final Map<String, Value> values = new LinkedHashMap<>();

    private LikelyFigures(List<FormTable> tables, CellReadings readings, List<Value> values) {
        this.tables = List.copyOf(tables);
        this.readings = readings;
        values.forEach(value -> this.values.put(value.field(), value));
    }

    /** {@code values} with the likeliest figure in each that is doubtful, in their order. */
    static List<Value> in(List<Value> values, List<FormTable> tables, CellReadings readings) {
        LikelyFigures figures = new LikelyFigures(tables, readings, values);
        figures.mendAll();
        figures.values.keySet().forEach(figures::takeMostSeen);
        figures.mendAll();
        return List.copyOf(figures.values.values());
    }

    /**
     * Another figure that was read in a cell.
     *
     * @param more than what was read there
     * @param looks how many readings gave it
     */
    private record Other(Value value, BigDecimal more, long looks) {}

    private void mendAll() {
        while (mend()) {
            // each round leaves fewer broken checks
        }
    }

    /** Phase 4. */
    private void takeMostSeen(String field) {
        boolean clear = readings.readings(field).stream()
                .anyMatch(reading -> isShape(reading) && reading.confidence() >= CLEAR);
        others(field).stream()
                .filter(other -> other.looks() >= OFTEN && !clear && kept(List.of(other)) >= 0)
                .max(Comparator.comparingLong(Other::looks))
                .ifPresent(other -> set(List.of(other)));
    }

    private static boolean isShape(Reading reading) {
        return reading.kind() == ReaderKind.SHAPES;
    }

    /** Others that make a check hold, and how many hold with them that did not. */
    private record Suggestion(Check check, List<Other> others, int kept) {
        boolean isRivalOf(Suggestion other) {
            return kept == other.kept && isOf(other.check) && !others.equals(other.others);
        }

        boolean isOf(Check other) {
            return check.id().equals(other.id());
        }
    }

    /** Whether a check more holds now. */
    private boolean mend() {
        List<Check> rest = broken();
        for (int cells = 1; cells <= MOST_CELLS; cells++) {
            List<Suggestion> mendings = new ArrayList<>();
            for (Check check : rest) {
                mendings.addAll(mended(check, cells));
            }
            Optional<Suggestion> best = mendings.stream()
                    .filter(mending -> mendings.stream().noneMatch(mending::isRivalOf))
                    .max(Comparator.comparingInt(Suggestion::kept));
            if (best.isPresent()) {
                set(best.get().others());
                return true;
            }
            rest = rest.stream()
                    .filter(check -> mendings.stream().noneMatch(mending -> mending.isOf(check)))
                    .toList();
        }
        return false;
    }

    /** Phase 2. */
    private List<Suggestion> mended(Check check, int cells) {
        List<Other> others =
                check.fields().stream().flatMap(field -> others(field).stream()).toList();
        if (others.size() > MOST_SEEN[cells - 1]) {
            return List.of();
        }
        BigDecimal gap = check.expected().orElseThrow().subtract(check.actual().orElseThrow());
        return choices(others, cells).stream()
                .filter(some -> mayClose(gap, some))
                .map(some -> new Suggestion(check, some, kept(some)))
                .filter(mending -> mending.kept() > 0)
                .toList();
    }

    /** Whether some figures more or less on either side of a check, as the others are, can make both sides the same. */
    private static boolean mayClose(BigDecimal gap, List<Other> others) {
        if (others.isEmpty()) {
            return gap.signum() == 0;
        }
        List<Other> rest = others.subList(1, others.size());
        BigDecimal more = others.get(0).more();
        return mayClose(gap.add(more), rest) || mayClose(gap.subtract(more), rest);
    }

    /** All ways to take {@code count} of {@code others}, each of another cell. */
    private static List<List<Other>> choices(List<Other> others, int count) {
        if (count == 0) {
            return List.of(List.of());
        }
        List<List<Other>> choices = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            Other first = others.get(i);
            List<Other> rest = others.subList(i + 1, others.size()).stream()
                    .filter(other -> !other.value().field().equals(first.value().field()))
                    .toList();
            for (List<Other> more : choices(rest, count - 1)) {
                choices.add(Stream.concat(Stream.of(first), more.stream()).toList());
            }
        }
        return choices;
    }

    /** How many checks more hold with {@code others}; less than 0 where one breaks that holds now. */
    private int kept(List<Other> others) {
        List<Check> before = broken();
        Map<String, Value> old = new LinkedHashMap<>(values);
        set(others);
        List<Check> after = broken();
        values.putAll(old);
        Set<String> known = before.stream().map(Check::id).collect(Collectors.toSet());
        return after.stream().allMatch(check -> known.contains(check.id())) ? before.size() - after.size() : -1;
    }

    private void set(List<Other> others) {
        others.forEach(other -> values.put(other.value().field(), other.value()));
    }

    private List<Check> broken() {
        return Checks.of(tables, List.copyOf(values.values())).stream()
                .filter(Checks::isBroken)
                .toList();
    }

    /** Phase 1. */
    private List<Other> others(String field) {
        Value value = values.get(field);
        Optional<Evidence> seen = readings.first(field);
        if (value == null
                || value.status() != Status.REVIEW
                || value.value().isEmpty()
                || seen.filter(there -> there.agreement() == Agreement.DOUBTFUL).isEmpty()) {
            return List.of();
        }
        BigDecimal now = value.value().get();
        Map<BigDecimal, Other> others = new LinkedHashMap<>();
        for (Reading reading : readings.readings(field)) {
            readings.value(reading, field)
                    .filter(other -> other.compareTo(now) != 0)
                    .map(other -> new Other(said(value, reading, other), other.subtract(now), 1))
                    .ifPresent(other -> others.merge(
                            other.more(),
                            other,
                            (first, again) -> new Other(first.value(), first.more(), first.looks() + 1)));
        }
        return List.copyOf(others.values());
    }

    private static Value said(Value value, Reading reading, BigDecimal figure) {
        return new Value(
                value.field(),
                Optional.of(figure),
                Optional.of(reading.text()),
                value.unit(),
                value.status(),
                value.confidence(),
                value.page(),
                value.box(),
                value.cell(),
                value.readings());
    }
}
