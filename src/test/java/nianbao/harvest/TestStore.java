package nianbao.harvest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.ingest.FakeReport;
import nianbao.ingest.Ingest;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.input.Archive;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.FakeReading;
import nianbao.worker.FileReading;
import nianbao.worker.Unruled;

/**
 * A store in a folder, with a reader that takes every file for a report of an issuer: its first line, or the second of a PDF;
 * of pages in an archive, the first line of each.
 */
public final class TestStore implements AutoCloseable {
    private static final TestDatabase DATABASE = TestDatabase.SQLITE;

    private final Path folder;
    private final ReportStore store;
    private final Archive archive;
    private final Ingest ingest;

    public TestStore(Path folder, Clock time) {
        this(folder, time, new FakeReading(TestStore::record));
    }

    public TestStore(Path folder, Clock time, FileReading reading) {
        this.folder = folder;
        store = ReportStore.open(DATABASE.address(folder), time);
        archive = store.archive();
        ingest = new Ingest(new Unruled(reading), store, Optional.of(archive), Messages.in(Locale.ENGLISH));
    }

    public ReportStore store() {
        return store;
    }

    public Ingest ingest() {
        return ingest;
    }

    /** Counts that do not add up, what the database finds wrong with its file, originals that are lost or damaged. */
    public List<String> wrongs() {
        List<String> wrongs = new ArrayList<>();
        store.read(tables -> tables.statistics().summary(Program.reader().version()))
                .mismatches()
                .forEach(mismatch -> wrongs.add(mismatch.toString()));
        wrongs.addAll(store.damageInAll());
        store.read(tables -> tables.originals().all()).stream()
                .filter(original -> original.archived() && original.container().isEmpty())
                .filter(original -> !archive.isSound(original.sha256()))
                .forEach(original -> wrongs.add(original.toString()));
        return wrongs;
    }

    /** Rows of a table or view, which may be followed by a condition. */
    public int count(String rows) {
        return Integer.parseInt(query("SELECT count(*) FROM " + rows));
    }

    /** The first column of all rows, with commas between. */
    public String query(String sql) {
        return DATABASE.query(folder, sql);
    }

    /** The record of a report of the issuer that its text names. */
    public static ReportRecord record(SourceFile file) {
        List<SourceFile> files = file.parts().isEmpty() ? List.of(file) : file.parts();
        String issuer = files.stream().map(TestStore::firstLine).collect(Collectors.joining());
        Description description =
                FakeReport.described("title", Optional.of(issuer).filter(name -> !name.isEmpty()));
        return new ReportRecord(
                ReportRecord.SCHEMA,
                FakeReading.source(file),
                description,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Verdict.ACCEPTED,
                Program.reader());
    }

    private static String firstLine(SourceFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("%PDF"))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        store.close();
    }
}
