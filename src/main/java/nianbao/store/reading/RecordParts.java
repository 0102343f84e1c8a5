package nianbao.store.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Position;
import nianbao.model.ReportRecord.Value;
import nianbao.store.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The parts of a record as rows: one for each figure, identity and problem. */
final class RecordParts {
    private final Sql sql;

    RecordParts(Sql sql) {
        this.sql = sql;
    }

    void insert(long reading, ReportRecord record) {
        sql.runAll(
                "INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                record.values().stream().map(value -> figure(reading, value)).toList());
        insertChecks("identity", reading, record.checks());
        int[] number = {0};
        sql.runAll(
                "INSERT INTO problem (reading_id, number, code, page, message, field) VALUES (?, ?, ?, ?, ?, ?)",
                record.problems().stream()
                        .map(note -> problem(reading, ++number[0], note))
                        .toList());
    }

    /** The checks of a report with corrections. */
    void insertCorrected(long report, List<Check> checks) {
        insertChecks("corrected_identity", report, checks);
    }

    private void insertChecks(String table, long of, List<Check> checks) {
        sql.runAll(
                "INSERT INTO " + table + " VALUES (?, ?, ?, ?, ?)",
                checks.stream()
                        .map(check -> new @Nullable Object[] {
                            of, check.id(), check.verdict().id(), check.expected(), check.actual()
                        })
                        .toList());
    }

    private static @Nullable Object[] figure(long reading, Value value) {
        Optional<List<BigDecimal>> box = value.box();
        Optional<Position> cell = value.cell();
        return new @Nullable Object[] {
            reading,
            value.field(),
            value.value(),
            value.raw(),
            value.status().id(),
            value.confidence(),
            value.page(),
            box.map(sides -> sides.get(0)),
            box.map(sides -> sides.get(1)),
            box.map(sides -> sides.get(2)),
            box.map(sides -> sides.get(3)),
            cell.map(Position::table),
            cell.map(Position::row),
            cell.map(Position::column),
            value.unit()
        };
    }

    private static @Nullable Object[] problem(long reading, int number, Note note) {
        return new @Nullable Object[] {reading, number, note.code(), note.page(), note.message(), note.field()};
    }
}
