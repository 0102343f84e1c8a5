package nianbao.book.across;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nianbao.book.across.AcrossFinding.Kind;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord.Status;
import nianbao.review.DoubtfulReports;
import nianbao.review.ReviewStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsAcrossTest {
    private static final String BODY = "岚皋县财政局";
    private static final String IN = "requests.carried_in.total";
    private static final String OUT = "requests.carried_out.total";
    private static final String RECEIVED = "requests.new.total";
    private static final String IN_FORCE = "proactive.regulations.in_force";

    @TempDir
    private Path folder = Path.of("");

    private ReviewStore reports;

    @BeforeEach
    void open() {
        reports = new ReviewStore(folder);
    }

    @AfterEach
    void close() {
        reports.close();
    }

    private long take(String body, int year, UnaryOperator<FakeReport> with) {
        return reports.take(
                body + year + ".pdf",
                file -> with.apply(new FakeReport().by(body).on(year)).of(file));
    }

    private List<AcrossFinding> found() {
        return new ReportsAcross(reports.store(), Optional.of(MonthDay.of(3, 31))).findings("");
    }

    @Test
    void nothingShowsBetweenSoundReports() {
        take(BODY, 2023, report -> report.with(OUT, "4").dated("2024-03-31", "文"));
        take(BODY, 2024, report -> report.with(IN, "4").dated("2025-01-20", "文"));
        assertThat(found()).isEmpty();
    }

    @Test
    void whatIsCarriedInIsWhatTheYearBeforeCarriedOut() {
        long before = take(BODY, 2023, report -> report.with(OUT, "4"));
        take(BODY, 2024, report -> report.with(IN, "5"));
        take(BODY, 2026, report -> report.with(IN, "9")); // nothing is known of the year before
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.CARRIED);
            assertThat(finding.year()).isEqualTo(2024);
            assertThat(finding.field()).contains(IN);
            assertThat(finding.says()).contains(BigDecimal.valueOf(5));
            assertThat(finding.other()).contains(BigDecimal.valueOf(4));
            assertThat(finding.against()).hasValue(before);
        });
    }

    @Test
    void aDoubtfulFigureContradictsNothing() {
        reports.take(
                "2023.pdf",
                file -> DoubtfulReports.with(
                        new FakeReport().by(BODY).on(2023).with(OUT, "4").of(file),
                        Status.REVIEW,
                        List.of(OUT),
                        List.of()));
        take(BODY, 2024, report -> report.with(IN, "5"));
        assertThat(found()).isEmpty();
    }

    @Test
    void whatIsInForceFollowsFromTheYearBefore() {
        take(BODY, 2023, report -> report.with(IN_FORCE, "10"));
        take(
                BODY,
                2024,
                report -> report.with(IN_FORCE, "10")
                        .with("proactive.regulations.issued", "3")
                        .with("proactive.regulations.repealed", "1"));
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.IN_FORCE);
            assertThat(finding.other()).contains(BigDecimal.valueOf(12));
        });
    }

    @Test
    void aNumberFarFromAllOtherYearsIsNamed() {
        for (int year = 2020; year < 2024; year++) {
            String received = Integer.toString(year - 2010);
            take(BODY, year, report -> report.with(RECEIVED, received));
        }
        take(BODY, 2024, report -> report.with(RECEIVED, "120"));
        assertThat(found()).extracting(AcrossFinding::kind, AcrossFinding::year).containsExactly(tuple(Kind.FAR, 2024));
    }

    @Test
    void copiesAreNamedWithWhatTheyAreOf() {
        long first = take(BODY, 2023, report -> telling(report).dated("2024-01-01", "今年第2023次公开".repeat(60)));
        take(BODY, 2024, report -> telling(report).dated("2025-01-01", "今年第2024次公开".repeat(60)));
        take("岚皋县教育局", 2023, ReportsAcrossTest::telling);
        assertThat(found())
                .extracting(AcrossFinding::kind)
                .containsExactly(Kind.SAME_FIGURES, Kind.SAME_TEXT, Kind.OTHER_BODY);
        assertThat(found().get(0).against()).hasValue(first);
        assertThat(found().get(2).evidence()).contains("岚皋县教育局"); // the first in the order of names
    }

    /** Six figures that are not 0. */
    private static FakeReport telling(FakeReport report) {
        return report.with(RECEIVED, "7").with("requests.granted.total", "5").with("requests.new.business", "2");
    }

    @Test
    void fewFiguresAreAlikeByChance() {
        take(BODY, 2023, report -> report);
        take(BODY, 2024, report -> report);
        take("岚皋县教育局", 2023, report -> report);
        assertThat(found()).isEmpty();
    }

    @Test
    void aReportAfterItsDayIsLate() {
        take(BODY, 2023, report -> report.dated("2024-04-01", "文"));
        take(BODY, 2024, report -> report.dated("2025年", "文"));
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.LATE);
            assertThat(finding.evidence()).contains("2024-04-01");
        });
        assertThat(new ReportsAcross(reports.store(), Optional.empty()).findings(""))
                .isEmpty();
    }

    @Test
    void anotherFileWithOtherFiguresIsPublishedAgain() {
        take(BODY, 2024, report -> report);
        reports.take(
                "again.pdf",
                file -> new FakeReport().by(BODY).with(FakeReport.TOTAL, "4").of(file));
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(Kind.REPUBLISHED);
            assertThat(finding.evidence()).contains(FakeReport.TOTAL);
        });
    }

    @Test
    void onlyADivisionIsLookedAtWhereThatIsAsked() {
        take(BODY, 2023, report -> report.dated("2024-04-01", "文"));
        take("财政局", 2023, report -> report.dated("2024-04-01", "文"));
        ReportsAcross across = new ReportsAcross(reports.store(), Optional.of(MonthDay.of(3, 31)));
        assertThat(across.findings("610925")).extracting(AcrossFinding::body).containsExactly(BODY);
        take("岚皋县教育局", 2024, ReportsAcrossTest::telling);
        assertThat(across.findings("610925")).isEqualTo(across.findings("610925")); // a report is no copy of itself
        assertThat(found()).extracting(AcrossFinding::body).containsExactlyInAnyOrder("财政局", BODY);
    }
}
