package nianbao.read.ocr.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.normalize.PageBoundaryDetector.Quad;
import org.junit.jupiter.api.Test;

class PageBoundaryDetectorTest {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 1240;
    private static final double[][] CORNERS = {{70, 90}, {800, 60}, {850, 1180}, {40, 1130}};

    @Test
    void findsTheCornersOfAPhotographedSheet() {
        assertCorners(photo(CORNERS, 90, 1), CORNERS);
    }

    @Test
    void aShadowOverSheetAndTableMovesNoEdge() {
        assertCorners(photo(CORNERS, 90, 0.3), CORNERS);
    }

    @Test
    void aSheetThatIsCutOffOnOneSideReachesToTheEdgeOfThePicture() {
        double[][] cut = {{-60, 90}, {800, 60}, {850, 1180}, {-80, 1130}};
        double[][] seen = {{-0.5, 88}, {800, 60}, {850, 1180}, {-0.5, 1134}};
        assertCorners(photo(cut, 90, 1), seen);
    }

    @Test
    void aSheetThatRunsOutOfThePictureOnTwoSidesIsNotCutOut() {
        double[][] tooLarge = {{-60, -70}, {800, -60}, {850, 1180}, {-80, 1130}};
        assertThat(PageBoundaryDetector.find(photo(tooLarge, 90, 1))).isEmpty();
    }

    @Test
    void aTableAsBrightAsPaperShowsNoEdges() {
        assertThat(PageBoundaryDetector.find(photo(CORNERS, 225, 1))).isEmpty();
    }

    @Test
    void aScanHasNoEdges() {
        double[][] whole = {{-5, -5}, {WIDTH + 5, -5}, {WIDTH + 5, HEIGHT + 5}, {-5, HEIGHT + 5}};
        assertThat(PageBoundaryDetector.find(photo(whole, 90, 1))).isEmpty();
    }

    @Test
    void aShadedBandAcrossThePageIsNoBackground() {
        double[][] whole = {{-5, -5}, {WIDTH + 5, -5}, {WIDTH + 5, HEIGHT + 5}, {-5, HEIGHT + 5}};
        GrayImage scan = photo(whole, 90, 1);
        for (int y = 60; y < 160; y++) {
            for (int x = 0; x < WIDTH; x++) {
                scan.pixels()[y * WIDTH + x] = 70;
            }
        }
        assertThat(PageBoundaryDetector.find(scan)).isEmpty();
    }

    private static void assertCorners(GrayImage photo, double[][] corners) {
        Quad quad = PageBoundaryDetector.find(photo).orElseThrow();
        for (int i = 0; i < 4; i++) {
            assertThat(quad.corners()[i][0]).isCloseTo(corners[i][0], within(4.0));
            assertThat(quad.corners()[i][1]).isCloseTo(corners[i][1], within(4.0));
        }
    }

    /**
     * A sheet with lines of letters, on a table of {@code ground}; light falls to {@code darkest} at the bottom right.
     */
    private static GrayImage photo(double[][] corners, int ground, double darkest) {
        Random random = new Random(3);
        Homography toSheet = Homography.onto(100, 141, corners).inverse();
        byte[] pixels = new byte[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                double u = toSheet.x(x, y);
                double v = toSheet.y(x, y);
                boolean inside = u > 0 && u < 100 && v > 0 && v < 141;
                boolean text = u > 12 && u < 88 && v > 15 && v < 125 && v % 6 < 3 && u % 2 < 1;
                int grey = inside ? text ? 40 : 235 : ground;
                double light = 1 - (1 - darkest) * (x + y) / (WIDTH + HEIGHT);
                double noisy = grey * light + random.nextGaussian() * 4;
                pixels[y * WIDTH + x] = (byte) Math.max(0, Math.min(255, noisy));
            }
        }
        return new GrayImage(WIDTH, HEIGHT, pixels);
    }
}
