package nianbao.ingest;

import java.util.List;
import java.util.Optional;
import nianbao.model.ReportRecord;
import nianbao.store.input.Original;

/**
 * What came of reading an original again.
 *
 * @param before the reading that counted so far
 * @param after the new one; empty where the original is not there any more, or is another
 */
public record RereadComparison(Original original, ReportRecord before, Optional<ReportRecord> after) {
    /** The figures that are read otherwise now. */
    public List<Difference> differences() {
        return after.map(now -> Difference.between(before, now)).orElse(List.of());
    }

    /** Whether anything is otherwise now that a person would care for. */
    public boolean isChanged() {
        return !differences().isEmpty()
                || after.stream()
                        .anyMatch(now -> now.verdict() != before.verdict()
                                || !now.report().issuer().equals(before.report().issuer())
                                || !now.report().year().equals(before.report().year()));
    }
}
