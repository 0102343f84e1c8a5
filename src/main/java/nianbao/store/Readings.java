package nianbao.store;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nianbao.json.RecordReader;
import nianbao.json.RecordWriter;
import nianbao.model.ReportRecord;

/** Readings of files: the whole record, and its parts as rows. */
public final class Readings {
    private static final String COLUMNS = "SELECT id, report_id, finality, tries, record FROM reading ";

    private final Sql sql;
    private final Clock clock;
    private final RecordParts parts;
    private final RecordReader reader = new RecordReader();
    private final RecordWriter writer = new RecordWriter();

    Readings(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.parts = new RecordParts(sql);
    }

    /** What this version of the program read from these bytes. */
    public Optional<Version> find(String sha256, String program) {
        return sql.one(this::version, COLUMNS + "WHERE sha256 = ? AND reader = ?", sha256, program);
    }

    public Optional<Version> find(long number) {
        return sql.one(this::version, COLUMNS + "WHERE id = ?", number);
    }

    /** The reading of these bytes that counts: the latest that is final, else the latest. */
    public Optional<Version> latest(String sha256) {
        return sql.one(
                this::version, COLUMNS + "WHERE sha256 = ? ORDER BY finality = 'final' DESC, id DESC LIMIT 1", sha256);
    }

    /** All that read this issuer. */
    public List<Version> byIssuer(String issuerKey) {
        return sql.list(this::version, COLUMNS + "WHERE issuer_key = ? ORDER BY id", issuerKey);
    }

    /** Keeps a record, in place of what the same version of the program read from the same bytes before. */
    public Version put(String sha256, ReportRecord record, Finality finality) {
        String program = record.reader().version();
        Optional<Version> earlier = find(sha256, program);
        earlier.ifPresent(version -> {
            sql.run("UPDATE report SET reading_id = NULL WHERE reading_id = ?", version.number());
            sql.run("DELETE FROM reading WHERE id = ?", version.number());
        });
        int tries =
                finality == Finality.FINAL ? 0 : 1 + earlier.map(Version::tries).orElse(0);
        long number = sql.insert(
                "INSERT INTO reading (sha256, reader, name, pages, text_source, title, issuer, issuer_key, year, template, "
                        + "document_number, signatory, verdict, finality, tries, read_at, record) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
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
                record.verdict().id(),
                finality.id(),
                tries,
                clock.instant(),
                writer.line(record));
        parts.insert(number, record);
        return find(number).orElseThrow();
    }

    /** Makes a reading a version of a report. */
    public void setReport(long number, long report) {
        sql.run("UPDATE reading SET report_id = ? WHERE id = ?", report, number);
    }

    private Version version(Sql.Row row) throws SQLException {
        return new Version(
                row.number(1), row.maybeNumber(2), Finality.of(row.text(3)), row.count(4), reader.read(row.text(5)));
    }
}
