package nianbao.read.ocr.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import nianbao.read.ocr.image.GrayImage;
import org.junit.jupiter.api.Test;

/** Pictures of 800 by 1000 pixels at 100 dpi, of one colour but for what is drawn. */
class PolarityNormalizerTest {
    private static final double DPI = 100;

    private final BufferedImage image = new BufferedImage(800, 1000, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D pen = image.createGraphics();

    private void paper(Color paper, Color ink) {
        pen.setColor(paper);
        pen.fillRect(0, 0, 800, 1000);
        pen.setColor(ink);
    }

    private void letters() {
        for (int y = 100; y < 800; y += 30) {
            for (int x = 100; x < 700; x += 20) {
                pen.drawRect(x, y, 10, 14);
                pen.drawLine(x, y + 7, x + 10, y + 7);
            }
        }
    }

    private boolean isTurned() {
        GrayImage page = RasterPixels.grey(image);
        return PolarityNormalizer.turned(page, DPI).at(5, 5) != page.at(5, 5);
    }

    @Test
    void lightLettersOnDarkPaperAreTurned() {
        paper(new Color(30, 30, 30), Color.WHITE);
        letters();
        assertThat(isTurned()).isTrue();
    }

    @Test
    void aPageIsLeftAsItIs() {
        paper(Color.WHITE, Color.BLACK);
        letters();
        assertThat(isTurned()).isFalse();
    }

    @Test
    void aSheetOnADarkTableIsNoNegative() {
        paper(new Color(30, 30, 30), Color.WHITE);
        pen.fillRect(200, 300, 360, 500);
        assertThat(isTurned()).isFalse();
    }

    @Test
    void norIsABlackPage() {
        paper(new Color(20, 20, 20), new Color(40, 40, 40));
        letters();
        assertThat(isTurned()).isFalse();
    }
}
