package nianbao.store.overview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nianbao.store.sql.Sql;

/** Counts and sums over the reports of a store, each as its current version is, with what people said. */
public final class OverviewTables {
    private final Sql sql;

    public OverviewTables(Sql sql) {
        this.sql = sql;
    }

    /**
     * How many reports there are.
     *
     * @param region the beginning of the codes of divisions
     * @param verdict the id of one
     */
    public record Coverage(String region, int year, String verdict, long reports) {}

    /**
     * How many reports of each region and year there are; those of which one of them is not known are left out.
     *
     * @param within the code of the division that they lie in; empty for all
     * @param digits of the codes by which they are told apart: 2 for provinces, 4 for cities, 6 for counties
     */
    public List<Coverage> coverage(String within, int digits) {
        return sql.list(
                row -> new Coverage(row.text(1), row.count(2), row.text(3), row.number(4)),
                "SELECT substr(region, 1, " + digits + "), year, verdict, count(*) FROM queue_entry"
                        + " WHERE region >= ? AND region < ? AND year IS NOT NULL AND length(region) >= " + digits
                        + " GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
                within,
                within + ":");
    }

    /** How many reports of each year and verdict there are; the year is 0 where it is not known. */
    public List<Coverage> load() {
        return sql.list(
                row -> new Coverage("", row.count(1), row.text(2), row.number(3)),
                "SELECT coalesce(year, 0), verdict, count(*) FROM queue_entry GROUP BY 1, 2 ORDER BY 1, 2");
    }

    /**
     * What the certain figures of a field add up to in a year.
     *
     * @param certain reports whose figure is in it
     * @param uncertain reports whose figure is doubtful or missing, and is not
     */
    public record Sum(String field, int year, BigDecimal sum, long certain, long uncertain) {}

    /** The sums of these fields, by year; a blank counts as certain, and as nothing. */
    public List<Sum> sums(List<String> fields) {
        String places = String.join(", ", Collections.nCopies(fields.size(), "?"));
        return sql.list(
                row -> new Sum(
                        row.text(1),
                        row.count(2),
                        row.maybeDecimal(3).orElse(BigDecimal.ZERO),
                        row.number(4),
                        row.number(5)),
                "SELECT field, year, sum(CASE WHEN status IN ('review', 'missing') THEN NULL ELSE value END),"
                        + " count(*) FILTER (WHERE status NOT IN ('review', 'missing')),"
                        + " count(*) FILTER (WHERE status IN ('review', 'missing'))"
                        + " FROM figures WHERE year IS NOT NULL AND field IN (" + places + ")"
                        + " GROUP BY field, year ORDER BY field, year",
                new ArrayList<Object>(fields).toArray());
    }

    /** How many checks of a kind fail in a year. */
    public record Failures(String check, int year, long reports) {}

    /** The checks that fail, by their kind: the table and the equation, without the row or column. */
    public List<Failures> failures() {
        return sql.list(
                row -> new Failures(row.text(1), row.count(2), row.number(3)),
                "SELECT \"check\", coalesce(year, 0), count(*) FROM checks WHERE verdict = 'fail' GROUP BY 1, 2 ORDER BY 1, 2");
    }
}
