package nianbao.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Status;
import org.junit.jupiter.api.Test;

/** Which doubt comes first. */
class DoubtOrderTest {
    private static final String UPHELD = FakeReport.GROUP + "upheld";
    private static final String CORRECTED = FakeReport.GROUP + "corrected";
    private static final String OTHER = FakeReport.GROUP + "other";

    private static Check check(CheckVerdict verdict, String... fields) {
        return new Check(Arrays.toString(fields), verdict, Optional.empty(), Optional.empty(), List.of(fields));
    }

    private static List<String> order(List<String> doubtful, Check... checks) {
        ReportRecord record = DoubtfulReports.with(Status.REVIEW, doubtful, List.of(checks));
        return DoubtOrder.of(record);
    }

    @Test
    void thatComesFirstWhichDecidesMostChecks() {
        assertThat(order(
                        List.of(UPHELD, OTHER, FakeReport.TOTAL),
                        check(CheckVerdict.UNKNOWN, UPHELD, OTHER),
                        check(CheckVerdict.UNKNOWN, FakeReport.TOTAL, CORRECTED)))
                .first()
                .isEqualTo(FakeReport.TOTAL);
    }

    @Test
    void whatIsSettledOpensTheNextCheck() {
        // other decides one check at once, and then upheld decides the next, before the total, which decides none
        assertThat(order(
                        List.of(FakeReport.TOTAL, UPHELD, OTHER),
                        check(CheckVerdict.UNKNOWN, OTHER, CORRECTED),
                        check(CheckVerdict.UNKNOWN, UPHELD, OTHER)))
                .containsExactly(OTHER, UPHELD, FakeReport.TOTAL);
    }

    @Test
    void decidedChecksCallForNothing() {
        assertThat(order(
                        List.of(UPHELD, OTHER),
                        check(CheckVerdict.PASS, OTHER),
                        check(CheckVerdict.FAIL, OTHER, FakeReport.TOTAL)))
                .containsExactly(UPHELD, OTHER);
    }

    @Test
    void missingFiguresAreDoubtfulAndOthersAreNot() {
        assertThat(DoubtOrder.of(DoubtfulReports.with(Status.MISSING, List.of(OTHER), List.of())))
                .containsExactly(OTHER);
        for (Status status : List.of(Status.READ, Status.REPAIRED, Status.BLANK, Status.CORRECTED)) {
            assertThat(DoubtOrder.of(DoubtfulReports.with(status, List.of(OTHER), List.of())))
                    .isEmpty();
        }
    }
}
