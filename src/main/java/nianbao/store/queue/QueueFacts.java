package nianbao.store.queue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.store.sql.Sql;

/** What the tables say of a report, beside its record. */
record QueueFacts(
        long report,
        long reading,
        String verdict,
        Optional<String> issuer,
        OptionalLong body,
        OptionalInt year,
        String fileName,
        Optional<String> textSource,
        Optional<String> source,
        OptionalLong correction,
        String sha256,
        Instant readAt) {
    /** Columns of {@link #SELECT}. */
    static final int COLUMNS = 12;

    private static final String LIST = """
            SELECT report.id, reading.id, report.verdict, body.name, report.body_id, report.year, reading.name,
                   reading.text_source,
                   (SELECT input.brought_by FROM input WHERE input.sha256 = reading.sha256 ORDER BY input.id LIMIT 1),
                   (SELECT max(correction.id) FROM correction
                     WHERE correction.report_id = report.id AND correction.state <> 'undone'),
                   reading.sha256, reading.read_at""";
    private static final String FROM = """

              FROM report
              JOIN reading ON reading.id = report.reading_id
              LEFT JOIN body ON body.id = report.body_id""";

    /** Of all reports that have a version. */
    static final String SELECT = LIST + FROM;

    /** The same, with one column more. */
    static String selecting(String column) {
        return LIST + ", " + column + FROM;
    }

    static QueueFacts of(Sql.Row row) throws SQLException {
        return new QueueFacts(
                row.number(1),
                row.number(2),
                row.text(3),
                row.maybeText(4),
                row.maybeNumber(5),
                row.maybeCount(6),
                row.text(7),
                row.maybeText(8),
                row.maybeText(9),
                row.maybeNumber(10),
                row.text(11),
                row.time(COLUMNS));
    }
}
