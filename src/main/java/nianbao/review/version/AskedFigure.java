package nianbao.review.version;

import java.util.Optional;
import java.util.OptionalLong;
import nianbao.model.ReportRecord.Value;
import nianbao.store.correction.Correction;

/**
 * A figure that a person set, and that is read otherwise by now: the person, or another, says again.
 *
 * @param correction what the person saw, and said
 * @param readingThen the reading of the file in which the person saw it
 * @param now what is read; empty where there is no such figure any more
 * @param readingNow the reading that counts
 * @param seen for who says something of it
 */
public record AskedFigure(
        Correction correction, OptionalLong readingThen, Optional<Value> now, long readingNow, String seen) {
    public String field() {
        return correction.field();
    }
}
