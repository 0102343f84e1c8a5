package nianbao.ingest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Value;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.reading.Bodies.Body;
import nianbao.store.reading.StoredReading;
import nianbao.words.Messages;

/** What people say of reports: figures that they correct, names that are one body. Each answer is one transaction. */
public final class CorrectionService {
    private final IngestContext room;

    public CorrectionService(ReportStore store, Messages messages) {
        this.room = IngestContext.of(store, Optional.empty(), messages);
    }

    /**
     * Corrects a figure of the current version of a report.
     *
     * @param value empty: the cell holds nothing
     * @return the report with the correction; empty where it has no such figure
     */
    public Optional<ReportRecord> correct(
            long report, String field, Optional<BigDecimal> value, String by, Optional<String> note) {
        return room.store().write(tables -> {
            Optional<StoredReading> version = current(tables, report);
            Optional<Value> seen = version.flatMap(now -> CorrectedRecord.value(now.record(), field));
            if (version.isEmpty() || seen.isEmpty()) {
                return Optional.empty();
            }
            tables.corrections().add(report, version.get().sha256(), seen.get(), value, by, note);
            return settled(tables, report);
        });
    }

    /** Takes back what was said of a figure; empty where nothing was. */
    public Optional<ReportRecord> undo(long report, String field, String by) {
        return room.store()
                .write(tables ->
                        tables.corrections().undo(report, field, by) == 0 ? Optional.empty() : settled(tables, report));
    }

    /** {@code other} is a name of {@code one}: its reports become those of {@code one}. */
    public void same(Body one, Body other, String by, Optional<String> note) {
        room.store().write(tables -> {
            List<String> files = tables.readings().filesOf(other.number());
            tables.bodies().same(one, other, by, note);
            return placed(tables, files);
        });
    }

    /** The two are not one; where they had been taken for one, they are parted again. */
    public void different(Body one, Body other, String by, Optional<String> note) {
        room.store().write(tables -> {
            List<String> files = tables.readings().filesOf(one.number());
            tables.bodies().different(one, other, by, note);
            return placed(tables, files) + placed(tables, tables.readings().filesOf(other.number()));
        });
    }

    private int placed(Tables tables, List<String> files) {
        CurrentVersion current = new CurrentVersion(tables, room.corrected());
        files.forEach(current::place);
        return files.size();
    }

    private static Optional<StoredReading> current(Tables tables, long report) {
        var reading = tables.reports().current(report);
        return reading.isPresent() ? tables.readings().find(reading.getAsLong()) : Optional.empty();
    }

    private Optional<ReportRecord> settled(Tables tables, long report) {
        new CurrentVersion(tables, room.corrected()).settle(report);
        return tables.reports().record(report);
    }
}
