package nianbao.read.ocr.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Grey images. */
class GrayImageTest {
    @Test
    void printKeepsItsSoftEdgeAndWhatIsPalerIsPaper() {
        GrayImage page = GrayImage.white(6, 1);
        page.pixels()[1] = (byte) 150;
        page.pixels()[2] = 40;
        page.pixels()[4] = (byte) 180;
        page.pixels()[5] = (byte) 180;

        assertThat(page.printed(100).pixels())
                .containsExactly((byte) 255, (byte) 150, (byte) 40, (byte) 255, (byte) 255, (byte) 255);
    }

    @Test
    void shrinkingTakesMeansOfWholeSquares() {
        GrayImage image = new GrayImage(5, 2, new byte[] {0, 100, 10, 20, 7, 100, 0, 30, 40, 7});
        GrayImage small = image.shrunk(2);
        assertThat(small.width()).isEqualTo(2);
        assertThat(small.height()).isEqualTo(1);
        assertThat(small.at(0, 0)).isEqualTo(50);
        assertThat(small.at(1, 0)).isEqualTo(25);
        assertThat(image.shrunk(1)).isSameAs(image);
        assertThat(image.shrunk(9).width()).isEqualTo(1);
    }
}
