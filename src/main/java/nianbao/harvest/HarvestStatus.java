package nianbao.harvest;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How a nightly harvest does.
 *
 * @param time of this status
 * @param nextBy when the next one is due; one that has none by then hangs, or is dead
 * @param due when the next harvest begins
 * @param began when the last one did
 * @param ended when the last one came to its end
 * @param looked addresses that the last one looked at so far
 * @param sources of the last one, and how many of them were not well
 * @param trouble what keeps harvests from being done
 */
public record HarvestStatus(
        Instant time,
        Instant nextBy,
        State state,
        Optional<Instant> due,
        Optional<Instant> began,
        Optional<Instant> ended,
        long looked,
        int sources,
        int unwell,
        Optional<String> trouble) {
    /** What it is about. */
    public enum State {
        WAITING,
        HARVESTING,
        /** It could not go on, and will try again; {@code trouble} says why. */
        TROUBLED,
        STOPPED;

        /** The stable name, such as {@code waiting}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a monitor should take it. */
    public enum Health {
        WELL,
        /** It was stopped. */
        STOPPED,
        /** It should have shown itself since. */
        SILENT,
        /** It cannot go on for now. */
        TROUBLED,
        /** Some sources of the last harvest were not seen whole. */
        FAILING;

        /** The stable name, such as {@code well}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it looks at a time. */
    public Health health(Instant now) {
        if (state == State.STOPPED) {
            return Health.STOPPED;
        } else if (now.isAfter(nextBy)) {
            return Health.SILENT;
        } else if (state == State.TROUBLED) {
            return Health.TROUBLED;
        }
        return unwell > 0 ? Health.FAILING : Health.WELL;
    }
}
