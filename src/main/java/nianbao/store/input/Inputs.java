package nianbao.store.input;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.store.sql.Sql;

/**
 * What came in, and what became of it: a row for each path and the bytes that it brought. It is seen before it is read,
 * without its bytes; the row gets them, and a state, when it is finished. One without a state was cut off, and is taken up
 * by the next that sees its path.
 */
public final class Inputs {
    private final Sql sql;
    private final Runs runs;
    private final Clock clock;

    public Inputs(Sql sql, Runs runs, Clock clock) {
        this.sql = sql;
        this.runs = runs;
        this.clock = clock;
    }

    /** A row in work. */
    public record OpenInput(long input, long run, IncomingFile arrival) {}

    /**
     * What became of some bytes.
     *
     * @param reason for a person
     * @param elsewhere what to say where they came from elsewhere first
     */
    public record Disposition(InputState state, Optional<String> reason, String elsewhere) {}

    /** Notes that a path is about to be read. */
    public OpenInput see(long run, IncomingFile arrival) {
        runs.countSeen(run);
        Optional<Long> open =
                sql.one(row -> row.number(1), "SELECT id FROM input WHERE path = ? AND sha256 IS NULL", arrival.path());
        if (open.isPresent()) {
            sql.run(
                    "UPDATE input SET state = NULL, reason = NULL, finished_at = NULL, run_id = ?, brought_by = ?, "
                            + "arrivals = arrivals + 1, seen_at = ? WHERE id = ?",
                    run,
                    arrival.broughtBy(),
                    clock.instant(),
                    open.get());
            return new OpenInput(open.get(), run, arrival);
        }
        return new OpenInput(insert(run, arrival), run, arrival);
    }

    private long insert(long run, IncomingFile arrival) {
        return sql.insert(
                "INSERT INTO input (path, container, brought_by, run_id, arrivals, first_seen_at, seen_at) "
                        + "VALUES (?, ?, ?, ?, 1, ?, ?) RETURNING id",
                arrival.path(),
                arrival.container(),
                arrival.broughtBy(),
                run,
                clock.instant(),
                clock.instant());
    }

    /** What was seen could not be had: no bytes. */
    public void finish(OpenInput open, InputState state, Optional<String> reason) {
        end(own(open), state, reason, OptionalInt.empty());
        runs.count(open.run(), state);
    }

    /** What was seen is an archive of files of their own. */
    public void finishContainer(OpenInput open, Optional<String> sha256, InputState state, int members) {
        long input = sha256.isPresent() ? withBytes(open, sha256.get()) : own(open);
        end(input, state, Optional.empty(), OptionalInt.of(members));
        runs.count(open.run(), state);
    }

    /**
     * What was seen has these bytes, and this became of them: at this path, and wherever else they came from.
     *
     * @return the state of what was seen
     */
    public InputState finish(OpenInput open, String sha256, Disposition outcome) {
        long input = withBytes(open, sha256);
        end(input, outcome.state(), outcome.reason(), OptionalInt.empty());
        restate(sha256, outcome);
        InputState state = sql.one(row -> InputState.of(row.text(1)), "SELECT state FROM input WHERE id = ?", input)
                .orElseThrow();
        runs.count(open.run(), state);
        return state;
    }

    /** This became of these bytes, wherever they came from: one path has them first, at the others they are duplicates. */
    public void restate(String sha256, Disposition outcome) {
        sql.run(
                "UPDATE input SET state = ?, reason = ? WHERE sha256 = ? AND state IS NOT NULL AND members IS NULL",
                outcome.state().id(),
                outcome.reason(),
                sha256);
        if (outcome.state() == InputState.INGESTED) {
            sql.run(
                    "UPDATE input SET state = ?, reason = ? WHERE sha256 = ? AND state = ? AND members IS NULL "
                            + "AND path <> (SELECT original.path FROM original WHERE original.sha256 = input.sha256)",
                    InputState.DUPLICATE.id(),
                    outcome.elsewhere(),
                    sha256,
                    InputState.INGESTED.id());
        }
    }

    /** The bytes that came to a path last. */
    public Optional<String> last(String path) {
        return sql.one(
                row -> row.text(1),
                "SELECT sha256 FROM input WHERE path = ? AND sha256 IS NOT NULL ORDER BY id DESC LIMIT 1",
                path);
    }

    /** The paths that were seen and not finished, that {@code broughtBy} brought. */
    public List<String> unfinished(String broughtBy) {
        return sql.list(
                row -> row.text(1),
                "SELECT path FROM input WHERE state IS NULL AND brought_by = ? ORDER BY id",
                broughtBy);
    }

    private void end(long input, InputState state, Optional<String> reason, OptionalInt members) {
        sql.run(
                "UPDATE input SET state = ?, reason = ?, members = ?, finished_at = ? WHERE id = ?",
                state.id(),
                reason,
                members,
                clock.instant(),
                input);
    }

    /** The row of the path that waits for its bytes, or another where whoever shared it finished it meanwhile. */
    private long own(OpenInput open) {
        return sql.one(
                        row -> row.number(1),
                        "SELECT id FROM input WHERE path = ? AND sha256 IS NULL",
                        open.arrival().path())
                .orElseGet(() -> insert(open.run(), open.arrival()));
    }

    /** The row with its bytes. It takes the place of the one that the same bytes at the same path had before. */
    private long withBytes(OpenInput open, String sha256) {
        long input = own(open);
        sql.run(
                "UPDATE input SET (first_seen_at, arrivals) = (SELECT min(same.first_seen_at), 1 + max(same.arrivals) "
                        + "FROM input AS same WHERE same.path = ? AND same.sha256 = ?) "
                        + "WHERE id = ? AND EXISTS (SELECT 1 FROM input AS same WHERE same.path = ? AND same.sha256 = ?)",
                open.arrival().path(),
                sha256,
                input,
                open.arrival().path(),
                sha256);
        sql.run(
                "DELETE FROM input WHERE path = ? AND sha256 = ?",
                open.arrival().path(),
                sha256);
        sql.run("UPDATE input SET sha256 = ? WHERE id = ?", sha256, input);
        return input;
    }
}
