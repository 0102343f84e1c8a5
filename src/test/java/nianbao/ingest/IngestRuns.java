package nianbao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Predicate;
import nianbao.detect.folder.OwnFiles;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.input.Archive;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.FakeReading;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs over a folder of files, for tests of what becomes of them. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
abstract class IngestRuns {
    @Parameter
    TestDatabase database = TestDatabase.SQLITE;

    static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-31T00:00:00Z"), ZoneOffset.UTC);

    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

    @TempDir
    Path folder = Path.of("");

    Path inbox = Path.of("");
    Path data = Path.of("");
    boolean keeping = true;
    int jobs = 1;
    /** Files at whose reading the run is told to stop, by name. */
    Predicate<String> stopping = file -> false;

    int left;
    final List<String> names = new ArrayList<>();

    @BeforeEach
    void fillInbox() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox"));
        data = folder.resolve("data");
        write("10.pdf", "ten");
        write("2.pdf", "two");
        write(".hidden.pdf", "hidden");
        write("~$2.docx", "left by Word");
        write("town/3.pdf", "three");
    }

    List<IngestedFile> run(Function<SourceFile, ReportRecord> reader) {
        return run(reader, inbox);
    }

    List<IngestedFile> run(Function<SourceFile, ReportRecord> reader, Path path) {
        List<IngestedFile> done = new ArrayList<>();
        names.clear();
        try (ReportStore store = ReportStore.open(database.address(data), CLOCK)) {
            Optional<Archive> archive = keeping ? Optional.of(store.archive()) : Optional.empty();
            List<Ingest> running = new ArrayList<>();
            FakeReading stoppable = new FakeReading(file -> {
                if (stopping.test(file.name())) {
                    running.forEach(Ingest::stop);
                }
                return reader.apply(file);
            });
            running.add(new Ingest(stoppable, store, archive, MESSAGES));
            left = running.get(0).run(List.of(path), OwnFiles.NONE, jobs, new Ingest.Watcher() {
                @Override
                public void leftOut(Path own) {}

                @Override
                public void begins(int files) {
                    assertThat(files).isPositive();
                }

                @Override
                public void pageRead() {}

                @Override
                public void fileDone() {}

                @Override
                public void ended(Path file, IngestedFile taken) {
                    names.add(inbox.relativize(file).toString());
                    done.add(taken);
                }
            });
        }
        return done;
    }

    static ReportRecord unread(SourceFile file) {
        return Assertions.fail("read again: " + file.name());
    }

    static String hash(String text) {
        return SourceFile.single("", "", text.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    static ReportRecord record(SourceFile file) {
        return record(file, Description.UNKNOWN, "12345678901");
    }

    static ReportRecord report(SourceFile file, String issuer, int figure) {
        Description description = FakeReport.described("title", Optional.of(issuer));
        return record(file, description, Integer.toString(figure));
    }

    private static ReportRecord record(SourceFile file, Description description, String figure) {
        Value value = new Value(
                "requests.new.total",
                Optional.of(new BigDecimal(figure)),
                Optional.of(figure),
                Optional.empty(),
                Status.READ,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new ReportRecord(
                ReportRecord.SCHEMA,
                FakeReading.source(file),
                description,
                List.of(),
                List.of(value),
                List.of(),
                List.of(),
                Verdict.ACCEPTED,
                Program.reader());
    }

    void write(String name, String text) throws IOException {
        Path file = inbox.resolve(name);
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    String query(String sql) {
        return database.query(data, sql);
    }
}
