package nianbao.harvest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import nianbao.lifecycle.Sleeper;

/** A clock that goes on while nobody waits. */
public final class FakeTime extends Clock implements Sleeper {
    private Instant now = Instant.parse("2026-01-31T02:00:00Z");
    private final List<Duration> slept = new ArrayList<>();
    private final List<Runnable> cuts = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;

    @Override
    public synchronized void sleep(Duration time) {
        if (stopped) {
            throw new CancellationException();
        }
        if (time.compareTo(Duration.ZERO) > 0) {
            slept.add(time);
            now = now.plus(time);
        }
    }

    @Override
    public Registration whenStopped(Runnable cut) {
        cuts.add(cut);
        return () -> cuts.remove(cut);
    }

    public void stop() {
        stopped = true;
        cuts.forEach(Runnable::run);
    }

    public void goOn() {
        stopped = false;
    }

    /** All waits so far that were any. */
    public synchronized List<Duration> slept() {
        return List.copyOf(slept);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
