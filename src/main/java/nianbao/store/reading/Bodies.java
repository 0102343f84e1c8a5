package nianbao.store.reading;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import nianbao.store.correction.Change;
import nianbao.store.correction.Change.Pair;
import nianbao.store.correction.Change.State;
import nianbao.store.correction.Change.Subject;
import nianbao.store.correction.Changes;
import nianbao.store.correction.Changes.Saying;
import nianbao.store.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The issuers of reports. Only equal names are one body; like ones are a question for a person. */
public final class Bodies {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final String SAME = "same";
    private static final String DIFFERENT = "different";

    private final Sql sql;
    private final Clock clock;
    private final Changes changes;

    public Bodies(Sql sql, Clock clock, Changes changes) {
        this.sql = sql;
        this.clock = clock;
        this.changes = changes;
    }

    /** An issuer. */
    public record Body(long number, String name) {}

    private record Keyed(long number, String key) {}

    /** The body of this name; a new one, with the questions that it brings, where there is none. */
    public long of(String name) {
        String key = BodyName.key(name);
        return known(key).orElseGet(() -> {
            long body = sql.insert("INSERT INTO body (name, key) VALUES (?, ?) RETURNING id", name, key);
            ask(body, key);
            return body;
        });
    }

    private Optional<Long> known(String key) {
        return sql.one(row -> row.number(1), "SELECT body_id FROM body_alias WHERE key = ?", key)
                .or(() -> sql.one(row -> row.number(1), "SELECT id FROM body WHERE key = ?", key));
    }

    private void ask(long body, String key) {
        List<@Nullable Object[]> pairs = sql
                .list(row -> new Keyed(row.number(1), row.text(2)), "SELECT id, key FROM body WHERE id <> ?", body)
                .stream()
                .filter(other -> BodyName.alike(key, other.key()))
                .map(other -> new @Nullable Object[] {Math.min(body, other.number()), Math.max(body, other.number())})
                .toList();
        sql.runAll("INSERT INTO body_pair (one_id, other_id) VALUES (?, ?)", pairs);
    }

    /**
     * Two bodies whose names are alike; nobody has said yet whether they are one.
     *
     * @param years on which both have a report
     */
    public record Question(Body one, Body other, int years) {}

    /** What waits for a person; pairs with reports on the same year first. */
    public List<Question> questions() {
        return sql.list(
                row -> new Question(
                        new Body(row.number(1), row.text(2)), new Body(row.number(3), row.text(4)), row.count(5)),
                """
                SELECT one.id, one.name, other.id, other.name,
                       (SELECT count(*) FROM report AS mine JOIN report AS theirs ON theirs.year = mine.year
                         WHERE mine.body_id = one.id AND theirs.body_id = other.id) AS years
                  FROM body_pair
                  JOIN body AS one ON one.id = body_pair.one_id
                  JOIN body AS other ON other.id = body_pair.other_id
                 WHERE body_pair.answer IS NULL
                   AND EXISTS (SELECT 1 FROM report WHERE report.body_id = one.id)
                   AND EXISTS (SELECT 1 FROM report WHERE report.body_id = other.id)
                 ORDER BY years DESC, one.name, other.name""");
    }

    /** The body of this number, or whose own name this is. */
    public Optional<Body> named(String words) {
        return NUMBER.matcher(words).matches()
                ? sql.one(Bodies::body, "SELECT id, name FROM body WHERE id = ?", words)
                : sql.one(Bodies::body, "SELECT id, name FROM body WHERE key = ?", BodyName.key(words));
    }

    /** The names of all. */
    public List<String> names() {
        return sql.list(row -> row.text(1), "SELECT name FROM body ORDER BY name");
    }

    /** A person says that {@code other} is a name of {@code one}; its reports have to be placed anew. */
    public void same(Body one, Body other, String by, Optional<String> note) {
        keep(one, other, SAME, new Saying(by, note));
        join(one.number(), other.number(), by, note);
    }

