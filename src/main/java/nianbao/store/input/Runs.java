package nianbao.store.input;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.store.sql.Sql;
import org.jspecify.annotations.Nullable;

/** Starts of the program: what was asked for, and how it went. */
public final class Runs {
    private static final String SEEN = "seen";
    /** What a run began, and left to another when it was ended. */
    private static final String UNFINISHED = "unfinished";
    /** How far the clock of processes may be from ours. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private final Sql sql;
    private final Clock clock;

    public Runs(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Begins a run of this process and gives its number.
     *
     * @param settings what a person would want to know of how it ran
     */
    public long begin(String command, String program, Map<String, String> settings) {
        long run = sql.insert(
                "INSERT INTO run (command, program, host, pid, started_at) VALUES (?, ?, ?, ?, ?) RETURNING id",
                command,
                program,
                host(),
                ProcessHandle.current().pid(),
                clock.instant());
        List<@Nullable Object[]> rows = new ArrayList<>();
        settings.forEach((name, value) -> rows.add(new Object[] {run, name, value}));
        sql.runAll("INSERT INTO run_setting (run_id, name, value) VALUES (?, ?, ?)", rows);
        return run;
    }

    /** Takes up the last run that did the same with the same settings and was cut off; it is this process's then. */
    public Optional<Long> resume(String command, String program, Map<String, String> settings) {
        Optional<Long> last = sql
                .list(
                        row -> row.number(1),
                        "SELECT id FROM run WHERE command = ? AND program = ? AND ended_at IS NULL ORDER BY id DESC",
                        command,
                        program)
                .stream()
                .filter(run -> !isAtWork(run) && settings(run).equals(settings))
                .findFirst();
        last.ifPresent(run -> sql.run(
                "UPDATE run SET host = ?, pid = ? WHERE id = ?",
                host(),
                ProcessHandle.current().pid(),
                run));
        return last;
    }

    private Map<String, String> settings(long run) {
        return sql
                .list(
                        row -> Map.entry(row.text(1), row.text(2)),
                        "SELECT name, value FROM run_setting WHERE run_id = ?",
                        run)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Writes down which files a run has to read. */
    public void plan(long run, List<String> files) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        files.forEach(sha256 -> rows.add(new Object[] {run, sha256}));
        sql.runAll("INSERT INTO run_file (run_id, sha256) VALUES (?, ?)", rows);
    }

    /** How many files a run had to read. */
    public int planned(long run) {
        return sql.one(row -> row.count(1), "SELECT count(*) FROM run_file WHERE run_id = ?", run)
                .orElse(0);
    }

    /** The files that a run has yet to read, in the order of their arrival. */
    public List<String> left(long run) {
        return sql.list(
                row -> row.text(1),
                "SELECT run_file.sha256 FROM run_file JOIN original ON original.sha256 = run_file.sha256 "
                        + "WHERE run_id = ? AND done_at IS NULL ORDER BY original.id",
                run);
    }

    /** A run has read a file; says whether it had yet to. */
    public boolean crossOff(long run, String sha256) {
        return sql.run(
                        "UPDATE run_file SET done_at = ? WHERE run_id = ? AND sha256 = ? AND done_at IS NULL",
                        clock.instant(),
                        run,
                        sha256)
                > 0;
    }

    /** Ends a run in order. What it began and did not finish is for another run, or was begun by it once more. */
    public void end(long run) {
        sql.run("UPDATE run SET ended_at = ? WHERE id = ?", clock.instant(), run);
        sql.run(
                "INSERT INTO run_count (run_id, state, count) "
                        + "SELECT run_id, ?, sum(CASE state WHEN ? THEN count ELSE -count END) FROM run_count "
                        + "WHERE run_id = ? GROUP BY run_id HAVING sum(CASE state WHEN ? THEN count ELSE -count END) > 0",
                UNFINISHED,
                SEEN,
                run,
                SEEN);
    }

    /** Whether a run came to its end, or was ended in order. */
    public boolean isEnded(long run) {
        return sql.one(row -> row.number(1), "SELECT 1 FROM run WHERE id = ? AND ended_at IS NOT NULL", run)
                .isPresent();
    }

    /** Whether the process of a run is there; of one on another machine that is taken for granted. */
    public boolean isAtWork(long run) {
        return sql.one(
                        row -> isAlive(row.text(2), row.number(3), row.time(1)),
                        "SELECT started_at, host, pid FROM run WHERE id = ? AND ended_at IS NULL",
                        run)
                .orElse(false);
    }

    /** Whether it is the process that it was then: numbers are used again. */
    private static boolean isAlive(String host, long pid, Instant then) {
        if (!host.equals(host())) {
            return !host.isEmpty();
        }
        return ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> !start.isAfter(then.plus(SLACK)))
                        .orElse(true))
                .isPresent();
    }

    /** Counts something that a run is about to deal with. */
    public void countSeen(long run) {
        count(run, SEEN);
    }

    /** Counts what became of something. */
    public void count(long run, InputState state) {
        count(run, state.id());
    }

    private void count(long run, String what) {
        sql.run(
                "INSERT INTO run_count (run_id, state, count) VALUES (?, ?, 1) "
                        + "ON CONFLICT (run_id, state) DO UPDATE SET count = run_count.count + 1",
                run,
                what);
    }

    /** The name of this machine, as far as it knows it. */
    public static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
