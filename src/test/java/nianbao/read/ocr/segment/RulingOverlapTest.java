package nianbao.read.ocr.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.normalize.RasterPixels;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import org.junit.jupiter.api.Test;

/**
 * A cell of 120 by 60 pixels at 200 dpi, whose right border at x = 220 is two pixels broad and goes on above and below.
 */
class RulingOverlapTest {
    private static final PixelBox CELL = new PixelBox(100, 120, 220, 180);

    private static RulingTrace trace(Axis axis, float at, int end) {
        float[] centers = new float[end];
        Arrays.fill(centers, at);
        return new RulingTrace(axis, 0, centers, 2, 1, 0, 0);
    }

    private static RulingOverlap overprint(Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(340, 300, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 340, 300);
        pen.setColor(Color.BLACK);
        pen.fillRect(220, 0, 2, 300);
        pen.fillRect(0, 120, 340, 2);
        pen.fillRect(0, 180, 340, 2);
        drawing.accept(pen);
        DetectedRulings lines = new DetectedRulings(
                List.of(trace(Axis.LEVEL, 120.5f, 340), trace(Axis.LEVEL, 180.5f, 340)),
                List.of(trace(Axis.UPRIGHT, 220.5f, 300)));
        GrayImage page = RasterPixels.grey(image);
        NormalizedPage sheet = new NormalizedPage(page, Optional.empty(), 200, Homography.IDENTITY);
        return RulingOverlap.of(SegmentedPage.of(sheet, lines));
    }

    /** A 1 as it is printed small, its stem two pixels broad from {@code x} on. */
    private static void one(Graphics2D pen, int x) {
        pen.fillRect(x, 140, 2, 18);
        pen.fillRect(x - 3, 141, 3, 2);
        pen.fillRect(x - 3, 156, 8, 2);
    }

    @Test
    void aRulingByItselfCarriesNothing() {
        assertThat(overprint(pen -> {}).isAt(CELL)).isFalse();
        assertThat(overprint(pen -> {}).isBeside(new PixelBox(196, 140, 206, 158)))
                .isFalse();
    }

    @Test
    void aOneLiesOnItWhollyOrMostlyToOneSide() {
        assertThat(overprint(pen -> one(pen, 220)).isAt(CELL)).isTrue();
        assertThat(overprint(pen -> one(pen, 217)).isAt(CELL)).isTrue();
        assertThat(overprint(pen -> one(pen, 222)).isAt(CELL)).isTrue();
        assertThat(overprint(pen -> one(pen, 220)).isAt(new PixelBox(220, 120, 340, 180)))
                .isTrue();
        assertThat(overprint(pen -> one(pen, 220)).isAt(new PixelBox(100, 182, 220, 240)))
                .as("another row")
                .isFalse();
    }

    @Test
    void soDoesADigitOnALevelRuling() {
        assertThat(overprint(pen -> pen.fillRect(150, 174, 3, 14)).isAt(CELL)).isTrue();
    }

    @Test
    void aRoughEdgeIsTheRulingsOwn() {
        Consumer<Graphics2D> rough = pen -> {
            for (int y = 122; y < 180; y += 3) {
                pen.fillRect(219, y, 4, 1);
            }
        };
        assertThat(overprint(rough).isAt(CELL)).isFalse();
    }

    @Test
    void whereRulingsMeetOrOthersCrossNothingIsCounted() {
        assertThat(overprint(pen -> {
                            pen.fillRect(216, 122, 10, 4);
                            pen.fillRect(216, 176, 10, 4);
                        })
                        .isAt(CELL))
                .isFalse();
        assertThat(overprint(pen -> {}).isAt(new PixelBox(100, 60, 220, 240)))
                .as("a cell past whose border two lines end")
                .isFalse();
    }

    @Test
    void theNextDigitOfAFigureMayLieOnIt() {
        PixelBox two = new PixelBox(200, 140, 210, 158);
        assertThat(overprint(pen -> one(pen, 220)).isBeside(two)).isTrue();
        assertThat(overprint(pen -> one(pen, 220)).isBeside(new PixelBox(180, 140, 190, 158)))
                .as("too far away")
                .isFalse();
        assertThat(overprint(pen -> pen.fillRect(214, 165, 6, 8)).isBeside(two))
                .as("below its line")
                .isFalse();
        assertThat(overprint(pen -> one(pen, 220)).isBeside(new PixelBox(232, 140, 242, 158)))
                .as("the digit before it")
                .isTrue();
    }

    @Test
    void whatTouchesItIsTheFiguresOwnAndWhatLiesBehindItIsNot() {
        PixelBox figure = new PixelBox(208, 140, 219, 158);
        assertThat(overprint(pen -> pen.fillRect(208, 140, 12, 18)).isBeside(figure))
                .isFalse();
        assertThat(overprint(pen -> pen.fillRect(208, 140, 18, 18)).isBeside(figure))
                .isTrue();
        PixelBox apart = new PixelBox(202, 140, 212, 158);
        assertThat(overprint(pen -> pen.fillRect(216, 140, 4, 18)).isBeside(apart))
                .as("another digit")
                .isTrue();
    }
}
