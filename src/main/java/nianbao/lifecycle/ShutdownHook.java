package nianbao.lifecycle;

import java.time.Duration;

/**
 * Has a command end by itself when the process is told to end (SIGTERM, SIGHUP, Ctrl-C): it is asked to, and waited for
 * until this is closed. The exit code is the command's then. Where that takes too long, or at a second Ctrl-C, the process
 * ends anyhow; whatever it does survives that.
 */
public final class ShutdownHook implements AutoCloseable {
    /** Longer than a request without progress takes to be given up, and than most files take to be read. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** For the main thread to halt the process with the exit code of the command. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final StopSignal told = new StopSignal();
    private final StopSignal ended = new StopSignal();
    private final Thread hook = new Thread(this::end, "shutdown");

    public ShutdownHook() {
        Runtime.getRuntime().addShutdownHook(hook);
        SecondInterrupt.endsTheProcess();
    }

    private void end() {
        told.stop();
        try {
            if (ended.await(PATIENCE, () -> false)) {
                new StopSignal().await(LAST_WORDS, () -> false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Calls {@code ask} when the process is told to end, from another thread; at once where it was told. */
    public void whenTold(Runnable ask) {
        told.whenStopped(ask);
    }

    @Override
    public void close() {
        ended.stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // it is at work
        }
    }
}
