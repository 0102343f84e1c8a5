package nianbao.read.ocr.figures.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.geometry.Ruling;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import nianbao.read.ocr.segment.SegmentedPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two cells side by side in the box 50, 50 to 150, 75 in points, at 144 dpi: two pixels are a point. */
class OpenTableSidesTest {
    private static final Grid GRID = GridFinder.find(List.of(
                    Ruling.level(50, 50, 150, 1),
                    Ruling.level(75, 50, 150, 1),
                    Ruling.upright(50, 50, 75, 1),
                    Ruling.upright(100, 50, 75, 1),
                    Ruling.upright(150, 50, 75, 1)))
            .get(0);
    private static final RulingTrace TOP = trace(Ruling.Axis.LEVEL, 100, 100, 300);
    private static final RulingTrace BOTTOM = trace(Ruling.Axis.LEVEL, 150, 100, 300);

    private static RulingTrace trace(Ruling.Axis axis, int at, int start, int end) {
        float[] centers = new float[end - start];
        Arrays.fill(centers, at);
        return new RulingTrace(axis, start, centers, 2, 1, 0, 0);
    }

    private static RulingTrace upright(int x, int length) {
        return trace(Ruling.Axis.UPRIGHT, x, 100, 100 + length);
    }

    private static OpenTableSides sides(int width, int height, List<RulingTrace> levels, RulingTrace... uprights) {
        GrayImage page = GrayImage.white(width, height);
        return OpenTableSides.of(
                new SegmentedPage(
                        new NormalizedPage(page, Optional.empty(), 144, Homography.IDENTITY),
                        new DetectedRulings(levels, List.of(uprights)),
                        page,
                        ConnectedComponents.of(BinaryImage.of(page, 190))),
                GRID);
    }

    private static OpenTableSides sides(RulingTrace... uprights) {
        return sides(400, 300, List.of(TOP, BOTTOM), uprights);
    }

    @ParameterizedTest(name = "{0} of 50 pixels")
    @CsvSource({"5, true", "10, false"})
    void aStubOfALineClosesNoSide(int length, boolean open) {
        assertThat(sides(upright(100, 50), upright(300, length)).right()).isEqualTo(open);
        assertThat(sides(upright(100, length), upright(300, 50)).left()).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0} of 50 pixels")
    @CsvSource({"25, true", "20, false"})
    void onlyASideThatIsRuledOverHalfOfItTellsThatTheOtherIsCutOff(int length, boolean open) {
        assertThat(sides(upright(100, length)).right()).isEqualTo(open);
        assertThat(sides(upright(300, length)).left()).isEqualTo(open);
    }

    @ParameterizedTest(name = "line at {0}")
    @CsvSource({"305, false", "308, true"})
    void aLineFarFromTheEndsOfTheOthersDoesNotCloseThem(int x, boolean open) {
        assertThat(sides(upright(100, 50), upright(x, 50)).right()).isEqualTo(open);
    }

    @ParameterizedTest(name = "picture of {0} pixels")
    @CsvSource({"310, true", "312, false"})
    void aTableWithoutSidesIsCutOffWhereThePictureEnds(int width, boolean open) {
        OpenTableSides sides = sides(width, 300, List.of(TOP, BOTTOM));
        assertThat(sides.right()).isEqualTo(open);
        assertThat(sides.left()).isFalse();
    }

    @ParameterizedTest(name = "picture of {0} pixels")
    @CsvSource({"160, true", "162, false"})
    void soIsOneThatHasNoLineBelow(int height, boolean open) {
        assertThat(sides(400, height, List.of(TOP)).bottom()).isEqualTo(open);
        assertThat(sides(400, height, List.of(TOP, BOTTOM)).bottom()).isFalse();
    }

    @Test
    void aLevelLineIsNoSide() {
        assertThat(sides(400, 300, List.of(TOP, BOTTOM, trace(Ruling.Axis.LEVEL, 300, 100, 150)), upright(100, 50))
                        .right())
                .isTrue();
    }
}
