package nianbao.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nianbao.ingest.FakeReport;
import nianbao.ingest.Ingest;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;
import nianbao.model.SourceFile;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.input.IncomingFile;
import nianbao.upload.UploadQueue;
import nianbao.words.Messages;
import nianbao.worker.FakeReading;

/** A store with reports that wait for a person. */
public final class ReviewStore implements AutoCloseable {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

    private final Path folder;
    private final ReportStore store;

    public ReviewStore(Path folder) {
        this.folder = folder;
        this.store = ReportStore.open(TestDatabase.SQLITE.address(folder), Clock.systemUTC());
    }

    public ReportStore store() {
        return store;
    }

    /** What people bring to the store. */
    public UploadQueue uploads() {
        Ingest ingest = new Ingest(
                new FakeReading(file -> new FakeReport().of(file)), store, Optional.of(store.archive()), MESSAGES);
        return new UploadQueue(TestDatabase.SQLITE.address(folder), store, ingest, 1, bug -> {}, Clock.systemUTC());
    }

    /** Takes a file in whose report these figures are doubtful; says the number of the report. */
    public long takeDoubtful(String name, String... fields) {
        return take(name, file -> DoubtfulReports.of(file, Status.REVIEW, List.of(fields)));
    }

    /** Takes a file of which this is the record. */
    public long take(String name, Function<SourceFile, ReportRecord> reader) {
        try {
            Path file = Files.writeString(folder.resolve(name), name);
            Ingest ingest = new Ingest(new FakeReading(reader), store, Optional.empty(), MESSAGES);
            long run = ingest.begin("test", Map.of());
            String sha256 = ingest.take(run, IncomingFile.of(file, "test"), file)
                    .get(0)
                    .report()
                    .source()
                    .sha256()
                    .orElseThrow();
            ingest.end(run);
            return store.read(tables -> tables.readings().latest(sha256).orElseThrow())
                    .report()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
