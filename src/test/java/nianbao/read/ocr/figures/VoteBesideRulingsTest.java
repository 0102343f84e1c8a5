package nianbao.read.ocr.figures;

import static nianbao.read.ocr.figures.VotedCells.CELL;
import static nianbao.read.ocr.figures.VotedCells.CLEAN;
import static nianbao.read.ocr.figures.VotedCells.blank;
import static nianbao.read.ocr.figures.VotedCells.drawn;
import static nianbao.read.ocr.figures.VotedCells.looked;
import static nianbao.read.ocr.figures.VotedCells.plain;
import static nianbao.read.ocr.figures.VotedCells.seen;
import static nianbao.read.ocr.figures.VotedCells.stroke;
import static nianbao.read.ocr.figures.VotedCells.verdict;
import static nianbao.read.ocr.figures.VotedCells.whole;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nianbao.geometry.Ruling;
import nianbao.model.Evidence.Agreement;
import nianbao.model.Evidence.Reading;
import nianbao.read.ocr.figures.readers.FigureReader.FigureReading;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import nianbao.read.ocr.shapes.ShapeReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A figure that a ruling may have cut, parted or swallowed is doubtful, and so is a blank where one may hide. */
class VoteBesideRulingsTest {
    @Test
    void whereTheNextDigitMayLieOnARulingIsDoubtful() {
        float[] centers = new float[100];
        Arrays.fill(centers, 126);
        RulingTrace ruling = new RulingTrace(Ruling.Axis.UPRIGHT, 0, centers, 1, 1, 0, 0);
        DetectedRulings lines = new DetectedRulings(List.of(), List.of(ruling));
        GrayImage plain = GrayImage.white(200, 100);
        for (int y = 0; y < 100; y++) {
            plain.pixels()[y * 200 + 126] = 0;
        }
        GrayImage typedOver = new GrayImage(200, 100, plain.pixels().clone());
        for (int y = 40; y < 58; y++) {
            Arrays.fill(typedOver.pixels(), y * 200 + (y > 42 && y < 56 ? 126 : 122), y * 200 + 128, (byte) 0);
        }
        assertThat(whole(plain, lines, List.of(), false, plain(0))).isEqualTo(Agreement.AGREED);
        assertThat(whole(typedOver, lines, List.of(), false, plain(0))).isEqualTo(Agreement.DOUBTFUL);
    }

    /** Digits at 80, the first of which touches the line at its left, or the last that at its right. */
    private static Agreement touching(String text, int line) {
        float[] centers = new float[100];
        Arrays.fill(centers, line);
        RulingTrace ruling = new RulingTrace(Ruling.Axis.UPRIGHT, 0, centers, 1, 1, 0, 0);
        GrayImage page = GrayImage.white(200, 100);
        for (int y = 0; y < 100; y++) {
            boolean level = y >= 40 && y < 58;
            int left = level && line > 90 ? line - 10 : line;
            int right = level && line < 90 ? line + 10 : line;
            Arrays.fill(page.pixels(), y * 200 + left, y * 200 + right + 1, (byte) 0);
        }
        DetectedRulings lines = new DetectedRulings(List.of(), List.of(ruling));
        return seen(text, page, lines, List.of(), false, plain(0));
    }

    @Test
    void aFigureThatTouchesTheLineBesideItIsWholeWhereNothingElseCanBeLeftOfOne() {
        assertThat(touching("208", 77)).isEqualTo(Agreement.AGREED);
        assertThat(touching("308", 77)).as("what an 8 leaves").isEqualTo(Agreement.DOUBTFUL);
        assertThat(touching("108", 77)).as("what a 7 leaves").isEqualTo(Agreement.DOUBTFUL);
        assertThat(touching("208", 118)).isEqualTo(Agreement.AGREED);
    }

