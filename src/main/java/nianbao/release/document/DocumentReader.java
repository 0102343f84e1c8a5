package nianbao.release.document;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.correct.CorrectedRecord;
import nianbao.correct.CurrentVersion;
import nianbao.correct.RedrawnRecord;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Source;
import nianbao.release.document.DocumentFinder.Changed;
import nianbao.release.document.DocumentFinder.Found;
import nianbao.release.document.DocumentFinder.Gone;
import nianbao.release.document.DocumentFinder.There;
import nianbao.release.document.Rederived.Lost;
import nianbao.release.document.Rederived.Read;
import nianbao.release.document.Rederived.Reason;
import nianbao.release.folder.ReleasedDocument;
import nianbao.store.ReportStore;
import nianbao.store.Tables;
import nianbao.store.correction.Change;
import nianbao.store.correction.ChangeFilter;
import nianbao.store.correction.DrawnTables.Drawing;
import nianbao.words.Messages;
import nianbao.worker.DrawnRequest;
import nianbao.worker.DrawnTableReading;
import nianbao.worker.FileReading;
import nianbao.worker.wire.PageView;

/** Finds the files of a release and reads them once more; keeps nothing of it. For any number of threads. */
public final class DocumentReader {
    /** Changes of a report that are looked at; there are as many only where a program made them. */
    private static final int MOST_CHANGES = 100_000;

    private final DrawnTableReading reading;
    private final List<DocumentFinder> finders;
    private final Optional<ReportStore> store;
    private final Runnable pageRead;
    private final CorrectedRecord corrected;
    private final RedrawnRecord redrawn;

    /**
     * A reader.
     *
     * @param finders asked one after the other
     * @param store that knows what people say; empty where none is at hand
     * @param pageRead told of each page that was read from its image; from any thread
     */
    public DocumentReader(
            DrawnTableReading reading,
            List<DocumentFinder> finders,
            Optional<ReportStore> store,
            Messages messages,
            Runnable pageRead) {
        this.reading = reading;
        this.finders = List.copyOf(finders);
        this.store = store;
        this.pageRead = pageRead;
        this.corrected = CorrectedRecord.with(messages);
        this.redrawn = RedrawnRecord.with(messages);
    }

    /** Reads a file as it would be read today. */
    public Rederived read(ReleasedDocument document) {
        List<Found> found = new ArrayList<>();
        for (DocumentFinder finder : finders) {
            found.add(finder.find(document));
            if (found.get(found.size() - 1) instanceof There there) {
                return read(document, there);
            }
        }
        return found.stream()
                .filter(Changed.class::isInstance)
                .map(changed ->
                        new Lost(Reason.FILE_CHANGED, ((Changed) changed).path().toString()))
                .findFirst()
                .orElseGet(() -> new Lost(Reason.FILE_GONE, where(found, document)));
    }

    /** Where it should have been: as the store knows, else as the release says. */
    private static String where(List<Found> found, ReleasedDocument document) {
        return found.stream()
                .filter(Gone.class::isInstance)
                .flatMap(gone -> ((Gone) gone).path().stream())
                .map(Path::toString)
                .findFirst()
                .orElse(document.path());
    }

    private Rederived read(ReleasedDocument document, There there) {
        Wanted wanted = new Wanted(document.sha256(), pageRead);
        reading.read(there.path(), wanted);
        if (wanted.record.isEmpty()) {
            return wanted.refused.isPresent()
                    ? unreadable(wanted.refused.get())
                    : new Lost(Reason.FILE_CHANGED, there.path().toString());
        }
        ReportRecord plain = wanted.record.get();
        if (!plain.verdict().isReport()) {
            return unreadable(plain);
        }
        Optional<Drawing> drawing = store.flatMap(
                reports -> reports.read(tables -> tables.drawnTables().standing(document.sha256())));
        if (drawing.isEmpty()) {
            return withPeople(document, plain);
        }
        PageView.Rereading reread = reading.readDrawn(
                new DrawnRequest(there.path(), there.member(), drawing.get().grids()));
        return reread instanceof PageView.Reread read
                ? withPeople(
                        document, redrawn.of(plain, read.report(), drawing.get().grids()))
                : new Lost(Reason.NOT_READABLE, ((PageView.Refused) reread).why());
    }

    private static Lost unreadable(ReportRecord record) {
        return new Lost(
                Reason.NOT_READABLE,
                record.problems().stream().map(Note::message).collect(Collectors.joining(" ")));
    }

    private Read withPeople(ReleasedDocument document, ReportRecord plain) {
        return store.map(reports -> reports.read(tables -> withPeople(tables, document.sha256(), plain)))
                .orElseGet(() -> new Read(plain, plain, List.of(), Optional.empty()));
    }

    private Read withPeople(Tables tables, String sha256, ReportRecord plain) {
        Optional<Long> report = tables.readings().reportsOf(sha256).stream().findFirst();
        if (report.isEmpty()) {
            return new Read(plain, plain, List.of(), Optional.empty());
        }
        return new Read(
                plain,
                new CurrentVersion(tables, corrected).asItWouldBe(report.get(), sha256, plain),
                tables.changes().after(0, ChangeFilter.ofReport(report.get()), MOST_CHANGES).stream()
                        .filter(Change::stands)
                        .toList(),
                tables.reports().title(report.get()).issuer());
    }

    /** Takes the record of one file, by its hash. */
    private static final class Wanted implements FileReading.Taker {
        private final String sha256;
        private final Runnable pageRead;
        private Optional<ReportRecord> record = Optional.empty();
        private Optional<ReportRecord> refused = Optional.empty();

        Wanted(String sha256, Runnable pageRead) {
            this.sha256 = sha256;
            this.pageRead = pageRead;
        }

        @Override
        public boolean wants(Source file) {
            return record.isEmpty() && (isWanted(file) || file.sha256().isEmpty());
        }

        @Override
        public void take(ReportRecord report) {
            if (isWanted(report.source())) {
                record = Optional.of(report);
            } else if (report.source().sha256().isEmpty()) {
                refused = Optional.of(report);
            }
        }

        @Override
        public void pageRead() {
            pageRead.run();
        }

        private boolean isWanted(Source file) {
            return file.sha256().equals(Optional.of(sha256));
        }
    }
}
