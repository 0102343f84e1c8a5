package nianbao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Reading;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.SecondReader;
import nianbao.report.form.FormTable;
import nianbao.report.match.table.TableMatch.Doubt;
import nianbao.report.match.table.TableMatch.Located;
import org.jspecify.annotations.Nullable;

/**
 * Lets the forms' arithmetic say where to look again, and the page alone what stands there. No figure is ever computed:
 * a figure changes only to what some reader saw on the page.
 *
 * <p>Phases: 1. {@link #fill}: what the first look could not read at all is read again, and accepted where a check keeps
 * it; 2. {@link #mend}: in a broken check, a cell whose other reading (see {@link CellReadings}) keeps more checks and breaks
 * none is repaired; 3. {@link #confirm}: a doubtful figure that alone decides a kept check is what it was read as, but for
 * a 0, which adds as much as a blank or a dash; 4. {@link #doubt}: in checks that stay broken, figures that were not seen
 * clearly, or that some reader saw as the check asks, need a person; 5. {@link LikelyFigures}: what such a person most likely sees.
 */
final class Reconciler {
    /** Confidence from which a figure in a broken check is the publisher's own; larger asks a person more often. */
    private static final double CLEAR = 0.95;
    /** The share of repaired figures that are right, see docs/benchmarks.md. */
    private static final double REPAIRED_CONFIDENCE = 0.98;

    private final List<FormTable> tables;
    private final Map<String, Located> located;
    private final CellReadings readings;
    private final Map<String, Value> values = new LinkedHashMap<>();

    Reconciler(List<FormTable> tables, Map<String, Located> located, SecondReader reader) {
        this.tables = List.copyOf(tables);
        this.located = Map.copyOf(located);
        this.readings = new CellReadings(located, reader);
    }

    /** The values after the second look, in their order. */
    List<Value> settle(List<Value> first) {
        first.forEach(value -> values.put(value.field(), value));
        fill();
        while (mend()) {
            // each round repairs one cell and leaves fewer broken checks
        }
        confirm();
        doubt();
        return LikelyFigures.in(List.copyOf(values.values()), tables, readings);
    }

    /** Phase 1. */
    private void fill() {
        for (Value value : List.copyOf(values.values())) {
            String field = value.field();
            if (value.status() == Status.REVIEW && value.value().isEmpty() && isPlaced(field)) {
                readings.figure(field).ifPresent(figure -> {
                    values.put(field, with(value, figure, Status.REVIEW));
                    readings.supporting(field, figure)
                            .filter(reading -> isDecided(field))
                            .ifPresent(reading ->
                                    values.put(field, repaired(value, new Repair(field, reading, figure, 1))));
                });
            }
        }
    }

    private record Repair(String field, Reading reading, BigDecimal value, int kept) {}

    private boolean mend() {
        List<Check> broken = broken(checks());
        List<Repair> mendings = new ArrayList<>();
        for (String field : fieldsOf(broken)) {
            for (BigDecimal implied : implied(field, broken)) {
                int kept = kept(field, implied, broken.size());
                if (kept > 0) {
                    readings.supporting(field, implied)
                            .ifPresent(reading -> mendings.add(new Repair(field, reading, implied, kept)));
                }
            }
        }
        mendings.sort(Comparator.comparingInt(Repair::kept).reversed());
        if (mendings.isEmpty()) {
            return false;
        }
        Repair best = mendings.get(0);
        List<Repair> rivals = mendings.stream()
                .filter(mending -> mending.kept() == best.kept())
                .toList();
        if (rivals.size() > 1 && sharesCheck(rivals, broken)) {
            rivals.forEach(rival -> restate(rival.field(), Status.REVIEW));
            return false;
        }
        Value old = values.get(best.field());
        if (old != null) {
            values.put(best.field(), repaired(old, best));
        }
        return true;
    }

    /** Whether two ways to mend are ways to mend the same check: then the page does not say which is the one. */
    private static boolean sharesCheck(List<Repair> rivals, List<Check> broken) {
        return broken.stream()
                .anyMatch(check -> rivals.stream()
                                .filter(rival -> check.fields().contains(rival.field()))
                                .count()
                        > 1);
    }

    /** A figure that the arithmetic confirms, where nothing else in the check is in doubt. */
    private void confirm() {
        for (Value value : List.copyOf(values.values())) {
            if (!isDoubtfulReading(value)) {
                continue;
            }
            BigDecimal figure = value.value().orElse(BigDecimal.ZERO);
            boolean tells = figure.signum() != 0
                    || readings.supporting(value.field(), figure).isPresent();
            if (tells && isDecided(value.field())) {
                restate(value.field(), Status.READ);
            }
        }
    }

