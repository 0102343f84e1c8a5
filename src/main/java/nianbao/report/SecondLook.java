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
import nianbao.model.ReportRecord.Outcome;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.SecondReader;
import nianbao.report.form.FormTable;
import nianbao.report.form.TableMatch.Doubt;
import nianbao.report.form.TableMatch.Located;
import org.jspecify.annotations.Nullable;

/**
 * Lets the forms' arithmetic say where to look again, and the page alone what stands there. No figure is ever computed:
 * a figure changes only to what some reader saw on the page.
 *
 * <p>Phases: 1. {@link #mend}: in a broken check, a cell whose other reading (from the first look, or from a second one)
 * keeps more checks and breaks none is repaired; 2. {@link #confirm}: a doubtful figure that alone decides a kept check is
 * what it was read as; 3. {@link #doubt}: in checks that stay broken, figures that were not seen clearly need a person.
 */
final class SecondLook {
    /** Confidence from which a figure in a broken check is the publisher's own; larger asks a person more often. */
    private static final double CLEAR = 0.95;
    /** Cells looked at again for one report; a page that fails everywhere is not mended cell by cell. */
    private static final int MOST_LOOKS = 60;

    private final FormTable requests;
    private final FormTable disputes;
    private final Map<String, Located> located;
    private final SecondReader reader;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final Map<String, List<Reading>> seen = new LinkedHashMap<>();
    private int looks;

    SecondLook(FormTable requests, FormTable disputes, Map<String, Located> located, SecondReader reader) {
        this.requests = requests;
        this.disputes = disputes;
        this.located = Map.copyOf(located);
        this.reader = reader;
    }

    /** The values after the second look, in their order. */
    List<Value> settle(List<Value> first) {
        first.forEach(value -> values.put(value.field(), value));
        while (mend()) {
            // each round repairs one cell and leaves fewer broken checks
        }
        confirm();
        doubt();
        return List.copyOf(values.values());
    }

    private record Mending(String field, Reading reading, BigDecimal value, int kept) {}

