package nianbao.store.queue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import nianbao.places.Divisions;
import nianbao.store.queue.QueueConditions.Facet;
import nianbao.store.sql.Sql;

/**
 * Counts what a filter finds. Where it asks for no more than the totals tell, these are added up; else the entries are counted,
 * which are few then: those of an issuer, of a division inside a province, or with the words looked for.
 */
final class QueueCounter {
    private static final int PROVINCE = 2;
    private static final int PREFECTURE = 4;
    private static final int COUNTY = 6;
    private static final int TOWN = 9;

    private final Sql sql;

    QueueCounter(Sql sql) {
        this.sql = sql;
    }

    QueueCounts counts(QueueFilter filter, FoundWords words) {
        return ofTotals(filter) ? added(filter) : counted(filter, words);
    }

    /** Whether totals tell of all that a filter asks for. */
    private static boolean ofTotals(QueueFilter filter) {
        return filter.words().isEmpty()
                && filter.issuer().isEmpty()
                && filter.region().stream().allMatch(code -> code.length() == PROVINCE);
    }

    private QueueCounts added(QueueFilter filter) {
        QueueConditions all = QueueConditions.ofTotals(filter, Facet.NONE);
        long total = sql.one(
                        row -> row.number(1),
                        "SELECT coalesce(sum(reports), 0) FROM queue_total" + all.where(),
                        all.arguments())
                .orElse(0L);
        return new QueueCounts(
                total,
                false,
                added(filter, Facet.VERDICT, "verdict", "1"),
                added(filter, Facet.REASON, "code", "2 DESC, 1"),
                added(filter, Facet.YEAR, "year", "1 DESC"),
                filter.region().isPresent()
                        ? regions(filter, FoundWords.NONE)
                        : added(filter, Facet.REGION, "province", "1"),
                added(filter, Facet.SOURCE, "source", "1"));
    }

    private Map<String, Long> added(QueueFilter filter, Facet facet, String column, String order) {
        QueueConditions conditions =
                QueueConditions.ofTotals(filter, facet).add(column + (facet == Facet.YEAR ? " <> 0" : " <> ''"));
        return counted(
                "SELECT " + column + ", sum(reports) FROM queue_total" + conditions.where()
                        + " GROUP BY 1 HAVING sum(reports) > 0 ORDER BY " + order,
                conditions.arguments());
    }

    private QueueCounts counted(QueueFilter filter, FoundWords words) {
        QueueConditions all = QueueConditions.of(filter, Facet.NONE, words);
        long total = sql.one(row -> row.number(1), "SELECT count(*) FROM queue_entry" + all.where(), all.arguments())
                .orElse(0L);
        return new QueueCounts(
                total,
                words.areCommon(),
                counted(filter, Facet.VERDICT, words, "verdict", "1"),
                reasons(filter, words),
                counted(filter, Facet.YEAR, words, "year", "1 DESC"),
                regions(filter, words),
                counted(filter, Facet.SOURCE, words, "source", "1"));
    }

    private Map<String, Long> counted(QueueFilter filter, Facet facet, FoundWords words, String column, String order) {
        QueueConditions conditions = QueueConditions.of(filter, facet, words).add(column + " IS NOT NULL");
        return counted(
                "SELECT " + column + ", count(*) FROM queue_entry" + conditions.where() + " GROUP BY 1 ORDER BY "
                        + order,
                conditions.arguments());
    }

    private Map<String, Long> reasons(QueueFilter filter, FoundWords words) {
        QueueConditions conditions = QueueConditions.of(filter, Facet.REASON, words);
        return counted(
                "SELECT code, count(*) FROM queue_reason WHERE report_id IN (SELECT report_id FROM queue_entry"
                        + conditions.where() + ") GROUP BY code ORDER BY 2 DESC, 1",
                conditions.arguments());
    }

    /** By provinces; inside a division by those next below it, where some of these have no name by what has one. */
    private Map<String, Long> regions(QueueFilter filter, FoundWords words) {
        int length = filter.region()
                .map(code -> code.length() <= PREFECTURE ? COUNTY : TOWN)
                .orElse(PROVINCE);
        QueueConditions conditions =
                QueueConditions.of(filter, Facet.REGION, words).add("region IS NOT NULL");
        String outer = filter.region().orElse("");
        if (!outer.isEmpty()) {
            conditions.inside(outer);
        }
        Map<String, Long> found = counted(
                "SELECT substr(region, 1, " + length + "), count(*) FROM queue_entry" + conditions.where()
                        + " GROUP BY 1 ORDER BY 1",
                conditions.arguments());
        Map<String, Long> counts = new TreeMap<>();
        found.forEach((code, count) -> counts.merge(below(outer, code), count, Long::sum));
        return counts;
    }

    /** The largest division that has a name, lies in {@code outer} and holds {@code code}; {@code code} where none does. */
    private static String below(String outer, String code) {
        for (int length = outer.length() + 1; length < code.length(); length++) {
            String larger = code.substring(0, length);
            if (Divisions.shipped().name(larger).isPresent()) {
                return larger;
            }
        }
        return code;
    }

    private Map<String, Long> counted(String query, Object... arguments) {
        Map<String, Long> counts = new LinkedHashMap<>();
        sql.list(row -> Map.entry(row.text(1), row.number(2)), query, arguments)
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }
}
