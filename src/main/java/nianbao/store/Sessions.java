package nianbao.store;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A pool: so many work at the same time, the others wait in turn. A connection is opened when it is needed first, and kept with
 * its statements for the next; one that was lost is not used again.
 */
final class Sessions implements AutoCloseable {
    private final Semaphore places;
    /** Used last, used first: what it asked for last is in memory. */
    private final Deque<StoreSession> idle = new ConcurrentLinkedDeque<>();

    private final Supplier<StoreSession> opener;

    /** @param first one that is there already */
    Sessions(int most, StoreSession first, Supplier<StoreSession> opener) {
        this.places = new Semaphore(most, true);
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
                if (!session.isLost()) {
                    idle.push(session);
                }
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
