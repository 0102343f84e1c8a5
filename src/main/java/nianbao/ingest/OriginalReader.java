package nianbao.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.correct.CurrentVersion;
import nianbao.ingest.ReadingChoice.Occasion;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Source;
import nianbao.store.Tables;
import nianbao.store.input.Original;
import nianbao.worker.FileReading;

/** Reads files that the store has once more. */
final class OriginalReader {
    private static final String MEMBER = "!/";

    private final FileReading reading;
    private final IngestContext room;

    OriginalReader(FileReading reading, IngestContext room) {
        this.reading = reading;
        this.room = room;
    }

    /** Has this version of the program read a file that another read, and keeps what it reads. */
    void renew(String sha256) {
        reread(sha256)
                .after()
                .ifPresent(record -> room.store().write(tables -> {
                    keep(tables, sha256, record);
                    return record;
                }));
    }

    /** Reads an original of the store as it would be read today, and keeps nothing of it. */
    RereadComparison reread(String sha256) {
        Original original =
                room.store().read(tables -> tables.originals().find(sha256)).orElseThrow();
        ReportRecord before = room.store()
                .read(tables -> tables.readings().latest(sha256))
                .orElseThrow()
                .record();
        List<ReportRecord> read = new ArrayList<>();
        new OriginalLocator(room.archive())
                .find(original)
                .ifPresent(file -> reading.read(file, new Wanted(original, read)));
        return new RereadComparison(
                original,
                before,
                read.stream().findFirst().map(record -> RenamedReading.named(record, original.name())));
    }

    /** Takes the record of one original out of the file that holds it. */
    private record Wanted(Original original, List<ReportRecord> read) implements FileReading.Taker {
        @Override
        public boolean wants(Source found) {
            return read.isEmpty() && (isOriginal(found) || (found.sha256().isEmpty() && isRefusedWhole(found)));
        }

        @Override
        public void take(ReportRecord record) {
            if (read.isEmpty() && (isOriginal(record.source()) || isRefusedWhole(record.source()))) {
                read.add(record);
            }
        }

        private boolean isOriginal(Source found) {
            return found.sha256().equals(Optional.of(original.sha256()));
        }

        /** A file that was refused before it was opened, such as an empty one or one over a limit: it has no hash. */
        private boolean isRefusedWhole(Source found) {
            return original.container().isEmpty() && !found.name().contains(MEMBER);
        }
    }

    /** Keeps what was read again. */
    void keep(Tables tables, String sha256, ReportRecord record) {
        ReadingChoice choice = new ReadingChoice(tables, room.outcomes());
        choice.keep(sha256, record, Occasion.REREADING);
        tables.inputs().restate(sha256, choice.counting(sha256).disposition());
        new CurrentVersion(tables, room.corrected()).place(sha256);
    }
}
