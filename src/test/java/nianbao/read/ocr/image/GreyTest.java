package nianbao.read.ocr.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Grey images. */
class GreyTest {
    @Test
    void printKeepsItsSoftEdgeAndWhatIsPalerIsPaper() {
        Grey page = Grey.white(6, 1);
        page.pixels()[1] = (byte) 150;
        page.pixels()[2] = 40;
        page.pixels()[4] = (byte) 180;
        page.pixels()[5] = (byte) 180;

        assertThat(page.printed(100).pixels())
                .containsExactly((byte) 255, (byte) 150, (byte) 40, (byte) 255, (byte) 255, (byte) 255);
    }
}
