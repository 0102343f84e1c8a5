package nianbao.review.blind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionsRefused;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Source;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.review.Desk;
import nianbao.review.DoubtfulReports;
import nianbao.review.ReviewStore;
import nianbao.review.ReviewedReport;
import nianbao.review.Statement;
import nianbao.review.blind.BlindRefused.Reason;
import nianbao.store.blind.BlindFigure;
import nianbao.store.blind.Keyed;
import nianbao.store.correction.Change;
import nianbao.store.correction.ChangeFilter;
import nianbao.words.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two people key without seeing what is known, and what comes of it. */
class BlindDeskTest {
    private static final String UPHELD = FakeReport.GROUP + "upheld";
    private static final String TOTAL = FakeReport.TOTAL;

    @TempDir
    private Path folder = Path.of("");

    private ReviewStore reports;
    private Desk desk;
    private BlindDesk blind;
    private long report;

    @BeforeEach
    void open() {
        reports = new ReviewStore(folder);
        Messages messages = Messages.in(Locale.ENGLISH);
        desk = new Desk(reports.store(), messages);
        blind = new BlindDesk(reports.store(), desk, messages);
        report = reports.takeDoubtful("a.pdf", TOTAL);
    }

    @AfterEach
    void close() {
        reports.close();
    }

    private ReviewedReport now() {
        return desk.open(report).orElseThrow();
    }

    private Value value(String field) {
        return now().value(field).orElseThrow();
    }

    private void set(String field, String value, String by) {
        desk.say(
                report,
                List.of(new Statement(
                        field, now().seen(field), Action.SET, Optional.of(value), Optional.of("signed copy"))),
                by);
    }

    private BlindTask next(String user) {
        return blind.next(user, OptionalLong.empty()).orElseThrow();
    }

    private BlindAnswer figure(BlindTask task, String text) {
        return new BlindAnswer(task.figure(), task.seen(), Keyed.Kind.FIGURE, text);
    }

    private BlindOutcome.Kind key(String user, String text) {
        return blind.key(figure(next(user), text), user).kind();
    }

    private BlindOutcome.Kind keyIllegible(String user) {
        BlindTask task = next(user);
        return blind.key(new BlindAnswer(task.figure(), task.seen(), Keyed.Kind.ILLEGIBLE, ""), user)
                .kind();
    }

    private Reason refused(BlindAnswer answer, String user) {
        return catchThrowableOfType(BlindRefused.class, () -> blind.key(answer, user))
                .reason();
    }

    /** What was said of a figure, the latest first. */
    private List<String> history(String field) {
        return reports
                .store()
                .read(tables -> tables.changes().page(ChangeFilter.ofFigure(report, field), Optional.empty(), 100))
                .stream()
                .map(change -> change.action() == Change.Action.SET
                        ? change.by() + " " + change.after().orElse("-") + ": "
                                + change.note().orElse("")
                        : change.by() + " took back: " + change.note().orElse(""))
                .toList();
    }

    private BlindFigure.State state(String field) {
        return blind.states(report).get(field).figure().state();
    }

    @Test
    void doubtfulFiguresAndThoseThatPeopleSetAreAskedForOnce() {
        assertThat(blind.ask(report, "li")).isEqualTo(1);
        set(UPHELD, "5", "li");
        assertThat(blind.ask(report, "li")).isEqualTo(1);
        assertThat(blind.ask(report, "wang")).isZero();
        assertThat(blind.states(report)).containsOnlyKeys(TOTAL, UPHELD);
        assertThat(blind.reports("wang").get(0).mine()).isEqualTo(2);
    }

    @Test
    void whatNobodySetIsKeyedByTwoAndCountsWhenBothSayTheSame() {
        blind.ask(report, "li");
        assertThat(key("li", "7")).isEqualTo(BlindOutcome.Kind.FIRST);
        assertThat(value(TOTAL).status()).isEqualTo(Status.REVIEW);
        assertThat(history(TOTAL)).isEmpty(); // who is second could see it there
        assertThat(blind.states(report).get(TOTAL).told()).isEmpty();
        assertThat(key("wang", "7.0")).isEqualTo(BlindOutcome.Kind.AGREED);
        assertThat(value(TOTAL).status()).isEqualTo(Status.CORRECTED);
        assertThat(value(TOTAL).value()).contains(BigDecimal.valueOf(7));
        assertThat(history(TOTAL)).containsExactly("wang 7: Keyed blind by li and by wang, both the same.");
        assertThat(blind.waiting("zhang")).isZero();
        assertThat(blind.ask(report, "li")).isZero(); // it was keyed twice
    }

