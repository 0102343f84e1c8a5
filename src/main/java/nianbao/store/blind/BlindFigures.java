package nianbao.store.blind;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import nianbao.store.blind.BlindFigure.State;
import nianbao.store.correction.Correction;
import nianbao.store.sql.Sql;

/** Figures that are keyed blind. A figure of a file that counts no longer in its report waits for nobody. */
public final class BlindFigures {
    /**
     * Who said last what stands there. A correction that stands was said after all that was keyed: where that differed, those of
     * before were taken back.
     */
    private static final String LAST_BY = """
            coalesce((SELECT said_by FROM correction
                       WHERE correction.report_id = report.id AND correction.field = figure.field
                         AND correction.state = 'laid'
                       ORDER BY correction.id DESC LIMIT 1),
                     (SELECT keyed_by FROM blind_keying WHERE figure_id = figure.id ORDER BY id DESC LIMIT 1))""";

    /** From figures to reports: few figures wait, and the sum keeps a database from going through all reports there are. */
    private static final String OPEN = """
             FROM blind_figure AS figure
             JOIN reading ON reading.sha256 = figure.sha256
             JOIN report ON report.reading_id = reading.id + 0
            WHERE figure.closed_at IS NULL\s""";

    private static final String OF_REPORT = """
             FROM report
             JOIN reading ON reading.id = report.reading_id
             JOIN blind_figure AS figure ON figure.sha256 = reading.sha256
            WHERE report.id = ? AND figure.id = (SELECT max(id) FROM blind_figure AS later
                                                  WHERE later.sha256 = figure.sha256 AND later.field = figure.field)
            ORDER BY figure.id""";

    private static final String SELECT = "SELECT figure.id, report.id, figure.sha256, figure.field, figure.asked_by, "
            + "figure.asked_at, figure.state, figure.correction_id, " + LAST_BY;

    /** How many wait, by who said last what stands there: every page of the desk asks that. */
    static final String WAITING =
            "SELECT " + LAST_BY + " AS last_by, count(*)" + OPEN + "GROUP BY last_by ORDER BY last_by NULLS FIRST";

    private final Sql sql;
    private final Clock clock;

    public BlindFigures(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Has a figure of a file keyed blind; says whether that was not asked already. */
    public boolean ask(String sha256, String field, String by) {
        return sql.run(
                        "INSERT INTO blind_figure (sha256, field, asked_by, asked_at, state) VALUES (?, ?, ?, ?,"
                                + " 'waiting') ON CONFLICT (sha256, field) WHERE closed_at IS NULL DO NOTHING",
                        sha256,
                        field,
                        by,
                        clock.instant())
                > 0;
    }

    /** The figures that are to be keyed, in the order in which they were asked. */
    public List<BlindFigure> open() {
        return sql.list(BlindFigures::figure, SELECT + OPEN + "ORDER BY figure.id");
    }

    /** A figure that is to be keyed. */
    public Optional<BlindFigure> open(long number) {
        return sql.one(BlindFigures::figure, SELECT + OPEN + "AND figure.id = ?", number);
    }

    /** How many figures are to be keyed, by who said last what stands there; nobody is an empty name. */
    public Map<String, Integer> waiting() {
        Map<String, Integer> waiting = new LinkedHashMap<>();
        sql.list(row -> Map.entry(row.maybeText(1).orElse(""), row.count(2)), WAITING)
                .forEach(each -> waiting.put(each.getKey(), each.getValue()));
        return waiting;
    }

    /** The figures of the file that counts in a report, each as it was asked last. */
    public List<BlindFigure> of(long report) {
        return sql.list(BlindFigures::figure, SELECT + OF_REPORT, report);
    }

    /** The figures of a file of which people did not make out the same, when they were asked last. */
    public Set<String> unsettled(String sha256) {
        return new LinkedHashSet<>(sql.list(
                row -> row.text(1),
                "SELECT field FROM blind_figure AS figure WHERE sha256 = ? AND state IN ('differing', 'illegible') "
                        + "AND id = (SELECT max(id) FROM blind_figure AS later "
                        + "WHERE later.sha256 = figure.sha256 AND later.field = figure.field) ORDER BY id",
                sha256));
    }

    /** What people keyed of a figure, in turn. */
    public List<BlindKeying> keyings(long figure) {
        return sql.list(
                row -> new BlindKeying(
                        row.number(1),
                        new Keyed(Keyed.Kind.of(row.text(2)), row.maybeText(3).map(BigDecimal::new)),
                        row.text(4),
                        row.time(5),
                        row.maybeNumber(6)),
                "SELECT id, kind, value, keyed_by, keyed_at, correction_id FROM blind_keying "
                        + "WHERE figure_id = ? ORDER BY id",
                figure);
    }

    /** Keeps what a person keyed, now. */
    public void key(BlindFigure figure, Keyed keyed, String by) {
        add(figure, keyed, by, clock.instant(), OptionalLong.empty());
    }

    /** Keeps what a person had set at the desk beside what is keyed. */
    public void keep(BlindFigure figure, Correction set) {
        add(figure, Keyed.of(set.value()), set.by(), set.at(), OptionalLong.of(set.number()));
    }

    private void add(BlindFigure figure, Keyed keyed, String by, Instant at, OptionalLong correction) {
        sql.run(
                "INSERT INTO blind_keying (figure_id, kind, value, keyed_by, keyed_at, correction_id) "
                        + "VALUES (?, ?, ?, ?, ?, ?)",
                figure.number(),
                keyed.kind().id(),
                keyed.number(),
                by,
                at,
                correction);
    }

    /** All see by a correction now what was keyed. */
    public void setCorrection(BlindKeying keying, long correction) {
        sql.run("UPDATE blind_keying SET correction_id = ? WHERE id = ?", correction, keying.number());
    }

    /** @param correction by which that counts which two keyed */
    public void setState(BlindFigure figure, State state, OptionalLong correction) {
        sql.run(
                "UPDATE blind_figure SET state = ?, correction_id = ?, closed_at = ? WHERE id = ?",
                state.id(),
                correction,
                state.isOpen() ? Optional.empty() : Optional.of(clock.instant()),
                figure.number());
    }

    private static BlindFigure figure(Sql.Row row) throws SQLException {
        return new BlindFigure(
                row.number(1),
                row.number(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.time(6),
                State.of(row.text(7)),
                row.maybeText(9),
                row.maybeNumber(8));
    }
}
