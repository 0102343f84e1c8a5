package nianbao.read.ocr.engine;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.read.ocr.image.Grey;
import org.junit.jupiter.api.Test;

/** Each image is read once. */
class KnownImagesTest {
    private final KnownImages<String> known = new KnownImages<>();
    private int readings;

    private String read(Grey image, Layout layout) {
        return known.of(image, layout, () -> "reading " + ++readings);
    }

    private static Grey image(int width, int height, int ink) {
        Grey image = Grey.white(width, height);
        image.pixels()[ink] = 0;
        return image;
    }

    @Test
    void theSamePixelsAreReadOnce() {
        assertThat(read(image(4, 6, 3), Layout.LINE)).isEqualTo("reading 1");
        assertThat(read(image(4, 6, 3), Layout.LINE)).isEqualTo("reading 1");
    }

    @Test
    void otherPixelsOtherSidesAndOtherWaysAreReadAnew() {
        read(image(4, 6, 3), Layout.LINE);
        assertThat(read(image(4, 6, 4), Layout.LINE)).isEqualTo("reading 2");
        assertThat(read(image(6, 4, 3), Layout.LINE)).isEqualTo("reading 3");
        assertThat(read(image(4, 6, 3), Layout.RAW_LINE)).isEqualTo("reading 4");
    }

    @Test
    void whatIsForgottenIsReadAnew() {
        read(image(4, 6, 3), Layout.LINE);
        known.forget();
        assertThat(read(image(4, 6, 3), Layout.LINE)).isEqualTo("reading 2");
    }
}
