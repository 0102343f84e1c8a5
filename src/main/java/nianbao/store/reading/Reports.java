package nianbao.store.reading;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.json.RecordExcerpt;
import nianbao.json.RecordReader;
import nianbao.json.RecordWriter;
import nianbao.model.ReportRecord;
import nianbao.store.queue.QueueIndex;
import nianbao.store.sql.Sql;

/** Reports: one body and one year each, or one file whose body or year is not known. */
public final class Reports {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");
    /** Characters of a hash that hardly two files share. */
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{8,64}");

    private static final Pattern DATED = Pattern.compile("(.+)/([0-9]{4})");

    private final Sql sql;
    private final RecordReader reader = new RecordReader();
    private final RecordParts parts;
    private final RecordWriter writer = new RecordWriter();
    private final QueueIndex queue;

    public Reports(Sql sql, QueueIndex queue) {
        this.sql = sql;
        this.queue = queue;
        this.parts = new RecordParts(sql);
    }

    /** The report of a body on a year. */
    public long of(long body, int year) {
        return sql.one(row -> row.number(1), "SELECT id FROM report WHERE body_id = ? AND year = ?", body, year)
                .orElseGet(
                        () -> sql.insert("INSERT INTO report (body_id, year) VALUES (?, ?) RETURNING id", body, year));
    }

    /** The report that a file is by itself. */
    public long of(String sha256) {
        return sql.one(row -> row.number(1), "SELECT id FROM report WHERE sha256 = ?", sha256)
                .orElseGet(() -> sql.insert("INSERT INTO report (sha256) VALUES (?) RETURNING id", sha256));
    }

    /**
     * The reports that a person may mean: by number, by the hash of a file or its beginning, or as {@code NAME/YEAR} or
     * {@code NAME}.
     */
    public List<Long> named(String words) {
        if (NUMBER.matcher(words).matches()) {
            return sql.list(row -> row.number(1), "SELECT id FROM report WHERE id = ?", words);
        }
        List<Long> byFile = HASH.matcher(words).matches()
                ? sql.list(
                        row -> row.number(1),
                        "SELECT DISTINCT report_id FROM reading "
                                + "WHERE substr(sha256, 1, length(?)) = ? AND report_id IS NOT NULL ORDER BY report_id",
                        words,
                        words)
                : List.of();
        return byFile.isEmpty() ? byName(words) : byFile;
    }

    private List<Long> byName(String words) {
        Matcher dated = DATED.matcher(words);
        boolean isDated = dated.matches();
        String key = BodyName.key(isDated ? dated.group(1) : words);
        return sql.list(
                row -> row.number(1), """
                SELECT id FROM report
                 WHERE body_id IN (SELECT id FROM body WHERE key = ? UNION SELECT body_id FROM body_alias WHERE key = ?)
                   AND (CAST(? AS INTEGER) IS NULL OR year = CAST(? AS INTEGER))
                 ORDER BY year""", key, key, isDated ? dated.group(2) : null, isDated ? dated.group(2) : null);
    }

    /** The current version, with what people corrected. */
    public Optional<ReportRecord> record(long report) {
        return sql.one(
                row -> reader.read(row.text(1)),
                "SELECT coalesce(report.record, reading.record) FROM report "
                        + "JOIN reading ON reading.id = report.reading_id WHERE report.id = ?",
                report);
    }

    /** What the current version states, with what people corrected. */
    public Optional<RecordExcerpt> excerpt(long report) {
        return sql.one(
                row -> RecordExcerpt.of(row.text(1)),
                "SELECT coalesce(report.record, reading.record) FROM report "
                        + "JOIN reading ON reading.id = report.reading_id WHERE report.id = ?",
                report);
    }

    /** The name and year by which people know a report; what is not known is empty. */
    public Title title(long report) {
        return sql.one(
                        row -> new Title(report, row.maybeText(1), row.maybeCount(2)),
                        "SELECT issuer, year FROM reports WHERE id = ?",
                        report)
                .orElseGet(() -> new Title(report, Optional.empty(), OptionalInt.empty()));
    }

