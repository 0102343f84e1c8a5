package nianbao.harvest.net;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/** Lets time pass. */
public interface Sleeper {
    /**
     * Comes back after {@code time}.
     *
     * @throws CancellationException where the program is to stop, before or meanwhile
     */
    void sleep(Duration time);
}
