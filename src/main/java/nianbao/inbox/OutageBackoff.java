package nianbao.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Something that keeps all files from being taken: since when, what, and when to try again. */
final class OutageBackoff {
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    /** Doublings after which the longest wait is reached, so that nothing overflows. */
    private static final int DOUBLINGS = 6;

    private Optional<Instant> since = Optional.empty();
    private Instant until = Instant.MIN;
    private String what = "";
    private int times;

    /** It is there, or still there; says whether that is news. */
    boolean meet(String now, Instant time) {
        boolean news = !what.equals(now);
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(times, DOUBLINGS));
        times++;
        until = time.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        since = since.or(() -> Optional.of(time));
        what = now;
        return news;
    }

    /** It is gone; says whether that is news. */
    boolean end() {
        boolean news = since.isPresent();
        since = Optional.empty();
        until = Instant.MIN;
        what = "";
        times = 0;
        return news;
    }

    boolean isWaiting(Instant time) {
        return until.isAfter(time);
    }

    Optional<Instant> since() {
        return since;
    }
}
