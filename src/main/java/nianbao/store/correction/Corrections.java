package nianbao.store.correction;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.model.ReportRecord.Position;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.store.correction.Change.Kind;
import nianbao.store.correction.Change.Subject;
import nianbao.store.correction.Changes.Saying;
import nianbao.store.correction.Correction.State;
import nianbao.store.sql.Sql;

/** Figures that people set. None is ever deleted. */
public final class Corrections {
    private static final String SELECT = """
            SELECT id, report_id, sha256, value, field, seen_value, seen_raw, seen_status, page,
                   box_left, box_top, box_right, box_bottom, table_number, row_number, column_number,
                   said_by, note, said_at, state
              FROM correction\s""";

    private final Sql sql;
    private final Clock clock;
    private final Changes changes;

    public Corrections(Sql sql, Clock clock, Changes changes) {
        this.sql = sql;
        this.clock = clock;
        this.changes = changes;
    }

    /**
     * Keeps what a person says of a figure, in place of what was said of it before.
     *
     * @param value empty: the cell holds nothing
     * @param seen what had been read there, in the file with this hash
     */
    public void add(
            long report, String sha256, Value seen, Optional<BigDecimal> value, String by, Optional<String> note) {
        List<Correction> earlier = of(report, seen.field());
        end(report, seen.field(), by);
        Optional<List<BigDecimal>> box = seen.box();
        long row = sql.insert(
                """
                INSERT INTO correction (report_id, field, value, said_by, note, said_at, sha256, seen_value, seen_raw,
                                        seen_status, page, box_left, box_top, box_right, box_bottom,
                                        table_number, row_number, column_number, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'laid') RETURNING id""",
                report,
                seen.field(),
                value,
                by,
                note,
                clock.instant(),
                sha256,
                seen.value(),
                seen.raw(),
                seen.status().id(),
                seen.page(),
                box.map(sides -> sides.get(0)),
                box.map(sides -> sides.get(1)),
                box.map(sides -> sides.get(2)),
                box.map(sides -> sides.get(3)),
                seen.cell().map(Position::table),
                seen.cell().map(Position::row),
                seen.cell().map(Position::column));
        changes.set(
                Subject.figure(sha256, seen.field()),
                earlier.stream().findFirst().map(Corrections::corrected).orElseGet(() -> read(seen)),
                value.map(BigDecimal::toPlainString),
                new Saying(by, note),
                OptionalLong.of(row),
                changes.ofRows(Kind.FIGURE, numbers(earlier)));
    }

    private static Change.State corrected(Correction correction) {
        return new Change.State(correction.value().map(BigDecimal::toPlainString), Optional.of(Status.CORRECTED.id()));
    }

    private static Change.State read(Value seen) {
        return new Change.State(
                seen.value().map(BigDecimal::toPlainString),
                Optional.of(seen.status().id()));
    }

    private static List<Long> numbers(List<Correction> corrections) {
        return corrections.stream().map(Correction::number).toList();
    }

    /** Takes back what was said of a figure; says how many corrections that were. */
    public int undo(long report, String field, String by, Optional<String> note) {
        List<Correction> earlier = of(report, field);
        if (!earlier.isEmpty()) {
            Correction latest = earlier.get(0);
            end(report, field, by);
            changes.clear(
                    Subject.figure(latest.sha256(), field),
                    corrected(latest),
                    latest.seen().value().map(BigDecimal::toPlainString),
                    new Saying(by, note),
                    changes.ofRows(Kind.FIGURE, numbers(earlier)));
        }
        return earlier.size();
    }

    /** Takes back one change of a figure; what it had replaced is laid again. */
    public void takeBack(Change change, Saying saying) {
        long row = change.row().orElseThrow();
        sql.run(
                "UPDATE correction SET state = 'undone', undone_by = ?, undone_at = ? WHERE id = ?",
                saying.by(),
                clock.instant(),
                row);
        Optional<Change> again = changes.replaced(change);
        OptionalLong laid = again.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(sql.insert("""
                        INSERT INTO correction (report_id, field, value, said_by, note, said_at, sha256, seen_value, seen_raw,
                                                seen_status, page, box_left, box_top, box_right, box_bottom,
                                                table_number, row_number, column_number, state)
                        SELECT report_id, field, value, said_by, note, said_at, sha256, seen_value, seen_raw,
                               seen_status, page, box_left, box_top, box_right, box_bottom,
                               table_number, row_number, column_number, 'laid'
                          FROM correction WHERE id = ? RETURNING id""", again.get().row()));
        changes.takeBack(change, saying, again, laid);
    }

    private void end(long report, String field, String by) {
        sql.run(
                "UPDATE correction SET state = 'undone', undone_by = ?, undone_at = ? "
                        + "WHERE report_id = ? AND field = ? AND state <> 'undone'",
                by,
                clock.instant(),
                report,
                field);
    }

    /** What was said of a figure and not taken back, the latest first. */
    private List<Correction> of(long report, String field) {
        return sql.list(
                Corrections::correction,
                SELECT + "WHERE report_id = ? AND field = ? AND state <> 'undone' ORDER BY id DESC",
                report,
                field);
    }

    /** What was said of a report and not taken back; of one figure the latest first. */
    public List<Correction> of(long report) {
        return sql.list(
                Corrections::correction, SELECT + "WHERE report_id = ? AND state <> 'undone' ORDER BY id DESC", report);
    }

    /** What is to be asked again, in all reports. */
    public List<Correction> asked() {
        return sql.list(Corrections::correction, SELECT + "WHERE state = 'asked' ORDER BY report_id, field, id");
    }

    public void setState(long number, State state) {
        sql.run("UPDATE correction SET state = ? WHERE id = ? AND state <> ?", state.id(), number, state.id());
    }

    /** What was said of a file goes with it to its report. */
    public void follow(String sha256, long report) {
        sql.run("UPDATE correction SET report_id = ? WHERE sha256 = ? AND report_id <> ?", report, sha256, report);
    }

    private static Correction correction(Sql.Row row) throws SQLException {
        return new Correction(
                row.number(1),
                row.number(2),
                row.text(3),
                row.maybeDecimal(4),
                seen(row),
                row.text(17),
                row.maybeText(18),
                row.time(19),
                State.of(row.text(20)));
    }

    private static Value seen(Sql.Row row) throws SQLException {
        Optional<List<BigDecimal>> box = row.maybeDecimal(10).isEmpty()
                ? Optional.empty()
                : Optional.of(List.of(
                        row.maybeDecimal(10).orElseThrow(),
                        row.maybeDecimal(11).orElseThrow(),
                        row.maybeDecimal(12).orElseThrow(),
                        row.maybeDecimal(13).orElseThrow()));
        OptionalInt table = row.maybeCount(14);
        return new Value(
                row.text(5),
                row.maybeDecimal(6),
                row.maybeText(7),
                Optional.empty(),
                Status.valueOf(row.text(8).toUpperCase(Locale.ROOT)),
                Optional.empty(),
                row.maybeCount(9),
                box,
                table.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Position(table.getAsInt(), row.count(15), row.count(16))),
                List.of());
    }
}
