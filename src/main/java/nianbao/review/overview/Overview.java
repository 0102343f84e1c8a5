package nianbao.review.overview;

import java.time.Instant;
import java.util.List;
import nianbao.store.overview.OverviewTables.Coverage;
import nianbao.store.overview.OverviewTables.Failures;
import nianbao.store.overview.OverviewTables.Sum;

/**
 * The reports of a store as a whole.
 *
 * @param asOf when it was counted
 * @param coverage reports by region and year, within the division that was asked for
 * @param load reports by year and verdict
 * @param totals sums of the figures of whole rows of the table of requests, by field and year
 * @param failures checks that fail, by check and year
 */
public record Overview(
        Instant asOf, List<Coverage> coverage, List<Coverage> load, List<Sum> totals, List<Failures> failures) {
    public Overview {
        coverage = List.copyOf(coverage);
        load = List.copyOf(load);
        totals = List.copyOf(totals);
        failures = List.copyOf(failures);
    }
}
