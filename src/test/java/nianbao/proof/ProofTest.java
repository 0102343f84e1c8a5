package nianbao.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nianbao.model.Extent;
import nianbao.model.ReportRecord;
import nianbao.model.SourceFile;
import nianbao.pipeline.Pipeline;
import nianbao.proof.Proof.Figure;
import nianbao.proof.RiskCurve.Point;
import nianbao.variants.MadeReport;
import org.junit.jupiter.api.Test;

class ProofTest {
    private static final long SEED = 7;

    private static ReportRecord read(String html) {
        try (Pipeline pipeline = new Pipeline(Locale.ENGLISH, Extent.WHOLE)) {
            return pipeline.read(SourceFile.single("a", "text/html", html.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void soFewErrorsProveSoMuch() {
        assertThat(ErrorBound.rate(0, 300_000)).isCloseTo(2.9957 / 300_000, within(1e-9));
        assertThat(ErrorBound.rate(1, 1000)).isCloseTo(4.7439 / 1000, within(1e-7));
        assertThat(ErrorBound.rate(10, 1000)).isCloseTo(16.9622 / 1000, within(1e-7));
        assertThat(ErrorBound.rate(0, 0)).isEqualTo(1);
    }

    /** Its tables touch each other, and the last one is left out. */
    @Test
    void aReportWithoutItsLastTableIsMade() {
        assertThat(MadeReport.of(1795866587584016L).html()).doesNotContain("行政复议</td>");
    }

    @Test
    void aReportThatIsReadRightHasNoError() {
        MadeReport made = MadeReport.of(SEED);
        Proof proof = new Proof();
        assertThat(proof.add(read(made.html()), made)).isEmpty();
        assertThat(proof.figures()).hasSize(made.values().size());
        assertThat(proof.certain()).isPositive();
        assertThat(proof.silent()).isZero();
        assertThat(proof.misattributed()).isZero();
    }

    @Test
    void anotherReportThanTheTruthIsFullOfErrors() {
        MadeReport made = MadeReport.of(SEED);
        MadeReport other = MadeReport.of(SEED + 1);
        Proof proof = new Proof();
        assertThat(proof.add(read(other.html()), made)).hasSizeGreaterThan(50);
        assertThat(proof.silent()).isGreaterThan(50);
    }

    @Test
    void whatWasNotReadIsInDoubt() {
        MadeReport made = MadeReport.of(SEED);
        Proof proof = new Proof();
        assertThat(proof.add(read("<p>公告</p>"), made)).isEmpty();
        assertThat(proof.figures()).hasSize(made.values().size()).noneMatch(Figure::certain);
    }

    @Test
    void theSurestFiguresComeFirst() {
        List<Figure> figures =
                List.of(new Figure(false, 0.99, false), new Figure(true, 0.5, false), new Figure(true, 0.9, true));
        assertThat(RiskCurve.points(figures))
                .containsExactly(new Point(1 / 3.0, 0), new Point(2 / 3.0, 1 / 2.0), new Point(1, 2 / 3.0));
    }

    @Test
    void theCurveIsDrawn() {
        MadeReport made = MadeReport.of(SEED);
        Proof proof = new Proof();
        proof.add(read(made.html()), made);
        assertThat(RiskCurve.svg(Map.of("web page", proof))).startsWith("<svg").contains("web page", "<path d='M6");
        assertThat(ProofMain.row("web page", proof))
                .startsWith("| web page | 1 | " + made.values().size());
    }
}
