package nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionsRefused;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.review.ConflictException.Conflict;
import nianbao.words.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say of a report, and whether somebody was first. */
class DeskTest {
    private static final String OTHER = FakeReport.GROUP + "other";

    @TempDir
    private Path folder = Path.of("");

    private ReviewStore reports;
    private Desk desk;
    private long report;

    @BeforeEach
    void open() {
        reports = new ReviewStore(folder);
        desk = new Desk(reports.store(), Messages.in(Locale.ENGLISH));
        report = reports.takeDoubtful("a.pdf", OTHER, FakeReport.TOTAL);
    }

    @AfterEach
    void close() {
        reports.close();
    }

    private ReviewedReport now() {
        return desk.open(report).orElseThrow();
    }

    private Statement set(String field, String value) {
        return new Statement(field, now().seen(field), Action.SET, Optional.of(value), Optional.empty());
    }

    private long say(String by, Statement... statements) {
        return desk.say(report, List.of(statements), by);
    }

    private Value total() {
        return now().value(FakeReport.TOTAL).orElseThrow();
    }

    @Test
    void eachDoubtIsSettledAndTheVerdictTurns() {
        assertThat(now().doubts()).containsExactlyInAnyOrder(OTHER, FakeReport.TOTAL);
        say("li", set(OTHER, "0"));
        assertThat(now().doubts()).containsExactly(FakeReport.TOTAL);
        say("li", set(FakeReport.TOTAL, "3"));
        assertThat(now().doubts()).isEmpty();
        assertThat(now().record().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(total().status()).isEqualTo(Status.CORRECTED);
        assertThat(now().corrections().get(FakeReport.TOTAL).by()).isEqualTo("li");
    }

    @Test
    void whoIsSecondIsToldWhatTheFirstSaidAndOverwritesNothing() {
        Statement first = set(FakeReport.TOTAL, "3");
        Statement second = set(FakeReport.TOTAL, "8");
        say("li", first);
        ConflictException refused = catchThrowableOfType(ConflictException.class, () -> say("wang", second));
        assertThat(refused.conflicts()).hasSize(1);
        Conflict conflict = refused.conflicts().get(0);
        assertThat(conflict.field()).isEqualTo(FakeReport.TOTAL);
        assertThat(conflict.first().orElseThrow().by()).isEqualTo("li");
        assertThat(total().value()).contains(BigDecimal.valueOf(3));
    }

    @Test
    void ofSeveralStatementsNoneIsKeptWhereOneConflicts() {
        Statement old = set(FakeReport.TOTAL, "8");
        say("li", set(FakeReport.TOTAL, "3"));
        Statement other = set(OTHER, "0");
        assertThat(catchThrowableOfType(ConflictException.class, () -> say("wang", other, old)))
                .isNotNull();
        assertThat(now().doubts()).containsExactly(OTHER);
    }

    @Test
    void peopleWhoSettleDifferentFiguresDoNotMeet() {
        Statement one = set(OTHER, "0");
        Statement two = set(FakeReport.TOTAL, "3");
        say("li", one);
        say("wang", two);
        assertThat(now().doubts()).isEmpty();
    }

    @Test
    void whatWasTakenBackMayBeSaidAgainByWhoHasSeenThat() {
        say("li", set(FakeReport.TOTAL, "8"));
        Statement old = set(FakeReport.TOTAL, "7");
        say(
                "li",
                new Statement(
                        FakeReport.TOTAL,
                        now().seen(FakeReport.TOTAL),
                        Action.UNDO,
                        Optional.empty(),
                        Optional.empty()));
        assertThat(total().status()).isEqualTo(Status.REVIEW);
        ConflictException refused = catchThrowableOfType(ConflictException.class, () -> say("wang", old));
        assertThat(refused.conflicts().get(0).first()).isEmpty();
        say("wang", set(FakeReport.TOTAL, "3"));
        assertThat(total().value()).contains(BigDecimal.valueOf(3));
    }

    @Test
    void aFigureOfThePublishersIsChangedForAReasonOnly() {
        String upheld = FakeReport.GROUP + "upheld";
        ReasonMissingException refused =
                catchThrowableOfType(ReasonMissingException.class, () -> say("li", set(upheld, "5")));
        assertThat(refused.field()).isEqualTo(upheld);
        Statement blank = new Statement(upheld, now().seen(upheld), Action.SET, Optional.of("5"), Optional.of(" "));
        assertThat(catchThrowableOfType(ReasonMissingException.class, () -> say("li", blank)))
                .isNotNull();
        say("li", set(upheld, "1.0")); // what stands there needs none
        say("li", new Statement(upheld, now().seen(upheld), Action.SET, Optional.of("5"), Optional.of("see page 3")));
        Value changed = now().value(upheld).orElseThrow();
        assertThat(changed.value()).contains(BigDecimal.valueOf(5));
        assertThat(changed.raw()).contains("1"); // the printed one
    }

    @Test
    void anIssuerMovesTheReportAndIsGuardedToo() {
        Statement old = set("issuer", "红旗区关堤乡");
        long moved = say("li", set("issuer", "红旗区洪门镇"));
        assertThat(moved).isNotEqualTo(report);
        assertThat(desk.open(report)).isEmpty();
        ConflictException refused = catchThrowableOfType(ConflictException.class, () -> say("wang", old));
        assertThat(refused.conflicts()).extracting(Conflict::field).containsExactly("issuer");
        report = moved;
        assertThat(catchThrowableOfType(ConflictException.class, () -> say("wang", old)))
                .isNotNull();
        assertThat(now().title().issuer()).contains("红旗区洪门镇");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(catchThrowableOfType(CorrectionsRefused.class, () -> say("li", set(OTHER, "-5"))))
                .isNotNull();
        assertThat(now().doubts()).hasSize(2);
    }

    @Test
    void thereIsNoReportOfAnUnknownNumber() {
        assertThat(desk.open(999)).isEmpty();
    }
}
