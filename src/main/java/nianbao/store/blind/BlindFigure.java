package nianbao.store.blind;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A figure that people are asked to key blind.
 *
 * @param report in which its file counts now
 * @param sha256 of the file
 * @param lastBy who said last what stands there, by keying or by setting it; empty where nobody did
 * @param correction by which that counts which two keyed
 */
public record BlindFigure(
        long number,
        long report,
        String sha256,
        String field,
        String askedBy,
        Instant askedAt,
        State state,
        Optional<String> lastBy,
        OptionalLong correction) {
    /** How far it is. */
    public enum State {
        /** One more must key it, or two. */
        WAITING,
        /** It was keyed differently; another must key it. */
        DIFFERING,
        /** Two keyed the same. */
        AGREED,
        /** Two could not make it out. */
        ILLEGIBLE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }

        public boolean isOpen() {
            return this == WAITING || this == DIFFERING;
        }
    }
}
