package nianbao.store;

import java.util.Optional;
import java.util.OptionalLong;

/** Reports: one body and one year each, or one file whose body or year is not known. */
public final class Reports {
    private final Sql sql;

    Reports(Sql sql) {
        this.sql = sql;
    }

    /** The report of a body on a year. */
    public long of(long body, int year) {
        return sql.one(row -> row.number(1), "SELECT id FROM report WHERE body_id = ? AND year = ?", body, year)
                .orElseGet(
                        () -> sql.insert("INSERT INTO report (body_id, year) VALUES (?, ?) RETURNING id", body, year));
    }

    /** The report that a file is by itself. */
    public long of(String sha256) {
        return sql.one(row -> row.number(1), "SELECT id FROM report WHERE sha256 = ?", sha256)
                .orElseGet(() -> sql.insert("INSERT INTO report (sha256) VALUES (?) RETURNING id", sha256));
    }

    /** The reading that is the current version, as it was set. */
    public OptionalLong current(long report) {
        Optional<OptionalLong> reading =
                sql.one(row -> row.maybeNumber(1), "SELECT reading_id FROM report WHERE id = ?", report);
        return reading.orElse(OptionalLong.empty());
    }

    /**
     * The reading that should be the current version: the latest of the newest file, of those that nothing newer at the
     * same path replaced. Empty where the report has no version any more.
     */
    public OptionalLong newest(long report) {
        Optional<Long> newest = sql.one(row -> row.number(1), """
                SELECT reading.id FROM reading JOIN original ON original.sha256 = reading.sha256
                 WHERE reading.report_id = ?
                 ORDER BY EXISTS (
                            SELECT 1 FROM input AS here
                             WHERE here.sha256 = reading.sha256
                               AND NOT EXISTS (
                                     SELECT 1 FROM input AS later JOIN reading AS stated ON stated.sha256 = later.sha256
                                      WHERE later.path = here.path AND later.id > here.id
                                        AND later.sha256 <> here.sha256
                                        AND stated.report_id = reading.report_id)) DESC,
                          original.id DESC, reading.finality = 'final' DESC, reading.id DESC
                 LIMIT 1""", report);
        return newest.isPresent() ? OptionalLong.of(newest.get()) : OptionalLong.empty();
    }

    /** Sets the current version, as it was read. */
    public void setCurrent(long report, long reading) {
        sql.run(
                "UPDATE report SET reading_id = ?, record = NULL, "
                        + "verdict = (SELECT verdict FROM reading WHERE id = ?) WHERE id = ?",
                reading,
                reading,
                report);
    }

    /** Takes out a report that has no version any more. */
    public void delete(long report) {
        sql.run("DELETE FROM report WHERE id = ?", report);
    }
}
