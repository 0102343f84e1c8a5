package nianbao.review;

import java.util.List;
import java.util.Optional;
import nianbao.store.ReportStore;
import nianbao.store.queue.QueueCounts;
import nianbao.store.queue.QueueEntry;
import nianbao.store.queue.QueueFilter;
import nianbao.store.queue.QueuePosition;

/** The reports of a store, as people look for them. */
public final class ReviewQueue {
    private final ReportStore store;

    public ReviewQueue(ReportStore store) {
        this.store = store;
    }

    /** Some of the reports that a filter finds, and how many there are of each kind. */
    public record Page(List<QueueEntry> entries, QueueCounts counts) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    public Page page(QueueFilter filter) {
        return store.read(
                tables -> new Page(tables.queue().page(filter), tables.queue().counts(filter)));
    }

    /** Where a report stands now in the order of a filter. */
    public Optional<QueuePosition> position(long report, QueueFilter filter) {
        return store.read(tables -> tables.queue().entry(report).map(entry -> entry.position(filter.order())));
    }

    /** The report that comes after a place. */
    public Optional<QueueEntry> next(QueueFilter filter, QueuePosition position) {
        return store.read(tables -> tables.queue().next(filter, position));
    }
}
