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
import nianbao.model.ReportRecord.Value;

/** Holds two files of one report, such as the signed scan and the web page, against each other. */
public final class FileComparison {
    /** Figures that are not 0 and the same in two files that make the one a copy of the other; small bodies have few. */
    private static final int FEWEST_SHARED = 6;

    private FileComparison() {}

    /** Whether two records are of one body and year. */
    public static boolean areOne(ReportRecord one, ReportRecord other) {
        return one.report().issuer().isPresent()
                && one.report().issuer().equals(other.report().issuer())
                && one.report().year().isPresent()
                && one.report().year().equals(other.report().year());
    }

    /**
     * Where two files differ that are of one body and year, or have the same figures and may be; nothing of others. Figures that
     * are not certain in both are left out.
     */
    public static List<Finding> findings(ReportRecord one, ReportRecord other) {
        String file = other.source().name();
        List<Finding> found = new ArrayList<>();
        if (!areOne(one, other)) {
            if (haveSameFigures(one, other)) {
                found.add(text(Kind.FILES_SAME_FIGURES, other.report().title().orElse("-"), first(one)));
            }
            return found.stream().map(finding -> finding.with(file)).toList();
        }
        Map<String, Value> others = byField(other);
        for (Value value : one.values()) {
            Value second = others.get(value.field());
            if (second != null && value.status().isCertain() && second.status().isCertain() && differ(value, second)) {
                found.add(new Finding(
                        Kind.FILES,
                        Level.FAIL,
                        List.of(value.field()),
                        value.value(),
                        second.value(),
                        Optional.of(file),
                        value.page()));
            }
        }
        titles(one, other).ifPresent(found::add);
        found.addAll(headings(one, other));
        return found.stream().map(finding -> finding.with(file)).toList();
    }

    private static Map<String, Value> byField(ReportRecord record) {
        return record.values().stream()
                .collect(Collectors.toMap(Value::field, Function.identity(), (first, second) -> first));
    }

    /** Whether all figures that are certain in both are the same, and enough of them tell something. */
    private static boolean haveSameFigures(ReportRecord one, ReportRecord other) {
        Map<String, Value> others = byField(other);
        int shared = 0;
        for (Value value : one.values()) {
            Value second = others.get(value.field());
            if (second != null && value.status().isCertain() && second.status().isCertain()) {
                if (differ(value, second)) {
                    return false;
                }
                shared += number(value).signum() != 0 ? 1 : 0;
            }
        }
        return shared >= FEWEST_SHARED;
    }

    private static boolean differ(Value one, Value other) {
        return number(one).compareTo(number(other)) != 0;
    }

    private static BigDecimal number(Value value) {
        return value.value().orElse(BigDecimal.ZERO);
    }

    private static Optional<Finding> titles(ReportRecord one, ReportRecord other) {
        Optional<String> own = one.report().title();
        Optional<String> others = other.report().title();
        return own.isPresent() && others.isPresent() && !plain(own.get()).equals(plain(others.get()))
                ? Optional.of(text(Kind.FILES_TITLE, own.get() + " ≠ " + others.get(), first(one)))
                : Optional.empty();
    }

    /** Headings of one that differ in the other, both, as they stand; sections that the other lacks. */
    private static List<Finding> headings(ReportRecord one, ReportRecord other) {
        if (one.sections().isEmpty() || other.sections().isEmpty()) {
            return List.of();
        }
        Map<Integer, String> others = other.sections().get().stream()
                .collect(Collectors.toMap(Section::number, Section::heading, (first, second) -> first));
        List<Finding> found = new ArrayList<>();
        for (Section section : one.sections().get()) {
            String second = others.get(section.number());
            if (second == null) {
                found.add(text(Kind.FILES_SECTION, section.heading(), section.page()));
            } else if (!plain(second).equals(plain(section.heading()))) {
                found.add(text(Kind.FILES_HEADING, section.heading() + " ≠ " + second, section.page()));
            }
        }
        return found;
    }

    private static Finding text(Kind kind, String subject, OptionalInt page) {
        return new Finding(kind, Level.LOOK, List.of(), Optional.empty(), Optional.empty(), Optional.of(subject), page);
    }

    private static OptionalInt first(ReportRecord record) {
        return record.source().pages().isPresent() ? OptionalInt.of(1) : OptionalInt.empty();
    }

    private static String plain(String heading) {
        return heading.replaceAll("[\\s\\p{P}]", "");
    }
}
