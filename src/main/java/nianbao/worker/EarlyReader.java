package nianbao.worker;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import nianbao.model.EnvironmentException;
import nianbao.model.Extent;

/**
 * A reading process that is started on a guess, while the command line is still being looked at, so that it is up when a file is
 * to be read. The guess is what nearly every command line asks for; where another one is asked for, it is ended unused.
 */
public final class EarlyReader implements AutoCloseable {
    private final List<String> command;
    private final ReadingLimits limits;
    private final FutureTask<ReadingProcess> starting;
    private final AtomicBoolean taken = new AtomicBoolean();

    private EarlyReader(List<String> command, ReadingLimits limits) {
        this.command = command;
        this.limits = limits;
        starting = new FutureTask<>(() -> ReadingProcess.start(command, limits));
        Thread thread = new Thread(starting, "early-reader");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * One that is on its way.
     *
     * @param language of messages
     * @param extent how much of a report is read
     */
    public static EarlyReader start(String language, Extent extent, ReadingLimits limits, ReaderJvm jvm) {
        return start(ReadingProcess.command(language, extent, limits, jvm), limits);
    }

    static EarlyReader start(List<String> command, ReadingLimits limits) {
        return new EarlyReader(command, limits);
    }

    /** The process, once, where the same command within the same limits is asked for and it came up. */
    Optional<ReadingProcess> take(List<String> wanted, ReadingLimits within) {
        if (!command.equals(wanted) || !limits.equals(within) || taken.getAndSet(true)) {
            return Optional.empty();
        }
        return outcome();
    }

    private Optional<ReadingProcess> outcome() {
        try {
            return Optional.of(starting.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EnvironmentException) {
                return Optional.empty(); // whoever asks starts one then, and is told why that does not come up
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Ends it where nobody took it. */
    @Override
    public void close() {
        if (!taken.getAndSet(true)) {
            outcome().ifPresent(ReadingProcess::close);
        }
    }
}
