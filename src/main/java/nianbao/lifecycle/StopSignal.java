package nianbao.lifecycle;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** What everybody waits by, until somebody wants the program to stop. For any number of threads. */
public final class StopSignal implements Sleeper {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Cut> cuts = ConcurrentHashMap.newKeySet();
    private boolean stopped;

    /** One that can be taken back, however often the same is registered. */
    private record Cut(Runnable action, Object identity) {}

    /** Ends all waits, now and later, and cuts short what asked for it. */
    public void stop() {
        lock.lock();
        try {
            stopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        cuts.forEach(this::run);
    }

    private void run(Cut cut) {
        if (cuts.remove(cut)) {
            cut.action().run();
        }
    }

    public boolean isStopped() {
        lock.lock();
        try {
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    /** Has those who wait look whether they still need to. */
    public void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the time is over, the program is to stop, or there is no need to any more.
     *
     * @param isOver whether there is no need to; asked at first, and whenever somebody wakes
     * @return whether the program is to stop
     */
    public boolean await(Duration time, BooleanSupplier isOver) throws InterruptedException {
        long left = time.toNanos();
        lock.lock();
        try {
            while (!stopped && left > 0 && !isOver.getAsBoolean()) {
                left = changed.awaitNanos(left);
            }
            return stopped;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void sleep(Duration time) {
        try {
            if (await(time, () -> false)) {
                throw new CancellationException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    @Override
    public Registration whenStopped(Runnable action) {
        Cut cut = new Cut(action, new Object());
        cuts.add(cut);
        if (isStopped()) {
            run(cut);
        }
        return () -> cuts.remove(cut);
    }
}
