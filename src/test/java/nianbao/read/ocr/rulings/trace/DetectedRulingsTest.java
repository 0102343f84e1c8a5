package nianbao.read.ocr.rulings.trace;

import static nianbao.read.ocr.rulings.trace.InkSheet.SIZE;
import static nianbao.read.ocr.rulings.trace.InkSheet.level;
import static nianbao.read.ocr.rulings.trace.InkSheet.upright;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;

/** A level line at y = 200 from 100 to 400, and an upright one at x = 300 from 150 to 500, two pixels thick. */
class DetectedRulingsTest {
    private static final RulingTrace LEVEL = level(200, 100, 400);
    private static final RulingTrace UPRIGHT = upright(300, 150, 500);
    private static final DetectedRulings BOTH = new DetectedRulings(List.of(LEVEL), List.of(UPRIGHT));

    private static BinaryImage black() {
        return new InkSheet().fill(0, 0, SIZE, SIZE).ink();
    }

    /** Pixels that were painted out inside a box. */
    private static int blank(BinaryImage ink, int left, int top, int right, int bottom) {
        PixelBox box = new PixelBox(left, top, right, bottom);
        return (int) box.area() - ink.count(box);
    }

    @Test
    void linesOfOneDirectionAloneAreNoTable() {
        assertThat(BOTH.isEmpty()).isFalse();
        assertThat(new DetectedRulings(List.of(LEVEL), List.of()).isEmpty()).isTrue();
        assertThat(new DetectedRulings(List.of(), List.of(UPRIGHT)).isEmpty()).isTrue();
    }

    @Test
    void aLineIsPaintedOutWithItsSoftEdges() {
        assertThat(DetectedRulings.painted(LEVEL)).isEqualTo(2);
        assertThat(DetectedRulings.painted(RulingTrace.followed(Axis.LEVEL, 0, new float[9], 5)))
                .isEqualTo(4);
    }

    @Test
    void whatLiesOnLevelLinesIsTakenOffAndNothingElse() {
        BinaryImage left = BOTH.levelOff(black());

        assertThat(blank(left, 98, 198, 402, 203)).isEqualTo(304 * 5);
        assertThat(blank(left, 0, 0, SIZE, SIZE)).isEqualTo(304 * 5);
    }

    @Test
    void whatLiesOnUprightLinesIsTakenOffAndNothingElse() {
        BinaryImage left = BOTH.uprightOff(black());

        assertThat(blank(left, 298, 148, 303, 502)).isEqualTo(354 * 5);
        assertThat(blank(left, 0, 0, SIZE, SIZE)).isEqualTo(354 * 5);
    }

    @Test
    void theInkItselfIsNotTouched() {
        BinaryImage ink = black();
        BOTH.levelOff(ink);
        BOTH.uprightOff(ink);

        assertThat(blank(ink, 0, 0, SIZE, SIZE)).isZero();
    }

    @Test
    void aPageIsPaintedWhiteWhereItsLinesAre() {
        GrayImage page = new GrayImage(SIZE, SIZE, new byte[SIZE * SIZE]);
        GrayImage painted = BOTH.paintedOut(page);
        int white = 0;
        for (byte pixel : painted.pixels()) {
            white += (pixel & 0xFF) == GrayImage.WHITE ? 1 : 0;
        }

        assertThat(white).isEqualTo(304 * 5 + 354 * 5 - 25);
        assertThat(painted.at(250, 202)).isEqualTo(GrayImage.WHITE);
        assertThat(painted.at(302, 400)).isEqualTo(GrayImage.WHITE);
        assertThat(painted.at(250, 203)).isZero();
        assertThat(page.at(250, 200)).isZero();
    }

    @Test
    void aLineAlongTheEdgeOfThePageIsPaintedAsFarAsThePageGoes() {
        DetectedRulings edges = new DetectedRulings(
                List.of(level(0, 0, SIZE), level(SIZE - 1, 1, SIZE - 1)), List.of(upright(SIZE - 1, 0, SIZE)));

        assertThat(blank(edges.levelOff(black()), 0, 0, SIZE, SIZE)).isEqualTo(2 * 3 * SIZE);
        assertThat(blank(edges.uprightOff(black()), 0, 0, SIZE, SIZE)).isEqualTo(3 * SIZE);
    }

    @Test
    void aLineThatBendsIsPaintedOutWhereItGoes() {
        float[] centers = new float[100];
        Arrays.fill(centers, 0, 50, 200);
        Arrays.fill(centers, 50, 100, 204);
        DetectedRulings bent =
                new DetectedRulings(List.of(RulingTrace.followed(Axis.LEVEL, 100, centers, 1)), List.of());
        BinaryImage left = bent.levelOff(black());

        assertThat(blank(left, 110, 198, 140, 203)).isEqualTo(30 * 5);
        assertThat(blank(left, 160, 202, 190, 207)).isEqualTo(30 * 5);
        assertThat(blank(left, 160, 190, 190, 202)).isZero();
    }

    /** The middle of a pixel is half a pixel behind its edge. */
    @Test
    void rulingsAreInPoints() {
        assertThat(BOTH.rulings(144))
                .containsExactly(
                        Ruling.level(200.5 / 2, 100 / 2.0, 400 / 2.0, 1),
                        Ruling.upright(300.5 / 2, 150 / 2.0, 500 / 2.0, 1));
    }
}
