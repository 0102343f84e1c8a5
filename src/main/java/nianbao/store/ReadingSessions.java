package nianbao.store;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Several that read at the same time: each sees the store as it is when it begins, and nobody waits for whoever asks something
 * that takes long. The first is there from the beginning, the others when they are needed.
 */
final class ReadingSessions implements AutoCloseable {
    /** Who reads keeps a processor busy; each connection keeps some MB of the file in memory. */
    private static final int MOST = 4;

    private final Semaphore places = new Semaphore(MOST, true);
    /** Used last, used first: its pages are in memory. */
    private final Deque<StoreSession> idle = new ConcurrentLinkedDeque<>();

    private final Supplier<StoreSession> opener;

    ReadingSessions(StoreSession first, Supplier<StoreSession> opener) {
        this.opener = opener;
        idle.push(first);
    }

    <T> T with(Function<StoreSession, T> work) {
        places.acquireUninterruptibly();
        try {
            StoreSession kept = idle.poll();
            StoreSession session = kept == null ? opener.get() : kept;
            try {
                return work.apply(session);
            } finally {
                idle.push(session);
            }
        } finally {
            places.release();
        }
    }

    /** One for somebody alone, who closes it. */
    StoreSession open() {
        return opener.get();
    }

    /** Closes those that nobody uses; nobody may come any more. */
    @Override
    public void close() {
        for (StoreSession session = idle.poll(); session != null; session = idle.poll()) {
            session.close();
        }
    }
}
