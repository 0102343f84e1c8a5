package nianbao.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Works on items in several threads, and hands over what they give in the order of the items.
 *
 * @param <I> an item
 * @param <O> something that an item gives; it may give several
 */
public final class OrderedExecutor<I, O> {
    /** Items for each thread that may be begun before the first of them is handed over: more hides one slow item better. */
    private static final int AHEAD = 16;
    /** What one item may have given before it must wait to be handed over. */
    private static final int HELD = 16;

    private final Work<I, O> work;
    private final Consumer<O> taker;

    /** What is done to each item, in a thread of several. */
    @FunctionalInterface
    public interface Work<I, O> {
        void run(I item, Consumer<O> give);
    }

    /** @param taker called in the thread that calls {@link #run} */
    public OrderedExecutor(Work<I, O> work, Consumer<O> taker) {
        this.work = work;
        this.taker = taker;
    }

    /**
     * Works on all items; what the work or the taker throws ends it, after what comes before was handed over. No item is begun
     * after one that comes before it threw.
     */
    public void run(List<I> items, int threads) {
        ExecutorService executor = Executors.newFixedThreadPool(threads, OrderedExecutor::daemon);
        try {
            Deque<Channel<O>> begun = new ArrayDeque<>();
            AtomicInteger firstThrown = new AtomicInteger(items.size());
            int next = 0;
            for (int i = 0; i < items.size(); i++) {
                for (; next < Math.min(items.size(), i + threads * AHEAD); next++) {
                    Channel<O> channel = new Channel<>();
                    int index = next;
                    executor.execute(() -> {
                        // what comes before it is waited for: its thread may have taken it up, and not yet begun it
                        if (index < firstThrown.get() && !channel.fill(give -> work.run(items.get(index), give))) {
                            firstThrown.accumulateAndGet(index, Math::min);
                        }
                    });
                    begun.add(channel);
                }
                begun.remove().drain(taker);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } finally {
            executor.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "file");
        thread.setDaemon(true);
        return thread;
    }

    /** What one item gives, on its way between two threads. */
    private static final class Channel<O> {
        private final BlockingQueue<Given<O>> queue = new LinkedBlockingQueue<>(HELD);

        /** Something given, or the end, with what was thrown. */
        private record Given<O>(Optional<O> what, Optional<Throwable> thrown) {}

        /** Says whether the source came to its end; if not, what it threw is handed over last. */
        boolean fill(Consumer<Consumer<O>> source) {
            Optional<Throwable> thrown = Optional.empty();
            try {
                source.accept(what -> put(new Given<>(Optional.of(what), Optional.empty())));
            } catch (RuntimeException | Error e) {
                thrown = Optional.of(e);
            }
            try {
                queue.put(new Given<>(Optional.empty(), thrown));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // nobody takes it
            }
            return thrown.isEmpty();
        }

        private void put(Given<O> given) {
            try {
                queue.put(given);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("nobody takes it");
            }
        }

        void drain(Consumer<O> taker) throws InterruptedException {
            Given<O> given = queue.take();
            while (given.what().isPresent()) {
                taker.accept(given.what().get());
                given = queue.take();
            }
            if (given.thrown().isPresent()) {
                throw rethrown(given.thrown().get());
            }
        }

        private static RuntimeException rethrown(Throwable thrown) {
            if (thrown instanceof Error error) {
                throw error;
            }
            return (RuntimeException) thrown;
        }
    }
}
