package nianbao.lifecycle;

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

    /**
     * Has something cut short where the program is to stop: what waits for others, and not by this.
     *
     * @param cut run once, by whoever stops the program; at once where it is to stop already
     */
    Registration whenStopped(Runnable cut);

    /** Closed where there is nothing to be cut short any more. */
    interface Registration extends AutoCloseable {
        @Override
        void close();
    }
}
