package nianbao.monitor;

import java.time.Instant;

/** How something does that runs for long. */
public interface Status {
    /** When it was so. */
    Instant time();

    /** When the next status is due; what has none by then hangs, or is dead. */
    Instant nextBy();

    /** How it looks at a time. */
    Health health(Instant now);
}
