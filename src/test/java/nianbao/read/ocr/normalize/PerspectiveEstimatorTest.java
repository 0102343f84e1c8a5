package nianbao.read.ocr.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import org.junit.jupiter.api.Test;

/** Pages of 1200 by 1600 pixels at 150 dpi with ten level lines. */
class PerspectiveEstimatorTest {
    private static final double DPI = 150;

    private final List<RulingTrace> uprights = new ArrayList<>();

    private static RulingTrace line(Axis axis, int start, int length, double at, double slope) {
        float[] centers = new float[length];
        for (int i = 0; i < length; i++) {
            centers[i] = (float) (at + slope * i);
        }
        return RulingTrace.followed(axis, start, centers, 2);
    }

    private void upright(int start, int length, double at, double slope) {
        uprights.add(line(Axis.UPRIGHT, start, length, at, slope));
    }

    private Optional<Homography> found() {
        List<RulingTrace> levels = new ArrayList<>();
        for (int y = 200; y < 1200; y += 100) {
            levels.add(line(Axis.LEVEL, 150, 900, y, 0));
        }
        return PerspectiveEstimator.of(new DetectedRulings(levels, uprights), 1200, 1600, DPI, 1);
    }

    /** Pixels to the side from the top to the foot of what the map makes upright. */
    private static double lean(Homography map) {
        return map.x(600, 1500) - map.x(600, 100);
    }

    @Test
    void manyLinesThatLeanAlikeAreMadeUpright() {
        for (int x = 150; x <= 1050; x += 180) {
            upright(200, 900, x, -0.08);
        }
        assertThat(lean(found().orElseThrow())).isCloseTo(-0.08 * 1400, within(8.0));
    }

    @Test
    void twoLinesThatHardlyLeanAreMadeUpright() {
        upright(200, 900, 150, 0.01);
        upright(200, 900, 1050, 0.012);
        assertThat(lean(found().orElseThrow())).isCloseTo(0.011 * 1400, within(2.0));
    }

    /** Of a table without uprights: strokes of its letters stand one above the other. */
    @Test
    void strokesThatPointAnywhereDoNotBendThePage() {
        upright(700, 106, 604, -0.119);
        upright(700, 106, 907, -0.082);
        assertThat(found()).isEmpty();
    }

    @Test
    void fewLinesThatLeanMuchDoNotBendThePage() {
        upright(200, 106, 150, -0.06);
        upright(200, 106, 600, -0.06);
        upright(200, 106, 1050, -0.06);
        assertThat(found()).isEmpty();
    }

    @Test
    void aStrokeAmongLinesDoesNotTurnThem() {
        for (int x = 150; x <= 1050; x += 180) {
            upright(200, 900, x, 0.02);
        }
        double without = lean(found().orElseThrow());
        upright(400, 300, 500, -0.1);
        assertThat(lean(found().orElseThrow())).isCloseTo(without, within(0.01));
    }
}
