package nianbao.web.page;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.review.Desk;
import nianbao.review.ReviewQueue;
import nianbao.review.ReviewedReport;
import nianbao.store.queue.QueueEntry;
import nianbao.store.queue.QueueFilter;
import nianbao.store.queue.QueueFilter.Order;

/**
 * Draws the page that is likely to be asked for first while nobody waits for it: the process that draws is up by then, and the
 * page is kept.
 */
public final class FirstPicture implements AutoCloseable {
    /** Seconds for what is being drawn to be cut off. */
    private static final long END_SECONDS = 5;

    /** What waits first; where its files are gone, what came last. */
    private static final List<QueueFilter> LIKELY =
            List.of(QueueFilter.ALL.ofVerdict(Verdict.REVIEW), QueueFilter.ALL.in(Order.NEWEST));

    private final ReviewQueue queue;
    private final Desk desk;
    private final PagePictures pictures;
    private final Consumer<Exception> unexpected;
    private final Thread work = new Thread(this::run, "first picture");
    private volatile boolean closed;

    /** @param unexpected takes what should not happen */
    public FirstPicture(ReviewQueue queue, Desk desk, PagePictures pictures, Consumer<Exception> unexpected) {
        this.queue = queue;
        this.desk = desk;
        this.pictures = pictures;
        this.unexpected = unexpected;
        work.setDaemon(true);
    }

    /** Comes back at once. */
    public void begin() {
        work.start();
    }

    private void run() {
        try {
            Iterator<QueueEntry> entries = LIKELY.stream()
                    .flatMap(filter -> queue.page(filter).entries().stream())
                    .iterator();
            boolean drawn = false;
            while (!drawn && entries.hasNext()) {
                drawn = draw(entries.next());
            }
        } catch (RuntimeException e) {
            if (!closed) { // else it was cut off
                unexpected.accept(e);
            }
        }
    }

    private boolean draw(QueueEntry entry) {
        Optional<ReviewedReport> report = desk.open(entry.report())
                .filter(found -> found.record().source().pages().isPresent());
        return report.isPresent() && pictures.draw(report.get().reading().number(), page(report.get()));
    }

    /** That of the first doubt: there the report is opened. */
    private static int page(ReviewedReport report) {
        return report.doubts().stream()
                .map(field -> report.value(field).map(Value::page).orElse(OptionalInt.empty()))
                .flatMapToInt(OptionalInt::stream)
                .findFirst()
                .orElse(1);
    }

    /** Cuts off what is being drawn. */
    @Override
    public void close() {
        closed = true;
        work.interrupt();
        try {
            work.join(TimeUnit.SECONDS.toMillis(END_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
