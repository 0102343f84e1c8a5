package nianbao.cli;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Has a command end by itself when the process is told to end: it is asked to, and waited for until this is closed. The exit
 * code is the command's then. Where that takes too long, the process ends anyhow; whatever it does survives that.
 */
final class ShutdownHook implements AutoCloseable {
    /** Longer than a request without progress takes to be given up, and than most files take to be read. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** For the main thread to halt the process with the exit code of the command. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Runnable> asked = new CopyOnWriteArrayList<>();
    private final Thread hook = new Thread(this::end, "shutdown");
    private volatile boolean told;

    ShutdownHook() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end() {
        told = true;
        asked.forEach(Runnable::run);
        try {
            if (ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                TimeUnit.MILLISECONDS.sleep(LAST_WORDS.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Calls {@code ask} when the process is told to end, from another thread, once or twice; at once where it was told. */
    void whenTold(Runnable ask) {
        asked.add(ask);
        if (told) {
            ask.run();
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
