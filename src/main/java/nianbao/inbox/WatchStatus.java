package nianbao.inbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.monitor.Health;
import nianbao.monitor.Status;
import nianbao.monitor.StatusFile;

/**
 * How a watch does.
 *
 * @param time of this status
 * @param nextBy when the next one is due; a watch that has none by then hangs, or is dead
 * @param waiting files in the inbox that are not yet taken
 * @param reading names of files in work, with the time of their beginning
 * @param taken files since the start, and how many of them ended as {@code done} and {@code failed}
 * @param retry files that wait for another try
 * @param persistent how many of those have failed again and again
 * @param oldest the file that waits longest, and since when
 * @param lastError what went wrong last
 * @param troubleSince when that began which keeps all files from being taken
 */
public record WatchStatus(
        Instant time,
        Instant nextBy,
        State state,
        Path inbox,
        long waiting,
        List<Since> reading,
        long taken,
        long done,
        long failed,
        long retry,
        long persistent,
        Optional<Since> oldest,
        Optional<String> lastError,
        Optional<Instant> troubleSince)
        implements Status {
    /** Trouble that is over sooner is none: a network share that stumbles, a store that is backed up. */
    private static final Duration TROUBLE = Duration.ofMinutes(1);

    public WatchStatus {
        reading = List.copyOf(reading);
    }

    /** What a watch is about. */
    public enum State {
        STARTING,
        WATCHING,
        /** Nothing can be taken for now; {@code lastError} says why. */
        TROUBLED,
        STOPPING,
        STOPPED;

        /** The stable name, such as {@code watching}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A file, by its name below the inbox, and a time. */
    public record Since(Path file, Instant since) {}

    /** Where it stands for monitors. */
    public static StatusFile<WatchStatus> file(Path file) {
        return new StatusFile<>(file, new WatchStatusFormat());
    }

    @Override
    public Health health(Instant now) {
        if (state == State.STOPPED) {
            return Health.STOPPED;
        }
        if (now.isAfter(nextBy)) {
            return Health.SILENT;
        }
        if (troubleSince.isPresent() && !troubleSince.get().plus(TROUBLE).isAfter(now)) {
            return Health.TROUBLED;
        }
        return persistent > 0 ? Health.FAILING : Health.WELL;
    }
}
