package nianbao.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nianbao.check.Finding.Kind;
import nianbao.check.Finding.Level;
import nianbao.ingest.FakeReport;
import nianbao.model.ProblemCode;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Status;
import nianbao.model.SourceFile;
import nianbao.report.form.file.FormCatalog;
import nianbao.review.DoubtfulReports;
import org.junit.jupiter.api.Test;

class DraftCheckTest {
    private static final String IN = "requests.carried_in.total";
    private static final String OUT = "requests.carried_out.total";

    private static ReportRecord record(FakeReport report) {
        return saying(report.of(SourceFile.single("a.pdf", "application/pdf", new byte[] {1})));
    }

    /** The record with a title and headings as the form has them, and these texts in its first section. */
    private static ReportRecord saying(ReportRecord record, String... texts) {
        List<String> headings = FormCatalog.load().newest().sections().headings().stream()
                .map(words -> words.get(0))
                .toList();
        List<Section> sections = IntStream.range(0, headings.size())
                .mapToObj(i -> new Section(
                        i + 1,
                        "一二三四五六".charAt(i) + "、" + headings.get(i),
                        i == 0 ? String.join("\n", texts) : "",
                        OptionalInt.of(1)))
                .toList();
        Description report = record.report();
        return new ReportRecord(
                record.schema(),
                record.source(),
                new Description(
                        report.issuer().map(body -> body + "2024年政府信息公开工作年度报告"),
                        report.issuer(),
                        report.year(),
                        report.template(),
                        report.forms(),
                        report.documentNumber(),
                        report.signatory(),
                        report.date(),
                        report.publishedAt(),
                        report.preamble(),
                        report.closing()),
                Optional.of(sections),
                record.values(),
                record.checks(),
                record.problems(),
                record.verdict(),
                record.reader());
    }

    private static ReportRecord blank(ReportRecord record, String field) {
        return new ReportRecord(
                record.schema(),
                record.source(),
                record.report(),
                record.sections(),
                record.values().stream()
                        .map(value -> value.field().equals(field) ? value.with(Optional.empty(), Status.BLANK) : value)
                        .toList(),
                record.checks(),
                record.problems(),
                record.verdict(),
                record.reader());
    }

    private static List<Finding> findings(ReportRecord draft) {
        return new DraftCheck().findings(draft, Optional.empty());
    }

    @Test
    void aSoundDraftHasNothingToLookAt() {
        assertThat(findings(record(new FakeReport()))).isEmpty();
    }

    @Test
    void whatDoesNotAddUpComesFirst() {
        ReportRecord draft = DoubtfulReports.with(
                record(new FakeReport()),
                Status.BLANK,
                List.of(FakeReport.GROUP + "other"),
                List.of(new Check(
                        "disputes.review.sum",
                        CheckVerdict.FAIL,
                        Optional.of(BigDecimal.valueOf(3)),
                        Optional.of(BigDecimal.valueOf(4)),
                        List.of(FakeReport.TOTAL))));
        assertThat(findings(draft)).extracting(Finding::kind).containsExactly(Kind.ARITHMETIC, Kind.BLANK);
        assertThat(findings(draft).get(0)).satisfies(finding -> {
            assertThat(finding.level()).isEqualTo(Level.FAIL);
            assertThat(finding.says()).contains(BigDecimal.valueOf(4));
            assertThat(finding.other()).contains(BigDecimal.valueOf(3));
            assertThat(finding.page()).hasValue(1);
        });
    }

