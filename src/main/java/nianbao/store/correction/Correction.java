package nianbao.store.correction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import nianbao.model.ReportRecord.Value;

/**
 * A figure that a person set.
 *
 * @param number of it in the store
 * @param report the number of the report
 * @param sha256 of the file in which the person saw the figure
 * @param value empty: the cell holds nothing
 * @param seen what had been read there: its place, its text, its value
 */
public record Correction(
        long number,
        long report,
        String sha256,
        Optional<BigDecimal> value,
        Value seen,
        String by,
        Optional<String> note,
        Instant at,
        State state) {
    /** Where a correction stands. */
    public enum State {
        /** It is laid over the reading. */
        LAID,
        /** The cell is not what the person saw: a person must say again. */
        ASKED,
        /** It was taken back, or said anew. */
        UNDONE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    public String field() {
        return seen.field();
    }
}
