package nianbao.store.correction;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nianbao.store.correction.FileCorrection.Field;
import nianbao.store.sql.Sql;

/** What people say of files as a whole, and which files count. Nothing of it is ever deleted. */
public final class FileCorrections {
    private final Sql sql;
    private final Clock clock;

    public FileCorrections(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Keeps what a person says of a file, in place of what was said of the same before.
     *
     * @param seen what had been read
     */
    public void add(String sha256, FileCorrection said, Optional<String> seen) {
        undo(sha256, said.field(), said.by());
        sql.run(
                "INSERT INTO file_correction (sha256, field, value, seen, said_by, note, said_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?)",
                sha256,
                said.field().id(),
                said.value(),
                seen,
                said.by(),
                said.note(),
                clock.instant());
    }

    /** Takes back what was said; says whether anything was. */
    public boolean undo(String sha256, Field field, String by) {
        return sql.run(
                        "UPDATE file_correction SET undone_by = ?, undone_at = ? "
                                + "WHERE sha256 = ? AND field = ? AND undone_at IS NULL",
                        by,
                        clock.instant(),
                        sha256,
                        field.id())
                > 0;
    }

    /** What was said of a file and not taken back. */
    public List<FileCorrection> of(String sha256) {
        return sql.list(
                FileCorrections::correction,
                "SELECT field, value, said_by, note FROM file_correction WHERE sha256 = ? AND undone_at IS NULL ORDER BY id",
                sha256);
    }

    private static FileCorrection correction(Sql.Row row) throws SQLException {
        return new FileCorrection(Field.of(row.text(1)).orElseThrow(), row.maybeText(2), row.text(3), row.maybeText(4));
    }

    /** The files of which somebody said this. */
    public List<String> filesWith(Field field) {
        return sql.list(
                row -> row.text(1),
                "SELECT sha256 FROM file_correction WHERE field = ? AND undone_at IS NULL ORDER BY id",
                field.id());
    }

    /** A person says that a file counts in its report, in place of what was said of its other files. */
    public void choose(long report, String sha256, String by, Optional<String> note) {
        release(report, by);
        sql.run(
                "INSERT INTO chosen_file (sha256, said_by, note, said_at) VALUES (?, ?, ?, ?)",
                sha256,
                by,
                note,
                clock.instant());
    }

    /** The newest file of a report counts again; says whether another had been chosen. */
    public boolean release(long report, String by) {
        return sql.run(
                        "UPDATE chosen_file SET undone_by = ?, undone_at = ? WHERE undone_at IS NULL "
                                + "AND sha256 IN (SELECT sha256 FROM reading WHERE report_id = ?)",
                        by,
                        clock.instant(),
                        report)
                > 0;
    }

    /**
     * A file that counts because a person said so.
     *
     * @param by who said it
     */
    public record Chosen(String sha256, String by) {}

    /** The file of a report that a person chose last. */
    public Optional<Chosen> chosen(long report) {
        return sql.one(
                row -> new Chosen(row.text(1), row.text(2)),
                "SELECT sha256, said_by FROM chosen_file WHERE undone_at IS NULL "
                        + "AND sha256 IN (SELECT sha256 FROM reading WHERE report_id = ?) ORDER BY id DESC LIMIT 1",
                report);
    }
}