    @Test
    void aDoubtfulFigureIsLookedAt() {
        ReportRecord draft =
                DoubtfulReports.with(record(new FakeReport()), Status.REVIEW, List.of(FakeReport.TOTAL), List.of());
        assertThat(findings(draft)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.DOUBTFUL);
            assertThat(finding.level()).isEqualTo(Level.LOOK);
        });
    }

    @Test
    void figuresThatCanBeReadAreNotToldOneByOneWhereThePeriodMakesThemDoubtful() {
        ReportRecord draft = DoubtfulReports.with(
                record(new FakeReport()),
                Status.REVIEW,
                List.of(FakeReport.TOTAL, FakeReport.GROUP + "upheld", FakeReport.GROUP + "other"),
                List.of());
        assertThat(findings(draft)).hasSize(3);
        ReportRecord ofOtherPeriod = new ReportRecord(
                draft.schema(),
                draft.source(),
                draft.report(),
                draft.sections(),
                draft.values(),
                draft.checks(),
                List.of(new Note(
                        ProblemCode.PERIOD_OTHER.id(),
                        OptionalInt.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "half a year",
                        Optional.empty())),
                draft.verdict(),
                draft.reader());
        assertThat(findings(ofOtherPeriod))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subject()).contains("half a year"));
    }

    @Test
    void whatIsCarriedInIsWhatTheYearBeforeCarriedOut() {
        ReportRecord draft = record(new FakeReport().with(IN, "5"));
        ReportRecord before = record(new FakeReport().with(OUT, "4"));
        assertThat(new DraftCheck().findings(draft, Optional.of(before)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kind()).isEqualTo(Kind.CARRIED);
                    assertThat(finding.other()).contains(BigDecimal.valueOf(4));
                });
        ReportRecord doubtful = DoubtfulReports.with(before, Status.REVIEW, List.of(OUT), List.of());
        assertThat(new DraftCheck().findings(draft, Optional.of(doubtful))).isEmpty();
        ReportRecord same = record(new FakeReport().with(OUT, "5"));
        assertThat(new DraftCheck().findings(draft, Optional.of(same))).isEmpty();
    }

    @Test
    void theProseIsHeldAgainstTheTables() {
        ReportRecord draft =
                record(new FakeReport().with("requests.new.total", "7").with(IN, "2"));
        assertThat(findings(saying(draft, "本年收到政府信息公开申请7件。"))).isEmpty();
        assertThat(findings(saying(draft, "本年收到政府信息公开申请9件。"))).isEmpty(); // with what was left over
        assertThat(findings(saying(draft, "全镇累计收到政府信息公开申请80件。"))).isEmpty();
        assertThat(findings(saying(draft, "本年收到政府信息公开申请8件。"))).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.PROSE);
            assertThat(finding.says()).contains(BigDecimal.valueOf(7));
            assertThat(finding.other()).contains(BigDecimal.valueOf(8));
            assertThat(finding.subject()).contains("本年收到政府信息公开申请8件。");
        });
        ReportRecord empty = blank(draft, "requests.new.total");
        assertThat(findings(saying(empty, "本年收到政府信息公开申请8件。")))
                .filteredOn(finding -> finding.kind() == Kind.PROSE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.says()).isEmpty()); // nothing stands there, not even a 0
    }

    @Test
    void filesOfOneReportAreHeldAgainstEachOther() {
        ReportRecord scan = record(new FakeReport());
        ReportRecord web = record(new FakeReport().with(FakeReport.TOTAL, "4"));
        assertThat(FileComparison.areOne(scan, web)).isTrue();
        assertThat(FileComparison.areOne(scan, record(new FakeReport().by("红旗区财政局"))))
                .isFalse();
        assertThat(FileComparison.findings(scan, web)).singleElement().satisfies(finding -> {
            assertThat(finding.fields()).containsExactly(FakeReport.TOTAL);
            assertThat(finding.level()).isEqualTo(Level.FAIL);
        });
        assertThat(FileComparison.findings(scan, scan)).isEmpty();
        assertThat(FileComparison.findings(scan, blank(scan, FakeReport.TOTAL)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.other()).isEmpty()); // and not 0
        ReportRecord plain = new FakeReport().of(SourceFile.single("b.pdf", "application/pdf", new byte[] {1}));
        assertThat(FileComparison.findings(scan, plain))
                .extracting(Finding::kind)
                .contains(Kind.FILES_TITLE, Kind.FILES_HEADING);
        assertThat(FileComparison.findings(scan, plain))
                .allSatisfy(finding -> assertThat(finding.file()).contains("b.pdf"))
                .extracting(Finding::subject)
                .contains(Optional.of("一、总体情况 ≠ heading"));
    }
}