    @Test
    void whoSetAFigureIsTheFirstAndCannotBeTheSecond() {
        set(TOTAL, "8", "Li");
        blind.ask(report, "Li");
        assertThat(blind.next("li", OptionalLong.empty())).isEmpty();
        assertThat(blind.waiting("ＬＩ")).isZero();
        assertThat(refused(figure(next("wang"), "8"), "li")).isEqualTo(Reason.SAME_PERSON);
        assertThat(key("wang", "8")).isEqualTo(BlindOutcome.Kind.AGREED);
        assertThat(history(TOTAL))
                .containsExactly(
                        "wang 8: Keyed blind by wang, the same as Li had set.; signed copy", "Li 8: signed copy");
    }

    @Test
    void whoKeyedFirstCannotBeTheSecondEither() {
        blind.ask(report, "li");
        BlindTask task = next("li");
        blind.key(figure(task, "7"), "li");
        assertThat(refused(figure(task, "7"), "li")).isEqualTo(Reason.SAME_PERSON);
        assertThat(value(TOTAL).status()).isEqualTo(Status.REVIEW);
        assertThat(blind.waiting("li")).isZero();
        assertThat(blind.waiting("wang")).isEqualTo(1);
    }

    @Test
    void whatDiffersIsDoubtfulAndKeyedAgainByAnyoneButTheLast() {
        set(TOTAL, "8", "li");
        blind.ask(report, "li");
        assertThat(key("wang", "9")).isEqualTo(BlindOutcome.Kind.DIFFERING);
        assertThat(value(TOTAL).status()).isEqualTo(Status.REVIEW);
        assertThat(history(TOTAL))
                .containsExactly(
                        "wang took back: Keyed differently: 8 by li; 9 by wang.",
                        "wang 9: Keyed blind.",
                        "li 8: signed copy");
        assertThat(blind.states(report).get(TOTAL).words(Messages.in(Locale.ENGLISH)))
                .isEqualTo("8 by li; 9 by wang");
        assertThat(blind.next("wang", OptionalLong.empty())).isEmpty();
        assertThat(blind.next("li", OptionalLong.empty())).isPresent();
        assertThat(key("zhang", "8")).isEqualTo(BlindOutcome.Kind.AGREED);
        assertThat(value(TOTAL).value()).contains(BigDecimal.valueOf(8));
        assertThat(history(TOTAL)).first().isEqualTo("zhang 8: Keyed blind by li and by zhang, both the same.");
    }

    @Test
    void whatTwoKeyedDifferentlyIsBothInTheHistory() {
        blind.ask(report, "li");
        key("li", "7");
        assertThat(key("wang", "8")).isEqualTo(BlindOutcome.Kind.DIFFERING);
        assertThat(history(TOTAL))
                .containsExactly(
                        "wang took back: Keyed differently: 7 by li; 8 by wang.",
                        "wang 8: Keyed blind.",
                        "li 7: Keyed blind.");
        assertThat(key("zhang", "9")).isEqualTo(BlindOutcome.Kind.DIFFERING);
        assertThat(history(TOTAL).get(0)).contains("7 by li; 8 by wang; 9 by zhang");
        // who keys it again means that, and not what it was before
        assertThat(key("li", "8")).isEqualTo(BlindOutcome.Kind.AGREED);
        assertThat(value(TOTAL).value()).contains(BigDecimal.valueOf(8));
    }

    @Test
    void aFigureReadWithCertaintyIsDoubtfulOnceTwoSayOtherwise() {
        set(UPHELD, "5", "li");
        set(TOTAL, "3", "li");
        blind.ask(report, "li");
        BlindTask total = next("wang");
        BlindTask upheld = total.field().equals(UPHELD) ? total : other(total);
        blind.key(figure(upheld, "6"), "wang");
        assertThat(value(UPHELD).status())
                .isEqualTo(Status.REVIEW); // not the publisher's 1, as if nobody had said anything
        assertThat(now().doubts()).contains(UPHELD);
        set(UPHELD, "6", "zhang"); // who has seen all of it may say
        assertThat(value(UPHELD).status()).isEqualTo(Status.CORRECTED);
        assertThat(state(UPHELD)).isEqualTo(BlindFigure.State.DIFFERING);
        assertThat(blind.waiting("zhang")).isEqualTo(1);
    }

    /** The figure that comes next once another is keyed. */
    private BlindTask other(BlindTask first) {
        blind.key(figure(first, "3"), "wang");
        return next("wang");
    }

    @Test
    void whatTwoCannotMakeOutStaysDoubtful() {
        set(TOTAL, "8", "li");
        blind.ask(report, "li");
        assertThat(keyIllegible("wang")).isEqualTo(BlindOutcome.Kind.DIFFERING);
        assertThat(history(TOTAL).get(0)).contains("8 by li; illegible by wang");
        assertThat(keyIllegible("zhang")).isEqualTo(BlindOutcome.Kind.ILLEGIBLE);
        assertThat(value(TOTAL).status()).isEqualTo(Status.REVIEW);
        assertThat(blind.waiting("li")).isZero();
        assertThat(blind.ask(report, "li")).isEqualTo(1); // it may be asked again
    }

