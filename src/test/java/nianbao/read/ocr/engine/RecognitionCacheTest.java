package nianbao.read.ocr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.read.ocr.image.GrayImage;
import org.junit.jupiter.api.Test;

/** Each image is read once. */
class RecognitionCacheTest {
    private final RecognitionCache<String> known = new RecognitionCache<>();
    private int readings;

    private String read(GrayImage image, SegmentationMode layout) {
        return known.of(image, layout, () -> "reading " + ++readings);
    }

    private static GrayImage image(int width, int height, int ink) {
        GrayImage image = GrayImage.white(width, height);
        image.pixels()[ink] = 0;
        return image;
    }

    @Test
    void theSamePixelsAreReadOnce() {
        assertThat(read(image(4, 6, 3), SegmentationMode.LINE)).isEqualTo("reading 1");
        assertThat(read(image(4, 6, 3), SegmentationMode.LINE)).isEqualTo("reading 1");
    }

    @Test
    void otherPixelsOtherSidesAndOtherWaysAreReadAnew() {
        read(image(4, 6, 3), SegmentationMode.LINE);
        assertThat(read(image(4, 6, 4), SegmentationMode.LINE)).isEqualTo("reading 2");
        assertThat(read(image(6, 4, 3), SegmentationMode.LINE)).isEqualTo("reading 3");
        assertThat(read(image(4, 6, 3), SegmentationMode.RAW_LINE)).isEqualTo("reading 4");
    }

    @Test
    void whatIsForgottenIsReadAnew() {
        read(image(4, 6, 3), SegmentationMode.LINE);
        known.forget();
        assertThat(read(image(4, 6, 3), SegmentationMode.LINE)).isEqualTo("reading 2");
    }
}
