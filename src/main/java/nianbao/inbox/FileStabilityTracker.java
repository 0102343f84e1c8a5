package nianbao.inbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nianbao.inbox.WatchStatus.Since;

/**
 * Keeps in mind how long each file of the inbox has been the same, and which ones are not to be tried before their time.
 * The file's own time says nothing of that: it may come from another clock, or be copied with the file.
 */
final class FileStabilityTracker {
    /** Looks that must have found the same: two might fall into one pause of a slow writer, or of a clock that was set. */
    private static final int LEAST_OBSERVATIONS = 3;
    /** Wait before a second try; doubled for each one after. */
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    /** Doublings after which the longest wait is reached, so that nothing overflows. */
    private static final int DOUBLINGS = 6;
    /** Tries that failed, one after another, from which on a file is not expected to be better by itself. */
    private static final int PERSISTENT = 3;

    private final Duration settle;
    private final Predicate<Path> readable;
    private Map<Path, Tracked> tracked = Map.of();

    /** @param readable whether a file, by its name below the inbox, may be read now */
    FileStabilityTracker(Duration settle, Predicate<Path> readable) {
        this.settle = settle;
        this.readable = readable;
    }

    /** Why a file is not taken. */
    private record Held(int tries, Instant until, boolean unreadable) {}

    private record Tracked(FileSnapshot file, Instant since, int observations, Optional<Held> held) {}

    /** Takes in what a look found, in its order; forgets what is gone, and begins anew with what changed. */
    void see(DirectorySnapshot snapshot, Instant now) {
        Map<Path, Tracked> observed = new LinkedHashMap<>();
        for (FileSnapshot file : snapshot.oldest()) {
            Tracked before = tracked.get(file.name());
            boolean same = before != null && before.file.equals(file);
            observed.put(
                    file.name(),
                    before != null && same
                            ? new Tracked(file, before.since, before.observations + 1, before.held)
                            : new Tracked(file, now, 1, Optional.empty()));
        }
        tracked = observed;
    }

    /** The files that may be taken, in the order of the last look. */
    List<FileSnapshot> due(Instant now) {
        return tracked.values().stream()
                .filter(file -> isSettled(file, now) && isFree(file, now))
                .map(Tracked::file)
                .toList();
    }

    private boolean isSettled(Tracked file, Instant now) {
        return settle.isZero()
                || (file.observations >= LEAST_OBSERVATIONS
                        && !file.since.plus(settle).isAfter(now));
    }

    private boolean isFree(Tracked file, Instant now) {
        return file.held.isEmpty()
                || !file.held.get().until.isAfter(now)
                || (file.held.get().unreadable && readable.test(file.file.name()));
    }

    /** A file did not come through: it is tried again later, or as soon as it can be read or is another one. */
    Instant hold(FileSnapshot file, Instant now) {
        Tracked before = tracked.getOrDefault(file.name(), new Tracked(file, now, 1, Optional.empty()));
        int tries = before.held.map(Held::tries).orElse(0) + 1;
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, DOUBLINGS));
        Instant until = now.plus(doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT);
        if (tracked.containsKey(file.name())) {
            Held held = new Held(tries, until, !readable.test(file.name()));
            tracked.put(file.name(), new Tracked(before.file, before.since, before.observations, Optional.of(held)));
        }
        return until;
    }

    /** Files that wait for another try. */
    long held() {
        return tracked.values().stream().filter(file -> file.held.isPresent()).count();
    }

    /** Files that failed again and again. */
    long persistent() {
        return tracked.values().stream()
                .filter(file -> file.held.isPresent() && file.held.get().tries >= PERSISTENT)
                .count();
    }

    /** Whether there is a file that was the same for some looks, and might be taken after more of them. */
    boolean isSettling(Instant now) {
        return tracked.values().stream().anyMatch(file -> file.observations > 1 && !isSettled(file, now));
    }

    /** The file that waits longest to be taken for the first time, and since when. */
    Optional<Since> oldest() {
        return tracked.values().stream()
                .filter(file -> file.held.isEmpty())
                .findFirst()
                .map(file -> new Since(file.file.name(), file.since));
    }
}
