package nianbao.cli.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Something that runs until it is stopped.
 *
 * @param run comes back soon after {@code stop}
 * @param stop from any thread, once or more
 */
record Service(Runnable run, Runnable stop) {
    /** Runs services side by side. Where one ends, whyever, the others are stopped: nobody would notice that it is missing. */
    static void runTogether(List<Service> services) {
        ExecutorService threads = Executors.newFixedThreadPool(services.size());
        List<Future<?>> ends = new ArrayList<>();
        for (Service service : services) {
            ends.add(threads.submit(() -> {
                try {
                    service.run().run();
                } finally {
                    services.forEach(each -> each.stop().run());
                }
            }));
        }
        threads.shutdown();
        Optional<RuntimeException> failure = Optional.empty();
        for (Future<?> end : ends) {
            Optional<RuntimeException> thrown = failure(end);
            failure = failure.or(() -> thrown);
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private static Optional<RuntimeException> failure(Future<?> end) {
        try {
            end.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new IllegalStateException(e));
        }
    }
}
