package nianbao.review.change;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.correct.ChangeReplay.TableReplay;
import nianbao.correct.CorrectionRefused;
import nianbao.correct.RecordedChange;
import nianbao.ingest.DrawnReading;
import nianbao.ingest.DrawnReading.Preview;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.correction.Change;
import nianbao.store.correction.Change.Action;
import nianbao.store.correction.Changes.Saying;

/**
 * Draws lines of tables again that people drew in another store. The files are read between them beforehand, since that takes
 * long and nobody else can write meanwhile.
 */
public final class DrawnReplay implements TableReplay {
    private final DrawnReading reading;
    /** By the number that the change had in its store. */
    private final Map<Long, Preview> read = new HashMap<>();

    private final Map<Long, CorrectionRefused> refused = new HashMap<>();

    private DrawnReplay(DrawnReading reading) {
        this.reading = reading;
    }

    /** With all files read on which lines are to be drawn; those that the store has already stay as they are. */
    public static DrawnReplay of(DrawnReading reading, ReportStore store, List<RecordedChange> changes) {
        DrawnReplay replay = new DrawnReplay(reading);
        changes.stream()
                .filter(change -> change.kind() == Change.Kind.TABLES && change.action() == Action.SET)
                .filter(change -> store.read(change::in).isEmpty())
                .forEach(change -> replay.prepare(store, change));
        return replay;
    }

    private void prepare(ReportStore store, RecordedChange change) {
        try {
            read.put(change.number(), preview(store, change));
        } catch (CorrectionRefused e) {
            refused.put(change.number(), e);
        }
    }

    private Preview preview(ReportStore store, RecordedChange change) {
        if (change.tables().isEmpty()) {
            throw new CorrectionRefused("changes.replay.tables", change.number());
        }
        String sha256 = change.sha256()
                .filter(file ->
                        store.read(tables -> tables.readings().latest(file)).isPresent())
                .orElseThrow(() ->
                        new CorrectionRefused("cli.report.none", change.sha256().orElse("")));
        try {
            return reading.preview(sha256, change.tables());
        } catch (DrawnReading.Refusal e) {
            throw new CorrectionRefused("changes.replay.unread", change.number(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void draw(Tables tables, RecordedChange change, Saying saying) {
        Optional.ofNullable(refused.get(change.number())).ifPresent(why -> {
            throw why;
        });
        Preview preview = Optional.ofNullable(read.get(change.number()))
                .orElseThrow(() -> new CorrectionRefused("changes.replay.tables", change.number()));
        reading.keep(tables, preview, saying);
    }
}
