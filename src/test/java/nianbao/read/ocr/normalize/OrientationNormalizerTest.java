package nianbao.read.ocr.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import org.junit.jupiter.api.Test;

class OrientationNormalizerTest {
    private static OrientationNormalizer.OrientedImage square(int width, int height, double xDpi, double yDpi) {
        return OrientationNormalizer.of(
                GrayImage.white(width, height), Homography.affine(72 / xDpi, 0, 0, 0, 72 / yDpi, 0));
    }

    @Test
    void aFaxGetsTheRowsThatItLacks() {
        GrayImage fax = square(204, 98, 204, 98).image();
        assertThat(fax.width()).isEqualTo(204);
        assertThat(fax.height()).isEqualTo(204);
    }

    @Test
    void nothingGrowsBeyondWhatIsRead() {
        OrientationNormalizer.OrientedImage strip = square(5760, 295, 5760, 295);
        assertThat(strip.image().width()).isEqualTo(660);
        assertThat(strip.image().height()).isEqualTo(660);
        assertThat(72 / strip.toPage().a()).isCloseTo(660, within(1.0));
    }
}
