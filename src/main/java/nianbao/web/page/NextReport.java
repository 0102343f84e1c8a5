package nianbao.web.page;

import io.javalin.http.Context;
import java.util.Optional;
import nianbao.review.ReviewQueue;
import nianbao.store.queue.QueueEntry;
import nianbao.store.queue.QueueFilter;
import nianbao.store.queue.QueueFilter.Order;
import nianbao.store.queue.QueuePosition;

/** Finds the report that comes next in the queue that another one was opened from. */
public final class NextReport {
    /** Where in its queue a report stood when it was opened. */
    static final String AT = "at";

    private final ReviewQueue queue;

    public NextReport(ReviewQueue queue) {
        this.queue = queue;
    }

    /** The entry that comes after a report in the queue that a request tells of. */
    public Optional<QueueEntry> after(Context request, long report) {
        QueueFilter filter = QueuePage.filter(request);
        return position(request, report, filter).flatMap(place -> queue.next(filter, place));
    }

    /** Where the report stands in its queue, or stood when it was opened: once it is settled, it stands elsewhere. */
    private Optional<QueuePosition> position(Context request, long report, QueueFilter filter) {
        String wanted = filter.order() == Order.MOST_CHECKS ? "[0-9]{1,9}\\.[0-9]{1,9}" : "[0-9]{1,9}\\..{1,300}";
        return Optional.ofNullable(request.queryParam(AT))
                .filter(word -> word.matches(wanted))
                .map(QueuePosition::of)
                .or(() -> queue.position(report, filter));
    }
}
