package nianbao.store.reading;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.json.RecordReader;
import nianbao.json.RecordWriter;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.store.sql.Sql;

/** Readings of files: the whole record, and its parts as rows. */
public final class Readings {
    private static final String COLUMNS = "SELECT id, sha256, report_id, finality, tries, record FROM reading ";

    private final Sql sql;
    private final Clock clock;
    private final RecordParts parts;
    private final RecordReader reader = new RecordReader();
    private final RecordWriter writer = new RecordWriter();
    /** What was kept or read last: in one transaction it is asked for again and again. */
    private Optional<Stated> last = Optional.empty();

    /** A record, and the text that it is in the database. */
    private record Stated(String text, ReportRecord record) {}

    public Readings(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.parts = new RecordParts(sql);
    }

    /** What this version of the program read from these bytes; one between drawn lines is another version. */
    public Optional<StoredReading> find(String sha256, String program) {
        return sql.one(this::version, COLUMNS + "WHERE sha256 = ? AND reader = ?", sha256, program);
    }

    public Optional<StoredReading> find(long number) {
        return sql.one(this::version, COLUMNS + "WHERE id = ?", number);
    }

    /** The reading of these bytes that counts: the latest that is final, one between drawn lines first; else the latest. */
    public Optional<StoredReading> latest(String sha256) {
        return sql.one(
                this::version,
                COLUMNS + "WHERE sha256 = ? ORDER BY finality = 'final' DESC, precedence DESC, id DESC LIMIT 1",
                sha256);
    }

    /** The readings of files that are versions of a report, the latest of the newest file first. */
    public List<StoredReading> versions(long report) {
        return sql.list(this::version, """
                SELECT reading.id, reading.sha256, reading.report_id, reading.finality, reading.tries, reading.record
                  FROM reading JOIN original ON original.sha256 = reading.sha256
                 WHERE reading.report_id = ?
                 ORDER BY original.id DESC, reading.id DESC""", report);
    }

    /** The files whose hash begins so. */
    public List<String> files(String prefix) {
        return sql.list(
                row -> row.text(1),
                "SELECT DISTINCT sha256 FROM reading WHERE substr(sha256, 1, length(?)) = ? ORDER BY sha256",
                prefix,
                prefix);
    }

    /** The files in whose readings this body is the issuer, by its own name or another. */
    public List<String> filesOf(long body) {
        return sql.list(
                row -> row.text(1),
                "SELECT DISTINCT sha256 FROM reading WHERE issuer_key = (SELECT key FROM body WHERE id = ?) "
                        + "OR issuer_key IN (SELECT key FROM body_alias WHERE body_id = ?) ORDER BY sha256",
                body,
                body);
    }

    /** Keeps a record, in place of what the same version of the program read from the same bytes before. */
    public StoredReading put(String sha256, ReportRecord record, Finality finality) {
        String program = record.reader().version();
        Optional<StoredReading> earlier = find(sha256, program);
        earlier.ifPresent(version -> {
            sql.run("UPDATE report SET reading_id = NULL WHERE reading_id = ?", version.number());
            sql.run("DELETE FROM reading WHERE id = ?", version.number());
        });
        int tries = finality == Finality.FINAL
                ? 0
                : 1 + earlier.map(StoredReading::tries).orElse(0);
        String text = writer.line(record);
        last = Optional.of(new Stated(text, record));
        long number = sql.insert(
                "INSERT INTO reading (sha256, reader, name, pages, text_source, title, issuer, issuer_key, year, template, "
                        + "document_number, signatory, date, published_at, verdict, finality, tries, read_at, record, report_id) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                sha256,
                program,
                record.source().name(),
                record.source().pages(),
                record.source().textSource(),
                record.report().title(),
                record.report().issuer(),
                record.report().issuer().map(BodyName::key),
                record.report().year(),
                record.report().template(),
                record.report().documentNumber(),
                record.report().signatory(),
                record.report().date(),
                record.report().publishedAt(),
                record.verdict().id(),
                finality.id(),
                tries,
                clock.instant(),
                text,
                earlier.map(StoredReading::report));
        parts.insert(number, record);
        return find(number).orElseThrow();
    }

    /** Whether a record says what a version says, whatever file and program they are from. */
    public boolean saysTheSame(StoredReading version, ReportRecord record) {
        ReportRecord before = withoutProse(version.record(), record);
        ReportRecord now = withoutProse(record, version.record());
        Description said = now.report();
        return version.finality() == Finality.FINAL
                && codes(before).equals(codes(now))
                && writer.line(before)
                        .equals(writer.line(new ReportRecord(
                                before.schema(),
                                before.source(),
                                new Description(
                                        said.title(),
                                        said.issuer(),
                                        said.year(),
                                        said.template(),
                                        said.forms(),
                                        said.documentNumber(),
                                        said.signatory(),
                                        said.date(),
                                        before.report().publishedAt(), // a page's own clock is no part of the report
                                        said.preamble(),
                                        said.closing()),
                                now.sections(),
                                now.values(),
                                now.checks(),
                                before.problems(), // their words depend on the language
                                now.verdict(),
                                before.reader())));
    }

    /** {@code record} as far as {@code other} goes: where only the figures of one were read, they alone can be the same. */
    private static ReportRecord withoutProse(ReportRecord record, ReportRecord other) {
        if (other.sections().isPresent() && record.sections().isPresent()) {
            return record;
        }
        return new ReportRecord(
                record.schema(),
                record.source(),
                record.report().withoutProse(),
                Optional.empty(),
                record.values(),
                record.checks(),
                record.problems(),
                record.verdict(),
                record.reader());
    }

    private static List<String> codes(ReportRecord record) {
        return record.problems().stream()
                .filter(note -> !note.code().equals(ProblemCode.PROSE_UNREAD.id()))
                .map(note -> note.code() + " " + note.page())
                .toList();
    }

    /** The reports that readings of a file are versions of. */
    public List<Long> reportsOf(String sha256) {
        return sql.list(
                row -> row.number(1),
                "SELECT DISTINCT report_id FROM reading WHERE sha256 = ? AND report_id IS NOT NULL ORDER BY report_id",
                sha256);
    }

    /** Makes all readings of a file versions of a report; of none where it is no report. */
    public void setReport(String sha256, OptionalLong report) {
        sql.run(
                "UPDATE reading SET report_id = ? WHERE sha256 = ? AND verdict NOT IN ('not-a-report', 'rejected')",
                report,
                sha256);
    }

    private StoredReading version(Sql.Row row) throws SQLException {
        return new StoredReading(
                row.number(1),
                row.text(2),
                row.maybeNumber(3),
                Finality.of(row.text(4)),
                row.count(5),
                record(row.text(6)));
    }

    private ReportRecord record(String text) {
        Stated stated =
                last.filter(before -> before.text().equals(text)).orElseGet(() -> new Stated(text, reader.read(text)));
        last = Optional.of(stated);
        return stated.record();
    }
}