    /** Whether a check with nothing else in doubt is kept by what the figure now is, and none is broken. */
    private boolean isDecided(String field) {
        List<Check> own = checks().stream()
                .filter(check -> check.fields().contains(field))
                .toList();
        boolean noneBroken = own.stream().noneMatch(Checks::isBroken);
        return noneBroken
                && own.stream()
                        .filter(check -> check.verdict() == CheckVerdict.PASS)
                        .anyMatch(check -> check.fields().stream()
                                .filter(other -> !other.equals(field))
                                .noneMatch(other -> isUnclear(values.get(other))));
    }

    private void doubt() {
        for (Check check : broken(checks())) {
            for (String field : check.fields()) {
                Value value = values.get(field);
                boolean read = value != null && value.status() == Status.READ;
                if (read && (isUnclear(value) || isContradicted(field, check))) {
                    restate(field, Status.REVIEW);
                }
            }
        }
    }

    /** Whether some reader saw there what the check asks for: then the rest may be in error together. */
    private boolean isContradicted(String field, Check check) {
        Set<BigDecimal> implied = implied(field, List.of(check));
        return readings.readings(field).stream()
                .flatMap(reading -> readings.value(reading, field).stream())
                .anyMatch(value -> implied.stream().anyMatch(wanted -> wanted.compareTo(value) == 0));
    }

    /** A figure read from an image, by readers that did not agree, in a place that is certain; 一 there may be a dash. */
    private boolean isDoubtfulReading(Value value) {
        return value.status() == Status.REVIEW
                && value.value().isPresent()
                && value.raw().filter(Reconciler::hasDigit).isPresent()
                && readings.first(value.field())
                        .filter(seenThere -> seenThere.agreement() == Evidence.Agreement.DOUBTFUL)
                        .isPresent()
                && isPlaced(value.field());
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private boolean isPlaced(String field) {
        return Optional.ofNullable(located.get(field))
                .filter(place -> place.doubt() == Doubt.NONE && place.marks().isEmpty())
                .isPresent();
    }

    private boolean isUnclear(@Nullable Value value) {
        if (value == null || !value.status().isCertain()) {
            return true;
        }
        return readings.first(value.field())
                .filter(there -> there.agreement() == Evidence.Agreement.DOUBTFUL || there.confidence() < CLEAR)
                .isPresent();
    }

    private List<Check> checks() {
        return Checks.of(tables, List.copyOf(values.values()));
    }

    private static List<Check> broken(List<Check> checks) {
        return checks.stream().filter(Checks::isBroken).toList();
    }

    private List<String> fieldsOf(List<Check> broken) {
        return broken.stream()
                .flatMap(check -> check.fields().stream())
                .distinct()
                .filter(field -> readings.first(field).isPresent() && isPlaced(field))
                .sorted(Comparator.comparingInt(field -> readings.page(field).orElse(0)))
                .toList();
    }

    /** What {@code field} would have to be for each broken check to hold: questions to the page, never answers. */
    private Set<BigDecimal> implied(String field, List<Check> broken) {
        Set<BigDecimal> implied = new TreeSet<>();
        BigDecimal now =
                Optional.ofNullable(values.get(field)).flatMap(Value::value).orElse(BigDecimal.ZERO);
        for (Check check : broken) {
            if (check.fields().contains(field)) {
                BigDecimal gap =
                        check.expected().orElseThrow().subtract(check.actual().orElseThrow());
                implied.add(now.add(gap));
                implied.add(now.subtract(gap));
            }
        }
        implied.removeIf(value -> value.signum() < 0);
        return implied;
    }

    /** How many broken checks fewer there are with {@code value}; 0 where it breaks another. */
    private int kept(String field, BigDecimal value, int brokenBefore) {
        Value old = values.get(field);
        if (old == null) {
            return 0;
        }
        List<Check> before = broken(checks());
        values.put(field, with(old, value, old.status()));
        List<Check> after = broken(checks());
        values.put(field, old);
        Set<String> ids = new TreeSet<>(before.stream().map(Check::id).toList());
        boolean breaksMore = after.stream().anyMatch(check -> !ids.contains(check.id()));
        return breaksMore ? 0 : brokenBefore - after.size();
    }

    private void restate(String field, Status status) {
        Value old = values.get(field);
        if (old != null) {
            values.put(field, old.with(old.value(), status));
        }
    }

    private Value repaired(Value old, Repair mending) {
        return new Value(
                old.field(),
                Optional.of(mending.value()),
                Optional.of(mending.reading().text()),
                old.unit(),
                Status.REPAIRED,
                Optional.of(ValueFinder.confidence(REPAIRED_CONFIDENCE)),
                old.page(),
                old.box(),
                old.cell(),
                readings.readings(mending.field()));
    }

    private static Value with(Value old, BigDecimal value, Status status) {
        return old.with(Optional.of(value), status);
    }
}
