package nianbao.web.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes who guesses passwords wait, longer each time: by the name that is tried, from wherever, and by the address that tries,
 * whatever names. A name that nobody has is counted like any other. An attempt counts as wrong from its beginning, so that many
 * at the same time gain nothing.
 *
 * <p>Others' guessing must not lock out whose name it is: from an address from which that name was entered before, only what is
 * tried from there counts.
 */
public final class EntryAttempts {
    /** Wrong ones that cost nothing: people mistype. */
    static final int FREE = 5;
    /** The same of an address: a whole office may be behind one. */
    static final int FREE_OF_ADDRESS = 15;
    /** The longest wait; with it no name is tried more than a hundred times in an hour. Larger: slower for who guesses. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    /** The same for an address, which guesses at all names. */
    static final Duration LONGEST_OF_ADDRESS = Duration.ofMinutes(15);
    /** After which what was tried is forgotten. */
    static final Duration FORGOTTEN = Duration.ofDays(1);
    /** Names and addresses that are remembered. */
    private static final int REMEMBERED = 20_000;

    private static final int DOUBLINGS = 20;

    private final Clock clock;
    private final Map<String, Tried> tried = new Remembering<>();
    private final Map<String, Boolean> known = new Remembering<>();

    /** What was tried of late. */
    private record Tried(int wrong, Instant last) {}

    /** The wait that wrong attempts cost. */
    private record Tally(String key, int free, Duration longest) {}

    /** Forgets what was not asked for longest. */
    private static final class Remembering<V> extends LinkedHashMap<String, V> {
        private static final long serialVersionUID = 1;

        Remembering() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > REMEMBERED;
        }
    }

    public EntryAttempts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Somebody is about to try a password.
     *
     * @param account in one case and width
     * @return how long to wait before; then nothing may be tried now, and nothing is counted
     */
    public synchronized Optional<Duration> begin(String account, String address) {
        Instant now = clock.instant();
        List<Tally> tallies = tallies(account, RequestRate.network(address));
        Optional<Duration> wait = tallies.stream()
                .map(tally -> left(tally, now))
                .filter(duration -> duration.compareTo(Duration.ZERO) > 0)
                .max(Duration::compareTo);
        if (wait.isEmpty()) {
            tallies.forEach(tally -> tried.put(tally.key(), new Tried(wrong(tally.key(), now) + 1, now)));
        }
        return wait;
    }

    /** It was the right one. The address still has its other wrong ones: an own account must not wash off guesses at others. */
    public synchronized void succeed(String account, String address) {
        String network = RequestRate.network(address);
        Instant now = clock.instant();
        List<Tally> tallies = tallies(account, network);
        tried.remove(tallies.get(0).key());
        String ofAddress = tallies.get(1).key();
        tried.put(ofAddress, new Tried(Math.max(0, wrong(ofAddress, now) - 1), now));
        known.put(pair(account, network), true);
    }

    private List<Tally> tallies(String account, String network) {
        String pair = pair(account, network);
        String name = known.get(pair) == null ? "name " + account : pair;
        return List.of(
                new Tally(name, FREE, LONGEST_WAIT),
                new Tally("address " + network, FREE_OF_ADDRESS, LONGEST_OF_ADDRESS));
    }

    private static String pair(String account, String network) {
        return "name " + account + " from " + network;
    }

    private int wrong(String key, Instant now) {
        Tried before = tried.get(key);
        return before == null || before.last().plus(FORGOTTEN).isBefore(now) ? 0 : before.wrong();
    }

    private Duration left(Tally tally, Instant now) {
        int beyond = wrong(tally.key(), now) - tally.free();
        Tried before = tried.get(tally.key());
        if (beyond < 0 || before == null) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(beyond + 1, DOUBLINGS));
        Duration whole = wait.compareTo(tally.longest()) < 0 ? wait : tally.longest();
        return Duration.between(now, before.last().plus(whole));
    }
}
