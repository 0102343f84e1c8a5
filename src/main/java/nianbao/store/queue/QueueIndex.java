package nianbao.store.queue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.json.RecordReader;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Source;
import nianbao.store.sql.Sql;
import nianbao.store.sql.TextIndex;
import org.jspecify.annotations.Nullable;

/** Keeps the queue as the reports are: whoever sets the current version of a report has its entry derived anew. */
public final class QueueIndex {
    /** The index of texts, and its columns. */
    public static final String TEXTS = "queue_text";

    public static final List<String> TEXT_COLUMNS =
            List.of("title", "issuer", "file_name", "body", LetterPairs.LETTERS);

    private final Sql sql;
    private final TextIndex texts;
    private final RecordReader reader = new RecordReader();

    public QueueIndex(Sql sql) {
        this.sql = sql;
        this.texts = sql.database().textIndex(sql, TEXTS, TEXT_COLUMNS);
    }

    /** What the tokens of a text were made of; as long as these are the same, so are the tokens. */
    private record Indexed(long reading, Optional<String> title, Optional<String> issuer) {}

    /** A report whose entry is not derived yet. */
    private record Pending(QueueFacts facts, String record) {}

    /** What is to be kept of it. */
    private record Derived(QueueFacts facts, QueueContent content, List<String> texts) {}

    /**
     * Sets the entry of a report.
     *
     * @param record its current version, with what people said
     */
    public void put(long report, ReportRecord record) {
        QueueFacts facts = sql.one(QueueFacts::of, QueueFacts.SELECT + " WHERE report.id = ?", report)
                .orElseThrow();
        QueueContent content = QueueContent.of(record, facts);
        Optional<Indexed> before = indexed(report);
        set(facts, content);
        if (!before.equals(Optional.of(new Indexed(facts.reading(), content.title(), content.issuer())))) {
            texts.put(report, content.texts());
        }
    }

    /** Takes out a report that has no version any more. */
    public void remove(long report) {
        clear(report);
        texts.remove(report);
    }

    /** Reports whose entry is not derived yet: they were in the store before there was a queue. */
    public int pending() {
        return sql.one(row -> row.count(1), "SELECT count(*) FROM queue_pending")
                .orElseThrow();
    }

    /**
     * Derives some of the entries that are not yet, the records on all processors.
     *
     * @return how many; 0 where none is left
     */
    public int fill(int most) {
        List<Long> reports =
                sql.list(row -> row.number(1), "SELECT report_id FROM queue_pending ORDER BY report_id LIMIT ?", most);
        if (reports.isEmpty()) {
            return 0;
        }
        sql
                .list(
                        row -> new Pending(QueueFacts.of(row), row.text(QueueFacts.COLUMNS + 1)),
                        QueueFacts.selecting("coalesce(report.record, reading.record)")
                                + " WHERE report.id BETWEEN ? AND ? AND report.id IN (SELECT report_id FROM queue_pending)",
                        reports.get(0),
                        reports.get(reports.size() - 1))
                .parallelStream()
                .map(this::derived)
                .toList()
                .forEach(derived -> {
                    set(derived.facts(), derived.content());
                    texts.put(derived.facts().report(), derived.texts());
                });
        // what is left of them has no version
        sql.list(
                        row -> row.number(1),
                        "SELECT report_id FROM queue_pending WHERE report_id BETWEEN ? AND ?",
                        reports.get(0),
                        reports.get(reports.size() - 1))
                .forEach(this::remove);
        return reports.size();
    }

    private Derived derived(Pending pending) {
        QueueContent content = QueueContent.of(record(pending), pending.facts());
        return new Derived(pending.facts(), content, content.texts());
    }

    /** A record that cannot be read hides no report: it is found by what its tables say. */
    private ReportRecord record(Pending pending) {
        try {
            return reader.read(pending.record());
        } catch (IllegalArgumentException e) {
            return new ReportRecord(
                    ReportRecord.SCHEMA,
                    Source.named(pending.facts().fileName()),
                    Description.UNKNOWN,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    ReportRecord.Verdict.REVIEW,
                    new ReportRecord.Reader("", ""));
        }
    }

    private void set(QueueFacts facts, QueueContent content) {
        clear(facts.report());
        insert(facts, content);
        sql.runAll(
                "INSERT INTO queue_reason (code, report_id, count) VALUES (?, ?, ?)",
                content.reasons().entrySet().stream()
                        .map(reason -> new @Nullable Object[] {reason.getKey(), facts.report(), reason.getValue()})
                        .toList());
        count(facts.report(), 1);
    }

    private void clear(long report) {
        sql.run("DELETE FROM queue_pending WHERE report_id = ?", report);
        count(report, -1);
        sql.run("DELETE FROM queue_entry WHERE report_id = ?", report); // and its reasons with it
    }

    /** Adds a report to the totals, or takes it out. */
    private void count(long report, int by) {
        sql.run("""
                INSERT INTO queue_total (code, verdict, year, province, source, reports)
                SELECT kind.code, entry.verdict, coalesce(entry.year, 0), coalesce(substr(entry.region, 1, 2), ''),
                       coalesce(entry.source, ''), ?
                  FROM (SELECT '' AS code UNION ALL SELECT code FROM queue_reason WHERE report_id = ?) AS kind,
                       queue_entry AS entry
                 WHERE entry.report_id = ?
                 ORDER BY kind.code
                ON CONFLICT (code, verdict, year, province, source)
                DO UPDATE SET reports = queue_total.reports + excluded.reports""", by, report, report);
    }

    private Optional<Indexed> indexed(long report) {
        return sql.one(
                row -> new Indexed(row.number(1), row.maybeText(2), row.maybeText(3)),
                "SELECT reading_id, title, issuer FROM queue_entry WHERE report_id = ?",
                report);
    }

    private void insert(QueueFacts facts, QueueContent content) {
        sql.run(
                "INSERT INTO queue_entry (report_id, reading_id, correction_id, verdict, title, issuer, body_id, year, form, "
                        + "region, source, text_source, file_name, doubtful, failed, to_check, changed_at, sort_name) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                facts.report(),
                facts.reading(),
                facts.correction(),
                facts.verdict(),
                content.title(),
                content.issuer(),
                facts.body(),
                content.year(),
                content.form(),
                content.region(),
                facts.source(),
                facts.textSource(),
                facts.fileName(),
                content.doubtful(),
                content.failed(),
                content.doubtful() + content.failed(),
                changed(facts),
                content.sortName());
    }

    /** When it was read, or something was said of it, last. */
    private Instant changed(QueueFacts facts) {
        long report = facts.report();
        return Stream.concat(
                        Stream.of(facts.readAt()),
                        sql
                                .list(
                                        row -> row.maybeTime(1),
                                        """
                SELECT said_at FROM correction WHERE report_id = ? UNION ALL
                SELECT undone_at FROM correction WHERE report_id = ? UNION ALL
                SELECT said_at FROM file_correction WHERE sha256 = ? UNION ALL
                SELECT undone_at FROM file_correction WHERE sha256 = ? UNION ALL
                SELECT said_at FROM chosen_file WHERE sha256 IN (SELECT sha256 FROM reading WHERE report_id = ?) UNION ALL
                SELECT undone_at FROM chosen_file WHERE sha256 IN (SELECT sha256 FROM reading WHERE report_id = ?)""",
                                        report,
                                        report,
                                        facts.sha256(),
                                        facts.sha256(),
                                        report,
                                        report)
                                .stream()
                                .flatMap(Optional::stream))
                .max(Instant::compareTo)
                .orElseThrow()
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
