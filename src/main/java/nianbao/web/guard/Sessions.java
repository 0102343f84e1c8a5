package nianbao.web.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Those who are here. They live in memory alone: when the program ends, everybody enters anew. */
public final class Sessions {
    /** After which somebody who did nothing must enter anew. */
    public static final Duration IDLE = Duration.ofHours(2);
    /** After which everybody must. */
    public static final Duration LONGEST = Duration.ofHours(12);
    /** Of one person: who enters more often at once loses the oldest. Larger: more browsers, and more to be stolen. */
    static final int MOST_OF_ONE = 20;
    /** Of all together. */
    static final int MOST = 1000;

    private final Clock clock;
    private final Map<String, Session> byId = new ConcurrentHashMap<>();

    public Sessions(Clock clock) {
        this.clock = clock;
    }

    /** Somebody enters: always by a new secret, whatever the browser brought along. */
    public synchronized Session begin(String user, Role role, OptionalLong accountVersion) {
        Instant now = clock.instant();
        byId.values().removeIf(session -> isOver(session, now));
        makeRoom(session -> session.user().equals(user), MOST_OF_ONE);
        makeRoom(session -> true, MOST);
        Session session = new Session(Secrets.create(), Secrets.create(), user, role, accountVersion, now, now);
        byId.put(session.id(), session);
        return session;
    }

    private void makeRoom(Predicate<Session> whose, int most) {
        if (byId.values().stream().filter(whose).count() >= most) {
            byId.values().stream()
                    .filter(whose)
                    .min(Comparator.comparing(Session::lastSeen))
                    .ifPresent(oldest -> byId.remove(oldest.id()));
        }
    }

    /** The session of this secret, as long as it lasts. */
    public Optional<Session> find(String id) {
        Instant now = clock.instant();
        Session session = byId.computeIfPresent(id, (key, known) -> isOver(known, now) ? null : known.seen(now));
        return Optional.ofNullable(session);
    }

    /** Whether a session has ended; asking does not keep it alive. */
    public boolean isOver(Session session) {
        Session known = byId.get(session.id());
        return known == null || isOver(known, clock.instant());
    }

    private static boolean isOver(Session session, Instant now) {
        return !now.isBefore(session.lastSeen().plus(IDLE))
                || !now.isBefore(session.began().plus(LONGEST));
    }

    /** Somebody leaves. */
    public void end(Session session) {
        byId.remove(session.id());
    }

    /** Whoever entered by this account must enter anew: the password or the role is another. */
    public void endAll(String account) {
        byId.values()
                .removeIf(session ->
                        session.accountVersion().isPresent() && session.user().equals(account));
    }
}
