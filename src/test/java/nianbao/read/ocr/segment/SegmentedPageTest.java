package nianbao.read.ocr.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import org.junit.jupiter.api.Test;

class SegmentedPageTest {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 420;

    private final byte[] pixels = new byte[WIDTH * HEIGHT];

    @Test
    void piecesOfABrokenLineAreNoInkWhatTouchesThemIs() {
        Arrays.fill(pixels, (byte) GrayImage.WHITE);
        int[] tops = {10, 80, 120, 210, 330};
        int[] ends = {70, 105, 200, 320, 410};
        for (int i = 0; i < tops.length; i++) {
            ink(20, tops[i], 23, ends[i]);
        }
        ink(24, 30, 40, 50);

        SegmentedPage sheet = SegmentedPage.of(
                new NormalizedPage(new GrayImage(WIDTH, HEIGHT, pixels), Optional.empty(), 200, Homography.IDENTITY),
                new DetectedRulings(List.of(), List.of()));

        assertThat(sheet.components().all()).extracting(Component::box).containsExactly(new PixelBox(24, 30, 40, 50));
        assertThat(sheet.clean().at(21, 60)).isEqualTo(GrayImage.WHITE);
        assertThat(sheet.sheet().page().at(21, 60)).isZero();
    }

    private void ink(int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            Arrays.fill(pixels, WIDTH * y + left, WIDTH * y + right, (byte) 0);
        }
    }
}
