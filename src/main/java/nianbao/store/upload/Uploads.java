package nianbao.store.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.json.PlainJson;
import nianbao.store.input.InputState;
import nianbao.store.sql.Sql;
import nianbao.store.upload.UploadReason.Kind;
import org.jspecify.annotations.Nullable;

/** The files that people brought, and what became of them. */
public final class Uploads {
    private static final String ARGUMENTS = "arguments";
    private static final String SELECT =
            "SELECT id, spool_name, name, bytes, brought_by, received_at, begun_at, finished_at FROM upload ";

    private final Sql sql;
    private final Clock clock;

    public Uploads(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Notes a file that is whole in the spool, and gives its number. */
    public long receive(String spoolName, String name, long bytes, String by) {
        return sql.insert(
                "INSERT INTO upload (spool_name, name, bytes, brought_by, received_at) VALUES (?, ?, ?, ?, ?)"
                        + " RETURNING id",
                spoolName,
                name,
                bytes,
                by,
                clock.instant());
    }

    /** Notes that a file is about to be read; says whether it is to be. */
    public boolean begin(long number) {
        return sql.run(
                        "UPDATE upload SET begun_at = coalesce(begun_at, ?) WHERE id = ? AND finished_at IS NULL",
                        clock.instant(),
                        number)
                > 0;
    }

    /** Notes what became of a file: it is not needed in the spool any more. */
    public void finish(long number, List<UploadResult> results) {
        sql.run("UPDATE upload SET finished_at = ? WHERE id = ?", clock.instant(), number);
        sql.run("DELETE FROM upload_result WHERE upload_id = ?", number);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (UploadResult result : results) {
            rows.add(new @Nullable Object[] {
                number,
                rows.size() + 1,
                result.member().orElse(null),
                result.sha256().orElse(null),
                result.state().id(),
                result.known() ? 1 : 0,
                result.reason().map(reason -> reason.kind().id()).orElse(null),
                result.reason().map(Uploads::arguments).orElse(null)
            });
        }
        sql.runAll(
                "INSERT INTO upload_result (upload_id, number, member, sha256, state, known, reason, arguments) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** The files that are to be read yet, in the order in which they came. */
    public List<Upload> unfinished() {
        return sql.list(Uploads::upload, SELECT + "WHERE finished_at IS NULL ORDER BY id");
    }

    /** The files that came last, the newest first. */
    public List<Upload> latest(int most) {
        return sql.list(Uploads::upload, SELECT + "ORDER BY id DESC LIMIT ?", most);
    }

    /** The names under which files lie in the spool that are needed there. */
    public List<String> spoolNames() {
        return sql.list(row -> row.text(1), "SELECT spool_name FROM upload WHERE finished_at IS NULL");
    }

    /** Whether a file of this name in the spool is there because the program was ended right after it was finished. */
    public boolean isFinished(String spoolName) {
        return sql.one(
                        row -> row.number(1),
                        "SELECT 1 FROM upload WHERE spool_name = ? AND finished_at IS NOT NULL",
                        spoolName)
                .isPresent();
    }

    /** How many results a file has. */
    public int count(long number) {
        return sql.one(row -> row.count(1), "SELECT count(*) FROM upload_result WHERE upload_id = ?", number)
                .orElse(0);
    }

    /** What became of a file: of an archive, of so many members. */
    public List<UploadResult> results(long number, int most) {
        return sql.list(
                row -> new UploadResult(
                        row.maybeText(1),
                        row.maybeText(2),
                        InputState.of(row.text(3)),
                        row.truth(4),
                        reason(row.maybeText(5), row.maybeText(6))),
                "SELECT member, sha256, state, known, reason, arguments FROM upload_result WHERE upload_id = ? "
                        + "ORDER BY number LIMIT ?",
                number,
                most);
    }

    private static String arguments(UploadReason reason) {
        return PlainJson.line(Map.of(ARGUMENTS, reason.arguments()));
    }

    private static Optional<UploadReason> reason(Optional<String> kind, Optional<String> arguments) {
        return kind.map(id -> new UploadReason(Kind.of(id), list(arguments.orElseThrow())));
    }

    private static List<String> list(String json) {
        try {
            return PlainJson.read(json).get(ARGUMENTS) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Upload upload(Sql.Row row) throws SQLException {
        return new Upload(
                row.number(1),
                row.text(2),
                row.text(3),
                row.number(4),
                row.text(5),
                row.time(6),
                row.maybeTime(7),
                row.maybeTime(8));
    }
}
