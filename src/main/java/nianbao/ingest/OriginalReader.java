package nianbao.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.correct.CurrentVersion;
import nianbao.ingest.ReadingChoice.Occasion;
import nianbao.ingest.RereadComparison.Drawn;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Source;
import nianbao.model.page.DrawnGrid;
import nianbao.store.Tables;
import nianbao.store.correction.DrawnTables.Drawing;
import nianbao.store.input.Original;
import nianbao.store.reading.StoredReading;
import nianbao.worker.DrawnRequest;
import nianbao.worker.DrawnTableReading;
import nianbao.worker.FileReading;
import nianbao.worker.wire.PageView;

/** Reads files that the store has once more; those on which a person drew lines of tables, between these lines. */
final class OriginalReader {
    private static final String MEMBER = "!/";

    private final DrawnTableReading reading;
    private final IngestContext room;

    OriginalReader(DrawnTableReading reading, IngestContext room) {
        this.reading = reading;
        this.room = room;
    }

    /** Has this version of the program read a file that another read, and keeps what it reads. */
    void renew(String sha256) {
        RereadComparison reread = reread(sha256);
        if (reread.after().isPresent()) {
            room.store().write(tables -> {
                keep(tables, reread);
                return sha256;
            });
        }
    }

    /** Reads an original of the store as it would be read today, and keeps nothing of it. */
    RereadComparison reread(String sha256) {
        Original original = original(sha256);
        ReportRecord before = room.store()
                .read(tables -> tables.readings().latest(sha256))
                .orElseThrow()
                .record();
        Optional<ReportRecord> plain = locate(original).flatMap(file -> plain(original, file));
        Optional<Drawing> drawing =
                room.store().read(tables -> tables.drawnTables().standing(sha256));
        if (plain.isEmpty() || drawing.isEmpty()) {
            return new RereadComparison(original, before, plain, Optional.empty());
        }
        ReportRecord record =
                redrawn(original, plain.get(), drawing.get().grids()).record().orElse(before);
        return new RereadComparison(
                original, before, Optional.of(record), Optional.of(new Drawn(plain.get(), drawing.get())));
    }

    private Original original(String sha256) {
        return room.store().read(tables -> tables.originals().find(sha256)).orElseThrow();
    }

    private Optional<Path> locate(Original original) {
        return new OriginalLocator(room.archive()).find(original);
    }

    private Optional<ReportRecord> plain(Original original, Path file) {
        List<ReportRecord> read = new ArrayList<>();
        reading.read(file, new Wanted(original, read));
        return read.stream().findFirst().map(record -> RenamedReading.named(record, original.name()));
    }

    /**
     * What comes of lines that a person drew.
     *
     * @param record empty where the file could not be read so
     * @param why empty where it could
     */
    record Redrawn(Optional<ReportRecord> record, String why) {}

    /** Reads an original between lines, and lays that over what is read of it without. */
    Redrawn redrawn(Original original, ReportRecord plain, List<DrawnGrid> grids) {
        Optional<Path> file = locate(original);
        if (file.isEmpty()) {
            return new Redrawn(Optional.empty(), room.outcomes().lost(original));
        }
        Optional<String> member = original.path().contains(MEMBER) ? Optional.of(original.sha256()) : Optional.empty();
        PageView.Rereading read = reading.readDrawn(new DrawnRequest(file.get(), member, grids));
        return read instanceof PageView.Reread reread
                ? new Redrawn(Optional.of(room.redrawn().of(plain, reread.report(), grids)), "")
                : new Redrawn(Optional.empty(), ((PageView.Refused) read).why());
    }

    /** What this program reads of an original without lines of people, where its bytes are to be had. */
    Optional<ReportRecord> plain(String sha256) {
        Original original = original(sha256);
        return room.store()
                .read(tables -> new ReadingChoice(tables, room.outcomes()).known(sha256, Occasion.REREADING))
                .map(StoredReading::record)
                .or(() -> locate(original).flatMap(file -> plain(original, file)));
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

    /** Keeps what was read again: where lines were drawn on the file, what was read without them, too. */
    void keep(Tables tables, RereadComparison reread) {
        ReportRecord after = reread.after().orElseThrow();
        String sha256 = reread.original().sha256();
        ReadingChoice choice = new ReadingChoice(tables, room.outcomes());
        Optional<Drawn> drawn = reread.drawn();
        choice.keep(sha256, drawn.map(Drawn::plain).orElse(after), Occasion.REREADING);
        drawn.filter(by -> !after.equals(reread.before()))
                .ifPresent(by -> choice.keepDrawn(sha256, after, by.drawing()));
        tables.inputs().restate(sha256, choice.counting(sha256).disposition());
        new CurrentVersion(tables, room.corrected()).place(sha256);
    }
}
