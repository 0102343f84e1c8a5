package nianbao.store.queue;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.model.ReportRecord.Verdict;
import nianbao.store.queue.QueueFilter.Order;

/**
 * A report in the queue.
 *
 * @param report its number
 * @param reading the number of its current version
 * @param correction the number of the latest that was said of its figures and not taken back
 * @param body the number of its issuer
 * @param form the id of the form of its tables, or {@code mixed}
 * @param region the code of the smallest division that its issuer is surely in
 * @param source who brought the file
 * @param textSource {@code digital}, {@code ocr} or {@code mixed}
 * @param doubtful figures that stand for review or are missing
 * @param failed checks that fail
 * @param changed when it was read, or something was said of it, last; in whole seconds
 * @param sortName what it is sorted by where names are
 */
public record QueueEntry(
        long report,
        long reading,
        OptionalLong correction,
        Verdict verdict,
        Optional<String> title,
        Optional<String> issuer,
        OptionalLong body,
        OptionalInt year,
        Optional<String> form,
        Optional<String> region,
        Optional<String> source,
        Optional<String> textSource,
        String fileName,
        int doubtful,
        int failed,
        Instant changed,
        String sortName) {
    /** What a person may have to look at: doubtful figures and failed checks. */
    public int toCheck() {
        return doubtful + failed;
    }

    /** Where it stands now; what comes next is found by it later, too, when it is settled and stands elsewhere. */
    public QueuePosition position(Order order) {
        return new QueuePosition(
                switch (order) {
                    case MOST_CHECKS -> Integer.toString(toCheck());
                    case NEWEST -> changed.toString();
                    case NAME -> sortName;
                },
                report);
    }
}
