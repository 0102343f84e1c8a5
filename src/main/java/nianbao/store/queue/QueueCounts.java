package nianbao.store.queue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many reports a filter finds, and how many it would find with another verdict, reason, year, region or source: each
 * kind is counted as if the filter said nothing of it.
 *
 * <p>Of the reports with the words looked for only the newest are counted, and shown, where there are many.
 *
 * @param total that the filter finds
 * @param isBounded whether there are more reports with these words, and only the newest of them are looked at
 * @param verdicts by the ids of verdicts
 * @param reasons by the codes of problems, the most frequent first
 * @param years the latest first
 * @param regions by codes: the divisions inside the one that the filter names, provinces where it names none
 * @param sources by who brought the files
 */
public record QueueCounts(
        long total,
        boolean isBounded,
        Map<String, Long> verdicts,
        Map<String, Long> reasons,
        Map<String, Long> years,
        Map<String, Long> regions,
        Map<String, Long> sources) {
    /** Reports with the words looked for that are looked at: to look at them all takes some hundredths of a second. */
    public static final int MOST_WITH_WORDS = 1000;

    public QueueCounts {
        verdicts = ordered(verdicts);
        reasons = ordered(reasons);
        years = ordered(years);
        regions = ordered(regions);
        sources = ordered(sources);
    }

    private static Map<String, Long> ordered(Map<String, Long> counts) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
