package nianbao.correct;

import java.util.Optional;

/**
 * What a person says of a report.
 *
 * @param line where it stands among others; 1 where it is alone
 * @param report as a person names it
 * @param field of a figure, by its id or its words; or {@code title}, {@code issuer}, {@code year} or {@code date}
 * @param value empty: nothing stands there
 */
public record CorrectionRequest(
        int line,
        String report,
        String field,
        Action action,
        Optional<String> value,
        String by,
        Optional<String> note) {
    /** To say something, or to take back what was said. */
    public enum Action {
        SET,
        UNDO
    }
}
