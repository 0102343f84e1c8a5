package nianbao.read.ocr.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.read.ocr.image.GrayImage;
import org.junit.jupiter.api.Test;

/** Pages of 600 by 600 pixels at 200 dpi. */
class DescreenerTest {
    private static final double DPI = 200;

    /** A dot of two by two pixels every {@code period} pixels, and a bar of ink. */
    private static GrayImage dotted(int period) {
        GrayImage page = GrayImage.white(600, 600);
        for (int y = 0; y < 600; y++) {
            for (int x = 0; x < 600; x++) {
                boolean dot = x % period < 2 && y % period < 2;
                boolean bar = x >= 300 && x < 308;
                page.pixels()[y * 600 + x] = (byte) (bar ? 0 : dot ? 90 : 255);
            }
        }
        return page;
    }

    @Test
    void theDotsOfAScreenAreSmoothedOutAndStrokesStay() {
        GrayImage page = dotted(5);
        GrayImage smooth = Descreener.smoothed(page, page, DPI);
        assertThat(smooth.at(100, 101)).isGreaterThan(170);
        assertThat(smooth.at(304, 304)).isLessThan(90);
    }

    @Test
    void specksAreNoScreen() {
        GrayImage page = dotted(20);
        assertThat(Descreener.smoothed(page, page, DPI)).isSameAs(page);
    }
}
