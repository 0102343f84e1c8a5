package nianbao.cli.ingest;

import java.time.Duration;
import nianbao.lifecycle.ShutdownHook;
import nianbao.lifecycle.StopSignal;
import nianbao.worker.ReadingPool;

/** Ends a run in order when the process is told to end: files in work have a while to be finished, no other is begun. */
public final class OrderlyEnd implements AutoCloseable {
    /** As a watch gives to files in work: longer than nearly all take. */
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final ShutdownHook shutdown = new ShutdownHook();
    private final StopSignal over = new StopSignal();

    /** @param stop has the run begin no more files; called from another thread */
    public void whenTold(Runnable stop, ReadingPool pool) {
        shutdown.whenTold(() -> {
            stop.run();
            pool.stop();
            abandonLater(pool);
        });
    }

    private void abandonLater(ReadingPool pool) {
        try {
            if (!over.await(GRACE, () -> false)) {
                pool.abandon();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            pool.abandon();
        }
    }

    /** The run is over. */
    @Override
    public void close() {
        over.stop();
        shutdown.close();
    }
}
