package nianbao.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Function;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.ingest.FakeReport;
import nianbao.ingest.Ingest;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.store.ReportStore;
import nianbao.store.StoreSummary;
import nianbao.store.TestDatabase;
import nianbao.store.input.IncomingFile;
import nianbao.store.queue.QueueCounts;
import nianbao.store.queue.QueueFilter;
import nianbao.store.reading.Bodies.Body;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.FakeReading;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is read and said, in whatever order: the queue is as if it were derived anew from what is kept. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class QueueSequenceTest {
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);
    private static final List<String> NAMES = List.of("广元市利州区教育局", "利州区教育局", "利州区", "红旗镇");
    private static final List<Verdict> VERDICTS =
            List.of(Verdict.ACCEPTED, Verdict.REVIEW, Verdict.REVIEW, Verdict.NOT_A_REPORT, Verdict.REJECTED);
    private static final List<String> CODES = List.of("value-unreadable", "title-missing", "check-failed");
    private static final String ENTRIES =
            "SELECT json_array(report_id, reading_id, correction_id, verdict, title, issuer, body_id, "
                    + "year, form, region, source, text_source, file_name, doubtful, failed, to_check, changed_at, sort_name) "
                    + "FROM queue_entry ORDER BY report_id";
    private static final String REASONS =
            "SELECT json_array(report_id, code, count) FROM queue_reason ORDER BY report_id, code";
    private static final String TOTALS =
            "SELECT json_array(code, verdict, year, province, source, reports) FROM queue_total "
                    + "WHERE reports <> 0 ORDER BY code, verdict, year, province, source";
    private static final int OPERATIONS = 48;
    private static final int BETWEEN_LOOKS = 6;

    @Parameter
    private TestDatabase database = TestDatabase.SQLITE;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theQueueIsAsIfDerivedAnew(long seed) throws IOException {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        try (ReportStore store = ReportStore.open(database.address(folder), Clock.systemUTC())) {
            CorrectionService service = new CorrectionService(store, MESSAGES);
            for (int i = 1; i <= OPERATIONS; i++) {
                operate(store, service, random);
                if (i % BETWEEN_LOOKS == 0) {
                    assertQueue(store);
                }
            }
            assertThat(database.column(folder, ENTRIES)).isNotEmpty();
        }
    }

    private void assertQueue(ReportStore store) {
        StoreSummary summary = store.read(
                tables -> tables.statistics().summary(Program.reader().version()));
        assertThat(summary.mismatches()).isEmpty();
        QueueCounts counts = store.read(tables -> tables.queue().counts(QueueFilter.ALL));
        assertThat(counts.verdicts()).isEqualTo(summary.verdicts());
        List<List<String>> kept = queue();
        database.run(folder, "DELETE FROM queue_reason");
        database.run(folder, "DELETE FROM queue_entry");
        database.run(folder, "DELETE FROM queue_total");
        database.forgetTokens(folder, "queue_text");
        database.run(folder, "INSERT INTO queue_pending SELECT id FROM report WHERE reading_id IS NOT NULL");
        ReportStore.open(database.address(folder), Clock.systemUTC()).close();
        assertThat(kept).isEqualTo(queue());
    }

    private List<List<String>> queue() {
        return List.of(
                database.column(folder, ENTRIES),
                database.column(folder, REASONS),
                database.column(folder, TOTALS),
                database.tokens(folder, "queue_text"));
    }

    private void operate(ReportStore store, CorrectionService service, Random random) throws IOException {
        List<String> reports = database.column(folder, "SELECT id FROM report WHERE reading_id IS NOT NULL");
        int kind = reports.isEmpty() ? 0 : random.nextInt(10);
        String report = reports.isEmpty() ? "" : one(reports, random);
        try {
            switch (kind) {
                case 4 -> say(service, report, FakeReport.TOTAL, Optional.of(Integer.toString(random.nextInt(4))));
                case 5 -> say(service, report, FakeReport.TOTAL, Optional.empty());
                case 6 ->
                    say(service, report, one(List.of("issuer", "title"), random), Optional.of(one(NAMES, random)));
                case 7 -> say(service, report, one(List.of("issuer", "title", "year"), random), Optional.empty());
                case 8 -> choose(store, service, Long.parseLong(report), random);
                case 9 -> name(store, service, random);
                default -> take(store, random);
            }
        } catch (CorrectionsRefused e) {
            assertThat(e.refusals()).isNotEmpty(); // there was nothing to be taken back
        }
    }

    private static void say(CorrectionService service, String report, String field, Optional<String> value) {
        service.apply(List.of(new CorrectionRequest(
                1, report, field, value.isPresent() ? Action.SET : Action.UNDO, value, "somebody", Optional.empty())));
    }

    private static void choose(ReportStore store, CorrectionService service, long report, Random random) {
        if (random.nextBoolean()) {
            service.release(report, "somebody");
            return;
        }
        List<String> files = store.read(tables -> tables.readings().versions(report)).stream()
                .map(version -> version.sha256())
                .toList();
        service.choose(report, one(files, random), "somebody", Optional.empty());
    }

    private static void name(ReportStore store, CorrectionService service, Random random) {
        Optional<Body> first = body(store, one(NAMES, random));
        Optional<Body> other = body(store, one(NAMES, random));
        if (first.isEmpty() || other.isEmpty() || first.equals(other)) {
            return;
        }
        if (random.nextBoolean()) {
            service.same(first.get(), other.get(), "somebody", Optional.empty());
        } else {
            service.different(first.get(), other.get(), "somebody", Optional.empty());
        }
    }

    private static Optional<Body> body(ReportStore store, String name) {
        return store.read(tables -> tables.bodies().named(name));
    }

    /** Takes a file in: a new one, another one at a path, or one that is known, by this reader or an older one. */
    private void take(ReportStore store, Random random) throws IOException {
        String bytes = Integer.toString(random.nextInt(8));
        Path file = Files.writeString(folder.resolve(random.nextInt(5) + ".pdf"), bytes);
        FakeReport report = new FakeReport()
                .by(NAMES.get(Integer.parseInt(bytes) % NAMES.size()))
                .with(FakeReport.TOTAL, Integer.toString(random.nextInt(5)))
                .movedDown(random.nextInt(2) * 40);
        FakeReport byReader = random.nextInt(3) == 0 ? report.readBy("0." + random.nextInt(2)) : report;
        Verdict verdict = one(VERDICTS, random);
        List<Note> notes = notes(random);
        Function<SourceFile, ReportRecord> reader =
                source -> judged(byReader.of(source).withNotes(notes), verdict);
        Ingest ingest = new Ingest(new FakeReading(reader), store, Optional.empty(), MESSAGES);
        long run = ingest.begin("test", Map.of());
        ingest.take(run, IncomingFile.of(file, one(List.of("watch", "ingest"), random)), file);
        ingest.end(run);
    }

    private static List<Note> notes(Random random) {
        List<Note> notes = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            notes.add(new Note(
                    one(CODES, random), OptionalInt.empty(), Optional.empty(), Optional.empty(), "", Optional.empty()));
        }
        return notes;
    }

    private static ReportRecord judged(ReportRecord record, Verdict verdict) {
        return new ReportRecord(
                record.schema(),
                record.source(),
                record.report(),
                record.sections(),
                record.values(),
                record.checks(),
                record.problems(),
                verdict,
                record.reader());
    }

    private static <T> T one(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
