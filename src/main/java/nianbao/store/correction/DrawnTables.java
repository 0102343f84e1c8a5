package nianbao.store.correction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import nianbao.json.DrawnGridJson;
import nianbao.json.PlainJson;
import nianbao.model.page.DrawnGrid;
import nianbao.store.correction.Change.Kind;
import nianbao.store.correction.Change.State;
import nianbao.store.correction.Change.Subject;
import nianbao.store.correction.Changes.Saying;
import nianbao.store.sql.Sql;

/**
 * The lines of tables that people drew on files. What was read between those that stand counts before what was read without.
 * Nothing of it is ever deleted.
 */
public final class DrawnTables {
    private static final String GRIDS = "grids";
    /** Before the number of the drawing in the name of a reader. */
    private static final String MARK = ".drawn-";

    private final Sql sql;
    private final Clock clock;
    private final Changes changes;

    public DrawnTables(Sql sql, Clock clock, Changes changes) {
        this.sql = sql;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * What was drawn on a file, and stands.
     *
     * @param number of the drawing
     */
    public record Drawing(long number, List<DrawnGrid> grids) {
        public Drawing {
            grids = List.copyOf(grids);
        }

        /** The reader that reads between these lines, by the version of the one that reads without. */
        public String reader(String version) {
            return version + MARK + number;
        }
    }

    /** Whether a reading of this reader is one between lines that a person drew. */
    public static boolean isDrawn(String reader) {
        return reader.contains(MARK);
    }

    public Optional<Drawing> standing(String sha256) {
        return sql.one(
                DrawnTables::drawing,
                "SELECT id, grids FROM drawn_tables WHERE sha256 = ? AND undone_at IS NULL",
                sha256);
    }

    /** What was drawn once, whether it stands or not. */
    public Optional<Drawing> find(long number) {
        return sql.one(DrawnTables::drawing, "SELECT id, grids FROM drawn_tables WHERE id = ?", number);
    }

    private static Drawing drawing(Sql.Row row) throws SQLException {
        try {
            return new Drawing(row.number(1), DrawnGridJson.read(PlainJson.read(row.text(2)), GRIDS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the lines of all tables that a person drew on a file, in place of what was drawn on it before. */
    public Drawing add(String sha256, List<DrawnGrid> grids, Saying saying) {
        Optional<Drawing> earlier = standing(sha256);
        earlier.ifPresent(drawing -> end(drawing.number(), saying.by()));
        long row = sql.insert(
                "INSERT INTO drawn_tables (sha256, grids, said_by, note, said_at) VALUES (?, ?, ?, ?, ?) RETURNING id",
                sha256,
                PlainJson.line(Map.of(GRIDS, DrawnGridJson.write(grids))),
                saying.by(),
                saying.note(),
                clock.instant());
        changes.set(
                Subject.tables(sha256),
                State.of(earlier.map(drawing -> pages(drawing.grids()))),
                Optional.of(pages(grids)),
                saying,
                OptionalLong.of(row),
                changes.ofRows(
                        Kind.TABLES, earlier.stream().map(Drawing::number).toList()));
        rank(sha256);
        return new Drawing(row, grids);
    }

    /** The pages on which they are, for people. */
    private static String pages(List<DrawnGrid> grids) {
        return grids.stream()
                .map(DrawnGrid::page)
                .distinct()
                .sorted()
                .map(page -> Integer.toString(page))
                .collect(Collectors.joining(", "));
    }

    private void end(long number, String by) {
        sql.run(
                "UPDATE drawn_tables SET undone_by = ?, undone_at = ? WHERE id = ? AND undone_at IS NULL",
                by,
                clock.instant(),
                number);
    }

    /** What a person drew counts no longer; what it had replaced does again. */
    public void takeBack(Change change, Saying saying) {
        end(change.row().orElseThrow(), saying.by());
        Optional<Change> again = changes.replaced(change);
        again.ifPresent(earlier ->
                sql.run("UPDATE drawn_tables SET undone_by = NULL, undone_at = NULL WHERE id = ?", earlier.row()));
        changes.takeBack(change, saying, again, again.map(Change::row).orElse(OptionalLong.empty()));
        rank(change.subject().sha256().orElseThrow());
    }

    /** Marks a reading as one between the lines of a drawing. */
    public void mark(long reading, String sha256, Drawing drawing) {
        sql.run("UPDATE reading SET drawn_tables_id = ? WHERE id = ?", drawing.number(), reading);
        rank(sha256);
    }

    private void rank(String sha256) {
        sql.run(
                "UPDATE reading SET precedence = CASE WHEN EXISTS (SELECT 1 FROM drawn_tables AS drawn "
                        + "WHERE drawn.id = reading.drawn_tables_id AND drawn.undone_at IS NULL) THEN 1 ELSE -1 END "
                        + "WHERE sha256 = ? AND drawn_tables_id IS NOT NULL",
                sha256);
    }
}
