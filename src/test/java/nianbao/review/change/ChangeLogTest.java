package nianbao.review.change;

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
import nianbao.correct.CorrectionRequest;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionService;
import nianbao.ingest.FakeReport;
import nianbao.ingest.Ingest;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Value;
import nianbao.model.SourceFile;
import nianbao.review.change.ChangeLog.TakenBack;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.correction.Change;
import nianbao.store.correction.ChangeFilter;
import nianbao.store.correction.Changes.Saying;
import nianbao.store.input.IncomingFile;
import nianbao.store.reading.Bodies.Body;
import nianbao.words.Messages;
import nianbao.worker.FakeReading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people changed, in the order in which it is shown, and what becomes of it when it is taken back. */
class ChangeLogTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-31T00:00:00Z"), ZoneOffset.UTC);
    private static final Messages MESSAGES = Messages.in(Locale.ENGLISH);

    @TempDir
    private Path folder = Path.of("");

    private ReportStore store;
    private CorrectionService service;
    private ChangeLog log;

    @BeforeEach
    void open() {
        store = ReportStore.open(TestDatabase.SQLITE.address(folder), CLOCK);
        service = new CorrectionService(store, MESSAGES);
        log = new ChangeLog(store, MESSAGES);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aChangeKeepsWhoWhenBeforeAfterAndWhy() throws IOException {
        long report = take("a");
        say(report, "7", "李明", "page 3");
        ChangeLine line = newest();
        assertThat(line.change().by()).isEqualTo("李明");
        assertThat(line.change().at()).isEqualTo(CLOCK.instant());
        assertThat(line.change().before()).isEqualTo(new Change.State(Optional.of("3"), Optional.of("read")));
        assertThat(line.change().after()).contains("7");
        assertThat(line.change().note()).contains("page 3");
        assertThat(line.report().orElseThrow().report()).isEqualTo(report);
        assertThat(line.file()).contains("a.pdf");
        say(report, "8", "王芳", "");
        assertThat(newest().change().before()).isEqualTo(new Change.State(Optional.of("7"), Optional.of("corrected")));
    }

    @Test
    void whatATakenBackChangeHadReplacedCountsAgain() throws IOException {
        long report = take("a");
        long first = say(report, "7", "李明", "");
        long second = say(report, "8", "王芳", "");
        takeBack(second);
        assertThat(total(report)).contains(new BigDecimal("7"));
        Change after = newest().change();
        assertThat(after.action()).isEqualTo(Change.Action.TAKE_BACK);
        assertThat(after.takesBack()).hasValue(second);
        assertThat(after.before().value()).contains("8");
        assertThat(after.after()).contains("7");
        assertThat(change(second).end().orElseThrow().by()).isEqualTo("admin");
        assertThat(change(first).stands()).isTrue();
        takeBack(first);
        assertThat(total(report)).contains(new BigDecimal("3"));
        assertThat(all()).hasSize(4); // nothing is deleted
    }

    @Test
    void aChangeOnWhichAnotherWasLaidIsAConflict() throws IOException {
        long report = take("a");
        long first = say(report, "7", "李明", "");
        long second = say(report, "8", "王芳", "");
        ChangeConflictException conflict = conflict(first);
        assertThat(conflict.later().orElseThrow().number()).isEqualTo(second);
        assertThat(total(report)).contains(new BigDecimal("8"));
        takeBack(second);
        assertThat(conflict(second).later().orElseThrow().action()).isEqualTo(Change.Action.TAKE_BACK);
        assertThat(conflict(newest().change().number()).later()).isEmpty();
    }

    @Test
    void allOfOnePersonIsTakenBackButWhatOthersBuiltOn() throws IOException {
        long one = take("a");
        long other = take("b");
        say(one, "7", "李明", "");
        say(one, "8", "李明", "");
        say(other, "5", "李明", "");
        say(other, "6", "王芳", "");
        TakenBack back = log.takeBackAll("李明", CLOCK.instant(), saying());
        assertThat(back.count()).isEqualTo(2);
        assertThat(back.conflicts())
                .singleElement()
                .satisfies(line -> assertThat(line.change().after()).contains("5"));
        assertThat(total(one)).contains(new BigDecimal("3"));
        assertThat(total(other)).contains(new BigDecimal("6"));
        assertThat(log.takeBackAll("李明", CLOCK.instant().plusSeconds(1), saying())
                        .count())
                .isZero();
    }

    @Test
    void aChoiceOfAFileIsTakenBackToTheOneBefore() throws IOException {
        long report = take("a");
        take("b", "红旗区小店镇");
        String first = file("a");
        service.choose(report, first, "李明", Optional.of("the signed one"));
        ChangeLine chosen = newest();
        assertThat(chosen.before()).contains("b.pdf");
        assertThat(chosen.after()).contains("a.pdf");
        assertThat(counting(report)).isEqualTo(first);
        takeBack(chosen.change().number());
        assertThat(counting(report)).isEqualTo(file("b"));
    }

    @Test
    void thatTwoBodiesAreOneIsTakenBack() throws IOException {
        long one = take("a", "甲镇");
        take("b", "乙镇");
        service.same(body("甲镇"), body("乙镇"), "李明", Optional.empty());
        assertThat(counting(one)).isEqualTo(file("b"));
        takeBack(newest().change().number());
        assertThat(counting(one)).isEqualTo(file("a"));
        // a report of its own again, whose number may be a new one
        assertThat(counting(report("乙镇"))).isEqualTo(file("b"));
    }

    @Test
    void changesAreFoundByPersonReportAndDay() throws IOException {
        long report = take("a");
        long other = take("b");
        say(report, "7", "李明", "");
        say(other, "8", "王芳", "");
        assertThat(log.people()).containsExactlyInAnyOrder("李明", "王芳");
        assertThat(found(ChangeFilter.ofReport(report))).containsExactly("7");
        assertThat(found(ChangeFilter.ofPerson("王芳", Instant.EPOCH))).containsExactly("8");
        assertThat(found(ChangeFilter.ofPerson("王芳", CLOCK.instant().plusSeconds(1))))
                .isEmpty();
        assertThat(found(ChangeFilter.ofFigure(report, FakeReport.TOTAL))).containsExactly("7");
        assertThat(found(ChangeFilter.ofFigure(report, "title"))).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrDouble() throws IOException {
        long report = take("a");
        for (int i = 0; i < ChangeLog.PAGE + 3; i++) {
            say(report, Integer.toString(i), "李明", "");
        }
        ChangeLog.Page first = log.page(ChangeFilter.ALL, Optional.empty());
        say(report, "999", "王芳", ""); // what comes in moves nothing
        ChangeLog.Page second = log.page(ChangeFilter.ALL, first.next());
        assertThat(first.lines()).hasSize(ChangeLog.PAGE);
        assertThat(second.lines()).hasSize(3);
        assertThat(second.next()).isEmpty();
        assertThat(second.lines().get(0).change().after()).contains("2");
    }

    private List<String> found(ChangeFilter filter) {
        return log.page(filter, Optional.empty()).lines().stream()
                .map(line -> line.change().after().orElseThrow())
                .toList();
    }

    private List<ChangeLine> all() {
        return log.page(ChangeFilter.ALL, Optional.empty()).lines();
    }

    private ChangeLine newest() {
        return all().get(0);
    }

    private Change change(long number) {
        return log.find(number).orElseThrow().change();
    }

    private void takeBack(long number) {
        log.takeBack(number, saying());
    }

    private static Saying saying() {
        return new Saying("admin", Optional.empty());
    }

    private ChangeConflictException conflict(long number) {
        return catchThrowableOfType(ChangeConflictException.class, () -> takeBack(number));
    }

    private Body body(String name) {
        return store.read(tables -> tables.bodies().named(name)).orElseThrow();
    }

    private long report(String name) {
        return store.read(tables -> tables.reports().named(name)).get(0);
    }

    private String counting(long report) {
        return store.read(tables ->
                        tables.readings().find(tables.reports().current(report).orElseThrow()))
                .orElseThrow()
                .sha256();
    }

    private String file(String name) {
        return TestDatabase.SQLITE.query(folder, "SELECT sha256 FROM original WHERE name = '" + name + ".pdf'");
    }

    private Optional<BigDecimal> total(long report) {
        return store.read(tables -> tables.reports().record(report)).orElseThrow().values().stream()
                .filter(value -> value.field().equals(FakeReport.TOTAL))
                .findFirst()
                .flatMap(Value::value);
    }

    private long say(long report, String value, String by, String note) {
        service.apply(List.of(new CorrectionRequest(
                1, Long.toString(report), FakeReport.TOTAL, Action.SET, Optional.of(value), by, Optional.of(note))));
        return newest().change().number();
    }

    private long take(String name) throws IOException {
        return take(name, name.equals("a") ? "红旗区小店镇" : name + "镇");
    }

    private long take(String name, String issuer) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".pdf"), name);
        Function<SourceFile, ReportRecord> reader = new FakeReport().by(issuer)::of;
        Ingest ingest = new Ingest(new FakeReading(reader), store, Optional.empty(), MESSAGES);
        long run = ingest.begin("test", Map.of());
        ingest.take(run, IncomingFile.of(file, "test"), file);
        ingest.end(run);
        String sha256 = file(name);
        return store.read(tables -> tables.readings().reportsOf(sha256)).get(0);
    }
}
