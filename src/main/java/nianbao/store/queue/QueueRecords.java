package nianbao.store.queue;

import java.util.List;
import java.util.Optional;
import nianbao.store.queue.QueueConditions.Facet;
import nianbao.store.sql.Sql;

/** All reports that a filter finds, with their records, some at a time: for whoever goes through tens of thousands. */
public final class QueueRecords {
    private static final String ORDER = " ORDER BY sort_name, report_id";

    private final Sql sql;

    public QueueRecords(Sql sql) {
        this.sql = sql;
    }

    /**
     * A report, and its current version with what people said.
     *
     * @param sha256 of the file that counts
     * @param record as JSON, in UTF-8
     */
    public record Stated(QueueEntry entry, String sha256, byte[] record) {}

    /** How many reports a filter finds; words are not looked for. */
    public long count(QueueFilter filter) {
        QueueConditions conditions = QueueConditions.of(filter, Facet.NONE, FoundWords.NONE);
        return sql.one(
                        row -> row.number(1),
                        "SELECT count(*) FROM queue_entry" + conditions.where(),
                        conditions.arguments())
                .orElseThrow();
    }

    /**
     * The reports that come after one, by issuer and year; words are not looked for.
     *
     * @param last empty for the first of them
     * @param most how many at most
     */
    public List<Stated> after(QueueFilter filter, Optional<QueueEntry> last, int most) {
        QueueConditions conditions = QueueConditions.of(filter, Facet.NONE, FoundWords.NONE);
        last.ifPresent(entry ->
                conditions.add("(sort_name, report_id) > (?, ?)", entry.sortName(), Long.valueOf(entry.report())));
        return sql.list(
                row -> new Stated(ReportQueue.entry(row), row.text(18), row.bytes(19)),
                "SELECT found.*, reading.sha256, coalesce(report.record, reading.record) FROM (" + ReportQueue.SELECT
                        + conditions.where() + ORDER + " LIMIT ?) AS found"
                        + " JOIN report ON report.id = found.report_id JOIN reading ON reading.id = report.reading_id"
                        + ORDER,
                conditions.arguments(most));
    }
}
