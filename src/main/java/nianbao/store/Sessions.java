package nianbao.store;

import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A pool: so many work at the same time, the others wait in turn. Each other connection is opened when it is needed first, and kept with
 * its statements for the next; one that was lost is not used again.
 */
final class Sessions implements AutoCloseable {
    private final Semaphore places;
    /** Used last, used first: what it asked for last is in memory. */
    private final Deque<StoreSession> idle = new ConcurrentLinkedDeque<>();

    private final Supplier<StoreSession> opener;
    private volatile boolean closed;

    /** Opens the first at once, so that whoever cannot have any learns it here. */
    Sessions(int most, Supplier<StoreSession> opener) {
        this.places = new Semaphore(most, true);
        this.opener = opener;
        idle.push(opener.get());
    }

    <T> T with(Function<StoreSession, T> work) {
        places.acquireUninterruptibly();
        try {
            if (closed) {
                throw new CancellationException("the store is closed");
            }
            StoreSession kept = idle.poll();
            StoreSession session = kept == null ? opener.get() : kept;
            try {
                return work.apply(session);
            } finally {
                if (!session.isLost()) {
                    idle.push(session);
                }
                if (closed) {
                    closeIdle();
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

    /** Closes those that nobody uses; whoever has one still ends his work with it, and nobody else gets any. */
    @Override
    public void close() {
        closed = true;
        closeIdle();
    }

    private void closeIdle() {
        for (StoreSession session = idle.poll(); session != null; session = idle.poll()) {
            session.close();
        }
    }
}
