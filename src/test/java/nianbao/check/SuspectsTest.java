package nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Status;
import nianbao.model.SourceFile;
import nianbao.review.DoubtfulReports;
import org.junit.jupiter.api.Test;

class SuspectsTest {
    private static Check check(String id, CheckVerdict verdict, String... fields) {
        return new Check(id, verdict, Optional.empty(), Optional.empty(), List.of(fields));
    }

    private static Suspects suspects(Check... checks) {
        ReportRecord record = new FakeReport().of(SourceFile.single("a.pdf", "application/pdf", new byte[] {1}));
        return new Suspects(DoubtfulReports.with(record, Status.READ, List.of(), List.of(checks)));
    }

    @Test
    void theFigureOfAllChecksThatFailIsLookedAtFirst() {
        Suspects suspects = suspects(
                check("row", CheckVerdict.FAIL, "a", "b"),
                check("column", CheckVerdict.FAIL, "a", "c"),
                check("other", CheckVerdict.PASS, "b", "c"));
        assertThat(suspects.of("row")).contains("a");
        assertThat(suspects.of("column")).contains("a");
        assertThat(suspects.of("other")).isEmpty();
    }

    @Test
    void oneThatKeepsACheckIsNone() {
        assertThat(suspects(
                                check("row", CheckVerdict.FAIL, "a", "b"),
                                check("column", CheckVerdict.FAIL, "a", "c"),
                                check("other", CheckVerdict.PASS, "a", "d"))
                        .of("row"))
                .isEmpty();
    }

    @Test
    void whereTwoMayBeItNoneIsNamed() {
        assertThat(suspects(check("one", CheckVerdict.FAIL, "a", "b"), check("two", CheckVerdict.FAIL, "a", "b"))
                        .of("one"))
                .isEmpty();
        assertThat(suspects(check("one", CheckVerdict.FAIL, "a")).of("one")).isEmpty();
    }
}
