package nianbao.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionService.Corrected;
import nianbao.correct.CorrectionsRefused.Refusal;
import nianbao.ingest.FakeReport;
import nianbao.ingest.Ingest;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.correction.Correction;
import nianbao.store.input.IncomingFile;
import nianbao.store.reading.Bodies.Body;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.FakeReading;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What people say, and what becomes of it when files are read again or replaced. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class CorrectionServiceTest {
    @Parameter
    private TestDatabase database = TestDatabase.SQLITE;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-31T00:00:00Z"), ZoneOffset.UTC);
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

    @TempDir
    private Path folder = Path.of("");

    private ReportStore store;
    private CorrectionService desk;

    @BeforeEach
    void open() {
        store = ReportStore.open(database.address(folder), CLOCK);
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
        ReportRecord back = undo(report, FakeReport.TOTAL).orElseThrow();
        assertThat(total(back).value()).contains(new BigDecimal("8"));
        assertThat(refusals(() -> undo(report, FakeReport.TOTAL))).containsExactly("correct.nothing");
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
        assertThat(refusals(() -> say(report, "disputes.nothing", "1"))).containsExactly("correct.no-field");
    }

    @Test
    void onlyWhatCanStandInAFieldIsTaken() throws IOException {
        long report = take("a.pdf", "a", new FakeReport());
        assertThat(refusals(() -> say(report, FakeReport.TOTAL, "-5"))).containsExactly("correct.negative");
        assertThat(refusals(() -> say(report, FakeReport.TOTAL, "3.5"))).containsExactly("correct.fraction");
        assertThat(refusals(() -> say(report, FakeReport.TOTAL, "12345678901234567890")))
                .containsExactly("correct.too-large");
        assertThat(refusals(() -> say(report, FakeReport.TOTAL, "1e3"))).containsExactly("correct.no-number");
        assertThat(refusals(() -> say(report, "year", "20244"))).containsExactly("correct.no-year");
        assertThat(refusals(() -> say(report, "date", "2025-02-30"))).containsExactly("correct.no-date");
        assertThat(total(say(report, FakeReport.TOTAL, "３").orElseThrow()).value())
                .contains(new BigDecimal("3"));
    }

    @Test
    void ofManyCorrectionsAllAreTakenOrNone() throws IOException {
        long report = take("a.pdf", "a", new FakeReport().with(FakeReport.TOTAL, "8"));
        List<CorrectionRequest> some =
                List.of(request(2, report, FakeReport.TOTAL, "3"), request(3, report, FakeReport.TOTAL, "many"));
        CorrectionsRefused refused = catchThrowableOfType(CorrectionsRefused.class, () -> desk.apply(some));
        assertThat(refused.refusals()).extracting(Refusal::line).containsExactly(3);
        assertThat(total(current(report)).value()).contains(new BigDecimal("8"));
    }

    @Test
    void aReportGoesWhereItsIssuerAndYearSayAndComesBack() throws IOException {
        long report = take("a.pdf", "a", new FakeReport().by("红旗区小店"));
        Corrected moved =
                desk.apply(List.of(request(1, report, "issuer", "红旗区小店镇"))).get(0);
        assertThat(moved.title().issuer()).contains("红旗区小店镇");
        assertThat(moved.title().report()).isNotEqualTo(report);
        assertThat(moved.record().orElseThrow().report().issuer()).contains("红旗区小店镇");
        say(moved.title().report(), FakeReport.TOTAL, "9"); // what is said of the figures goes with it
        Corrected dated = desk.apply(List.of(request(1, moved.title().report(), "year", "2023")))
                .get(0);
        assertThat(dated.title().year()).hasValue(2023);
        assertThat(total(dated.record().orElseThrow()).status()).isEqualTo(Status.CORRECTED);
        undo(dated.title().report(), "year");
        long back = store.read(tables -> tables.reports().named("红旗区小店镇/2024")).get(0);
        assertThat(say(back, "title", "年报").orElseThrow().report().title()).contains("年报");
        assertThat(store.damageInAll()).isEmpty();
    }

    @Test
    void aPersonSaysWhichFileCounts() throws IOException {
        long report = take("a.pdf", "a", new FakeReport());
        String first = store.read(tables -> tables.originals().all()).get(0).sha256();
        take("b.pdf", "b", new FakeReport().with(FakeReport.TOTAL, "8"));
        assertThat(total(current(report)).value()).contains(new BigDecimal("8"));
        desk.choose(report, first, "somebody", Optional.empty());
        assertThat(total(current(report)).value()).contains(new BigDecimal("3"));
        take("c.pdf", "c", new FakeReport().with(FakeReport.TOTAL, "7"));
        assertThat(total(current(report)).value()).contains(new BigDecimal("3"));
        assertThat(desk.release(report, "somebody")).isTrue();
        assertThat(total(current(report)).value()).contains(new BigDecimal("7"));
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
        return say(report, FakeReport.TOTAL, value);
    }

    private Optional<ReportRecord> say(long report, String field, String value) {
        return desk.apply(List.of(request(1, report, field, value))).get(0).record();
    }

    private Optional<ReportRecord> undo(long report, String field) {
        return desk.apply(List.of(new CorrectionRequest(
                        1, Long.toString(report), field, Action.UNDO, Optional.empty(), "somebody", Optional.empty())))
                .get(0)
                .record();
    }

    private static CorrectionRequest request(int line, long report, String field, String value) {
        return new CorrectionRequest(
                line,
                Long.toString(report),
                field,
                Action.SET,
                Optional.of(value),
                "somebody",
                Optional.of("seen on page 1"));
    }

    /** The messages with which something is refused. */
    private static List<String> refusals(ThrowingCallable saying) {
        return catchThrowableOfType(CorrectionsRefused.class, saying).refusals().stream()
                .map(Refusal::key)
                .toList();
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
