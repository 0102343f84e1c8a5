package nianbao.pipeline.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import nianbao.read.ocr.OcrReader;

/**
 * Work on the pages of a file, with a reader for each of some threads. With one thread, that that asks does it
 * when it wants the result, and what it never wants is never done; with more it is begun at once.
 *
 * <p>Pages share the heap: work on many pixels is not begun until there is room for it.
 */
public final class PageExecutor implements AutoCloseable {
    /** Bytes of heap for a pixel of a page that is read: 200 MiB are enough for 8.7 million. */
    private static final long PIXEL_BYTES = 24;
    /** Bytes of heap for all else, the straightened images that are kept among it. */
    private static final long BESIDE_PAGES = (80L << 20) + PagePrefetcher.KEPT;
    /** Pixels that are counted together. */
    private static final int PIXELS = 1 << 16;
    /** Bytes of a thread's stack, as of the one that reads digital pages: deeply nested files need more than 1 MiB. */
    private static final long STACK = 32L << 20;

    private final Queue<OcrReader> free;
    private final Supplier<OcrReader> more;
    private final OcrReader first;
    private final int threads;
    private final int space;
    private final Semaphore room;
    private final ExecutorService executor;
    private final List<Future<?>> begun = new ArrayList<>();
    /** How often what was begun was settled: work of an earlier turn is not wanted. */
    private final AtomicInteger turns = new AtomicInteger();

    /**
     * @param readers that are open, at least one and no more than threads
     * @param more opens others where they are too few
     * @param heapBytes that all pages together may take
     */
    PageExecutor(List<OcrReader> readers, int threads, Supplier<OcrReader> more, long heapBytes) {
        first = readers.get(0);
        this.threads = threads;
        this.more = more;
        free = new ConcurrentLinkedQueue<>(readers);
        space = (int) Math.max(1, Math.min(Integer.MAX_VALUE, (heapBytes - BESIDE_PAGES) / PIXEL_BYTES / PIXELS));
        room = new Semaphore(space, /* fair= */ true);
        executor = Executors.newFixedThreadPool(threads, PageExecutor::thread);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "page", STACK);
        thread.setDaemon(true);
        return thread;
    }

    /** Pages that are worked on at the same time. */
    int threads() {
        return threads;
    }

    /**
     * Work on a page, which may be begun.
     *
     * @param pixels of the page's image
     * @return waits for what comes of it, or throws what the work throws; to be asked once
     */
    <T> Supplier<T> begin(LongSupplier pixels, Function<OcrReader, T> work) {
        if (threads == 1) {
            return () -> work.apply(first);
        }
        int turn = turns.get();
        Future<T> result = executor.submit(() -> withRoom(turn, pixels, work));
        begun.add(result);
        return () -> awaited(result);
    }

    private <T> T withRoom(int turn, LongSupplier pixels, Function<OcrReader, T> work) throws InterruptedException {
        int needed = (int) Math.min(space, pixels.getAsLong() / PIXELS + 1);
        room.acquire(needed);
        try {
            if (turn != turns.get()) {
                throw new CancellationException("nobody wants the page");
            }
            OcrReader rested = free.poll();
            OcrReader reader = rested == null ? more.get() : rested;
            try {
                return work.apply(reader);
            } finally {
                free.add(reader);
            }
        } finally {
            room.release(needed);
        }
    }

    private static <T> T awaited(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("nobody waits for the page");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        }
    }

    /** Drops what was begun and is not wanted, and waits for the end of what cannot be dropped any more. */
    void settle() {
        turns.incrementAndGet();
        for (Future<?> work : begun) {
            try {
                work.get();
            } catch (ExecutionException e) {
                // who wanted it was told
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        begun.clear();
    }

    @Override
    public void close() {
        settle();
        executor.shutdown();
    }
}
