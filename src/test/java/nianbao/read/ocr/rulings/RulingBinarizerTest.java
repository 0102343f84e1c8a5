package nianbao.read.ocr.rulings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;

/** A page of 100 by 100 pixels with a black line at y = 20, a faint one at 60, and a grey area at the right. */
class RulingBinarizerTest {
    private static final int SIZE = 100;

    private final GrayImage page = GrayImage.white(SIZE, SIZE);

    private void lay(int grey, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            Arrays.fill(page.pixels(), y * SIZE + left, y * SIZE + right, (byte) grey);
        }
    }

    private static int count(BinaryImage ink, int top, int bottom) {
        return ink.count(new PixelBox(0, top, SIZE, bottom));
    }

    @Test
    void aFaintLineStandsOutButIsNotDark() {
        lay(0, 0, 20, SIZE, 22);
        lay(235, 0, 60, SIZE, 62);

        assertThat(count(RulingBinarizer.faint(page, 200), 18, 24)).isEqualTo(2 * SIZE);
        assertThat(count(RulingBinarizer.faint(page, 200), 58, 64)).isEqualTo(2 * SIZE);
        assertThat(count(RulingBinarizer.dark(page), 18, 24)).isEqualTo(2 * SIZE);
        assertThat(count(RulingBinarizer.dark(page), 58, 64)).isZero();
    }

    @Test
    void theGrainOfThePaperDoesNotStandOut() {
        lay(244, 0, 60, SIZE, 62);

        assertThat(count(RulingBinarizer.faint(page, 200), 0, SIZE)).isZero();
    }

    /** A line stands out from what is 0.04 inches around it: more at a higher resolution, and four pixels at least. */
    @Test
    void aBandStandsOutWhereItIsThinForTheResolution() {
        lay(0, 0, 40, SIZE, 70);

        assertThat(RulingBinarizer.faint(page, 200).at(50, 55)).isFalse();
        assertThat(RulingBinarizer.faint(page, 600).at(50, 55)).isTrue();
        lay(255, 0, 47, SIZE, 70);
        assertThat(RulingBinarizer.faint(page, 50).at(50, 43)).isTrue();
    }
}
