package nianbao.read.ocr.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.normalize.RasterPixels;
import org.junit.jupiter.api.Test;

/** Lines of strokes as of letters, and of digits, 20 pixels high. */
class ShapeReaderTest {
    private static final double LEAST = 0.72;
    private static final int TOP = 10;
    private static final int HEIGHT = 20;

    private final ShapeReader reader = new ShapeReader(GlyphTemplates.shipped());
    private final Random random = new Random(7);

    /** Black, on what it makes white paper. */
    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        return pen;
    }

    /** Some characters, each an oval as of a zero, or a few strokes. */
    private GrayImage line() {
        BufferedImage image = new BufferedImage(140, 40, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = pen(image);
        pen.setStroke(new BasicStroke(2));
        int strokes = random.nextInt(3);
        for (int i = 0; i < 5; i++) {
            int left = 10 + 24 * i;
            if (strokes == 0) {
                pen.drawOval(left, TOP, 11, HEIGHT - 1);
            }
            for (int k = 0; k < strokes; k++) {
                pen.drawLine(left + random.nextInt(20), TOP, left + random.nextInt(20), TOP + HEIGHT - 1);
            }
        }
        return RasterPixels.grey(image);
    }

    @Test
    void whatIsGivenUpIsUnlikeAnyFigureAndNothingElseIsReadOtherwise() {
        int givenUp = 0;
        for (int i = 0; i < 60; i++) {
            GrayImage line = line();
            BinaryImage ink = BinaryImage.of(line, 128);
            ShapeReading whole = reader.read(line, ink, TOP, TOP + HEIGHT);
            ShapeReading reading = reader.read(line, ink, TOP, TOP + HEIGHT, LEAST);
            if (reading.equals(ShapeReading.NONE)) {
                givenUp++;
                assertThat(whole.likeness()).isLessThan(LEAST);
            } else {
                assertThat(reading).isEqualTo(whole);
            }
        }
        assertThat(givenUp).isBetween(5, 55);
    }

    /** Two digits of thin strokes, 0 and 3, and ink of some pixels a side between them, so far from their top. */
    private ShapeReading digits(int top, int side, int left) {
        BufferedImage image = new BufferedImage(80, 40, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = pen(image);
        pen.setStroke(new BasicStroke(1.5f));
        pen.drawOval(10, TOP, 11, HEIGHT - 1);
        pen.fillRect(left, TOP + top, side, side);
        pen.drawArc(31, TOP, 10, 8, 160, -250);
        pen.drawArc(30, TOP + 8, 12, 11, 90, -260);
        GrayImage grey = RasterPixels.grey(image);
        return reader.read(grey, BinaryImage.of(grey, 128), TOP, TOP + HEIGHT);
    }

    @Test
    void aPointOfThinPrintIsNoPartOfTheDigitBesideIt() {
        for (int left : new int[] {25, 26}) {
            assertThat(digits(HEIGHT - 2, 2, left).text()).isEqualTo("0.3");
        }
    }

    @Test
    void inkThatStandsHighOrTouchesADigitIsNoPoint() {
        assertThat(digits(2, 1, 24).text()).isEqualTo("03");
        assertThat(digits(HEIGHT - 2, 1, 30).text()).isEqualTo("03");
    }

    /** The ends of the foot of a 1 are low ink, and nothing but a thin place parts them from its stem. */
    @Test
    void theFootOfADigitIsNoPoint() {
        for (int foot = 4; foot <= 7; foot++) {
            BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D pen = pen(image);
            pen.fillRect(19, TOP, 3, HEIGHT);
            pen.fillRect(15, TOP + 2, 4, 2);
            pen.fillRect(20 - foot, TOP + HEIGHT - 2, 2 * foot + 1, 2);
            GrayImage grey = RasterPixels.grey(image);
            assertThat(reader.read(grey, BinaryImage.of(grey, 128), TOP, TOP + HEIGHT)
                            .text())
                    .isEqualTo("1");
        }
    }
}
