package nianbao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.model.Evidence;
import nianbao.model.Evidence.ReaderKind;
import nianbao.model.Evidence.Reading;
import nianbao.model.SecondReader;
import nianbao.report.match.table.TableMatch.Located;

/**
 * What the readers of a page read in the cells of its figures: at first, and where it is asked for once more.
 *
 * <p>Whoever asks for a figure by arithmetic may find what they seek. So a figure is borne out only where readers of two
 * kinds say it, and as many as say anything else.
 */
final class CellReadings {
    /** Kinds of readers that must say a figure. */
    private static final int KINDS = 2;
    /** Cells looked at again for one report; a page that fails everywhere is not mended cell by cell. */
    private static final int MOST_LOOKS = 60;

    private final Map<String, Located> located;
    private final SecondReader reader;
    private final Map<String, List<Reading>> again = new LinkedHashMap<>();

    CellReadings(Map<String, Located> located, SecondReader reader) {
        this.located = Map.copyOf(located);
        this.reader = reader;
    }

    Optional<Evidence> first(String field) {
        return Optional.ofNullable(located.get(field))
                .flatMap(place -> place.cell().evidence());
    }

    /** All readings of {@code field} so far, those of the first reading first. */
    List<Reading> readings(String field) {
        List<Reading> readings = new ArrayList<>();
        first(field).ifPresent(seen -> readings.addAll(seen.readings()));
        readings.addAll(again.getOrDefault(field, List.of()));
        return readings;
    }

    /** The reading that says {@code wanted}, where the page bears it out. */
    Optional<Reading> supporting(String field, BigDecimal wanted) {
        if (!isBorneOut(field, wanted)) {
            lookAgain(field);
        }
        if (!isBorneOut(field, wanted)) {
            return Optional.empty();
        }
        return readings(field).stream()
                .filter(reading -> says(reading, field, wanted))
                .findFirst();
    }

    /** The figure that the page bears out after a second look, whatever the first one took it for. */
    Optional<BigDecimal> figure(String field) {
        lookAgain(field);
        return readings(field).stream()
                .flatMap(reading -> value(reading, field).stream())
                .distinct()
                .filter(value -> isBorneOut(field, value))
                .findFirst();
    }

    private void lookAgain(String field) {
        OptionalInt page = page(field);
        if (!again.containsKey(field) && again.size() < MOST_LOOKS && page.isPresent()) {
            first(field).ifPresent(seen -> again.put(field, reader.reread(page.getAsInt(), seen)));
        }
    }

    /** The page on which the figure stands. */
    OptionalInt page(String field) {
        return Optional.ofNullable(located.get(field))
                .flatMap(place -> place.cell().place())
                .map(place -> OptionalInt.of(place.page()))
                .orElse(OptionalInt.empty());
    }

    private boolean isBorneOut(String field, BigDecimal wanted) {
        List<Reading> readings = readings(field);
        List<Reading> saying = readings.stream()
                .filter(reading -> says(reading, field, wanted))
                .toList();
        Set<ReaderKind> kinds = saying.stream().map(Reading::kind).collect(Collectors.toSet());
        long most = readings.stream()
                .filter(reading -> !says(reading, field, wanted))
                .collect(Collectors.groupingBy(Reading::text, Collectors.counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return kinds.size() >= KINDS && saying.size() >= most;
    }

    private boolean says(Reading reading, String field, BigDecimal wanted) {
        return value(reading, field)
                .filter(value -> value.compareTo(wanted) == 0)
                .isPresent();
    }

    /** The figure that a reading of {@code field} says. */
    Optional<BigDecimal> value(Reading reading, String field) {
        return Optional.ofNullable(located.get(field))
                .flatMap(place -> ValueReader.read(reading.text(), place.field(), place.wording())
                        .value());
    }
}
