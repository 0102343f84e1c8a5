package nianbao.book.across;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Something that shows between reports.
 *
 * @param report the number of the report that it is about
 * @param field the figure that it is about
 * @param says what the report has
 * @param other what it should be by the other report
 * @param against the number of the other report
 * @param evidence what else tells it: a date, the name of another body
 */
public record AcrossFinding(
        Kind kind,
        String body,
        int year,
        long report,
        Optional<String> field,
        Optional<BigDecimal> says,
        Optional<BigDecimal> other,
        OptionalLong against,
        Optional<String> evidence) {
    /** What it is. */
    public enum Kind {
        /** Carried in is not what the year before carried out. */
        CARRIED(true),
        /** In force is not what was in force a year before, with what was issued and without what was repealed. */
        IN_FORCE(false),
        /** Far from what the body had in all other years. */
        FAR(false),
        /** All figures are those of the year before. */
        SAME_FIGURES(false),
        /** The text is that of the year before, but for numbers. */
        SAME_TEXT(false),
        /** All figures are those of another body. */
        OTHER_BODY(false),
        /** A later file has other figures. */
        REPUBLISHED(false),
        /** No file of it is at its address any more. */
        GONE(false),
        /** It came after the day on which it was due. */
        LATE(false);

        private final boolean certain;

        Kind(boolean certain) {
            this.certain = certain;
        }

        /** Whether two certain figures contradict each other; the others are for a person to tell. */
        public boolean isCertain() {
            return certain;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The figure of the other report that tells it. */
    public Optional<String> otherField() {
        return kind == Kind.CARRIED ? field.map(BodySeries::carriedOut) : field;
    }

    /** Findings that are told as one, in their order: what one report did not carry over from another, in several columns. */
    public static List<List<AcrossFinding>> together(List<AcrossFinding> found) {
        Map<List<Object>, List<AcrossFinding>> groups = new LinkedHashMap<>();
        for (AcrossFinding finding : found) {
            List<Object> group = finding.kind() == Kind.CARRIED
                    ? List.of(finding.report(), finding.against())
                    : List.of(groups.size());
            groups.computeIfAbsent(group, any -> new ArrayList<>()).add(finding);
        }
        return List.copyOf(groups.values());
    }

    static AcrossFinding of(Kind kind, StatedYear year) {
        return new AcrossFinding(
                kind,
                year.body(),
                year.year(),
                year.report(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty());
    }

    AcrossFinding about(String aField, BigDecimal has, BigDecimal should) {
        return new AcrossFinding(
                kind,
                body,
                year,
                report,
                Optional.of(aField),
                Optional.of(has),
                Optional.of(should),
                against,
                evidence);
    }

    AcrossFinding against(StatedYear another) {
        return new AcrossFinding(
                kind, body, year, report, field, says, other, OptionalLong.of(another.report()), evidence);
    }

    AcrossFinding by(String told) {
        return new AcrossFinding(kind, body, year, report, field, says, other, against, Optional.of(told));
    }
}
