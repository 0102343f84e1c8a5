package nianbao.read.ocr.rulings.worn;

import static nianbao.read.ocr.rulings.trace.InkSheet.DPI;
import static nianbao.read.ocr.rulings.trace.InkSheet.level;
import static nianbao.read.ocr.rulings.trace.InkSheet.upright;
import static org.assertj.core.api.Assertions.assertThat;

import nianbao.read.ocr.rulings.trace.InkSheet;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import org.junit.jupiter.api.Test;

/** Which pieces go on a worn line, and where lines cross that have lost their ends: a column at 300 from 100 to 300. */
class WornPiecesTest {
    private static final RulingTrace LINE = upright(300, 100, 300);

    private static boolean goesOn(RulingTrace next) {
        return WornRulingDetector.goesOn(LINE, next, DPI);
    }

    @Test
    void aPieceInLineGoesOnALine() {
        assertThat(goesOn(upright(300, 350, 400))).isTrue();
        assertThat(goesOn(upright(304, 350, 400))).isTrue();
        assertThat(goesOn(upright(296, 350, 400))).isTrue();
        assertThat(goesOn(upright(305, 350, 400))).isFalse();
        assertThat(goesOn(upright(295, 350, 400))).isFalse();
    }

    @Test
    void twoPiecesOverlapByTenPixelsAtTheMost() {
        assertThat(goesOn(upright(300, 291, 400))).isTrue();
        assertThat(goesOn(upright(300, 290, 400))).isFalse();
        assertThat(goesOn(upright(300, 295, 300))).as("it ends with the line").isFalse();
        assertThat(goesOn(upright(300, 295, 301))).isTrue();
    }

    @Test
    void theGapIsTwiceAsLongAsTheShorterOneAtTheMost() {
        assertThat(goesOn(upright(300, 400, 450))).isTrue();
        assertThat(goesOn(upright(300, 401, 451))).isFalse();
        assertThat(WornRulingDetector.goesOn(upright(300, 250, 300), upright(300, 400, 600), DPI))
                .isTrue();
        assertThat(WornRulingDetector.goesOn(upright(300, 251, 300), upright(300, 400, 600), DPI))
                .isFalse();
    }

    /** 1.5 inches. */
    @Test
    void noGapIsWiderThanAColumn() {
        assertThat(goesOn(upright(300, 600, 900))).isTrue();
        assertThat(goesOn(upright(300, 601, 901))).isFalse();
    }

    @Test
    void linesCrossThatWouldIfTheyHadNotLostTheirEnds() {
        assertThat(WornRulingDetector.meet(LINE, 6, level(94, 100, 500), 10)).isTrue();
        assertThat(WornRulingDetector.meet(LINE, 6, level(93, 100, 500), 10)).isFalse();
        assertThat(WornRulingDetector.meet(LINE, 6, level(306, 100, 500), 10)).isTrue();
        assertThat(WornRulingDetector.meet(LINE, 6, level(307, 100, 500), 10)).isFalse();
        assertThat(WornRulingDetector.meet(LINE, 6, level(150, 310, 500), 10)).isTrue();
        assertThat(WornRulingDetector.meet(LINE, 6, level(150, 311, 500), 10)).isFalse();
        assertThat(WornRulingDetector.meet(LINE, 6, level(150, 100, 290), 10)).isTrue();
        assertThat(WornRulingDetector.meet(LINE, 6, level(150, 100, 289), 10)).isFalse();
    }

    private static boolean goesThrough(int at, int from, int to) {
        InkSheet ink = new InkSheet().fill(299, from, 301, to);
        return WornRulingDetector.goesThrough(LINE, at, ink.ink(), DPI);
    }

    @Test
    void aLineGoesThroughAnotherThatHangsOnItOnOneSide() {
        assertThat(goesThrough(200, 200, 206)).isTrue();
        assertThat(goesThrough(200, 200, 205)).isFalse();
        assertThat(goesThrough(200, 201, 300)).isFalse();
        assertThat(goesThrough(200, 195, 201)).isTrue();
        assertThat(goesThrough(200, 196, 201)).isFalse();
    }

    @Test
    void itReachesTwentyPixelsBeyondTheOther() {
        assertThat(goesThrough(120, 100, 300)).isTrue();
        assertThat(goesThrough(119, 100, 300)).isFalse();
        assertThat(goesThrough(280, 100, 300)).isTrue();
        assertThat(goesThrough(281, 100, 300)).isFalse();
    }
}
