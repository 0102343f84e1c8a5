package nianbao.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.json.RecordWriter;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Position;
import nianbao.model.ReportRecord.Value;
import nianbao.store.ReportStore.Finality;
import org.jspecify.annotations.Nullable;

/** A record as rows: one of report, and one for each figure, identity and problem. */
final class ReportRows {
    private static final String REPORT = """
            INSERT INTO report (sha256, reader, name, media_type, bytes, pages, text_source, title, issuer, year, template,
                                document_number, signatory, verdict, final, read_at, record)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""";
    private static final String EARLIER_TRY = """
            DELETE FROM report WHERE (sha256 = ? AND reader = ?)
               OR (sha256 IS NULL AND id IN (SELECT report_id FROM run_file WHERE path = ?) AND reader = ?)""";
    private static final String FIGURE = "INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String IDENTITY = "INSERT INTO identity VALUES (?, ?, ?, ?, ?)";
    private static final String PROBLEM = "INSERT INTO problem VALUES (?, ?, ?, ?, ?)";

    private final Connection connection;
    private final RecordWriter json;

    ReportRows(Connection connection, RecordWriter json) {
        this.connection = connection;
        this.json = json;
    }

    /** Takes out what the same version read from the same bytes before, or from this path where no bytes could be had. */
    void deleteTry(String path, ReportRecord report) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(EARLIER_TRY)) {
            String reader = report.reader().version();
            set(delete, report.source().sha256().orElse(null), reader, path, reader);
            delete.executeUpdate();
        }
    }

    /** Puts the record in and gives its number. */
    long insert(ReportRecord report, Finality finality, String now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(REPORT)) {
            set(
                    insert,
                    report.source().sha256().orElse(null),
                    report.reader().version(),
                    report.source().name(),
                    report.source().mediaType().orElse(null),
                    orNull(report.source().bytes()),
                    orNull(report.source().pages()),
                    report.source().textSource().orElse(null),
                    report.report().title().orElse(null),
                    report.report().issuer().orElse(null),
                    orNull(report.report().year()),
                    report.report().template().orElse(null),
                    report.report().documentNumber().orElse(null),
                    report.report().signatory().orElse(null),
                    report.verdict().id(),
                    finality == Finality.FINAL ? 1 : 0,
                    now,
                    json.line(report));
            try (ResultSet result = insert.executeQuery()) {
                result.next();
                long id = result.getLong(1);
                insertFigures(id, report.values());
                insertIdentities(id, report.checks());
                insertProblems(id, report.problems());
                return id;
            }
        }
    }

    /** Notes what became of a file; gives the number of rows, 1. */
    int insertRunFile(long run, String path, Optional<String> sha256, String outcome, long report, String now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO run_file (run_id, path, sha256, outcome, report_id, at) VALUES (?, ?, ?, ?, ?, ?)")) {
            set(insert, run, path, sha256.orElse(null), outcome, report, now);
            return insert.executeUpdate();
        }
    }

    private void insertFigures(long report, List<Value> values) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(FIGURE)) {
            for (Value value : values) {
                Optional<List<BigDecimal>> box = value.box();
                Optional<Position> cell = value.cell();
                set(
                        insert,
                        report,
                        value.field(),
                        plain(value.value()),
                        value.raw().orElse(null),
                        value.status().id(),
                        plain(value.confidence()),
                        orNull(value.page()),
                        plain(box.map(sides -> sides.get(0))),
                        plain(box.map(sides -> sides.get(1))),
                        plain(box.map(sides -> sides.get(2))),
                        plain(box.map(sides -> sides.get(3))),
                        cell.map(Position::table).orElse(null),
                        cell.map(Position::row).orElse(null),
                        cell.map(Position::column).orElse(null));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertIdentities(long report, List<Check> checks) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(IDENTITY)) {
            for (Check check : checks) {
                set(insert, report, check.id(), check.verdict().id(), plain(check.expected()), plain(check.actual()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertProblems(long report, List<Note> problems) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PROBLEM)) {
            int number = 1;
            for (Note note : problems) {
                set(insert, report, number++, note.code(), orNull(note.page()), note.message());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Digits as written: SQLite makes an exact integer of them where they are one. */
    private static @Nullable String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }

    private static @Nullable Object orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static @Nullable Object orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