    @Test
    void thatNothingStandsThereIsKeyedToo() {
        blind.ask(report, "li");
        for (String user : List.of("li", "wang")) {
            BlindTask task = next(user);
            blind.key(new BlindAnswer(task.figure(), task.seen(), Keyed.Kind.NOTHING, ""), user);
        }
        assertThat(value(TOTAL).status()).isEqualTo(Status.CORRECTED);
        assertThat(value(TOTAL).value()).isEmpty();
    }

    @Test
    void whatWasSaidMeanwhileRefusesWhatWasKeyed() {
        blind.ask(report, "li");
        BlindTask old = next("wang");
        set(TOTAL, "8", "li");
        assertThat(refused(figure(old, "9"), "wang")).isEqualTo(Reason.CHANGED);
        assertThat(value(TOTAL).value()).contains(BigDecimal.valueOf(8));
        BlindTask now = next("wang");
        blind.key(figure(now, "8"), "wang");
        assertThat(refused(figure(now, "8"), "zhang")).isEqualTo(Reason.NOT_WAITING);
    }

    @Test
    void whatIsNoNumberIsRefusedAtOnce() {
        blind.ask(report, "li");
        BlindAnswer negative = figure(next("li"), "-5");
        assertThat(catchThrowableOfType(CorrectionsRefused.class, () -> blind.key(negative, "li")))
                .isNotNull();
        assertThat(blind.waiting("li")).isEqualTo(1);
    }

    @Test
    void aFigureOfAFileThatCountsNoLongerWaitsForNobody() {
        blind.ask(report, "li");
        BlindTask old = next("li");
        reports.take("b.pdf", new FakeReport().with(TOTAL, "5")::of);
        assertThat(blind.waiting("li")).isZero();
        assertThat(blind.reports("li")).isEmpty();
        assertThat(refused(figure(old, "7"), "li")).isEqualTo(Reason.NOT_WAITING);
    }

    @Test
    void thereMustBeAReport() {
        assertThat(catchThrowableOfType(BlindRefused.class, () -> blind.ask(999, "li"))
                        .reason())
                .isEqualTo(Reason.NO_REPORT);
        assertThat(blind.next("li", OptionalLong.of(999))).isEmpty();
    }

    @Test
    void thereMustBePagesToKeyFrom() {
        long word = reports.take(
                "c.docx", file -> withoutPages(DoubtfulReports.of(file, Status.REVIEW, List.of(TOTAL)), "红旗区关堤乡"));
        assertThat(catchThrowableOfType(BlindRefused.class, () -> blind.ask(word, "li"))
                        .reason())
                .isEqualTo(Reason.NO_PAGES);
    }

    private static ReportRecord withoutPages(ReportRecord record, String issuer) {
        Source source = record.source();
        return new ReportRecord(
                record.schema(),
                new Source(
                        source.name(),
                        source.sha256(),
                        source.mediaType(),
                        source.bytes(),
                        OptionalInt.empty(),
                        source.textSource()),
                FakeReport.described(issuer + "年度报告", Optional.of(issuer)),
                record.sections(),
                record.values(),
                record.checks(),
                record.problems(),
                record.verdict(),
                record.reader());
    }

    @Test
    void aFigureWithoutAPlaceIsLookedForWhereItsTableBegins() {
        long other = reports.take("d.pdf", file -> {
            ReportRecord read = new FakeReport().by("红旗区洪门镇").of(file);
            List<Value> values = read.values().stream()
                    .map(value -> value.field().equals(TOTAL) ? missing(value) : value)
                    .toList();
            return new ReportRecord(
                    read.schema(),
                    read.source(),
                    read.report(),
                    read.sections(),
                    values,
                    read.checks(),
                    read.problems(),
                    Verdict.REVIEW,
                    read.reader());
        });
        assertThat(blind.ask(other, "li")).isEqualTo(1);
        BlindTask task = blind.next("wang", OptionalLong.of(other)).orElseThrow();
        assertThat(task.page()).hasValue(1);
        assertThat(task.box()).isEmpty();
    }

    private static Value missing(Value value) {
        return new Value(
                value.field(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Status.MISSING,
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    @Test
    void aTaskSaysWhereTheFigureStands() {
        blind.ask(report, "li");
        BlindTask task = next("wang");
        assertThat(task.field()).isEqualTo(TOTAL);
        assertThat(task.page()).hasValue(1);
        assertThat(task.box()).isPresent();
        assertThat(task.waiting()).isEqualTo(1);
    }
}
