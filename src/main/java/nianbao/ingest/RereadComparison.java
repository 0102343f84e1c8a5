package nianbao.ingest;

import java.util.List;
import java.util.Optional;
import nianbao.model.ReportRecord;
import nianbao.store.correction.DrawnTables.Drawing;
import nianbao.store.input.Original;

/**
 * What came of reading an original again.
 *
 * @param before the reading that counted so far
 * @param after the new one, between the lines that a person drew, if one did; {@code before} where that could not be done, and
 *     empty where the original is not there any more, or is another
 * @param drawn empty where no lines were drawn on it
 */
public record RereadComparison(
        Original original, ReportRecord before, Optional<ReportRecord> after, Optional<Drawn> drawn) {
    /**
     * Between which lines it was read.
     *
     * @param plain what was read without them
     */
    public record Drawn(ReportRecord plain, Drawing drawing) {}

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
