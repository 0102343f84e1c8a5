package nianbao.review.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.report.form.Field;
import nianbao.report.form.FormTable;
import nianbao.report.form.Identity;
import nianbao.report.form.Layout;
import nianbao.report.form.file.FormCatalog;
import nianbao.store.ReportStore;

/** Counts the reports of a store; what was counted is shown again for a while, as it takes seconds over many reports. */
public final class OverviewService {
    private static final Duration KEPT = Duration.ofSeconds(30);
    /** Divisions of which something is kept. */
    private static final int MOST_KEPT = 50;

    private final ReportStore store;
    private final Clock clock;
    private final List<String> totals;
    private final List<String> outcomes;
    private final Map<String, Overview> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Overview> eldest) {
            return size() > MOST_KEPT;
        }
    };

    public OverviewService(ReportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        FormTable requests = FormCatalog.load().newest().tables().stream()
                .filter(table -> table.layout() == Layout.GRID)
                .findFirst()
                .orElseThrow();
        this.outcomes = outcomes(requests);
        this.totals = requests.rows().stream()
                .map(row -> row.fields().get(row.fields().size() - 1))
                .map(Field::id)
                .toList();
    }

    /** The rows whose sum the form says the outcomes are: those of the equation of columns with most parts. */
    private static List<String> outcomes(FormTable requests) {
        Identity largest = requests.identities().stream()
                .filter(identity -> identity.over() == Identity.Over.COLUMN)
                .max(Comparator.comparingInt(identity -> identity.sum().size()))
                .orElseThrow();
        return requests.rows().stream()
                .map(row -> row.fields().get(row.fields().size() - 1))
                .filter(field -> largest.sum().contains(requests.rowId(field)))
                .map(Field::id)
                .toList();
    }

    /** The fields of the totals that are added up, in the order of the form. */
    public List<String> totals() {
        return totals;
    }

    /** Those of them that are outcomes of requests: together they are all that were processed. */
    public List<String> outcomes() {
        return outcomes;
    }

    /** @param region the code of a division; empty for all */
    public synchronized Overview of(String region) {
        Instant now = clock.instant();
        Overview before = kept.get(region);
        if (before != null && before.asOf().plus(KEPT).isAfter(now)) {
            return before;
        }
        Overview counted = store.read(tables -> new Overview(
                now,
                tables.overview().coverage(region, digits(region)),
                tables.overview().load(),
                tables.overview().sums(totals),
                tables.overview().failures()));
        kept.put(region, counted);
        return counted;
    }

    /** Provinces, then counties, then townships: cities have no level of their own under some provinces. */
    private static int digits(String region) {
        return switch (region.length()) {
            case 0 -> 2;
            case 2 -> 4;
            case 4 -> 6;
            default -> 9;
        };
    }
}
