package nianbao.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.store.work.WorkCounts;

/**
 * What is in a store, and whether it adds up.
 *
 * @param seen inputs that ever came in, each path and its bytes once
 * @param states how many of them ended in each state
 * @param inWork how many a run that is at work has begun
 * @param left how many a run that was ended in order left to the next one
 * @param verdicts how many reports have each verdict, corrections included
 * @param readers by which version of the program the current versions were read
 * @param older files whose reading that counts is of an older reader than the one at hand
 * @param waiting what waits for a person, by its kind
 * @param work paths that wait for a process that reads them
 * @param aside of these the ones that were put aside, the last first
 * @param mismatches what does not add up
 * @param runs the last ones, the latest first
 */
public record StoreSummary(
        long seen,
        Map<String, Long> states,
        long inWork,
        long left,
        Map<String, Long> verdicts,
        Map<String, Long> readers,
        long older,
        Map<String, Long> waiting,
        WorkCounts work,
        List<String> aside,
        List<Mismatch> mismatches,
        List<RunSummary> runs) {
    public StoreSummary {
        states = ordered(states);
        verdicts = ordered(verdicts);
        readers = ordered(readers);
        waiting = ordered(waiting);
        aside = List.copyOf(aside);
        mismatches = List.copyOf(mismatches);
        runs = List.copyOf(runs);
    }

    private static Map<String, Long> ordered(Map<String, Long> counts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** So many things are not as they must be. */
    public record Mismatch(String code, long count) {}

    /**
     * A run.
     *
     * @param end empty while it is at work, and where it was cut off
     * @param counts inputs by what became of them
     */
    public record RunSummary(
            long number,
            String command,
            String program,
            Instant begin,
            Optional<Instant> end,
            boolean atWork,
            Map<String, Long> counts) {
        public RunSummary {
            counts = ordered(counts);
        }
    }
}