    /** What both readers, or one of them, saw beside a line. */
    private static FigureReading beside(String text, double likeness, String other) {
        return new FigureReading(
                new ShapeReading(text, likeness, 0.1, List.of(0.0, 12.0)),
                List.of(new Reading("tesseract/20", other, 1)),
                0,
                0,
                CELL,
                plain(0));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.89, 0, true",
        "0, 0.87, 0, false",
        "0, 0.89, 6, false",
        "6, 0.89, 6, true",
        "8, 0.92, 8, false",
        "8, 0.94, 8, true",
        "3, 0.97, 3, false",
        "15, 0.97, 15, false"
    })
    void whatNoOtherDigitLeavesIsWholeAtLeft(String text, double likeness, String other, boolean whole) {
        assertThat(ReadingVoter.isWholeAtLeft(beside(text, likeness, other))).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.89, 0, true",
        "0, 0.87, 0, false",
        "0, 0.89, 6, false",
        "11, 0.92, 11, false",
        "16, 0.92, 16, false",
        "16, 0.94, 16, true",
        "13, 0.89, 13, true"
    })
    void whatNoOtherDigitLeavesIsWholeAtRight(String text, double likeness, String other, boolean whole) {
        assertThat(ReadingVoter.isWholeAtRight(beside(text, likeness, other))).isEqualTo(whole);
    }

    /** An upright line without gaps, which is painted out two pixels to each side. */
    private static DetectedRulings upright(int x) {
        float[] centers = new float[100];
        Arrays.fill(centers, x);
        return new DetectedRulings(List.of(), List.of(new RulingTrace(Ruling.Axis.UPRIGHT, 0, centers, 2, 1, 20, 0)));
    }

    @Test
    void unclearDigitsThatBeginWhereALineWasPaintedOutMayHaveLostASide() {
        assertThat(looked(upright(77), 0.88, CLEAN, "208")).isEqualTo(Agreement.DOUBTFUL);
        assertThat(looked(upright(77), 0.95, CLEAN, "208")).isEqualTo(Agreement.AGREED);
        assertThat(looked(upright(70), 0.88, CLEAN, "208")).isEqualTo(Agreement.AGREED);
    }

    @Test
    void inkThatReachesFarOverTheEdgeIsDoubtful() {
        assertThat(verdict("208", 0, CLEAN, 45, 15, 28, 41)).isEqualTo(Agreement.AGREED);
        assertThat(verdict("208", 0, CLEAN, 45, 12, 25, 38)).isEqualTo(Agreement.DOUBTFUL);
    }

    /** An upright line with gaps. */
    private static DetectedRulings broken(int x) {
        float[] centers = new float[100];
        Arrays.fill(centers, x);
        return new DetectedRulings(List.of(), List.of(new RulingTrace(Ruling.Axis.UPRIGHT, 0, centers, 2, 0.6, 20, 0)));
    }

    @Test
    void aBrokenLineWithInkBehindItMayHavePartedTheFigure() {
        assertThat(whole(stroke(150), broken(120), List.of(), false, plain(0))).isEqualTo(Agreement.AGREED);
        assertThat(whole(stroke(125), broken(120), List.of(), false, plain(0))).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void aBrokenLineThatIsOneStrokeBesideTheCellMayBeADigit() {
        assertThat(whole(stroke(150), broken(180), List.of(), false, plain(0))).isEqualTo(Agreement.AGREED);
        assertThat(whole(stroke(180), broken(180), List.of(), false, plain(0))).isEqualTo(Agreement.DOUBTFUL);
        assertThat(blank(GrayImage.white(200, 100), broken(180), List.of(), false))
                .isEqualTo(Agreement.EMPTY);
        assertThat(blank(stroke(180), broken(180), List.of(), false)).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void whereTheTableWasCutOffNothingIsCertain() {
        assertThat(whole(List.of(), true, plain(0))).isEqualTo(Agreement.DOUBTFUL);
        assertThat(blank(List.of(), true)).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void aDigitThatARulingMayHaveCutIsDoubtful() {
        assertThat(drawn("208", 0, CLEAN, 4, 24, 80, 93, 106)).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void digitsThatOnlyStandCloseToARulingAreWhole() {
        assertThat(drawn("208", 0, CLEAN, 1, 24, 80, 93, 106)).isEqualTo(Agreement.AGREED);
    }
}
