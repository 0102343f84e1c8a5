package nianbao.store.input;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nianbao.store.sql.Sql;

/** The files that came in, each once by its bytes. */
public final class Originals {
    private static final String COLUMNS = "sha256, bytes, media_type, name, path, container, archived";

    private final Sql sql;
    private final Clock clock;

    public Originals(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Puts it in; where its bytes are known, only what was not known of them, and that they are in the archive now. */
    public void put(Original original) {
        sql.run(
                "INSERT INTO original (sha256, bytes, media_type, name, path, container, archived, arrived_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO UPDATE SET "
                        + "media_type = coalesce(original.media_type, excluded.media_type), "
                        + "container = CASE WHEN excluded.archived > original.archived "
                        + "THEN excluded.container ELSE original.container END, "
                        + "archived = CASE WHEN excluded.archived > original.archived "
                        + "THEN excluded.archived ELSE original.archived END",
                original.sha256(),
                original.bytes(),
                original.mediaType(),
                original.name(),
                original.path(),
                original.container(),
                original.archived(),
                clock.instant());
    }

    public Optional<Original> find(String sha256) {
        return sql.one(Originals::original, "SELECT " + COLUMNS + " FROM original WHERE sha256 = ?", sha256);
    }

    /** All, in the order of their arrival. */
    public List<Original> all() {
        return sql.list(Originals::original, "SELECT " + COLUMNS + " FROM original ORDER BY id");
    }

    /** The files with a reading that a selection holds for, in the order of their arrival. */
    public List<String> select(Selection selection) {
        List<Object> arguments = new ArrayList<>();
        String query = query(selection, arguments) + " ORDER BY original.id";
        return sql.list(row -> row.text(1), query, arguments.toArray());
    }

    /** How many files a selection holds for. */
    public long count(Selection selection) {
        List<Object> arguments = new ArrayList<>();
        String query = "SELECT count(*) FROM (" + query(selection, arguments) + ") AS selected";
        return sql.one(row -> row.number(1), query, arguments.toArray()).orElseThrow();
    }

    /** The query of a selection; its arguments are added to those given. */
    private String query(Selection selection, List<Object> arguments) {
        StringBuilder query = new StringBuilder("""
                SELECT original.sha256
                  FROM original
                  JOIN reading ON reading.id = (SELECT counting.id FROM reading AS counting
                                                 WHERE counting.sha256 = original.sha256
                                                 ORDER BY counting.finality = 'final' DESC,
                                                          counting.precedence DESC, counting.id DESC LIMIT 1)
                  LEFT JOIN report ON report.id = reading.report_id
                  LEFT JOIN body ON body.id = report.body_id
                 WHERE 1 = 1""");
        selection.report().ifPresent(report -> {
            query.append(" AND reading.report_id = ?");
            arguments.add(report);
        });
        selection.olderThan().ifPresent(reader -> {
            query.append(" AND NOT EXISTS (SELECT 1 FROM reading AS own WHERE own.sha256 = original.sha256"
                    + " AND own.reader = ? || coalesce('.drawn-' || reading.drawn_tables_id, '')"
                    + " AND own.finality <> 'again')");
            arguments.add(reader);
            List<String> older = olderThan(new ReaderVersion(reader));
            query.append(
                    older.isEmpty()
                            ? " AND 1 = 0"
                            : " AND reading.reader IN (" + String.join(", ", Collections.nCopies(older.size(), "?"))
                                    + ")");
            arguments.addAll(older);
        });
        selection.filters().forEach(filter -> {
            query.append(" AND ").append(filter.column().sql()).append(" = ?");
            arguments.add(filter.value());
        });
        return query.toString();
    }

    private List<String> olderThan(ReaderVersion reader) {
        return sql.list(row -> row.text(1), "SELECT DISTINCT reader FROM reading").stream()
                .filter(known -> new ReaderVersion(known).isOlderThan(reader))
                .toList();
    }

    private static Original original(Sql.Row row) throws SQLException {
        return new Original(
                row.text(1),
                row.maybeNumber(2),
                row.maybeText(3),
                row.text(4),
                row.text(5),
                row.maybeText(6),
                row.truth(7));
    }
}
