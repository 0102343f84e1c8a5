package nianbao.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import nianbao.detect.FileOpener;
import nianbao.detect.Limits;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Source;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.model.WorldFailure;
import nianbao.store.ReportStore;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-31T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder = Path.of("");

    private Path inbox = Path.of("");
    private Path database = Path.of("");

    @BeforeEach
    void fillInbox() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        database = folder.resolve("data").resolve("nianbao.db");
        write("10.pdf", "ten");
        write("2.pdf", "two");
        write(".hidden.pdf", "hidden");
        write("~$2.docx", "left by Word");
        write("town/3.pdf", "three");
    }

    @Test
    void readsFoldersInNaturalOrderAndKeepsEachFile() throws SQLException {
        List<Ingested> done = run(IngestTest::record);
        assertThat(done).hasSize(3).allMatch(Ingested.Stored.class::isInstance);
        assertThat(done)
                .extracting(
                        ingested -> inbox.relativize(Path.of(ingested.path())).toString())
                .containsExactly("2.pdf", "10.pdf", "town/3.pdf");
        assertThat(query("SELECT count(*) FROM reports")).isEqualTo("3");
        assertThat(query("SELECT value FROM figures WHERE name = '2.pdf'")).isEqualTo("12345678901");
        assertThat(query("SELECT typeof(value) FROM figures WHERE name = '2.pdf'"))
                .isEqualTo("integer");
        assertThat(query("SELECT json_extract(record, '$.verdict') FROM reports WHERE name = '2.pdf'"))
                .isEqualTo("accepted");
        assertThat(query("SELECT count(*) FROM run WHERE ended_at IS NOT NULL")).isEqualTo("1");
    }

    @Test
    void theSameBytesAreReadOnceWhateverTheirName() throws Exception {
        run(IngestTest::record);
        write("copy of 2.pdf", "two");
        List<Ingested> again = run(file -> {
            throw new AssertionError("read again: " + file.name());
        });
        assertThat(again).hasSize(4).allMatch(Ingested.AlreadyKnown.class::isInstance);
        assertThat(query("SELECT count(*) FROM reports")).isEqualTo("3");
        assertThat(query("SELECT count(*) FROM run_file WHERE outcome = 'known'"))
                .isEqualTo("4");
    }

    @Test
    void whatFailedForLackOfTimeIsTriedAgainAndNotDoubled() throws Exception {
        run(file -> {
            throw new IllegalStateException("a bug of yesterday");
        });
        assertThat(query("SELECT count(*) FROM reports WHERE verdict = 'rejected'"))
                .isEqualTo("3");
        run(IngestTest::record);
        assertThat(query("SELECT group_concat(DISTINCT verdict) FROM reports")).isEqualTo("accepted");
        assertThat(query("SELECT count(*) FROM reports")).isEqualTo("3");
    }

    @Test
    void aMissingFileIsToldOfOnceHoweverOftenItIsAskedFor() throws Exception {
        Path missing = folder.resolve("nothing.pdf");
        run(IngestTest::record, missing);
        List<Ingested> done = run(IngestTest::record, missing);
        assertThat(done)
                .singleElement()
                .isInstanceOfSatisfying(
                        Ingested.Stored.class,
                        stored -> assertThat(stored.report().problems())
                                .extracting(Note::code)
                                .containsExactly(ProblemCode.FILE_NOT_READABLE.id()));
        assertThat(query("SELECT count(*) FROM reports")).isEqualTo("1");
    }

    @Test
    void whatWasFinishedBeforeACrashIsThere() throws Exception {
        assertThatThrownBy(() -> run(file -> {
                    if (file.name().equals("10.pdf")) {
                        throw new Killed();
                    }
                    return record(file);
                }))
                .isInstanceOf(Killed.class);
        assertThat(query("SELECT group_concat(name) FROM reports")).isEqualTo("2.pdf");
        assertThat(query("SELECT count(*) FROM run WHERE ended_at IS NULL")).isEqualTo("1");
        assertThat(run(IngestTest::record))
                .filteredOn(Ingested.Stored.class::isInstance)
                .hasSize(2);
    }

    @Test
    void aStoreThatIsNoDatabaseFailsWithItsCode() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(database, "no database, but long enough to be taken for one".repeat(100));
        assertThatThrownBy(() -> run(IngestTest::record))
                .isInstanceOfSatisfying(
                        WorldFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(WorldFailure.Code.STORE_UNUSABLE));
    }

    /** As if the process ended here. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private List<Ingested> run(Function<SourceFile, ReportRecord> reader) {
        return run(reader, inbox);
    }

    private List<Ingested> run(Function<SourceFile, ReportRecord> reader, Path path) {
        List<Ingested> done = new ArrayList<>();
        FileOpener opener = new FileOpener(Limits.STANDARD, bytes -> 2);
        Worker worker = new Worker(opener, reader, Messages.in(Locale.ENGLISH), Duration.ofMinutes(1), bug -> {
            if (bug instanceof Killed killed) {
                throw killed;
            }
        });
        try (ReportStore store = ReportStore.open(database, CLOCK)) {
            new Ingest(worker, store).run(List.of(path), new Ingest.Watcher() {
                @Override
                public void begins(Path file, int number, int files) {
                    assertThat(number).isLessThan(files);
                }

                @Override
                public void ended(Ingested ingested) {
                    done.add(ingested);
                }
            });
        }
        return done;
    }

    private static ReportRecord record(SourceFile file) {
        Value value = new Value(
                "requests.new.total",
                Optional.of(new BigDecimal("12345678901")),
                Optional.of("12345678901"),
                Status.READ,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new ReportRecord(
                ReportRecord.SCHEMA,
                new Source(file.name(), file.sha256(), Optional.empty(), 1, OptionalInt.empty(), Optional.empty()),
                Description.UNKNOWN,
                List.of(),
                List.of(value),
                List.of(),
                List.of(),
                Verdict.ACCEPTED,
                Program.reader());
    }

    private void write(String name, String text) throws IOException {
        Path file = inbox.resolve(name);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return String.valueOf(result.getString(1));
        }
    }
}
