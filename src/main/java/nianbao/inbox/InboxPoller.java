package nianbao.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import nianbao.inbox.FileHandler.HandledFile;
import nianbao.inbox.WatchStatus.Since;
import nianbao.inbox.WatchStatus.State;
import nianbao.lifecycle.ProcessLock;

/**
 * One look after another, and what is begun after each. It belongs to one thread, but for the files in work, which come back
 * by a queue.
 */
final class InboxPoller {
    /** Files for each job that are begun at once: enough not to wait for the next look, and few to finish at the end. */
    private static final int AHEAD = 32;
    /** Share of the time that looking may take where a look takes long: one fifth. */
    private static final int POLL_SHARE = 4;
    /** Looks between which a file must be the same, in the time in which it settles. */
    private static final int LOOKS_TO_SETTLE = 3;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    /** What a look may take longer than the last one before the watch is said to hang. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final InboxSettings settings;
    private final InboxScanner scanner;
    private final ProcessLock lock;
    private final OpenFileDetector openFiles;
    private final FileStabilityTracker tracker;
    private final FileHandler handler;
    private final WatchLog log;
    private final Clock clock;
    private final Executor executor;
    private final Runnable wake;

    private final Queue<HandledFile> finished = new ConcurrentLinkedQueue<>();
    private final Map<Path, Instant> reading = new ConcurrentHashMap<>();
    private final Set<Path> begun = new HashSet<>();
    private final Set<Path> reportedSkips = new HashSet<>();
    private final Map<FileHandler.Disposition, Long> counts = new EnumMap<>(FileHandler.Disposition.class);
    private final OutageBackoff pollOutage = new OutageBackoff();
    private final OutageBackoff takeOutage = new OutageBackoff();
    private Optional<Instant> firstPoll = Optional.empty();
    private Instant lastPoll;
    private Duration pollDuration = Duration.ZERO;
    private long waiting;

    /**
     * @param executor runs the files in work
     * @param wake called from any thread when a look before its time would be of use
     */
    InboxPoller(
            InboxSettings settings,
            ProcessLock lock,
            OpenFileDetector openFiles,
            FileHandler handler,
            WatchLog log,
            Clock clock,
            Executor executor,
            Runnable wake) {
        this.settings = settings;
        this.scanner = new InboxScanner(
                settings.inbox(), Set.of(settings.done(), settings.failed()), settings.own(), InboxScanner.KEPT);
        this.lock = lock;
        this.openFiles = openFiles;
        this.tracker = new FileStabilityTracker(
                settings.settle(), name -> Files.isReadable(settings.inbox().resolve(name)));
        this.handler = handler;
        this.log = log;
        this.clock = clock;
        this.executor = executor;
        this.wake = wake;
        this.lastPoll = clock.instant();
    }

    /** Looks once, and begins what can be begun. */
    void poll() {
        collect();
        Instant now = clock.instant();
        lastPoll = now;
        firstPoll = firstPoll.or(() -> Optional.of(now));
        try {
            lock.take();
            DirectorySnapshot snapshot = scanner.scan();
            pollDuration = Duration.between(now, clock.instant());
            tracker.see(snapshot, now);
            waiting = snapshot.files();
            reportSkips(snapshot.skipped());
            if (pollOutage.end()) {
                log.troubleOver();
            }
            begin(now);
        } catch (ProcessLock.TakenException e) {
            meet(pollOutage, log.troubled("watch.taken", settings.inbox(), String.valueOf(e.getMessage())), now);
        } catch (NoSuchFileException e) {
            meet(pollOutage, log.troubled("watch.gone", settings.inbox()), now);
        } catch (IOException e) {
            meet(pollOutage, log.troubled("watch.folder", settings.inbox(), e), now);
        }
    }

