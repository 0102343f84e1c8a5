package nianbao.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import nianbao.store.StoreSummary.Mismatch;
import nianbao.store.StoreSummary.RunSummary;
import nianbao.store.input.InputState;
import nianbao.store.input.Originals;
import nianbao.store.input.Runs;
import nianbao.store.input.Selection;
import nianbao.store.reading.Bodies;
import nianbao.store.sql.Sql;
import nianbao.store.work.WorkQueue;

/** Counts what is in the store, and holds the counts against each other. */
public final class StoreStatistics {
    /** Runs that a person looks back over. */
    private static final int RUNS = 5;
    /** Paths that were put aside and are named: whoever wants more asks the database. */
    private static final int ASIDE = 20;

    /** Only reports of several files can disagree: told so, the database need not go through all figures there are. */
    private static final String DISAGREEMENTS = """
            SELECT count(*) FROM disagreements
             WHERE report_id IN (SELECT report_id FROM reading WHERE report_id IS NOT NULL
                                  GROUP BY report_id HAVING min(sha256) <> max(sha256))""";

    /** What must not be, and how to count it; a message {@code status.mismatch.<code>} tells it. */
    private static final Map<String, String> RULES = rules();

    private final Sql sql;
    private final Runs runs;
    private final Bodies bodies;
    private final Originals originals;
    private final WorkQueue work;

    StoreStatistics(Sql sql, Runs runs, Bodies bodies, Originals originals, WorkQueue work) {
        this.sql = sql;
        this.runs = runs;
        this.bodies = bodies;
        this.originals = originals;
        this.work = work;
    }

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("bytes-unknown", """
                SELECT count(*) FROM input
                 WHERE sha256 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM original WHERE original.sha256 = input.sha256)
                   AND members IS NULL""");
        rules.put("no-input", """
                SELECT count(DISTINCT reading.sha256) FROM reading
                 WHERE NOT EXISTS (SELECT 1 FROM input WHERE input.sha256 = reading.sha256)""");
        rules.put("no-report", """
                SELECT count(*) FROM input
                 WHERE state IN ('ingested', 'duplicate') AND members IS NULL
                   AND NOT EXISTS (SELECT 1 FROM reading
                                    WHERE reading.sha256 = input.sha256 AND reading.report_id IS NOT NULL)""");
        rules.put("not-once", """
                SELECT count(*) FROM (
                  SELECT input.sha256 FROM input
                   WHERE input.state IN ('ingested', 'duplicate') AND input.members IS NULL
                   GROUP BY input.sha256
                  HAVING sum(CASE input.state WHEN 'ingested' THEN 1 ELSE 0 END) <> 1) AS uneven""");
        rules.put("no-current-version", """
                SELECT count(*) FROM report LEFT JOIN reading ON reading.id = report.reading_id
                 WHERE (reading.id IS NULL OR reading.report_id <> report.id)
                   AND (report.reading_id IS NOT NULL
                     OR EXISTS (SELECT 1 FROM reading AS version WHERE version.report_id = report.id))""");
        rules.put("queue-differs", """
                SELECT count(*) FROM report LEFT JOIN queue_entry ON queue_entry.report_id = report.id
                 WHERE (queue_entry.verdict IS DISTINCT FROM report.verdict
                     OR queue_entry.reading_id IS DISTINCT FROM report.reading_id)
                   AND NOT EXISTS (SELECT 1 FROM queue_pending WHERE queue_pending.report_id = report.id)""");
        rules.put("run-uneven", """
                SELECT count(*) FROM run
                 WHERE ended_at IS NOT NULL
                   AND (SELECT coalesce(sum(CASE state WHEN 'seen' THEN count ELSE -count END), 0)
                          FROM run_count WHERE run_count.run_id = run.id) <> 0""");
        return rules;
    }

    /** @param reader the version of the reader at hand */
    public StoreSummary summary(String reader) {
        Map<String, Long> states = new LinkedHashMap<>();
        for (InputState state : InputState.values()) {
            states.put(state.id(), 0L);
        }
        states.putAll(counts("SELECT state, count(*) FROM input WHERE state IS NOT NULL GROUP BY state"));
        List<Mismatch> mismatches = new ArrayList<>();
        long cutOff = unfinished(run -> !runs.isAtWork(run) && !runs.isEnded(run));
        if (cutOff > 0) {
            mismatches.add(new Mismatch("cut-off", cutOff));
        }
        long seen = count("SELECT count(*) FROM input");
        RULES.forEach((code, query) -> {
            long found = count(query);
            if (found > 0) {
                mismatches.add(new Mismatch(code, found));
            }
        });
        return new StoreSummary(
                seen,
                states,
                unfinished(runs::isAtWork),
                unfinished(runs::isEnded),
                counts(
                        "SELECT verdict, count(*) FROM report WHERE reading_id IS NOT NULL GROUP BY verdict ORDER BY verdict"),
                counts("SELECT reading.reader, count(*) FROM report JOIN reading ON reading.id = report.reading_id "
                        + "GROUP BY reading.reader ORDER BY reading.reader"),
                originals.count(Selection.olderThan(reader)),
                waiting(),
                work.counts(),
                work.aside(ASIDE),
                mismatches,
                lastRuns());
    }

    /** How many inputs were begun and not finished by runs of some kind. */
    private long unfinished(LongPredicate kind) {
        return counts("SELECT run_id, count(*) FROM input WHERE state IS NULL GROUP BY run_id").entrySet().stream()
                .filter(open -> kind.test(Long.parseLong(open.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Map<String, Long> waiting() {
        Map<String, Long> waiting = new LinkedHashMap<>();
        waiting.put("names", (long) bodies.questions().size());
        waiting.put("corrections", count("SELECT count(*) FROM correction WHERE state = 'asked'"));
        waiting.put("disagreements", count(DISAGREEMENTS));
        waiting.put(
                "troubles", count("SELECT count(*) FROM trouble WHERE settled_at IS NULL AND acknowledged_at IS NULL"));
        waiting.put("unnamed", count("SELECT count(*) FROM report WHERE sha256 IS NOT NULL"));
        return waiting;
    }

    private List<RunSummary> lastRuns() {
        return sql.list(
                row -> new RunSummary(
                        row.number(1),
                        row.text(2),
                        row.text(3),
                        row.time(4),
                        row.maybeTime(5),
                        runs.isAtWork(row.number(1)),
                        counts("SELECT state, count FROM run_count WHERE run_id = ? ORDER BY state", row.number(1))),
                "SELECT id, command, program, started_at, ended_at FROM run ORDER BY id DESC LIMIT ?",
                RUNS);
    }

    private long count(String query) {
        return sql.one(row -> row.number(1), query).orElse(0L);
    }

    private Map<String, Long> counts(String query, Object... arguments) {
        Map<String, Long> counts = new LinkedHashMap<>();
        sql.list(row -> Map.entry(row.text(1), row.number(2)), query, arguments)
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }
}
