package nianbao.store.work;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.store.sql.Sql;

/**
 * Paths that are to be read, each taken by one process at a time. A process has what it took until its lease ends, which it
 * renews; what a process had that is gone waits again. Who takes steps over what another is about to take.
 */
public final class WorkQueue {
    /** Tries of a path that failed for a reason that may pass, or ended its reading process. */
    private static final int TRIES = 2;
    /** Of a width, so that text sorts as time. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String OWN = " WHERE id = ? AND holder = ? AND state = 'taken'";

    private final Sql sql;
    private final Clock clock;

    public WorkQueue(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The time by the clock that all who take work share. */
    private Instant now() {
        return sql.database().now(sql, clock);
    }

    /** Puts a path in, once; one that is done or aside is to be read again. Says whether it was not waiting or taken already. */
    public boolean add(String path) {
        return sql.run(
                        "INSERT INTO work_item (path, state, failures, added_at) VALUES (?, 'waiting', 0, ?)"
                                + " ON CONFLICT (path) DO UPDATE SET state = 'waiting', failures = 0,"
                                + " added_at = excluded.added_at, finished_at = NULL"
                                + " WHERE work_item.state IN ('done', 'aside')",
                        path,
                        TIME.format(clock.instant()))
                > 0;
    }

    /** Takes the path that has waited longest. */
    public Optional<WorkItem> take(WorkHolder holder, Duration lease) {
        Instant now = now();
        free(now);
        return sql.one(
                WorkQueue::item,
                "UPDATE work_item SET state = 'taken', holder = ?, lease_until = ? WHERE id ="
                        + " (SELECT id FROM work_item WHERE state = 'waiting' ORDER BY id LIMIT 1"
                        + sql.database().steppingOver() + ") RETURNING id, path",
                holder.text(),
                TIME.format(now.plus(lease)));
    }

    private static WorkItem item(Sql.Row row) throws SQLException {
        return new WorkItem(row.number(1), row.text(2));
    }

    /** What processes had that are gone, or did not renew, waits again. */
    private void free(Instant now) {
        sql.list(row -> row.text(1), "SELECT DISTINCT holder FROM work_item WHERE state = 'taken'").stream()
                .filter(holder -> WorkHolder.of(holder).stream().anyMatch(WorkHolder::isSurelyGone))
                .forEach(this::release);
        sql.run(
                "UPDATE work_item SET state = 'waiting', holder = NULL, lease_until = NULL"
                        + " WHERE state = 'taken' AND lease_until < ?",
                TIME.format(now));
    }

    /** A process goes on with what it has. */
    public void renew(WorkHolder holder, Duration lease) {
        sql.run(
                "UPDATE work_item SET lease_until = ? WHERE holder = ? AND state = 'taken'",
                TIME.format(now().plus(lease)),
                holder.text());
    }

    /** A process does not go on with what it has: others can take it at once. */
    public void release(WorkHolder holder) {
        release(holder.text());
    }

    private void release(String holder) {
        sql.run(
                "UPDATE work_item SET state = 'waiting', holder = NULL, lease_until = NULL"
                        + " WHERE holder = ? AND state = 'taken'",
                holder);
    }

    /** What became of a path is in the store. */
    public void finish(WorkItem item, WorkHolder holder) {
        sql.run(
                "UPDATE work_item SET state = 'done', holder = NULL, lease_until = NULL, finished_at = ?" + OWN,
                TIME.format(clock.instant()),
                item.number(),
                holder.text());
    }

    /** A path failed for a reason that may pass: it waits again; the last time it is put aside. */
    public void fail(WorkItem item, WorkHolder holder) {
        sql.run(
                "UPDATE work_item SET state = CASE WHEN failures + 1 < ? THEN 'waiting' ELSE 'aside' END,"
                        + " failures = failures + 1, holder = NULL, lease_until = NULL, finished_at = ?" + OWN,
                TRIES,
                TIME.format(clock.instant()),
                item.number(),
                holder.text());
    }

    /** A path that is not to be tried any more by itself. */
    public void putAside(WorkItem item, WorkHolder holder) {
        sql.run(
                "UPDATE work_item SET state = 'aside', failures = failures + 1, holder = NULL, lease_until = NULL,"
                        + " finished_at = ?" + OWN,
                TIME.format(clock.instant()),
                item.number(),
                holder.text());
    }

    public WorkCounts counts() {
        return sql.one(
                        row -> new WorkCounts(row.number(1), row.number(2), row.number(3), row.number(4)),
                        "SELECT count(*) FILTER (WHERE state = 'waiting'), count(*) FILTER (WHERE state = 'taken'),"
                                + " count(*) FILTER (WHERE state = 'done'), count(*) FILTER (WHERE state = 'aside')"
                                + " FROM work_item")
                .orElseThrow();
    }

    /** The paths that were put aside, the last first. */
    public List<String> aside(int most) {
        return sql.list(
                row -> row.text(1),
                "SELECT path FROM work_item WHERE state = 'aside' ORDER BY finished_at DESC, id DESC LIMIT ?",
                most);
    }
}
