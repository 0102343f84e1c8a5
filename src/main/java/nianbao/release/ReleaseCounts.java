package nianbao.release;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Verdict;

/**
 * How much there is in a release.
 *
 * @param verdicts reports by the ids of their verdicts
 * @param statuses figures by the ids of their statuses
 * @param documents files that reports were read from
 * @param corrections what people said of these files, and stands
 */
public record ReleaseCounts(Map<String, Long> verdicts, Map<String, Long> statuses, long documents, long corrections) {
    public ReleaseCounts {
        verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
        statuses = Collections.unmodifiableMap(new LinkedHashMap<>(statuses));
    }

    public long reports() {
        return sum(verdicts);
    }

    public long figures() {
        return sum(statuses);
    }

    /** Figures against which nothing speaks: numbers, and cells in which nothing stands. */
    public long certain() {
        return figures() - of(Status.REVIEW) - of(Status.MISSING);
    }

    /** Figures of a status. */
    public long of(Status status) {
        return statuses.getOrDefault(status.id(), 0L);
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Counts reports and figures as they come; in the order of verdicts and statuses, whatever comes first. */
    public static final class Counter {
        private final Map<String, Long> verdicts = Arrays.stream(Verdict.values())
                .filter(Verdict::isReport)
                .collect(Collectors.toMap(Verdict::id, verdict -> 0L, Long::sum, LinkedHashMap::new));
        private final Map<String, Long> statuses = Arrays.stream(Status.values())
                .collect(Collectors.toMap(Status::id, status -> 0L, Long::sum, LinkedHashMap::new));

        public void report(String verdict) {
            verdicts.merge(verdict, 1L, Long::sum);
        }

        public void figure(String status) {
            statuses.merge(status, 1L, Long::sum);
        }

        /** All that was counted, beside these. */
        public ReleaseCounts counts(long documents, long corrections) {
            return new ReleaseCounts(verdicts, statuses, documents, corrections);
        }
    }
}
