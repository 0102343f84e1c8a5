package nianbao.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import nianbao.check.Finding.Kind;
import nianbao.check.Finding.Level;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;

/** Holds two files of one report, such as the signed scan and the web page, against each other. */
public final class FileComparison {
    private FileComparison() {}

    /** Whether two records are of one body and year. */
    public static boolean areOne(ReportRecord one, ReportRecord other) {
        return one.report().issuer().isPresent()
                && one.report().issuer().equals(other.report().issuer())
                && one.report().year().isPresent()
                && one.report().year().equals(other.report().year());
    }

    /** Where they differ; figures that are not certain in both are left out. */
    public static List<Finding> findings(ReportRecord one, ReportRecord other) {
        Map<String, Value> others = other.values().stream()
                .collect(Collectors.toMap(Value::field, Function.identity(), (first, second) -> first));
        Optional<String> name = Optional.of(other.source().name());
        List<Finding> found = new ArrayList<>();
        for (Value value : one.values()) {
            Value second = others.get(value.field());
            if (second != null && isCertain(value) && isCertain(second) && differ(value, second)) {
                found.add(new Finding(
                        Kind.FILES,
                        Level.FAIL,
                        List.of(value.field()),
                        Optional.of(number(value)),
                        Optional.of(number(second)),
                        name,
                        value.page()));
            }
        }
        headings(one, other)
                .forEach(heading -> found.add(new Finding(
                        Kind.FILES,
                        Level.LOOK,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(heading),
                        OptionalInt.empty())));
        return found;
    }

    private static boolean isCertain(Value value) {
        return value.status() != Status.REVIEW && value.status() != Status.MISSING;
    }

    private static boolean differ(Value one, Value other) {
        return number(one).compareTo(number(other)) != 0;
    }

    private static BigDecimal number(Value value) {
        return value.value().orElse(BigDecimal.ZERO);
    }

    /** Headings of one that differ in the other, both, as they stand. */
    private static List<String> headings(ReportRecord one, ReportRecord other) {
        Map<Integer, String> others = other.sections().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(Section::number, Section::heading, (first, second) -> first));
        return one.sections().stream()
                .flatMap(List::stream)
                .filter(section -> others.containsKey(section.number())
                        && !plain(String.valueOf(others.get(section.number()))).equals(plain(section.heading())))
                .map(section -> section.heading() + " ≠ " + others.get(section.number()))
                .toList();
    }

    private static String plain(String heading) {
        return heading.replaceAll("[\\s\\p{P}]", "");
    }
}
