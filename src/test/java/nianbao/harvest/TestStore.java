package nianbao.harvest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.ingest.Ingest;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.store.Archive;
import nianbao.store.ReportStore;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.FakeReading;

/** A store in a folder, with a reader that takes every file for a report of an issuer: its first line, or the second of a PDF. */
public final class TestStore implements AutoCloseable {
    private final Path database;
    private final ReportStore store;
    private final Ingest ingest;

    public TestStore(Path folder, Clock time) {
        database = folder.resolve("nianbao.db");
        store = ReportStore.open(database, time);
        ingest = new Ingest(
                new FakeReading(TestStore::record),
                store,
                Optional.of(Archive.beside(database, time)),
                Messages.in(Locale.ENGLISH));
    }

    public ReportStore store() {
        return store;
    }

    public Ingest ingest() {
        return ingest;
    }

    /** The first column of all rows, with commas between. */
    public String query(String sql) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            StringBuilder all = new StringBuilder();
            while (rows.next()) {
                all.append(all.isEmpty() ? "" : ",").append(rows.getString(1));
            }
            return all.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ReportRecord record(SourceFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        Description unknown = Description.UNKNOWN;
        Description description = new Description(
                Optional.of("title"),
                text.lines().filter(line -> !line.startsWith("%PDF")).findFirst(),
                OptionalInt.of(2024),
                Optional.of("ogi-2021"),
                unknown.forms(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
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

    @Override
    public void close() {
        store.close();
    }
}
