package nianbao.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Has a command end by itself when the process is told to end: it is asked to, and waited for until this is closed.
 * Where that takes too long, the process ends anyhow; whatever it does survives that.
 */
final class Shutdown implements AutoCloseable {
    /** Longer than a request without progress takes to be given up, and than most files take to be read. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Runnable> asked = new CopyOnWriteArrayList<>();
    private final Thread hook = new Thread(
            () -> {
                told = true;
                asked.forEach(Runnable::run);
                await();
            },
            "shutdown");
    private volatile boolean told;

    Shutdown() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Calls {@code ask} when the process is told to end, from another thread, once or twice; at once where it was told. */
    void whenTold(Runnable ask) {
        asked.add(ask);
        if (told) {
            ask.run();
        }
    }

    private void await() {
        try {
            ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it is at work
        }
    }
}
