package nianbao.read.ocr.segment;

import static nianbao.read.ocr.DrawnPage.DPI;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import nianbao.geometry.Ruling;
import nianbao.read.ocr.DrawnPage;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.rulings.RulingDetectionMode;
import nianbao.read.ocr.rulings.RulingDetector;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import org.junit.jupiter.api.Test;

/** Pages of 200 dpi, 1000 by 800 pixels, on which tables are drawn, and ink beside their lines. */
class RulingContactsTest {
    private final DrawnPage drawn = new DrawnPage();
    private final Graphics2D pen = drawn.pen();

    private DetectedRulings found() {
        return RulingDetector.find(drawn.grey(), DPI, RulingDetectionMode.PLAIN);
    }

    @Test
    void aPieceOfALineAsHighAsADigitMayBeOne() {
        GrayImage blank = drawn.grey();
        PixelBox cell = new PixelBox(402, 100, 500, 148);
        pen.fillRect(401, 113, 3, 20);
        GrayImage page = drawn.grey();

        assertThat(new RulingContacts(blank, upright(0.6)).mayHideDigit(cell, 20))
                .isFalse();
        assertThat(new RulingContacts(page, upright(0.6)).mayHideDigit(cell, 20))
                .isTrue();
        assertThat(new RulingContacts(page, upright(1)).mayHideDigit(cell, 20)).isFalse();
        assertThat(new RulingContacts(page, upright(0.6)).mayHideDigit(cell, 40))
                .isFalse();
        assertThat(new RulingContacts(page, upright(0.6)).mayHideDigit(cell, 0)).isFalse();

        pen.fillRect(401, 90, 3, 20);
        assertThat(new RulingContacts(drawn.grey(), upright(0.6)).mayHideDigit(cell, 20))
                .isFalse();
    }

    @Test
    void aLineWithBreaksBetweenTwoPiecesOfInkMayPartAFigure() {
        pen.fillRect(388, 112, 10, 22);
        pen.fillRect(406, 112, 10, 22);
        PixelBox right = new PixelBox(406, 112, 416, 134);
        GrayImage page = drawn.grey();

        assertThat(new RulingContacts(page, upright(0.6)).parts(right)).isTrue();
        assertThat(new RulingContacts(page, upright(1)).parts(right)).isFalse();

        pen.setColor(Color.WHITE);
        pen.fillRect(380, 112, 20, 22);
        assertThat(new RulingContacts(drawn.grey(), upright(0.6)).parts(right)).isFalse();
    }

    /** A line at x = 402, of which so much has ink. */
    private static DetectedRulings upright(double inkedShare) {
        float[] centers = new float[200];
        Arrays.fill(centers, 402);
        RulingTrace line = new RulingTrace(Ruling.Axis.UPRIGHT, 50, centers, 2, inkedShare, 3, 0);
        return new DetectedRulings(List.of(), List.of(line));
    }

    /** The table of three lines each way, a figure's ink from {@code left} to {@code right} beside the line at 400. */
    private boolean isCut(boolean clear, int left, int right) {
        for (int y : new int[] {100, 200, 300}) {
            drawn.level(y);
        }
        for (int x : new int[] {100, 400, 900}) {
            drawn.upright(x, 100, 300);
        }
        pen.fillRect(left, 140, right - left, 20);
        DetectedRulings lines = found();
        int edge = middleOf400(lines) - painted(lines);
        return new RulingContacts(drawn.grey(), lines)
                .cut(new PixelBox(left, 140, Math.min(right, edge), 160), false, clear);
    }

    private static int middleOf400(DetectedRulings lines) {
        return lines.upright().stream()
                .map(line -> (int) Math.round(line.at(150)))
                .filter(x -> Math.abs(x - 400) < 4)
                .findFirst()
                .orElseThrow();
    }

    /** Pixels to each side that are painted out with the line. */
    private static int painted(DetectedRulings lines) {
        return (int) Math.ceil(lines.upright().get(1).thickness() / 2) + 1;
    }

    @Test
    void inkThatEndsAtALineAtItsRightIsWholeWhereItIsClear() {
        assertThat(isCut(true, 385, 400)).isFalse();
        assertThat(isCut(false, 385, 400)).isTrue();
    }

    @Test
    void inkThatGoesOnBehindTheLineIsCut() {
        assertThat(isCut(true, 385, 408)).isTrue();
    }

    @Test
    void inkBesideASecondLineEndsThere() {
        drawn.upright(407, 100, 300);
        assertThat(isCut(true, 385, 400)).isFalse();
    }

    @Test
    void inkAwayFromLinesIsWhole() {
        assertThat(isCut(false, 380, 392)).isFalse();
    }

    @Test
    void inkThatBeginsAtALineIsWholeWhereItCannotHaveLostItsLeftPart() {
        assertThat(isCutAtLeft(true, 400)).isFalse();
        assertThat(isCutAtLeft(false, 400)).isTrue();
        assertThat(isCutAtLeft(true, 390)).as("goes on behind the line").isTrue();
    }

    @Test
    void butAThinStrokeInTheMiddleStrikesItOutAndEndsThere() {
        pen.fillRect(400, 149, 12, 2);
        assertThat(isCutAtLeft(true, 408)).isTrue();
    }

    @Test
    void theSideOfARoundDigitTouchesWithAsLittleAndStrikesNothingOut() {
        pen.fillRect(400, 149, 4, 2);
        assertThat(isCutAtLeft(true, 409)).isFalse();
    }

    private boolean isCutAtLeft(boolean whole, int left) {
        for (int y : new int[] {100, 200, 300}) {
            drawn.level(y);
        }
        for (int x : new int[] {100, 400, 900}) {
            drawn.upright(x, 100, 300);
        }
        pen.fillRect(left, 140, 415 - left, 20);
        DetectedRulings lines = found();
        int edge = middleOf400(lines) + painted(lines) + 1;
        return new RulingContacts(drawn.grey(), lines).cut(new PixelBox(edge, 140, 415, 160), whole, true);
    }
}
