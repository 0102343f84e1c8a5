package nianbao.store.book;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import nianbao.store.reading.BodyName;
import nianbao.store.sql.Sql;
import nianbao.store.sql.Sql.Row;
import org.jspecify.annotations.Nullable;

/** The bodies and reports of a division: those that a person said are in it, and those whose names tell it. */
public final class BookTables {
    /** The code of a body's division, and whether a person said it. */
    private static final String PLACED = """
             FROM queue_entry
             LEFT JOIN body_places ON body_places.body_id = queue_entry.body_id
             LEFT JOIN body ON body.id = queue_entry.body_id
            WHERE queue_entry.issuer IS NOT NULL AND queue_entry.year IS NOT NULL
              AND coalesce(body_places.code, queue_entry.region, '') >= ?
              AND coalesce(body_places.code, queue_entry.region, '') < ?
              AND (CAST(? AS INTEGER) IS NULL OR queue_entry.year = CAST(? AS INTEGER))""";

    /** By the index on regions: whoever is elsewhere by their name is in a division only where a person said so. */
    private static final String NEAR = """
             AND queue_entry.report_id IN (
                  SELECT near.report_id FROM queue_entry AS near WHERE near.region >= ? AND near.region < ?
                   UNION SELECT report.id FROM report WHERE report.body_id IN (SELECT body_id FROM body_place))""";

    private static final String FILES = """
            (SELECT count(DISTINCT sha256) FROM reading WHERE reading.report_id = queue_entry.report_id)""";

    private static final String FIRST_SEEN = """
            (SELECT min(input.first_seen_at) FROM reading JOIN input ON input.sha256 = reading.sha256
              WHERE reading.report_id = queue_entry.report_id)""";

    /** Of addresses that are there there is none, and there are some that are gone. */
    private static final String GONE = """
            (SELECT count(*) > 0 AND count(*) = count(address.gone_at)
               FROM reading JOIN address ON address.sha256 = reading.sha256
              WHERE reading.report_id = queue_entry.report_id)""";

    private static final String BOOKED = "SELECT queue_entry.report_id, coalesce(body.name, queue_entry.issuer),"
            + " coalesce(body.key, queue_entry.issuer), queue_entry.year,"
            + " coalesce(body_places.code, queue_entry.region, '') AS place, body_places.code IS NOT NULL,"
            + " queue_entry.verdict, " + FIRST_SEEN + ", " + FILES + ", " + GONE;

    private final Sql sql;
    private final Clock clock;

    public BookTables(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * The reports of the bodies in a division, itself too, by code and name; of one year, or of all.
     *
     * @param code empty for all bodies, also those of which no division is known
     */
    public List<BookedReport> reports(String code, OptionalInt year) {
        return sql.list(
                BookTables::booked,
                BOOKED + placed(code) + " ORDER BY place, queue_entry.issuer, queue_entry.year, queue_entry.report_id",
                arguments(code, year));
    }

    /** Where the reports of a division come from; of all, also those of which none is known. */
    private static String placed(String code) {
        return code.isEmpty() ? PLACED : PLACED + " " + NEAR;
    }

    private static @Nullable Object[] arguments(String code, OptionalInt year) {
        List<@Nullable Object> arguments = new ArrayList<>(Arrays.asList(code, code + ":", year, year));
        if (!code.isEmpty()) {
            arguments.addAll(List.of(code, code + ":"));
        }
        return arguments.toArray(new @Nullable Object[0]);
    }

    private static BookedReport booked(Row row) throws SQLException {
        return new BookedReport(
                row.number(1),
                row.text(2),
                row.text(3),
                row.count(4),
                row.text(5),
                row.truth(6),
                row.text(7),
                row.maybeTime(8),
                row.count(9),
                row.truth(10));
    }

    /** The figures of all those reports of a year. */
    public List<BookedFigure> figures(String code, int year) {
        return sql.list(
                row -> new BookedFigure(row.number(1), row.text(2), row.maybeDecimal(3), row.text(4)),
                "SELECT figures.report_id, figures.field, figures.value, figures.status FROM figures"
                        + " WHERE figures.report_id IN (SELECT queue_entry.report_id" + placed(code) + ")"
                        + " ORDER BY figures.report_id, figures.field",
                arguments(code, OptionalInt.of(year)));
    }

    /** The figures of a report. */
    public List<BookedFigure> figures(long report) {
        return sql.list(
                row -> new BookedFigure(row.number(1), row.text(2), row.maybeDecimal(3), row.text(4)),
                "SELECT report_id, field, value, status FROM figures WHERE report_id = ? ORDER BY field",
                report);
    }

    /** The fields in which another file of a report has other figures than the one that counts, both certain. */
    public List<String> republished(long report) {
        return sql.list(row -> row.text(1), """
                SELECT DISTINCT now.field
                  FROM report
                  JOIN reading AS current ON current.id = report.reading_id
                  JOIN reading AS other ON other.report_id = report.id AND other.sha256 <> current.sha256
                  JOIN figure AS now ON now.reading_id = current.id
                  JOIN figure AS was ON was.reading_id = other.id AND was.field = now.field
                 WHERE report.id = ?
                   AND coalesce(was.value, 0) <> coalesce(now.value, 0)
                   AND was.status NOT IN ('review', 'missing') AND now.status NOT IN ('review', 'missing')
                 ORDER BY now.field""", report);
    }

    /** A year's reports by bodies of which no division is known. */
    public List<UnplacedReport> unplaced(int year) {
        return sql.list(
                row -> new UnplacedReport(row.text(1), row.number(2)),
                "SELECT queue_entry.issuer, queue_entry.report_id FROM queue_entry"
                        + " LEFT JOIN body_places ON body_places.body_id = queue_entry.body_id"
                        + " WHERE queue_entry.year = ? AND queue_entry.issuer IS NOT NULL AND queue_entry.region IS NULL"
                        + " AND body_places.code IS NULL ORDER BY 1, 2",
                year);
    }

    /** The bodies of which no division is known, by name, with their reports; those whose names have these words in them. */
    public List<UnplacedBody> unplacedBodies(String words) {
        return sql.list(
                row -> new UnplacedBody(row.text(1), row.count(2), row.count(3), row.count(4), row.number(5)),
                "SELECT coalesce(body.name, queue_entry.issuer) AS named, min(queue_entry.year), max(queue_entry.year),"
                        + " count(*), max(queue_entry.report_id) FROM queue_entry"
                        + " LEFT JOIN body_places ON body_places.body_id = queue_entry.body_id"
                        + " LEFT JOIN body ON body.id = queue_entry.body_id"
                        + " WHERE queue_entry.year IS NOT NULL AND queue_entry.issuer IS NOT NULL"
                        + " AND queue_entry.region IS NULL AND body_places.code IS NULL"
                        + " AND (CAST(? AS TEXT) = '' OR replace(coalesce(body.name, queue_entry.issuer), ?, '')"
                        + " <> coalesce(body.name, queue_entry.issuer)) GROUP BY named ORDER BY named",
                words,
                words);
    }

    /** How many reports there are of each division, by its code; those are left out of which none is known. */
    public SortedMap<String, Integer> reportsByDivision(String within) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        sql.list(
                        row -> Map.entry(row.text(1), row.count(2)),
                        "SELECT coalesce(body_places.code, queue_entry.region, '') AS place, count(*)" + placed(within)
                                + " AND coalesce(body_places.code, queue_entry.region, '') <> '' GROUP BY place",
                        arguments(within, OptionalInt.empty()))
                .forEach(count -> counts.put(count.getKey(), count.getValue()));
        return counts;
    }

