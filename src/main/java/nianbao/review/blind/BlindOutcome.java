package nianbao.review.blind;

import java.util.Locale;

/**
 * What became of what a person keyed.
 *
 * @param report of the figure
 */
public record BlindOutcome(long report, String field, Kind kind) {
    /** What it came to. */
    public enum Kind {
        /** It is the first; a second is waited for. */
        FIRST,
        /** Another said the same: it counts. */
        AGREED,
        /** Others said otherwise: the figure is doubtful, and asked again. */
        DIFFERING,
        /** Another could not make it out either: the figure is doubtful. */
        ILLEGIBLE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