    private void join(long one, long other, String by, Optional<String> note) {
        sql.run("UPDATE body_alias SET body_id = ? WHERE body_id = ?", one, other);
        sql.run(
                "INSERT INTO body_alias (key, body_id, said_by, note, said_at) "
                        + "SELECT key, ?, ?, ?, ? FROM body WHERE id = ? ON CONFLICT (key) DO UPDATE SET "
                        + "body_id = excluded.body_id, said_by = excluded.said_by, note = excluded.note, "
                        + "said_at = excluded.said_at",
                one,
                by,
                note,
                clock.instant(),
                other);
        answer(one, other, SAME, by, note);
    }

    /** A person says that two bodies are not one; where one had been taken for the other, its reports have to be placed anew. */
    public void different(Body one, Body other, String by, Optional<String> note) {
        keep(one, other, DIFFERENT, new Saying(by, note));
        part(one.number(), other.number(), by, note);
    }

    private void part(long one, long other, String by, Optional<String> note) {
        separate(one, other);
        separate(other, one);
        answer(one, other, DIFFERENT, by, note);
    }

    private void separate(long one, long other) {
        sql.run("DELETE FROM body_alias WHERE body_id = ? AND key = (SELECT key FROM body WHERE id = ?)", one, other);
    }

    private void keep(Body one, Body other, String answer, Saying saying) {
        List<Change> earlier = changes.standing(one.number(), other.number());
        changes.set(
                Subject.bodies(new Pair(one.number(), one.name(), other.number(), other.name())),
                State.of(earlier.stream().findFirst().flatMap(Change::after)),
                Optional.of(answer),
                saying,
                OptionalLong.empty(),
                earlier.stream().map(Change::number).toList());
    }

    /** Takes back one answer; the one that it had replaced holds again. */
    public void takeBack(Change change, Saying saying) {
        Pair pair = change.subject().bodies().orElseThrow();
        Optional<Change> again = changes.replaced(change);
        changes.takeBack(change, saying, again, OptionalLong.empty());
        separate(pair.one(), pair.other());
        giveBack(pair.one(), pair.other());
        if (again.isEmpty()) {
            sql.run(
                    "UPDATE body_pair SET answer = NULL, said_by = NULL, note = NULL, said_at = NULL "
                            + "WHERE one_id = ? AND other_id = ?",
                    Math.min(pair.one(), pair.other()),
                    Math.max(pair.one(), pair.other()));
            return;
        }
        Change earlier = again.get();
        Pair before = earlier.subject().bodies().orElseThrow();
        if (earlier.after().equals(Optional.of(SAME))) {
            join(before.one(), before.other(), earlier.by(), earlier.note());
        } else {
            part(before.one(), before.other(), earlier.by(), earlier.note());
        }
    }

    /** The names that a body brought along when it became a name of another are its own again. */
    private void giveBack(long from, long to) {
        Deque<Long> ahead = new ArrayDeque<>(List.of(to));
        Set<Long> seen = new HashSet<>(List.of(from, to));
        while (!ahead.isEmpty()) {
            for (Change brought : changes.standing(ahead.remove())) {
                long other = brought.subject().bodies().orElseThrow().other();
                if (brought.after().equals(Optional.of(SAME)) && seen.add(other)) {
                    ahead.add(other);
                    sql.run(
                            "UPDATE body_alias SET body_id = ? "
                                    + "WHERE body_id = ? AND key = (SELECT key FROM body WHERE id = ?)",
                            to,
                            from,
                            other);
                }
            }
        }
    }

    private void answer(long one, long other, String answer, String by, Optional<String> note) {
        sql.run(
                "INSERT INTO body_pair (one_id, other_id, answer, said_by, note, said_at) VALUES (?, ?, ?, ?, ?, ?) "
                        + "ON CONFLICT (one_id, other_id) DO UPDATE SET answer = excluded.answer, "
                        + "said_by = excluded.said_by, note = excluded.note, said_at = excluded.said_at",
                Math.min(one, other),
                Math.max(one, other),
                answer,
                by,
                note,
                clock.instant());
    }

    private static Body body(Sql.Row row) throws SQLException {
        return new Body(row.number(1), row.text(2));
    }
}
