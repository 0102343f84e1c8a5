package nianbao.store.book;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import nianbao.model.ReportRecord.Status;

/**
 * A figure of a report, with what people said.
 *
 * @param value empty where nothing stands there, or nothing could be made of it
 * @param status the id of one
 */
public record BookedFigure(long report, String field, Optional<BigDecimal> value, String status) {
    /** Whether a person can rely on it: it was read or set, or is blank. */
    public boolean isCertain() {
        return Arrays.stream(Status.values())
                .filter(each -> each.id().equals(status))
                .allMatch(Status::isCertain);
    }
}
