package nianbao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.correction.Correction;
import nianbao.store.input.IncomingFile;
import nianbao.store.reading.Bodies.Body;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.FakeReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say, and what becomes of it when files are read again or replaced. */
class DeskTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-31T00:00:00Z"), ZoneOffset.UTC);
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

    @TempDir
    private Path folder = Path.of("");

    private ReportStore store;
    private CorrectionService desk;

    @BeforeEach
    void open() {
        store = ReportStore.open(StoreAddress.of(folder.resolve("nianbao.db")), CLOCK);
        desk = new CorrectionService(store, MESSAGES);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aCorrectionIsLaidOverTheReadingAndJudgedAnew() throws IOException {
        long report = take("a.pdf", "a", new FakeReport().with(FakeReport.TOTAL, "8"));
        ReportRecord corrected = correct(report, "3").orElseThrow();
        assertThat(total(corrected).status()).isEqualTo(Status.CORRECTED);
        assertThat(corrected.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(corrected.checks())
                .filteredOn(check -> check.id().equals("disputes.total.review"))
                .singleElement()
                .satisfies(check -> assertThat(check.verdict()).isEqualTo(CheckVerdict.PASS));
        assertThat(current(report)).isEqualTo(corrected);
        ReportRecord back = desk.undo(report, FakeReport.TOTAL, "somebody").orElseThrow();
        assertThat(total(back).value()).contains(new BigDecimal("8"));
        assertThat(desk.undo(report, FakeReport.TOTAL, "somebody")).isEmpty();
    }

    @Test
    void aCorrectionThatBreaksACheckSaysSo() throws IOException {
        long report = take("a.pdf", "a", new FakeReport());
        ReportRecord corrected = correct(report, "9").orElseThrow();
        assertThat(corrected.verdict()).isEqualTo(Verdict.ACCEPTED_WITH_FAILURES);
        assertThat(corrected.problems())
                .singleElement()
                .satisfies(note -> assertThat(note.code()).isEqualTo("check-failed"));
    }

    @Test
    void whatIsNoFieldOfTheReportCannotBeCorrected() throws IOException {
        long report = take("a.pdf", "a", new FakeReport());
        assertThat(desk.correct(report, "disputes.nothing", Optional.empty(), "somebody", Optional.empty()))
                .isEmpty();
    }

    @Test
    void aBetterReaderOfTheSamePlaceKeepsTheCorrection() throws IOException {
        long report =
                take("a.pdf", "a", new FakeReport().with(FakeReport.TOTAL, "8").readBy("0.0"));
        correct(report, "3");
        take("a.pdf", "a", new FakeReport().with(FakeReport.TOTAL, "88").movedDown(3));
        assertThat(total(current(report)).value()).contains(new BigDecimal("3"));
        assertThat(asked()).isEmpty();
    }

    @Test
    void anotherPlaceInTheSameFileIsAskedAboutAndForReview() throws IOException {
        long report =
                take("a.pdf", "a", new FakeReport().with(FakeReport.TOTAL, "8").readBy("0.0"));
        correct(report, "3");
        take("a.pdf", "a", new FakeReport().with(FakeReport.TOTAL, "8").movedDown(40));
        assertThat(total(current(report)).status()).isEqualTo(Status.REVIEW);
        assertThat(current(report).verdict()).isEqualTo(Verdict.REVIEW);
        assertThat(asked())
                .singleElement()
                .satisfies(correction -> assertThat(correction.value()).contains(new BigDecimal("3")));
    }

    @Test
    void anotherFileWithTheSameTextKeepsTheCorrection() throws IOException {
        long report = take("a.pdf", "a", new FakeReport().with(FakeReport.TOTAL, "8"));
        correct(report, "3");
        take("a.pdf", "b", new FakeReport().with(FakeReport.TOTAL, "8").movedDown(200));
        assertThat(total(current(report)).status()).isEqualTo(Status.CORRECTED);
    }

    @Test
    void anotherFileWithOtherTextIsAskedAboutAndBackAgain() throws IOException {
        long report = take("a.pdf", "a", new FakeReport().with(FakeReport.TOTAL, "8"));
        correct(report, "3");
        take("a.pdf", "b", new FakeReport().with(FakeReport.TOTAL, "7"));
        assertThat(total(current(report)).value()).contains(new BigDecimal("7"));
        assertThat(total(current(report)).status()).isEqualTo(Status.REVIEW);
        assertThat(asked()).hasSize(1);
        take("a.pdf", "a", new FakeReport().with(FakeReport.TOTAL, "8"));
        assertThat(total(current(report)).status()).isEqualTo(Status.CORRECTED);
        assertThat(asked()).isEmpty();
    }

    @Test
    void aPublisherWhoSaysTheSameByNowIsNotAskedAbout() throws IOException {
        long report = take("a.pdf", "a", new FakeReport().with(FakeReport.TOTAL, "8"));
        correct(report, "3");
        take("a.pdf", "b", new FakeReport().movedDown(200));
        assertThat(asked()).isEmpty();
    }

    @Test
    void twoNamesOfOneBodyHaveOneReportAndCorrectionsGoWithIt() throws IOException {
        long one = take("a.pdf", "a", new FakeReport().by("民主镇").with(FakeReport.TOTAL, "8"));
        correct(one, "3");
        long other = take("b.pdf", "b", new FakeReport().by("岚皋县民主镇人民政府").with(FakeReport.TOTAL, "8"));
        assertThat(other).isNotEqualTo(one);
        assertThat(store.<Integer>read(tables -> tables.bodies().questions().size()))
                .isEqualTo(1);
        desk.same(body("岚皋县民主镇人民政府"), body("民主镇"), "somebody", Optional.empty());
        assertThat(reports("民主镇")).containsExactly(other);
        assertThat(reports("岚皋县民主镇人民政府")).containsExactly(other);
        assertThat(total(current(other)).status()).isEqualTo(Status.CORRECTED);
        assertThat(store.<Integer>read(tables -> tables.bodies().questions().size()))
                .isZero();
        desk.different(body("岚皋县民主镇人民政府"), body("民主镇"), "somebody", Optional.empty());
        assertThat(reports("民主镇")).hasSize(1).doesNotContain(other);
        assertThat(total(current(other)).status()).isEqualTo(Status.READ);
        assertThat(total(current(reports("民主镇").get(0))).status()).isEqualTo(Status.CORRECTED);
    }

    @Test
    void theAccountAddsUpAfterAllThat() throws IOException {
        long report = take("a.pdf", "a", new FakeReport());
        correct(report, "9");
        take("a.pdf", "b", new FakeReport());
        take("c.pdf", "b", new FakeReport());
        var account = store.read(
                tables -> tables.statistics().summary(Program.reader().version()));
        assertThat(account.mismatches()).isEmpty();
        assertThat(account.seen()).isEqualTo(3);
        assertThat(account.states()).containsEntry("ingested", 2L).containsEntry("duplicate", 1L);
        assertThat(account.waiting()).containsEntry("corrections", 0L);
        assertThat(store.damageInAll()).isEmpty();
    }

    /** Takes a file in and gives its report. */
    private long take(String name, String bytes, FakeReport report) throws IOException {
        Path file = Files.writeString(folder.resolve(name), bytes);
        Function<SourceFile, ReportRecord> reader = report::of;
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
    }

    private Optional<ReportRecord> correct(long report, String value) {
        return desk.correct(
                report,
                FakeReport.TOTAL,
                Optional.of(new BigDecimal(value)),
                "somebody",
                Optional.of("seen on page 1"));
    }

    private ReportRecord current(long report) {
        return store.read(tables -> tables.reports().record(report)).orElseThrow();
    }

    private List<Correction> asked() {
        return store.read(tables -> tables.corrections().asked());
    }

    private Body body(String name) {
        return store.read(tables -> tables.bodies().named(name)).orElseThrow();
    }

    private List<Long> reports(String name) {
        return store.read(tables -> tables.reports().named(name + "/2024"));
    }

    private static Value total(ReportRecord record) {
        return CorrectedRecord.value(record, FakeReport.TOTAL).orElseThrow();
    }
}
