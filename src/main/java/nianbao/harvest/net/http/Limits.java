package nianbao.harvest.net.http;

import java.time.Duration;

/**
 * How long and how often is asked for one file.
 *
 * @param connect until there is a connection
 * @param noProgress without a byte
 * @param total of one request, from its beginning to its last byte
 * @param tries of a request that fails for reasons that may pass
 * @param firstWait between the first try and the second; it doubles from try to try
 * @param longestWait that a server may ask for; for more, it is left alone for this run
 */
public record Limits(
        Duration connect, Duration noProgress, Duration total, int tries, Duration firstWait, Duration longestWait) {
    /** Sites of counties are slow by day and slower by night; 40 MB at 50 kB/s take 15 minutes. */
    public static final Limits STANDARD = new Limits(
            Duration.ofSeconds(20),
            Duration.ofSeconds(60),
            Duration.ofMinutes(20),
            4,
            Duration.ofSeconds(5),
            Duration.ofMinutes(10));

    public Limits {
        if (tries < 1) {
            throw new IllegalArgumentException("tries");
        }
    }

    /** How long to wait after so many failures in a row. */
    public Duration waitAfter(int failures) {
        return firstWait.multipliedBy(1L << Math.min(failures - 1, 16));
    }
}