    private void begin(Instant now) throws IOException {
        List<FileSnapshot> due = tracker.due(now).stream()
                .filter(file -> !begun.contains(file.name()))
                .toList();
        if (due.isEmpty() && begun.isEmpty() && !takeOutage.isWaiting(now)) {
            endTakeOutage(); // nothing is left that could show it
        }
        if (due.isEmpty() || takeOutage.isWaiting(now)) {
            return;
        }
        handler.goOn();
        Set<Path> open = openFiles.below(settings.inbox());
        // in trouble one file shows whether it is over
        int most = takeOutage.since().isPresent() ? 1 : settings.jobs() * AHEAD;
        int room = Math.max(0, most - begun.size());
        due.stream().filter(file -> !open.contains(file.name())).limit(room).forEach(this::begin);
    }

    private void begin(FileSnapshot file) {
        begun.add(file.name());
        executor.execute(() -> {
            reading.put(file.name(), clock.instant());
            try {
                finished.add(handler.handle(file));
            } finally {
                reading.remove(file.name());
            }
            wake.run();
        });
    }

    /** Takes in what became of the files in work. */
    void collect() {
        for (HandledFile result = finished.poll(); result != null; result = finished.poll()) {
            begun.remove(result.file().name());
            counts.merge(result.disposition(), 1L, Long::sum);
            Instant now = clock.instant();
            switch (result.disposition()) {
                case DONE, FAILED -> endTakeOutage();
                case RETRY -> {
                    endTakeOutage();
                    log.again(result.file().name(), result.message(), tracker.hold(result.file(), now));
                }
                case OUTAGE -> meet(takeOutage, result.message(), now);
                case LEFT -> {}
            }
        }
    }

    /** A fault of the program kept a look from being finished. */
    void meet(String fault) {
        meet(pollOutage, fault, clock.instant());
    }

    private void meet(OutageBackoff outage, String what, Instant now) {
        if (outage.meet(what, now)) {
            log.trouble(what);
        }
    }

    private void endTakeOutage() {
        if (takeOutage.end()) {
            log.troubleOver();
        }
    }

    private void reportSkips(Map<Path, DirectorySnapshot.SkipReason> skipped) {
        reportedSkips.retainAll(skipped.keySet());
        skipped.forEach((name, why) -> {
            if (reportedSkips.add(name)) {
                log.skipped(name, why);
            }
        });
    }

    /** Whether half of what was begun is done, so that there is room for more. */
    boolean isHungry() {
        return !begun.isEmpty() && finished.size() * 2 >= begun.size();
    }

    /** Until the next look, if nothing happens. */
    Duration pause() {
        Duration settling = settings.settle().dividedBy(LOOKS_TO_SETTLE);
        Duration wished = tracker.isSettling(clock.instant()) && settling.compareTo(settings.poll()) < 0
                ? settling
                : settings.poll();
        return longer(wished, longer(SHORTEST_PAUSE, pollDuration.multipliedBy(POLL_SHARE)));
    }

    private static Duration longer(Duration one, Duration two) {
        return one.compareTo(two) < 0 ? two : one;
    }

    /** Whether nothing can be taken now that was there, and the same, for the time that it takes to settle. */
    boolean isIdle() {
        boolean waited = firstPoll
                .filter(first -> !first.plus(settings.settle()).isAfter(lastPoll))
                .isPresent();
        return begun.isEmpty() && (isInOutage() || (waited && !tracker.isSettling(lastPoll)));
    }

    boolean isInOutage() {
        return pollOutage.since().isPresent() || takeOutage.since().isPresent();
    }

    /** @param state what is said where there is no trouble */
    WatchStatus status(State state, Duration nextIn) {
        Instant now = clock.instant();
        long done = counts.getOrDefault(FileHandler.Disposition.DONE, 0L);
        long failed = counts.getOrDefault(FileHandler.Disposition.FAILED, 0L);
        return new WatchStatus(
                now,
                now.plus(nextIn).plus(pollDuration).plus(SLACK),
                state == State.WATCHING && isInOutage() ? State.TROUBLED : state,
                settings.inbox(),
                waiting,
                reading.entrySet().stream()
                        .map(file -> new Since(file.getKey(), file.getValue()))
                        .toList(),
                done + failed,
                done,
                failed,
                tracker.held(),
                tracker.persistent(),
                tracker.oldest(),
                Optional.of(log.lastError()).filter(error -> !error.isEmpty()),
                pollOutage.since().or(takeOutage::since));
    }
}
