package nianbao.read.ocr.figures.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.shapes.DigitBand;
import org.junit.jupiter.api.Test;

/** Digits 20 pixels high and 12 wide, usually 15 pixels apart, in a cut of 200 by 40 pixels. */
class FigureTypesettingTest {
    private static final DigitBand BAND = new DigitBand(10, 30);
    private static final double USUAL = 0.75;

    private static PixelBox digit(int left) {
        return new PixelBox(left, 10, left + 12, 30);
    }

    private static boolean isOdd(String text, double usual, PixelBox... places) {
        return new FigureTypesetting(text, BAND, List.of(places), MiddleStroke.NONE).isOdd(usual);
    }

    @Test
    void digitsEquallyFarApartAreOneFigure() {
        assertThat(isOdd("208", USUAL, digit(10), digit(25), digit(40))).isFalse();
        assertThat(isOdd("208", 0, digit(10), digit(25), digit(40))).isFalse();
        assertThat(isOdd("2.8", USUAL, digit(10), new PixelBox(25, 27, 28, 30), digit(32)))
                .isFalse();
    }

    @Test
    void twoWithABlankBetweenThemAreTwo() {
        assertThat(isOdd("41", USUAL, digit(10), digit(32))).isTrue();
        assertThat(isOdd("41", 0, digit(10), digit(35))).isTrue();
        assertThat(isOdd("4.1", USUAL, digit(10), new PixelBox(25, 27, 28, 30), digit(50)))
                .isTrue();
    }

    @Test
    void digitsThatLieOnEachOtherAreNotRead() {
        assertThat(isOdd("38", USUAL, digit(10), digit(18))).isTrue();
        assertThat(isOdd("38", 0, digit(10), digit(15))).isTrue();
    }

    @Test
    void aRaisedOrALoweredOrASmallDigitIsANote() {
        assertThat(isOdd("51", USUAL, digit(10), new PixelBox(25, 6, 32, 18))).isTrue();
        assertThat(isOdd("51", USUAL, digit(10), new PixelBox(25, 22, 32, 34))).isTrue();
        assertThat(isOdd("51", USUAL, digit(10), new PixelBox(25, 18, 32, 30))).isTrue();
        assertThat(isOdd("51", USUAL, digit(10), new PixelBox(25, 12, 32, 30))).isFalse();
    }

    @Test
    void whatStandsHigherBehindAFigureIsNoPartOfIt() {
        PixelBox raised = new PixelBox(40, 6, 52, 24);
        assertThat(level("208", digit(10), digit(25), digit(40))).isEqualTo(3);
        assertThat(level("200", digit(10), digit(25), raised)).isEqualTo(2);
        assertThat(level("200", digit(10), raised)).as("not known").isEqualTo(3);
    }

    private static int level(String text, PixelBox... places) {
        return new FigureTypesetting(text, BAND, List.of(places), MiddleStroke.NONE).levelCharacters(0.15);
    }

    private static BinaryImage ink(PixelBox... filled) {
        List<PixelBox> boxes = new ArrayList<>(List.of(filled));
        byte[] bits = new byte[200 * 40];
        for (PixelBox box : boxes) {
            for (int y = box.top(); y < box.bottom(); y++) {
                for (int x = box.left(); x < box.right(); x++) {
                    bits[y * 200 + x] = 1;
                }
            }
        }
        return new BinaryImage(200, 40, bits);
    }

    private static boolean isStruck(List<PixelBox> fours, PixelBox... filled) {
        return MiddleStroke.longest(ink(filled), BAND, fours, fours).strikesOut(USUAL);
    }

    private static PixelBox side(int left) {
        return new PixelBox(left, 10, left + 3, 30);
    }

    @Test
    void aLineThroughTwoDigitsStrikesThemOut() {
        assertThat(isStruck(List.of(), side(10), side(22), side(30), side(42))).isFalse();
        assertThat(isStruck(List.of(), side(10), side(22), side(30), side(42), new PixelBox(9, 20, 46, 22)))
                .isTrue();
    }

    @Test
    void aLineThatSticksOutOfADigitStrikesItOut() {
        assertThat(isStruck(List.of(), side(10), side(19), new PixelBox(8, 20, 24, 22)))
                .isTrue();
        assertThat(isStruck(List.of(), side(10), side(23), new PixelBox(10, 20, 26, 22)))
                .as("a bar from side to side")
                .isFalse();
        assertThat(isStruck(List.of(), side(10), side(19), new PixelBox(8, 30, 24, 32)))
                .as("a line below")
                .isFalse();
        assertThat(isStruck(List.of(), side(10), side(19), new PixelBox(10, 20, 27, 22)))
                .as("a line that ends at a ruling beside the digit")
                .isTrue();
        assertThat(isStruck(List.of(), side(10), side(19), new PixelBox(9, 20, 23, 22)))
                .as("hardly longer than the digit")
                .isFalse();
    }

    @Test
    void theBarOfAFourIsItsOwn() {
        PixelBox four = new PixelBox(8, 10, 24, 30);
        assertThat(isStruck(List.of(four), side(18), new PixelBox(8, 23, 24, 24)))
                .isFalse();
        assertThat(isStruck(List.of(four), side(14), new PixelBox(6, 19, 26, 20)))
                .as("a line above it")
                .isTrue();
    }

    @Test
    void theEdgeOfAThickBarOfAFourIsItsOwn() {
        PixelBox four = new PixelBox(8, 10, 24, 30);
        assertThat(isStruck(List.of(four), side(16), new PixelBox(8, 20, 24, 24)))
                .isFalse();
        assertThat(isStruck(List.of(four), side(16), new PixelBox(8, 20, 24, 21), new PixelBox(8, 22, 24, 24)))
                .as("a line above it")
                .isTrue();
    }

    @Test
    void barredDigitsThatTouchHaveLongStrokesOfTheirOwn() {
        PixelBox touching = new PixelBox(10, 18, 40, 20);
        List<PixelBox> both = List.of(new PixelBox(10, 10, 25, 30), new PixelBox(25, 10, 40, 30));
        PixelBox[] ink = {side(10), side(22), side(25), side(37), touching};
        assertThat(MiddleStroke.longest(ink(ink), BAND, List.of(), both).strikesOut(USUAL))
                .isFalse();
        assertThat(MiddleStroke.longest(ink(ink), BAND, List.of(), both.subList(0, 1))
                        .strikesOut(USUAL))
                .as("one of them has no bar")
                .isTrue();
        PixelBox line = new PixelBox(8, 18, 42, 20);
        assertThat(MiddleStroke.longest(ink(side(10), side(22), side(25), side(37), line), BAND, List.of(), both)
                        .strikesOut(USUAL))
                .as("a line that sticks out of them")
                .isTrue();
    }

    @Test
    void theSoftEdgeOfADigitIsNoLineThroughIt() {
        assertThat(isStruck(List.of(), side(10), side(20), new PixelBox(9, 18, 24, 20)))
                .isFalse();
    }
}
