package nianbao.harvest.schedule;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import nianbao.monitor.Health;
import nianbao.monitor.Status;
import nianbao.monitor.StatusFile;

/**
 * How a nightly harvest does.
 *
 * @param time of this status
 * @param nextBy when the next one is due; one that has none by then hangs, or is dead
 * @param due when the next harvest begins
 * @param began when the last one did
 * @param ended when the last one came to its end
 * @param checked addresses that the last one looked at so far
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
        long checked,
        int sources,
        int unwell,
        Optional<String> trouble)
        implements Status {
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

    /** Where it stands for monitors. */
    public static StatusFile<HarvestStatus> file(Path file) {
        return new StatusFile<>(file, new HarvestStatusFormat());
    }

    @Override
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
