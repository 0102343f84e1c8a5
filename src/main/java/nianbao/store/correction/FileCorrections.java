package nianbao.store.correction;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.store.correction.Change.Kind;
import nianbao.store.correction.Change.State;
import nianbao.store.correction.Change.Subject;
import nianbao.store.correction.Changes.Saying;
import nianbao.store.correction.FileCorrection.Field;
import nianbao.store.sql.Sql;

/** What people say of files as a whole, and which files count. Nothing of it is ever deleted. */
public final class FileCorrections {
    private final Sql sql;
    private final Clock clock;
    private final Changes changes;

    public FileCorrections(Sql sql, Clock clock, Changes changes) {
        this.sql = sql;
        this.clock = clock;
        this.changes = changes;
    }

    /** What stands in a table, with its row. */
    private record Standing(long row, String sha256, Optional<String> value) {}

    /**
     * Keeps what a person says of a file, in place of what was said of the same before.
     *
     * @param seen what had been read
     */
    public void add(String sha256, FileCorrection said, Optional<String> seen) {
        List<Standing> earlier = standing(sha256, said.field());
        end(earlier, "file_correction", said.by());
        long row = sql.insert(
                "INSERT INTO file_correction (sha256, field, value, seen, said_by, note, said_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
                sha256,
                said.field().id(),
                said.value(),
                seen,
                said.by(),
                said.note(),
                clock.instant());
        changes.set(
                Subject.description(sha256, said.field()),
                State.of(earlier.isEmpty() ? seen : earlier.get(0).value()),
                said.value(),
                new Saying(said.by(), said.note()),
                OptionalLong.of(row),
                changes.ofRows(Kind.DESCRIPTION, rows(earlier)));
    }

    private List<Standing> standing(String sha256, Field field) {
        return sql.list(
                FileCorrections::standing,
                "SELECT id, sha256, value FROM file_correction WHERE sha256 = ? AND field = ? AND undone_at IS NULL",
                sha256,
                field.id());
    }

    private static Standing standing(Sql.Row row) throws SQLException {
        return new Standing(row.number(1), row.text(2), row.maybeText(3));
    }

    private static List<Long> rows(List<Standing> standing) {
        return standing.stream().map(Standing::row).toList();
    }

    private void end(List<Standing> standing, String table, String by) {
        standing.forEach(each -> end(each.row(), table, by));
    }

    private void end(long row, String table, String by) {
        sql.run(
                "UPDATE " + table + " SET undone_by = ?, undone_at = ? WHERE id = ? AND undone_at IS NULL",
                by,
                clock.instant(),
                row);
    }

    /** Takes back what was said; says whether anything was. */
    public boolean undo(String sha256, Field field, String by, Optional<String> note) {
        List<Standing> earlier = standing(sha256, field);
        if (earlier.isEmpty()) {
            return false;
        }
        end(earlier, "file_correction", by);
        Optional<String> seen = sql.list(
                        row -> row.maybeText(1),
                        "SELECT seen FROM file_correction WHERE id = ?",
                        earlier.get(0).row())
                .get(0);
        changes.clear(
                Subject.description(sha256, field),
                State.of(earlier.get(0).value()),
                seen,
                new Saying(by, note),
                changes.ofRows(Kind.DESCRIPTION, rows(earlier)));
        return true;
    }

    /** Takes back one change of what a file says, or of which counts; what it had replaced is said again. */
    public void takeBack(Change change, Saying saying) {
        boolean isChoice = change.subject().kind() == Kind.FILE;
        end(change.row().orElseThrow(), isChoice ? "chosen_file" : "file_correction", saying.by());
        Optional<Change> again = changes.replaced(change);
        String copied = isChoice
                ? "INSERT INTO chosen_file (sha256, said_by, note, said_at) "
                        + "SELECT sha256, said_by, note, said_at FROM chosen_file WHERE id = ? RETURNING id"
                : "INSERT INTO file_correction (sha256, field, value, seen, said_by, note, said_at) "
                        + "SELECT sha256, field, value, seen, said_by, note, said_at FROM file_correction "
                        + "WHERE id = ? RETURNING id";
        OptionalLong row = again.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(sql.insert(copied, again.get().row()));
        changes.takeBack(change, saying, again, row);
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

    /**
     * A person says that a file counts in its report, in place of what was said of its other files.
     *
     * @param counted the file that counted until then
     */
    public void choose(long report, String sha256, Optional<String> counted, Saying saying) {
        List<Standing> earlier = chosenIn(report);
        end(earlier, "chosen_file", saying.by());
        long row = sql.insert(
                "INSERT INTO chosen_file (sha256, said_by, note, said_at) VALUES (?, ?, ?, ?) RETURNING id",
                sha256,
                saying.by(),
                saying.note(),
                clock.instant());
        changes.set(
                Subject.file(sha256),
                State.of(counted),
                Optional.of(sha256),
                saying,
                OptionalLong.of(row),
                changes.ofRows(Kind.FILE, rows(earlier)));
    }

    private List<Standing> chosenIn(long report) {
        return sql.list(
                FileCorrections::standing,
                "SELECT id, sha256, sha256 FROM chosen_file WHERE undone_at IS NULL "
                        + "AND sha256 IN (SELECT sha256 FROM reading WHERE report_id = ?) ORDER BY id DESC",
                report);
    }

    /** The newest file of a report counts again; says whether another had been chosen. */
    public boolean release(long report, Saying saying) {
        List<Standing> earlier = chosenIn(report);
        if (earlier.isEmpty()) {
            return false;
        }
        end(earlier, "chosen_file", saying.by());
        String sha256 = earlier.get(0).sha256();
        changes.clear(
                Subject.file(sha256),
                State.of(Optional.of(sha256)),
                Optional.empty(),
                saying,
                changes.ofRows(Kind.FILE, rows(earlier)));
        return true;
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
