package nianbao.review.drawn;

import java.util.List;
import java.util.Optional;
import nianbao.ingest.Difference;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Value;

/** How it is with a file that is to be read again between drawn lines. */
public sealed interface DrawnOutcome {
    /** It is being read, or waits until others are. */
    record Pending() implements DrawnOutcome {}

    /** It could not be read so, for a reason that is told to a person; empty for a fault of the program. */
    record Refused(String why) implements DrawnOutcome {}

    /**
     * A figure that would be another.
     *
     * @param before empty where there is no such figure
     * @param after empty where there would be none
     */
    record ChangedFigure(String field, Optional<Value> before, Optional<Value> after) {}

    /**
     * It was read, and nothing is kept yet.
     *
     * @param before the report as it counts now, with corrections
     * @param after as it would count, with the corrections that would hold
     */
    record Read(ReportRecord before, ReportRecord after) implements DrawnOutcome {
        /** The figures that would be others. */
        public List<ChangedFigure> figures() {
            return Difference.between(before, after).stream()
                    .map(found -> new ChangedFigure(found.field(), found.before(), found.after()))
                    .toList();
        }
    }
}
