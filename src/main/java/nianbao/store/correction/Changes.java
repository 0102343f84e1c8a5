package nianbao.store.correction;

import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.store.correction.Change.Action;
import nianbao.store.correction.Change.End;
import nianbao.store.correction.Change.Kind;
import nianbao.store.correction.Change.Pair;
import nianbao.store.correction.Change.State;
import nianbao.store.correction.Change.Subject;
import nianbao.store.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Every change that people made. Each is kept beside what it changes, in the same transaction; none is ever deleted. */
public final class Changes {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String SELECT = """
            SELECT change.id, change.kind, change.action, change.field, change.sha256, change.body_id, one.name,
                   change.other_body_id, other.name, change.before_value, change.before_status, change.after_value,
                   change.said_by, change.note, change.said_at, change.row_id, change.takes_back,
                   ender.id, ender.action, ender.said_by, ender.said_at
              FROM change
              LEFT JOIN change AS ender ON ender.id = change.ended_by
              LEFT JOIN body AS one ON one.id = change.body_id
              LEFT JOIN body AS other ON other.id = change.other_body_id
             WHERE\s""";

    private final Sql sql;
    private final Clock clock;

    public Changes(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Who changes something, and why. */
    public record Saying(String by, Optional<String> note) {}

    /**
     * Keeps that a person set something, in place of earlier changes of the same.
     *
     * @param row of what was set, in the table of its kind; empty where that has none
     */
    public long set(
            Subject subject,
            State before,
            Optional<String> after,
            Saying saying,
            OptionalLong row,
            List<Long> earlier) {
        long number = insert(Action.SET, subject, before, after, saying, row, OptionalLong.empty());
        end(earlier, number);
        return number;
    }

    /** Keeps that a person took back all that was said of something. */
    public void clear(Subject subject, State before, Optional<String> after, Saying saying, List<Long> earlier) {
        end(earlier, insert(Action.CLEAR, subject, before, after, saying, OptionalLong.empty(), OptionalLong.empty()));
    }

    /**
     * Keeps that a person took back a change that stands; the one that it had replaced stands again.
     *
     * @param again the one that stands again
     * @param row of what was set by that, anew
     */
    public void takeBack(Change change, Saying saying, Optional<Change> again, OptionalLong row) {
        State before = new State(change.after(), change.before().status().map(status -> "corrected"));
        Optional<String> after =
                again.isPresent() ? again.get().after() : change.before().value();
        long number = insert(
                Action.TAKE_BACK,
                change.subject(),
                before,
                after,
                saying,
                OptionalLong.empty(),
                OptionalLong.of(change.number()));
        end(List.of(change.number()), number);
        again.ifPresent(earlier ->
                sql.run("UPDATE change SET ended_by = NULL, row_id = ? WHERE id = ?", row, earlier.number()));
    }

    private long insert(
            Action action,
            Subject subject,
            State before,
            Optional<String> after,
            Saying saying,
            OptionalLong row,
            OptionalLong takesBack) {
        return sql.insert(
                """
                INSERT INTO change (kind, action, field, sha256, body_id, other_body_id, before_value, before_status,
                                    after_value, said_by, note, said_at, row_id, takes_back)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""",
                subject.kind().id(),
                action.id(),
                subject.field(),
                subject.sha256(),
                subject.bodies().map(Pair::one),
                subject.bodies().map(Pair::other),
                before.value(),
                before.status(),
                after,
                saying.by(),
                saying.note(),
                TIME.format(clock.instant()),
                row,
                takesBack);
    }

    private void end(List<Long> changes, long by) {
        changes.forEach(change -> sql.run("UPDATE change SET ended_by = ? WHERE id = ?", by, change));
    }

    public Optional<Change> find(long number) {
        return sql.one(Changes::change, SELECT + "change.id = ?", number);
    }

    /** The changes that set these rows. */
    List<Long> ofRows(Kind kind, List<Long> rows) {
        return rows.stream()
                .flatMap(row -> sql
                        .list(
                                found -> found.number(1),
                                "SELECT id FROM change WHERE kind = ? AND row_id = ?",
                                kind.id(),
                                row)
                        .stream())
                .toList();
    }

    /** What stands of two bodies, whichever was named first. */
    public List<Change> standing(long one, long other) {
        String standing = "change.body_id = ? AND change.other_body_id = ? AND change.action = 'set' "
                + "AND change.ended_by IS NULL ORDER BY change.id";
        List<Change> found = new ArrayList<>(sql.list(Changes::change, SELECT + standing, one, other));
        found.addAll(sql.list(Changes::change, SELECT + standing, other, one));
        return found;
    }

    /** What stands of a body as the one of two. */
    public List<Change> standing(long one) {
        return sql.list(
                Changes::change,
                SELECT + "change.body_id = ? AND change.action = 'set' AND change.ended_by IS NULL ORDER BY change.id",
                one);
    }

    /** The change that another one replaced; the latest, where those were several. */
    public Optional<Change> replaced(Change by) {
        return sql.one(
                Changes::change,
                SELECT + "change.ended_by = ? AND change.action = 'set' ORDER BY change.id DESC LIMIT 1",
                by.number());
    }

    /**
     * Changes, the newest first.
     *
     * @param before the place after which they are wanted; empty for the newest of all
     */
    public List<Change> page(ChangeFilter filter, Optional<ChangePosition> before, int most) {
        Conditions conditions = conditions(filter, before);
        return sql.list(Changes::change, newestFirst(conditions, most), conditions.arguments());
    }

    private static Conditions conditions(ChangeFilter filter, Optional<ChangePosition> before) {
        Conditions conditions = conditions(filter);
        before.ifPresent(place -> conditions
                .and("(change.said_at, change.id) < (?, ?)")
                .with(TIME.format(place.at()))
                .with(place.number()));
        return conditions;
    }

    private static String newestFirst(Conditions conditions, int most) {
        return SELECT + conditions.text() + " ORDER BY change.said_at DESC, change.id DESC LIMIT " + most;
    }

    /** What the database is asked for by {@link #page}. */
    static String statement(ChangeFilter filter, Optional<ChangePosition> before, int most) {
        return newestFirst(conditions(filter, before), most);
    }

    /** Changes in the order in which they were made, from the one after {@code number} on. */
    public List<Change> after(long number, ChangeFilter filter, int most) {
        Conditions conditions = conditions(filter);
        conditions.and("change.id > ?").with(number);
        return sql.list(
                Changes::change,
                SELECT + conditions.text() + " ORDER BY change.id LIMIT " + most,
                conditions.arguments());
    }

    /** What is asked, and its arguments. */
    private static final class Conditions {
        private final List<String> all = new ArrayList<>();
        private final List<@Nullable Object> arguments = new ArrayList<>();

        Conditions and(String condition) {
            all.add(condition);
            return this;
        }

        Conditions with(Object argument) {
            arguments.add(argument);
            return this;
        }

        String text() {
            return all.isEmpty() ? "change.id > 0" : String.join(" AND ", all);
        }

        @Nullable
        Object[] arguments() {
            return arguments.toArray();
        }
    }

    private static Conditions conditions(ChangeFilter filter) {
        Conditions conditions = new Conditions();
        // a report has fewer changes than a person may have made: its files are looked up first, and not the person
        String person = filter.report().isPresent() ? "change.said_by || '' = ?" : "change.said_by = ?";
        filter.by().ifPresent(by -> conditions.and(person).with(by));
        filter.report()
                .ifPresent(report -> conditions
                        .and("change.sha256 IN (SELECT sha256 FROM reading WHERE report_id = ?)")
                        .with(report));
        filter.field().ifPresent(field -> conditions.and("change.field = ?").with(field));
        filter.since().ifPresent(since -> conditions.and("change.said_at >= ?").with(TIME.format(since)));
        filter.until().ifPresent(until -> conditions.and("change.said_at < ?").with(TIME.format(until)));
        return conditions;
    }

    /** Everyone who ever changed something. */
    public List<String> people() {
        return sql.list(row -> row.text(1), """
                WITH RECURSIVE people (name) AS (
                  SELECT min(said_by) FROM change
                  UNION ALL
                  SELECT (SELECT min(said_by) FROM change WHERE said_by > name) FROM people WHERE name IS NOT NULL)
                SELECT name FROM people WHERE name IS NOT NULL""");
    }

    /** The number of the newest change; 0 where there is none. */
    public long newest() {
        return sql.one(row -> row.number(1), "SELECT coalesce(max(id), 0) FROM change")
                .orElse(0L);
    }

    private static Change change(Sql.Row row) throws SQLException {
        Optional<Pair> bodies = row.maybeNumber(6).isPresent()
                ? Optional.of(new Pair(row.number(6), row.text(7), row.number(8), row.text(9)))
                : Optional.empty();
        Subject subject = new Subject(Kind.of(row.text(2)).orElseThrow(), row.text(4), row.maybeText(5), bodies);
        Optional<End> end = row.maybeNumber(18).isPresent()
                ? Optional.of(new End(row.number(18), action(row.text(19)), row.text(20), row.time(21)))
                : Optional.empty();
        return new Change(
                row.number(1),
                subject,
                action(row.text(3)),
                new State(row.maybeText(10), row.maybeText(11)),
                row.maybeText(12),
                row.text(13),
                row.maybeText(14),
                row.time(15),
                row.maybeNumber(16),
                row.maybeNumber(17),
                end);
    }

    private static Action action(String id) {
        return Action.of(id).orElseThrow();
    }
}
