package nianbao.harvest.net;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import nianbao.lifecycle.Sleeper;

/** All hosts of a run: each is asked one thing at a time, with a pause between. */
public final class HostThrottle {
    /** So many addresses of a host in a row fail, each after all its tries: it is left alone for this run. */
    private static final int FAILURES = 3;

    private final Clock clock;
    private final Sleeper sleeper;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    public HostThrottle(Clock clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** What is known of a host; the lock is held by whoever asks it. */
    private static final class Host {
        private final ReentrantLock turn = new ReentrantLock(true);
        private Instant free = Instant.MIN;
        private final AtomicInteger failures = new AtomicInteger();
        private volatile Optional<String> postponed = Optional.empty();

        private synchronized Instant free() {
            return free;
        }

        private synchronized void restUntil(Instant end) {
            free = end.isAfter(free) ? end : free;
        }
    }

    private Host host(String name) {
        return hosts.computeIfAbsent(name, any -> new Host());
    }

    /** Does {@code request} when it is its turn, and has the host rest afterwards. */
    <T> T inTurn(String name, Duration pause, Supplier<T> request) {
        Host host = host(name);
        host.turn.lock();
        try {
            Instant now = clock.instant();
            Instant free = host.free();
            Duration rest = free.isAfter(now) ? Duration.between(now, free) : Duration.ZERO;
            sleeper.sleep(rest);
            try {
                return request.get();
            } finally {
                host.restUntil(clock.instant().plus(pause));
            }
        } finally {
            host.turn.unlock();
        }
    }

    /** The host asks not to be asked for so long. */
    void rest(String name, Duration time) {
        host(name).restUntil(clock.instant().plus(time));
    }

    /** Leaves a host alone for this run. */
    void postpone(String name, String why) {
        host(name).postponed = Optional.of(why);
    }

    /** Why a host is left alone. */
    Optional<String> postponed(String name) {
        return host(name).postponed;
    }

    void answered(String name) {
        host(name).failures.set(0);
    }

    /** An address of the host could not be had at all. */
    void failed(String name, String why) {
        if (host(name).failures.incrementAndGet() >= FAILURES) {
            postpone(name, why);
        }
    }
}
