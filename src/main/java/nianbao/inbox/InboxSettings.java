package nianbao.inbox;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How an inbox is watched.
 *
 * @param done where files go that are in the store
 * @param failed where files go that are not, with the reason beside them
 * @param poll between two looks while nothing happens
 * @param settle for which a file must have been the same to be taken; zero to take it at first sight
 * @param jobs files that are read at the same time
 * @param grace for files in work to be finished when the watch is stopped
 */
public record InboxSettings(
        Path inbox, Path done, Path failed, Duration poll, Duration settle, int jobs, Duration grace) {
    /** Between two looks: soon for a person who waits, and next to nothing for a disk. */
    public static final Duration POLL = Duration.ofSeconds(2);
    /** Longer than the pauses of a slow line, or of a copying program that asks its user something short. */
    public static final Duration SETTLE = Duration.ofSeconds(10);
    /** A scanned page takes ten seconds; systemd by itself would wait for ninety. */
    public static final Duration GRACE = Duration.ofSeconds(30);

    public InboxSettings {
        inbox = inbox.toAbsolutePath().normalize();
        done = done.toAbsolutePath().normalize();
        failed = failed.toAbsolutePath().normalize();
        if (poll.isNegative() || poll.isZero() || settle.isNegative() || grace.isNegative() || jobs < 1) {
            throw new IllegalArgumentException("times and jobs must be positive");
        }
        if (done.equals(failed) || inbox.startsWith(done) || inbox.startsWith(failed)) {
            throw new IllegalArgumentException("three folders are needed, and the inbox in none of the others");
        }
    }
}
