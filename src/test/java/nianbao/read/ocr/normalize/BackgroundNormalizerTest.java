package nianbao.read.ocr.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import nianbao.read.ocr.image.GrayImage;
import org.junit.jupiter.api.Test;

/** Pages of 600 by 400 pixels at 200 dpi, their paper 240, with a patch of 80 by 60 pixels. */
class BackgroundNormalizerTest {
    private static final double DPI = 200;

    private static GrayImage patched(int grey) {
        byte[] pixels = new byte[600 * 400];
        Arrays.fill(pixels, (byte) 240);
        for (int y = 100; y < 160; y++) {
            Arrays.fill(pixels, y * 600 + 200, y * 600 + 280, (byte) grey);
        }
        return new GrayImage(600, 400, pixels);
    }

    @Test
    void aGreyPatchHidesWhatStandsBelowIt() {
        Optional<GrayImage> covered = BackgroundNormalizer.covered(Optional.empty(), patched(120), DPI);
        assertThat(covered.map(mask -> mask.at(240, 130))).contains(0);
        assertThat(covered.map(mask -> mask.at(100, 130))).contains(255);
    }

    @Test
    void aShadedCellHidesNothing() {
        assertThat(BackgroundNormalizer.covered(Optional.empty(), patched(190), DPI))
                .isEmpty();
    }

    @Test
    void whatADarkEdgeHidIsKnown() {
        GrayImage page = GrayImage.white(600, 400);
        for (int y = 0; y < 400; y++) {
            Arrays.fill(page.pixels(), y * 600 + 560, y * 600 + 600, (byte) 0);
        }
        Optional<GrayImage> hidden =
                BorderNoiseRemover.noted(Optional.empty(), page, BorderNoiseRemover.cleared(page, DPI));
        assertThat(hidden.map(mask -> mask.at(580, 200))).contains(0);
        assertThat(hidden.map(mask -> mask.at(300, 200))).contains(255);
        assertThat(BorderNoiseRemover.noted(Optional.empty(), page, page)).isEmpty();
    }
}
