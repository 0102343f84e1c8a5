package nianbao.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.check.form.Deviation;

/**
 * What a person should look at in a draft.
 *
 * @param fields that it is about, those whose sum is stated together
 * @param says what the one side says: the figure of the table
 * @param other what the other side says: the sum, last year's figure, the prose
 * @param subject the check, the problem or the sentence, by kind
 * @param page of the draft
 * @param deviation from the form; empty where it is about something else
 * @param file the other one, where two files of one report differ
 */
public record Finding(
        Kind kind,
        Level level,
        List<String> fields,
        Optional<BigDecimal> says,
        Optional<BigDecimal> other,
        Optional<String> subject,
        OptionalInt page,
        Optional<Deviation> deviation,
        Optional<String> file) {
    public Finding {
        fields = List.copyOf(fields);
    }

    /** One that is about neither the form nor another file. */
    public Finding(
            Kind kind,
            Level level,
            List<String> fields,
            Optional<BigDecimal> says,
            Optional<BigDecimal> other,
            Optional<String> subject,
            OptionalInt page) {
        this(kind, level, fields, says, other, subject, page, Optional.empty(), Optional.empty());
    }

    static Finding of(Deviation deviation) {
        return new Finding(
                Kind.FORM,
                deviation.certain() ? Level.FAIL : Level.LOOK,
                deviation.fields(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                deviation.page(),
                Optional.of(deviation),
                Optional.empty());
    }

    /** This one, about {@code other} too. */
    Finding with(String other) {
        return new Finding(kind, level, fields, says, this.other, subject, page, deviation, Optional.of(other));
    }

    /** How sure it is that something is wrong. */
    public enum Level {
        /** Two things that are certain contradict each other, or something surely is not as the form has it. */
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
        /** Another file of the same report has another number. */
        FILES,
        /** Another file has the same figures, and is said to be of another body or year. */
        FILES_SAME_FIGURES,
        /** Another file of the same report has another title. */
        FILES_TITLE,
        /** Another file of the same report has another heading. */
        FILES_HEADING,
        /** Another file of the same report lacks a section. */
        FILES_SECTION,
        /** It is not as the form has it. */
        FORM,
        /** The prose says another number than the table. */
        PROSE,
        /** A cell in which nothing stands. */
        BLANK,
        /** A figure that could not be read, or is not there. */
        DOUBTFUL,
        /** Something about the report as a whole. */
        REPORT;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
