package nianbao.read.ocr.rulings.worn;

import static nianbao.read.ocr.rulings.trace.InkSheet.DPI;
import static nianbao.read.ocr.rulings.trace.InkSheet.SIZE;
import static org.assertj.core.api.Assertions.assertThat;

import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.rulings.trace.InkSheet;
import org.junit.jupiter.api.Test;

/**
 * At 200 dpi a piece is 6 pixels high at the most, 12 where it is four times as long; or 9 with a blank of 9 above and
 * below, where it hangs together with letters. The blank of a double line is 3.
 */
class RulingTextSeparationTest {
    private final InkSheet sheet = new InkSheet();

    /** Whether all ink inside a box is of lines; none of it may be lost, or be both. */
    private boolean isPiece(int left, int top, int right, int bottom) {
        RulingTextSeparation parted = RulingTextSeparation.of(sheet.ink(), DPI);
        PixelBox box = new PixelBox(left, top, right, bottom);
        int all = sheet.ink().count(box);
        int pieces = parted.pieces().count(box);
        int letters = parted.letters().count(box);
        assertThat(pieces + letters).isEqualTo(all);
        assertThat(pieces == 0 || letters == 0).as("one or the other").isTrue();
        return letters == 0;
    }

    @Test
    void aLineIsAPieceAndALetterIsNone() {
        sheet.fill(100, 200, 300, 202).fill(100, 300, 120, 320);

        assertThat(isPiece(100, 200, 300, 202)).isTrue();
        assertThat(isPiece(100, 300, 120, 320)).isFalse();
    }

    /** Other ink stands close above each, so that only their shapes tell. */
    @Test
    void aPieceIsFlat() {
        for (int x = 100; x < 300; x += 50) {
            sheet.fill(x, 190, x + 20, 198);
        }
        sheet.fill(100, 200, 103, 206)
                .fill(150, 200, 160, 207)
                .fill(200, 200, 248, 212)
                .fill(250, 200, 297, 212);
        sheet.fill(250, 198, 251, 199);

        assertThat(isPiece(100, 200, 103, 206)).as("6 high").isTrue();
        assertThat(isPiece(150, 200, 160, 207)).as("7 high").isFalse();
        assertThat(isPiece(200, 200, 248, 212)).as("12 high, 48 long").isTrue();
        assertThat(isPiece(250, 200, 297, 212)).as("12 high, 47 long").isFalse();
    }

    @Test
    void nothingThickerThanTwelveIsOne() {
        sheet.fill(100, 200, 500, 213);

        assertThat(isPiece(100, 200, 500, 213)).isFalse();
    }

    /** A stem at the left holds all together, so that what is right of it is told by its blank. */
    private void stem() {
        sheet.fill(100, 150, 102, 350);
    }

    @Test
    void aLineThatALetterTouchesIsAPieceButForTheLetter() {
        stem();
        sheet.fill(102, 250, 300, 252);

        assertThat(isPiece(102, 250, 300, 252)).isTrue();
        assertThat(isPiece(100, 150, 102, 350)).isFalse();
    }

    @Test
    void aBarIsNinePixelsThickAtTheMost() {
        stem();
        sheet.fill(102, 200, 300, 209).fill(102, 300, 300, 310);

        assertThat(isPiece(102, 200, 300, 209)).isTrue();
        assertThat(isPiece(102, 300, 300, 310)).isFalse();
    }

    @Test
    void strokesHaveOthersCloseBy() {
        stem();
        sheet.fill(102, 200, 300, 202)
                .fill(102, 210, 300, 212)
                .fill(102, 300, 300, 302)
                .fill(102, 311, 300, 313);

        assertThat(isPiece(102, 200, 300, 212)).as("blank of 8").isFalse();
        assertThat(isPiece(102, 300, 300, 313)).as("blank of 9").isTrue();
    }

    @Test
    void aStrokeThatHasAnotherOnOneSideIsNoPiece() {
        stem();
        sheet.fill(102, 200, 300, 202).fill(102, 208, 300, 210).fill(102, 340, 300, 342);

        assertThat(isPiece(102, 200, 300, 202)).as("the other is below").isFalse();
        assertThat(isPiece(102, 208, 300, 210)).as("the other is above").isFalse();
        assertThat(isPiece(102, 340, 300, 342)).isTrue();
    }

    @Test
    void theLinesOfADoubleRulingAreOneThickLine() {
        stem();
        sheet.fill(102, 200, 300, 202)
                .fill(102, 205, 300, 207)
                .fill(102, 300, 300, 302)
                .fill(102, 306, 300, 308);

        assertThat(isPiece(102, 200, 300, 207)).isTrue();
        assertThat(isPiece(102, 300, 300, 308)).as("blank of 4").isFalse();
    }

    @Test
    void beyondThePageIsBlank() {
        sheet.fill(100, 0, 102, 30).fill(102, 0, 300, 2).fill(400, SIZE - 30, 402, SIZE);
        sheet.fill(402, SIZE - 20, 500, SIZE - 18);

        assertThat(isPiece(102, 0, 300, 2)).as("at its upper edge").isTrue();
        assertThat(isPiece(402, SIZE - 20, 500, SIZE - 18)).isTrue();
    }

    @Test
    void rowsBecomeColumns() {
        sheet.fill(100, 200, 300, 202).fill(100, 300, 120, 330);
        RulingTextSeparation turned = RulingTextSeparation.of(sheet.ink(), DPI).transposed();
        BinaryImage pieces = turned.pieces();

        assertThat(pieces.count(new PixelBox(200, 100, 202, 300))).isEqualTo(400);
        assertThat(pieces.count(new PixelBox(0, 0, SIZE, SIZE))).isEqualTo(400);
        assertThat(turned.letters().count(new PixelBox(300, 100, 330, 120))).isEqualTo(600);
    }
}
