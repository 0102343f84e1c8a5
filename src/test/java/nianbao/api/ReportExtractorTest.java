package nianbao.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nianbao.api.Report.CheckResult;
import nianbao.api.Report.FigureStatus;
import nianbao.api.Report.Problem;
import nianbao.api.Report.TextSource;
import nianbao.api.Report.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportExtractorTest {
    private static final Path REPORT = Path.of("fixtures/inbox/minzhu-2024.pdf");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aReportIsGivenAsTypedValues() {
        Report report = read(REPORT).get(0);
        assertThat(report.issuer()).contains("岚皋县民主镇人民政府");
        assertThat(report.year()).hasValue(2024);
        assertThat(report.template()).contains("ogi-2021");
        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(report.source().text()).contains(TextSource.DIGITAL);
        assertThat(report.sections().orElseThrow()).hasSize(6);
        Report.Figure figure = report.figure("requests.new.total").orElseThrow();
        assertThat(figure.status()).isEqualTo(FigureStatus.READ);
        assertThat(figure.value()).contains(new BigDecimal("0"));
        assertThat(figure.isCertain()).isTrue();
        assertThat(figure.box()).isPresent();
        assertThat(figure.cell()).isPresent();
        assertThat(report.checks())
                .isNotEmpty()
                .allSatisfy(check -> assertThat(check.result()).isNotEqualTo(CheckResult.FAIL));
        assertThat(report.json()).startsWith("{\"schema\":\"nianbao/record/2\"").doesNotContain("\n");
        assertThat(report.figure("no.such")).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsAReportToo() {
        ExtractionSettings chinese = ExtractionSettings.DEFAULT.withLanguage(Locale.CHINA);
        try (ReportExtractor extractor = ReportExtractor.inThisProcess(chinese)) {
            Report report = extractor
                    .extract(Path.of("fixtures/damaged-empty/input.pdf"))
                    .get(0);
            assertThat(report.verdict()).isEqualTo(Verdict.REJECTED);
            assertThat(report.figures()).isEmpty();
            assertThat(report.problems()).extracting(Problem::message).containsExactly("文件是空的。");
        }
    }

    @Test
    void bytesAreReadAsTheFileIs() throws IOException {
        try (ReportExtractor extractor = ReportExtractor.inThisProcess(ExtractionSettings.DEFAULT)) {
            assertThat(extractor.extract("minzhu-2024.pdf", Files.readAllBytes(REPORT)))
                    .isEqualTo(read(REPORT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.pdf", "/x.pdf", "a/b", "..", "."})
    void bytesWithTheNameOfNoFileAreWrittenNowhere(String name) {
        try (ReportExtractor extractor = ReportExtractor.inThisProcess(ExtractionSettings.DEFAULT)) {
            assertThatThrownBy(() -> extractor.extract(name, new byte[] {1}))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void processesOfItsOwnGiveTheSame() {
        List<String> faults = new ArrayList<>();
        try (ReportExtractor extractor = ReportExtractor.inProcesses(
                ExtractionSettings.DEFAULT.withFaults(faults::add),
                1,
                ForkedJava.withClassPathOf(ReportExtractor.class.getClassLoader()))) {
            assertThat(extractor.extract(REPORT)).isEqualTo(read(REPORT));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void aJavaThatDoesNotStartIsToldWithItsCode() {
        ForkedJava nothing = ForkedJava.withClassPath(List.of(folder.resolve("no-classes")));
        try (ReportExtractor extractor = ReportExtractor.inProcesses(ExtractionSettings.DEFAULT, 1, nothing)) {
            assertThatThrownBy(() -> extractor.extract(REPORT))
                    .isInstanceOfSatisfying(
                            ExtractionException.class, e -> assertThat(e.code()).isEqualTo("reader-unusable"));
        }
    }

    @Test
    void whatASinkThrowsGoesToItsOwner() {
        try (ReportExtractor extractor = ReportExtractor.inThisProcess(ExtractionSettings.DEFAULT)) {
            assertThatThrownBy(() -> extractor.extract(Path.of("nothing-there.pdf"), report -> {
                        throw new IllegalStateException("full");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("full");
        }
    }

    @Test
    void limitsOfTheSettingsHoldInBothWays() throws IOException {
        ExtractionSettings small =
                ExtractionSettings.DEFAULT.withLimits(ExtractionSettings.Limits.DEFAULT.withFileBytes(1000));
        ForkedJava java = ForkedJava.withClassPathOf(ReportExtractor.class.getClassLoader());
        try (ReportExtractor here = ReportExtractor.inThisProcess(small);
                ReportExtractor there = ReportExtractor.inProcesses(small, 1, java)) {
            assertThat(Stream.of(here, there).map(each -> each.extract(REPORT).get(0)))
                    .allSatisfy(report -> assertThat(report.problems())
                            .extracting(Problem::code)
                            .containsExactly("file-too-large"));
        }
    }

    @Test
    void jsonLinesAreThoseOfTheCommand() {
        StringWriter out = new StringWriter();
        JsonLinesSink sink = new JsonLinesSink(out);
        List<Report> reports = read(Path.of("fixtures/damaged-empty/input.pdf"));
        reports.forEach(sink::accept);
        assertThat(out).hasToString(reports.get(0).json() + "\n");
    }

    private static List<Report> read(Path path) {
        try (ReportExtractor extractor = ReportExtractor.inThisProcess(ExtractionSettings.DEFAULT)) {
            return extractor.extract(path);
        }
    }
}
