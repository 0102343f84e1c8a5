package nianbao.store.queue;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.model.ReportRecord.Verdict;
import nianbao.store.queue.QueueConditions.Facet;
import nianbao.store.queue.QueueFilter.Order;
import nianbao.store.sql.Sql;
import nianbao.store.sql.TextIndex;

/** The reports that a person looks for, page by page, and how many there are of each kind. */
public final class ReportQueue {
    /** Entries of a page. */
    public static final int PAGE = 50;

    static final String SELECT =
            "SELECT report_id, reading_id, correction_id, verdict, title, issuer, body_id, year, form, region, source, "
                    + "text_source, file_name, doubtful, failed, changed_at, sort_name FROM queue_entry";

    private final Sql sql;
    private final TextIndex texts;
    private final QueueCounter counter;
    private final int mostWithWords;

    public ReportQueue(Sql sql) {
        this(sql, QueueCounts.MOST_WITH_WORDS);
    }

    /** @param mostWithWords reports with the words looked for that are looked at */
    ReportQueue(Sql sql, int mostWithWords) {
        this.sql = sql;
        this.texts = sql.database().textIndex(sql, QueueIndex.TEXTS, QueueIndex.TEXT_COLUMNS);
        this.counter = new QueueCounter(sql);
        this.mostWithWords = mostWithWords;
    }

    /** The entries of the page that a filter asks for. */
    public List<QueueEntry> page(QueueFilter filter) {
        QueueConditions conditions = conditions(filter);
        String order = ordered(filter.order(), true);
        return sql.list(
                ReportQueue::entry,
                SELECT + " WHERE report_id IN (SELECT report_id FROM queue_entry" + conditions.where() + order
                        + " LIMIT ? OFFSET ?)" + order,
                conditions.arguments(PAGE, (filter.page() - 1L) * PAGE));
    }

    /** The entry of a report. */
    public Optional<QueueEntry> entry(long report) {
        return sql.one(ReportQueue::entry, SELECT + " WHERE report_id = ?", report);
    }

    /** The first report after a place in the order of a filter that it finds, whatever stands in that place by now. */
    public Optional<QueueEntry> next(QueueFilter filter, QueuePosition position) {
        return beside(filter, position, true);
    }

    /** The last report before a place. */
    public Optional<QueueEntry> previous(QueueFilter filter, QueuePosition position) {
        return beside(filter, position, false);
    }

    private Optional<QueueEntry> beside(QueueFilter filter, QueuePosition position, boolean forward) {
        Order order = filter.order();
        boolean rising = order.rises() == forward;
        QueueConditions conditions = conditions(filter)
                .add(
                        "(" + order.column() + ", report_id) " + (rising ? ">" : "<") + " (?, ?)",
                        order == Order.MOST_CHECKS ? (Object) Long.valueOf(position.key()) : position.key(),
                        position.report());
        return sql.one(
                ReportQueue::entry,
                SELECT + " WHERE report_id = (SELECT report_id FROM queue_entry" + conditions.where()
                        + ordered(order, forward) + " LIMIT 1)",
                conditions.arguments());
    }

    /** Both directions, so that one index serves both: equal ones come in the order of their numbers, or against it. */
    private static String ordered(Order order, boolean forward) {
        String direction = order.rises() == forward ? "" : " DESC";
        return " ORDER BY " + order.column() + direction + ", report_id" + direction;
    }

    /** How many reports a filter finds, and what else there is. */
    public QueueCounts counts(QueueFilter filter) {
        return counter.counts(filter, FoundWords.of(filter, texts, mostWithWords));
    }

    private QueueConditions conditions(QueueFilter filter) {
        return QueueConditions.of(filter, Facet.NONE, FoundWords.of(filter, texts, mostWithWords));
    }

    /** What the columns of {@link #SELECT} say. */
    static QueueEntry entry(Sql.Row row) throws SQLException {
        return new QueueEntry(
                row.number(1),
                row.number(2),
                row.maybeNumber(3),
                Verdict.valueOf(row.text(4).toUpperCase(Locale.ROOT).replace('-', '_')),
                row.maybeText(5),
                row.maybeText(6),
                row.maybeNumber(7),
                row.maybeCount(8),
                row.maybeText(9),
                row.maybeText(10),
                row.maybeText(11),
                row.maybeText(12),
                row.text(13),
                row.count(14),
                row.count(15),
                row.time(16),
                row.text(17));
    }
}
