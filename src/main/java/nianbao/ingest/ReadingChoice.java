package nianbao.ingest;

import java.util.Optional;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Reader;
import nianbao.store.Tables;
import nianbao.store.correction.DrawnTables.Drawing;
import nianbao.store.input.Inputs.Disposition;
import nianbao.store.input.Original;
import nianbao.store.reading.Finality;
import nianbao.store.reading.StoredReading;
import nianbao.words.Program;

/**
 * Which of several readings of the same bytes is kept, and which counts. Each version of the reader has one: what is final is
 * never replaced by what failed. Of all versions the latest that is final counts.
 */
final class ReadingChoice {
    /** Between an archive and its member in the names of records. */
    private static final String MEMBER = "!/";

    private final Tables tables;
    private final DispositionRules outcomes;

    ReadingChoice(Tables tables, DispositionRules outcomes) {
        this.tables = tables;
        this.outcomes = outcomes;
    }

    /** Why a file was read. */
    enum Occasion {
        /** It came in. Another thread or process may have read the same bytes meanwhile: what is final stands. */
        ARRIVAL,
        /** The same, as a member of an archive. */
        ARRIVAL_IN_ARCHIVE,
        /** It is read once more: what is read now stands, unless it failed. */
        REREADING
    }

    /**
     * What stands of this version of the reader.
     *
     * @param isNew whether that is the record at hand
     */
    record KeptReading(StoredReading reading, boolean isNew) {}

    /** The reading that counts, and what it means for the paths that its bytes came from. */
    record CountingReading(StoredReading reading, Disposition disposition) {}

    /** What this version of the program read from these bytes, where they need not be read again. */
    Optional<StoredReading> known(String sha256, Occasion occasion) {
        return earlier(sha256, Program.reader().version(), occasion)
                .filter(reading -> reading.finality() != Finality.AGAIN);
    }

    KeptReading keep(String sha256, ReportRecord record, Occasion occasion) {
        Optional<StoredReading> earlier = earlier(sha256, record.reader().version(), occasion);
        Finality finality = DispositionRules.finality(
                record, earlier.map(StoredReading::tries).orElse(0));
        boolean isReplaceable = occasion == Occasion.REREADING && finality == Finality.FINAL;
        return earlier.filter(reading -> reading.finality() == Finality.FINAL && !isReplaceable)
                .map(reading -> new KeptReading(reading, false))
                .orElseGet(() -> new KeptReading(tables.readings().put(sha256, record, finality), true));
    }

    /** Keeps what was read between lines that a person drew, as what another reader read. */
    StoredReading keepDrawn(String sha256, ReportRecord record, Drawing drawing) {
        Reader reader = record.reader();
        ReportRecord drawn = new ReportRecord(
                record.schema(),
                record.source(),
                record.report(),
                record.sections(),
                record.values(),
                record.checks(),
                record.problems(),
                record.verdict(),
                new Reader(reader.name(), drawing.reader(reader.version())));
        StoredReading kept = keep(sha256, drawn, Occasion.REREADING).reading();
        tables.drawnTables().mark(kept.number(), sha256, drawing);
        return kept;
    }

    private Optional<StoredReading> earlier(String sha256, String reader, Occasion occasion) {
        return tables.readings()
                .find(sha256, reader)
                .filter(reading -> occasion != Occasion.ARRIVAL || !isRefusedForItsPlace(reading));
    }

    /** An archive is not opened inside another; where the same bytes come by themselves, they are. */
    private static boolean isRefusedForItsPlace(StoredReading reading) {
        return reading.record().source().name().contains(MEMBER)
                && DispositionRules.isUnopenedArchive(reading.record());
    }

    /** Where this version of the program failed, an earlier one may have read the file. */
    CountingReading counting(String sha256) {
        StoredReading latest = tables.readings().latest(sha256).orElseThrow();
        Original original = tables.originals().find(sha256).orElseThrow();
        return new CountingReading(latest, outcomes.of(latest, original));
    }
}
