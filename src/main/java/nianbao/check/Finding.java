package nianbao.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person should look at in a draft.
 *
 * @param fields that it is about, those whose sum is stated together
 * @param says what the one side says: the figure of the table
 * @param other what the other side says: the sum, last year's figure, the prose
 * @param subject the check, the problem or the sentence, by kind
 * @param page of the draft
 */
public record Finding(
        Kind kind,
        Level level,
        List<String> fields,
        Optional<BigDecimal> says,
        Optional<BigDecimal> other,
        Optional<String> subject,
        OptionalInt page) {
    public Finding {
        fields = List.copyOf(fields);
    }

    /** How sure it is that something is wrong. */
    public enum Level {
        /** Two things that are certain contradict each other. */
        FAIL,
        /** Something that only a person can tell. */
        LOOK;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What it is. */
    public enum Kind {
        /** An identity of the form that the figures do not keep. */
        ARITHMETIC,
        /** Carried over from the year before as another number than that year's report carries out. */
        CARRIED,
        /** Another file of the same report has another number, or another heading. */
        FILES,
        /** The prose says another number than the table. */
        PROSE,
        /** A cell in which nothing stands. */
        BLANK,
        /** A figure that could not be read, or is not there. */
        DOUBTFUL,
        /** Something about the report as a whole. */
        REPORT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
