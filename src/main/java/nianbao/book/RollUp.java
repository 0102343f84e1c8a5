package nianbao.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The report of a county on itself, held against the sum of the reports of its bodies.
 *
 * @param code of the county
 * @param total the number of its own report; empty where there is none
 * @param parts its bodies that have a report
 * @param missing bodies that owe a report and have none
 * @param perhaps bodies that may belong to it, for all that their names tell, and are in no sum
 * @param lines the figures, in the order of the form
 */
public record RollUp(
        String code,
        int year,
        OptionalLong total,
        List<Part> parts,
        List<String> missing,
        List<String> perhaps,
        List<Line> lines) {
    public RollUp {
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
        perhaps = List.copyOf(perhaps);
        lines = List.copyOf(lines);
    }

    /** A body whose report is in the sum. */
    public record Part(long report, String body, BodyKind kind, String verdict) {}

    /** What is to be said of a figure. */
    public enum Outcome {
        /** The certain figures of all bodies add up to the county's. */
        AGREES,
        /** They do not, whatever the doubtful and missing ones may be. */
        DIFFERS,
        /** They do not yet: what is doubtful or missing may be the rest. */
        OPEN,
        /** They add up, and something is doubtful or missing all the same. */
        AGREES_SO_FAR,
        /** The county's own figure is doubtful, missing, or there is no report of its own. */
        NO_TOTAL;

        public String id() {
            return this == NO_TOTAL
                    ? "no-total-figure"
                    : name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Why the sum may be another one; each is a place to look at, and none of them a correction. */
    public sealed interface Explanation {
        /** The body whose report, or lack of one, would explain it. */
        String body();

        /** The doubtful figure of a body, as it was read, is what the sum lacks. */
        record Doubtful(String body, long report, BigDecimal read) implements Explanation {}

        /** One body has no report: what the sum lacks may be its figure. */
        record Missing(String body, BigDecimal lacks) implements Explanation {}

        /** Without this body the sum would be the county's figure: the county may have left it out. */
        record LeftOut(String body, long report, BigDecimal value) implements Explanation {}

        /** With this body twice the sum would be the county's figure. */
        record Twice(String body, long report, BigDecimal value) implements Explanation {}

        /** With this body, which may belong to the county and is in no sum, the sum would be the county's figure. */
        record Unplaced(String body, long report, BigDecimal value) implements Explanation {}

        /** The report whose figure is to be looked at; of a body that has none there is none. */
        default OptionalLong at() {
            if (this instanceof Doubtful doubtful) {
                return OptionalLong.of(doubtful.report());
            } else if (this instanceof LeftOut leftOut) {
                return OptionalLong.of(leftOut.report());
            } else if (this instanceof Unplaced unplaced) {
                return OptionalLong.of(unplaced.report());
            }
            return this instanceof Twice twice ? OptionalLong.of(twice.report()) : OptionalLong.empty();
        }
    }

    /** A doubtful figure of a body. */
    public record Doubt(String body, long report, Optional<BigDecimal> read, String status) {}

    /**
     * A figure.
     *
     * @param total the county's own, where it is certain; a blank counts as nothing
     * @param sum of the certain figures of its bodies
     * @param certain how many there are
     * @param doubts the bodies whose figure is doubtful
     * @param why what would explain the difference, the likeliest first
     */
    public record Line(
            String field,
            Optional<BigDecimal> total,
            BigDecimal sum,
            int certain,
            List<Doubt> doubts,
            Outcome outcome,
            List<Explanation> why) {
        public Line {
            doubts = List.copyOf(doubts);
            why = List.copyOf(why);
        }

        Line because(List<Explanation> reasons) {
            return new Line(field, total, sum, certain, doubts, outcome, reasons);
        }

        /** What the sum lacks, or has too much where it is negative. */
        public Optional<BigDecimal> lacks() {
            return total.map(own -> own.subtract(sum));
        }
    }

    /** How many figures end in a way. */
    public long count(Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }
}