    private boolean mend() {
        List<Check> broken = broken(checks());
        List<Mending> mendings = new ArrayList<>();
        for (String field : fieldsOf(broken)) {
            for (BigDecimal implied : implied(field, broken)) {
                int kept = kept(field, implied, broken.size());
                if (kept > 0) {
                    supporting(field, implied)
                            .ifPresent(reading -> mendings.add(new Mending(field, reading, implied, kept)));
                }
            }
        }
        mendings.sort(Comparator.comparingInt(Mending::kept).reversed());
        if (mendings.isEmpty()) {
            return false;
        }
        Mending best = mendings.get(0);
        List<Mending> rivals = mendings.stream()
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
    private static boolean sharesCheck(List<Mending> rivals, List<Check> broken) {
        return broken.stream()
                .anyMatch(check -> rivals.stream()
                                .filter(rival -> check.fields().contains(rival.field()))
                                .count()
                        > 1);
    }

    /** A figure that the arithmetic confirms, where nothing else in the check is in doubt. */
    private void confirm() {
        List<Check> checks = checks();
        for (Value value : List.copyOf(values.values())) {
            if (!isDoubtfulReading(value)) {
                continue;
            }
            List<Check> own = checks.stream()
                    .filter(check -> check.fields().contains(value.field()))
                    .toList();
            boolean noneBroken = own.stream().noneMatch(check -> check.verdict() == Outcome.FAIL);
            boolean decided = own.stream()
                    .filter(check -> check.verdict() == Outcome.PASS)
                    .anyMatch(check -> check.fields().stream()
                            .filter(field -> !field.equals(value.field()))
                            .noneMatch(field -> isUnclear(values.get(field))));
            if (noneBroken && decided) {
                restate(value.field(), Status.READ);
            }
        }
    }

    private void doubt() {
        for (Check check : broken(checks())) {
            for (String field : check.fields()) {
                Value value = values.get(field);
                if (isUnclear(value) && value != null && value.status() == Status.READ) {
                    restate(field, Status.REVIEW);
                }
            }
        }
    }

    /** A figure read from an image, by readers that did not agree, in a place that is certain. */
    private boolean isDoubtfulReading(Value value) {
        return value.status() == Status.REVIEW
                && value.value().isPresent()
                && evidence(value.field())
                        .filter(seenThere -> seenThere.verdict() == Evidence.Verdict.DOUBTFUL)
                        .isPresent()
                && isPlaced(value.field());
    }

    private boolean isPlaced(String field) {
        return Optional.ofNullable(located.get(field))
                .filter(place -> place.doubt() == Doubt.NONE)
                .isPresent();
    }

    private boolean isUnclear(@Nullable Value value) {
        if (value == null || value.status() == Status.REVIEW || value.status() == Status.MISSING) {
            return true;
        }
        return evidence(value.field())
                .filter(there -> there.verdict() == Evidence.Verdict.DOUBTFUL || there.confidence() < CLEAR)
                .isPresent();
    }

    private Optional<Evidence> evidence(String field) {
        return Optional.ofNullable(located.get(field))
                .flatMap(place -> place.cell().evidence());
    }

    private List<Check> checks() {
        return Checks.of(requests, disputes, List.copyOf(values.values()));
    }

    private static List<Check> broken(List<Check> checks) {
        return checks.stream().filter(check -> check.verdict() == Outcome.FAIL).toList();
    }

    private List<String> fieldsOf(List<Check> broken) {
        return broken.stream()
                .flatMap(check -> check.fields().stream())
                .distinct()
                .filter(field -> evidence(field).isPresent() && isPlaced(field))
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

    /** A reading of the page that says {@code wanted}: one of the first look, or of a second. */
    private Optional<Reading> supporting(String field, BigDecimal wanted) {
        Evidence first = evidence(field).orElseThrow();
        Optional<Reading> known = says(first.readings(), field, wanted);
        if (known.isPresent()) {
            return known;
        }
        List<Reading> again = seen.get(field);
        if (again == null && looks < MOST_LOOKS) {
            looks++;
            int page = values.get(field) == null ? 0 : page(field);
            again = reader.reread(page, first).map(Evidence::readings).orElse(List.of());
            seen.put(field, again);
        }
        return again == null ? Optional.empty() : says(again, field, wanted);
    }

    private int page(String field) {
        Value value = values.get(field);
        return value == null ? 0 : value.page().orElse(0);
    }

    private Optional<Reading> says(List<Reading> readings, String field, BigDecimal wanted) {
        return readings.stream()
                .filter(reading -> parsed(reading, field)
                        .filter(value -> value.compareTo(wanted) == 0)
                        .isPresent())
                .max(Comparator.comparingDouble(Reading::confidence));
    }

    private Optional<BigDecimal> parsed(Reading reading, String field) {
        return Optional.ofNullable(located.get(field))
                .flatMap(place ->
                        ValueReader.read(reading.text(), place.field().type()).value());
    }

    private void restate(String field, Status status) {
        Value old = values.get(field);
        if (old != null) {
            values.put(
                    field,
                    new Value(
                            old.field(),
                            old.value(),
                            old.raw(),
                            status,
                            old.confidence(),
                            old.page(),
                            old.box(),
                            old.cell(),
                            old.readings()));
        }
    }

    private Value repaired(Value old, Mending mending) {
        List<Reading> readings = new ArrayList<>(old.readings());
        readings.addAll(seen.getOrDefault(mending.field(), List.of()));
        return new Value(
                old.field(),
                Optional.of(mending.value()),
                Optional.of(mending.reading().text()),
                Status.REPAIRED,
                Optional.of(ValueFinder.confidence(mending.reading().confidence())),
                old.page(),
                old.box(),
                old.cell(),
                readings);
    }

    private static Value with(Value old, BigDecimal value, Status status) {
        return new Value(
                old.field(),
                Optional.of(value),
                old.raw(),
                status,
                old.confidence(),
                old.page(),
                old.box(),
                old.cell(),
                old.readings());
    }
}
