package nianbao.ingest;

import java.util.List;
import java.util.Optional;
import nianbao.correct.CurrentVersion;
import nianbao.ingest.OriginalReader.Redrawn;
import nianbao.ingest.ReadingChoice.Occasion;
import nianbao.model.ReportRecord;
import nianbao.model.page.DrawnGrid;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.correction.Changes.Saying;
import nianbao.store.correction.DrawnTables.Drawing;
import nianbao.store.input.Archive;
import nianbao.words.Messages;
import nianbao.worker.DrawnTableReading;

/** Reads originals between lines of tables that a person drew, and keeps what was read where the person wants it so. */
public final class DrawnReading {
    private final IngestContext room;
    private final OriginalReader originals;

    public DrawnReading(DrawnTableReading reading, ReportStore store, Archive archive, Messages messages) {
        this.room = IngestContext.of(store, Optional.of(archive), messages);
        this.originals = new OriginalReader(reading, room);
    }

    /**
     * What was read.
     *
     * @param sha256 of the file
     * @param plain without the lines, by this version of the program
     * @param drawn between them
     */
    public record Preview(String sha256, List<DrawnGrid> grids, ReportRecord plain, ReportRecord drawn) {
        public Preview {
            grids = List.copyOf(grids);
        }
    }

    /** A file could not be read between lines. */
    public static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        Refusal(String why) {
            super(why);
        }
    }

    /**
     * Reads a file between lines; keeps nothing.
     *
     * @param grids of all its tables that people drew
     * @throws Refusal for a reason that is told to a person
     */
    public Preview preview(String sha256, List<DrawnGrid> grids) throws Refusal {
        String lost = room.store()
                .read(tables ->
                        room.outcomes().lost(tables.originals().find(sha256).orElseThrow()));
        ReportRecord plain = originals.plain(sha256).orElseThrow(() -> new Refusal(lost));
        Redrawn redrawn = originals.redrawn(
                room.store().read(tables -> tables.originals().find(sha256)).orElseThrow(), plain, grids);
        return new Preview(sha256, grids, plain, redrawn.record().orElseThrow(() -> new Refusal(redrawn.why())));
    }

    /** What a report would say if a preview were kept, with the corrections that would hold. */
    public ReportRecord asItWouldBe(Tables tables, long report, Preview preview) {
        return new CurrentVersion(tables, room.corrected()).asItWouldBe(report, preview.sha256(), preview.drawn());
    }

    /** Keeps a preview, as a reading of its own that counts from now on; earlier ones stay. */
    public void keep(Tables tables, Preview preview, Saying saying) {
        String sha256 = preview.sha256();
        ReadingChoice choice = new ReadingChoice(tables, room.outcomes());
        if (choice.known(sha256, Occasion.REREADING).isEmpty()) {
            choice.keep(sha256, preview.plain(), Occasion.REREADING);
        }
        Drawing drawing = tables.drawnTables().add(sha256, preview.grids(), saying);
        choice.keepDrawn(sha256, preview.drawn(), drawing);
        tables.inputs().restate(sha256, choice.counting(sha256).disposition());
        new CurrentVersion(tables, room.corrected()).place(sha256);
    }
}
