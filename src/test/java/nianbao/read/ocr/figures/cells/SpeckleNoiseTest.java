package nianbao.read.ocr.figures.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.geometry.Grid.GridCell;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells of one by two inches at 100 dpi; a 0 stands at the left of each. */
class SpeckleNoiseTest {
    private static final Component FIGURE = new Component(0, new PixelBox(10, 40, 20, 60), 100);

    private static CellInk cell(List<Component> grains) {
        return new CellInk(
                new GridCell(0, 0, 1, 1, new Box(0, 0, 144, 72)),
                new PixelBox(0, 0, 200, 100),
                List.of(FIGURE),
                grains);
    }

    private static List<Component> grains(int count, int left) {
        List<Component> grains = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            grains.add(new Component(i + 1, new PixelBox(left + 4 * i, 40, left + 4 * i + 2, 42), 4));
        }
        return grains;
    }

    @Test
    void grainsFarFromAllInkAreCountedBySquareInches() {
        SpeckleNoise noise = SpeckleNoise.of(List.of(cell(grains(10, 60)), cell(grains(6, 60))), 100);
        assertThat(noise.grainsPerSquareInch()).isEqualTo(4);
    }

    @ParameterizedTest(name = "{0} pixels from a digit")
    @CsvSource({"9, 0", "10, 0.5"})
    void thePointOfAFigureIsNoDirt(int gap, double counted) {
        assertThat(SpeckleNoise.of(List.of(cell(grains(1, 20 + gap))), 100).grainsPerSquareInch())
                .isEqualTo(counted);
    }

    @ParameterizedTest(name = "{0} grains on two square inches")
    @CsvSource({"6, true", "5, false"})
    void aPageWithThreeOnASquareInchIsSpeckled(int grains, boolean is) {
        assertThat(SpeckleNoise.of(List.of(cell(grains(grains, 60))), 100).isSpeckled())
                .isEqualTo(is);
    }

    @Test
    void ofNoCellsNothingIsKnown() {
        assertThat(SpeckleNoise.of(List.of(), 100)).isEqualTo(SpeckleNoise.UNKNOWN);
        assertThat(SpeckleNoise.UNKNOWN.isSpeckled()).isFalse();
    }
}
