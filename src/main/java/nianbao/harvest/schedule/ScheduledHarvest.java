package nianbao.harvest.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nianbao.harvest.Harvest;
import nianbao.harvest.Source;
import nianbao.harvest.SourceResult;
import nianbao.harvest.schedule.HarvestStatus.State;
import nianbao.lifecycle.Sleeper;
import nianbao.model.EnvironmentException;
import nianbao.store.source.SourceAddress.CheckResult;

/**
 * Harvests when it is due, until it is stopped. Whether it is due is told by when the last harvest began that came to its
 * end, so that a night that was missed is caught up, and one that was done by hand is not done again.
 */
public final class ScheduledHarvest {
    /** Between two looks at the clock, which people set and machines sleep through. */
    private static final Duration LOOK = Duration.ofMinutes(1);
    /** Before another try where a harvest could not go on. */
    private static final Duration RETRY = Duration.ofMinutes(10);
    /** Between two statuses of a harvest at work. */
    private static final Duration BEAT = Duration.ofSeconds(10);
    /** For which an address may be looked at: all tries with all their waits, and the reading of what came. */
    private static final Duration LONGEST_LOOK = Duration.ofHours(2);

    private final Schedule schedule;
    private final Supplier<Optional<Instant>> last;
    private final Supplier<Set<String>> alarmed;
    private final Clock clock;
    private final Sleeper sleeper;
    private final Reporter reporter;
    private Optional<Instant> began = Optional.empty();
    private Optional<Instant> ended = Optional.empty();
    private List<SourceResult> results = List.of();
    private final AtomicLong checked = new AtomicLong();
    private Instant told = Instant.EPOCH;

    /**
     * @param last when a harvest of all sources began last that came to its end
     * @param alarmed the sources with alarms that nobody acknowledged
     */
    public ScheduledHarvest(
            Schedule schedule,
            Supplier<Optional<Instant>> last,
            Supplier<Set<String>> alarmed,
            Clock clock,
            Sleeper sleeper,
            Reporter reporter) {
        this.schedule = schedule;
        this.last = last;
        this.alarmed = alarmed;
        this.clock = clock;
        this.sleeper = sleeper;
        this.reporter = reporter;
    }

    /** Told how it goes; it must not throw. */
    public interface Reporter {
        void status(HarvestStatus status);

        void begins();

        void ends(List<SourceResult> results);

        /** It could not go on, and will be tried again; gives the reason, for a person. */
        String trouble(RuntimeException cause);
    }

    /** Goes through all sources. */
    public interface HarvestJob {
        List<SourceResult> harvest(Harvest.Watcher watcher);
    }

    /** Harvests whenever it is due, until the sleeper says that the program is to stop. */
    public void run(HarvestJob night) {
        try {
            while (true) {
                sleeper.sleep(once(night));
            }
        } catch (CancellationException e) {
            tell(State.STOPPED, Duration.ZERO, Optional.empty());
        }
    }

    /** Harvests if that is due, and gives how long to wait then. */
    private Duration once(HarvestJob night) {
        try {
            if (schedule.isMissed(last.get())) {
                harvest(night);
            }
            tell(State.WAITING, LOOK.multipliedBy(2), Optional.empty());
            return LOOK;
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException e) { // an environment error, or a bug: either may be over the next time
            tell(State.TROUBLED, RETRY.multipliedBy(2), Optional.of(reporter.trouble(e)));
            return RETRY;
        }
    }

    private void harvest(HarvestJob night) {
        began = Optional.of(clock.instant());
        checked.set(0);
        reporter.begins();
        tell(State.HARVESTING, LONGEST_LOOK, Optional.empty());
        results = night.harvest(new Beat());
        ended = Optional.of(clock.instant());
        reporter.ends(results);
    }

    /** Sources with alarms: those of now, since people acknowledge them, and of a harvest before a restart, too. */
    private int unwell() {
        Set<String> names;
        try {
            names = new HashSet<>(alarmed.get());
        } catch (EnvironmentException e) { // who cannot harvest for it says so
            return (int) results.stream().filter(result -> !result.isWell()).count();
        }
        if (!results.isEmpty()) {
            names.retainAll(
                    results.stream().map(result -> result.source().name()).collect(Collectors.toSet()));
        }
        results.stream()
                .filter(result -> result.failure().isPresent())
                .forEach(result -> names.add(result.source().name()));
        return names.size();
    }

    private synchronized void tell(State state, Duration within, Optional<String> trouble) {
        Instant now = clock.instant();
        told = now;
        int unwell = unwell();
        reporter.status(new HarvestStatus(
                now,
                now.plus(within),
                state,
                Optional.of(schedule.next()),
                began,
                ended,
                checked.get(),
                Math.max(results.size(), unwell),
                unwell,
                trouble));
    }

    /** Shows from time to time that a harvest is getting on. */
    private final class Beat implements Harvest.Watcher {
        @Override
        public void listed(Source source, int places) {
            beat();
        }

        @Override
        public void checking(Source source, String address) {
            beat();
        }

        @Override
        public void checked(Source source, String address, CheckResult outcome, Optional<String> alarm) {
            checked.incrementAndGet();
        }

        private void beat() {
            if (isTime()) {
                tell(State.HARVESTING, LONGEST_LOOK, Optional.empty());
            }
        }
    }

    private synchronized boolean isTime() {
        return !clock.instant().isBefore(told.plus(BEAT));
    }
}