    /** The years on which the bodies in a division have reports, in order. */
    public List<Integer> years(String code) {
        return sql.list(
                row -> row.count(1),
                "SELECT DISTINCT queue_entry.year" + placed(code) + " ORDER BY 1",
                arguments(code, OptionalInt.empty()));
    }

    /** Where a report is in the book; empty where its body or year is not known. */
    public Optional<BookedReport> report(long report) {
        return sql.one(
                BookTables::booked, BOOKED + PLACED + " AND queue_entry.report_id = ?", "", ":", null, null, report);
    }

    /** What people said of where a body is, the latest first. */
    public List<Placement> placements(String body) {
        return sql.list(
                row -> new Placement(row.text(1), row.text(2), row.text(3), row.time(4), row.maybeText(5)),
                "SELECT body.name, code, said_by, said_at, note FROM body_place JOIN body ON body.id = body_place.body_id"
                        + " WHERE body.key = ? ORDER BY body_place.id DESC",
                BodyName.key(body));
    }

    /** A person says in which division a body is. What was said before stays to be seen. */
    public void place(long body, String code, String by, Optional<String> note) {
        sql.run(
                "INSERT INTO body_place (body_id, code, said_by, note, said_at) VALUES (?, ?, ?, ?, ?)",
                body,
                code,
                by,
                note,
                clock.instant());
    }

    /** Replaces the list of the bodies that owe a report in a division; returns how many are on it. */
    public int expect(String code, List<String> names, String by) {
        Instant now = clock.instant();
        sql.run(
                "UPDATE expected_body SET ended_by = ?, ended_at = ? WHERE code = ? AND ended_at IS NULL",
                by,
                now,
                code);
        LinkedHashSet<String> keys = new LinkedHashSet<>();
        for (String name : names) {
            String key = BodyName.key(name);
            if (keys.add(key)) {
                sql.run(
                        "INSERT INTO expected_body (code, name, key, said_by, said_at) VALUES (?, ?, ?, ?, ?)",
                        code,
                        name,
                        key,
                        by,
                        now);
            }
        }
        return keys.size();
    }

    /** Who said last which bodies owe a report in a division, and when. */
    public Optional<ListSaying> expectedBy(String code) {
        return sql.one(
                row -> new ListSaying(row.text(1), row.time(2)),
                "SELECT said_by, said_at FROM expected_body WHERE code = ? AND ended_at IS NULL ORDER BY id DESC LIMIT 1",
                code);
    }

    /** The bodies that owe a report in a division, in the order of the list. */
    public List<ExpectedBody> expected(String code) {
        return sql.list(
                row -> new ExpectedBody(row.text(1), row.text(2), row.text(3)),
                "SELECT code, name, key FROM expected_body WHERE code = ? AND ended_at IS NULL ORDER BY id",
                code);
    }
}