    /** The reports that wait for a person, by body and year. */
    public List<Long> waiting() {
        return sql.list(
                row -> row.number(1),
                "SELECT report.id FROM report LEFT JOIN body ON body.id = report.body_id "
                        + "WHERE report.reading_id IS NOT NULL AND report.verdict = 'review' "
                        + "ORDER BY body.name NULLS FIRST, report.year NULLS FIRST, report.id");
    }

    /** What a report is called. */
    public record Title(long report, Optional<String> issuer, OptionalInt year) {}

    /** The reading that is the current version, as it was set. */
    public OptionalLong current(long report) {
        return sql.one(row -> row.maybeNumber(1), "SELECT reading_id FROM report WHERE id = ?", report)
                .orElse(OptionalLong.empty());
    }

    /**
     * The reading that should be the current version: the latest of the file that a person chose; else of the newest file, of those that nothing newer at the
     * same path replaced. Empty where the report has no version any more.
     */
    public OptionalLong newest(long report) {
        List<Long> newestFirst = sql.list(row -> row.number(1), """
                SELECT reading.id FROM reading JOIN original ON original.sha256 = reading.sha256
                 WHERE reading.report_id = ?
                 ORDER BY original.id DESC, reading.finality = 'final' DESC, reading.precedence DESC, reading.id DESC""", report);
        Optional<Long> chosen = sql.one(row -> row.number(1), """
                SELECT reading.id FROM reading JOIN chosen_file ON chosen_file.sha256 = reading.sha256
                 WHERE reading.report_id = ? AND chosen_file.undone_at IS NULL
                 ORDER BY chosen_file.id DESC, reading.finality = 'final' DESC, reading.precedence DESC, reading.id DESC LIMIT 1""", report);
        if (chosen.isPresent()) {
            return OptionalLong.of(chosen.get());
        }
        // the first stands as a rule: to ask of all costs too much where a report has hundreds of versions
        for (long version : newestFirst) {
            if (stands(version)) {
                return OptionalLong.of(version);
            }
        }
        return newestFirst.isEmpty() ? OptionalLong.empty() : OptionalLong.of(newestFirst.get(0));
    }

    /** Whether the file of a version is at some path the newest that states its report. */
    private boolean stands(long version) {
        return sql.one(row -> row.number(1), """
                SELECT 1 FROM reading JOIN input AS here ON here.sha256 = reading.sha256
                 WHERE reading.id = ?
                   AND NOT EXISTS (
                         SELECT 1 FROM input AS later JOIN reading AS stated ON stated.sha256 = later.sha256
                          WHERE later.path = here.path AND later.id > here.id
                            AND later.sha256 <> here.sha256
                            AND stated.report_id = reading.report_id)
                 LIMIT 1""", version).isPresent();
    }

    /** Sets the current version, as it was read. */
    public void setCurrent(long report, StoredReading version) {
        set(report, version);
        queue.put(report, version.record());
    }

    private void set(long report, StoredReading version) {
        sql.run("DELETE FROM corrected_identity WHERE report_id = ?", report);
        sql.run(
                "UPDATE report SET reading_id = ?, verdict = ?, record = NULL WHERE id = ?",
                version.number(),
                version.record().verdict().id(),
                report);
    }

    /** Sets the current version, as it is with what people corrected. */
    public void setCurrent(long report, StoredReading version, ReportRecord corrected) {
        set(report, version);
        sql.run(
                "UPDATE report SET verdict = ?, record = ? WHERE id = ?",
                corrected.verdict().id(),
                writer.line(corrected),
                report);
        parts.insertCorrected(report, corrected.checks());
        queue.put(report, corrected);
    }

    /** Takes out a report that has no version any more; one with corrections stays, to be asked about. */
    public void dismiss(long report) {
        queue.remove(report);
        sql.run("UPDATE report SET reading_id = NULL, verdict = NULL, record = NULL WHERE id = ?", report);
        sql.run("UPDATE correction SET state = 'asked' WHERE report_id = ? AND state = 'laid'", report);
        sql.run(
                "DELETE FROM report WHERE id = ? AND NOT EXISTS (SELECT 1 FROM correction WHERE report_id = report.id)",
                report);
    }
}
