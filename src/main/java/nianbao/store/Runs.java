package nianbao.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts of the program: what was asked for, and how it went. */
public final class Runs {
    private static final String SEEN = "seen";

    private final Sql sql;
    private final Clock clock;

    Runs(Sql sql, Clock clock) {
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

    public void end(long run) {
        sql.run("UPDATE run SET ended_at = ? WHERE id = ?", clock.instant(), run);
    }

    void countSeen(long run) {
        count(run, SEEN);
    }

    void count(long run, InputState state) {
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
    static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
