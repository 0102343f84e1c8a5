package nianbao.read.ocr.figures.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.geometry.Box;
import nianbao.geometry.Grid.GridCell;
import nianbao.read.ocr.figures.cells.CellInk;
import nianbao.read.ocr.figures.cells.SpeckleNoise;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.segment.SegmentedPage;
import org.junit.jupiter.api.Test;

/** A cell of 160 by 60 pixels at 200 dpi with two upright bars for digits, 18 pixels high, and grains beside them. */
class FigureLineTest {
    private static final SpeckleNoise DIRTY = new SpeckleNoise(60);

    private final GrayImage page = GrayImage.white(200, 100);

    FigureLineTest() {
        ink(80, 40, 4, 18);
        ink(93, 40, 4, 18);
    }

    private void ink(int left, int top, int width, int height) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                page.pixels()[y * page.width() + x] = 0;
            }
        }
    }

    private CellInk cell() {
        Map<Boolean, List<Component>> byHeight = ConnectedComponents.of(BinaryImage.of(page, 128)).all().stream()
                .collect(Collectors.partitioningBy(component -> component.box().height() > 5));
        return new CellInk(
                new GridCell(0, 0, 1, 1, new Box(7, 7, 65, 29)),
                new PixelBox(20, 20, 180, 80),
                byHeight.getOrDefault(true, List.of()),
                byHeight.getOrDefault(false, List.of()));
    }

    private FigureLine line(SpeckleNoise speckle) {
        NormalizedPage sheet = new NormalizedPage(page, Optional.empty(), 200, Homography.IDENTITY);
        SegmentedPage inked = new SegmentedPage(
                sheet,
                new DetectedRulings(List.of(), List.of()),
                page,
                ConnectedComponents.of(BinaryImage.of(page, 128)));
        return FigureLine.of(inked, cell(), speckle).orElseThrow();
    }

    private static boolean isWhite(FigureLine line, int x, int y) {
        return line.image().at(x - line.frame().left(), y - line.frame().top()) == GrayImage.WHITE;
    }

    @Test
    void aLoneGrainAfterTheLastDigitIsDirtOnASpeckledPageOnly() {
        ink(101, 55, 3, 3);

        assertThat(line(SpeckleNoise.UNKNOWN).points()).isEqualTo(1);
        assertThat(line(DIRTY).points()).isZero();
        assertThat(isWhite(line(DIRTY), 102, 56)).isTrue();
        assertThat(isWhite(line(DIRTY), 94, 56)).isFalse();
    }

    @Test
    void aGrainBetweenDigitsMayBeAPointOnAnyPage() {
        ink(87, 55, 3, 3);

        assertThat(line(DIRTY).points()).isEqualTo(1);
    }

    @Test
    void twoGrainsMayBeTheRestOfADigit() {
        ink(101, 55, 3, 3);
        ink(106, 48, 3, 3);

        assertThat(line(DIRTY).points()).isEqualTo(1);
        assertThat(isWhite(line(DIRTY), 102, 56)).isFalse();
    }

    @Test
    void soMayTwoBeforeTheFirst() {
        ink(73, 55, 3, 3);
        ink(68, 48, 3, 3);

        assertThat(line(DIRTY).points()).isEqualTo(1);
        assertThat(isWhite(line(DIRTY), 74, 56)).isFalse();
    }

    @Test
    void aGrainFarBeforeTheDigitsIsNoPoint() {
        ink(50, 55, 3, 3);

        assertThat(line(SpeckleNoise.UNKNOWN).points()).isZero();
    }

    @Test
    void speckleIsWhatStandsFarFromOtherInk() {
        ink(101, 55, 3, 3);
        assertThat(SpeckleNoise.of(List.of(cell()), 200).isSpeckled()).isFalse();

        ink(30, 30, 3, 3);
        assertThat(SpeckleNoise.of(List.of(cell()), 200).isSpeckled()).isTrue();
    }

    @Test
    void aGrainCloseBesideTheDigitsMayBeTheRestOfOne() {
        assertThat(line(SpeckleNoise.UNKNOWN).rests()).isZero();

        ink(74, 52, 3, 3);
        assertThat(line(SpeckleNoise.UNKNOWN).rests()).isEqualTo(1);
        assertThat(line(DIRTY).rests()).isZero();

        ink(101, 45, 2, 2);
        assertThat(line(SpeckleNoise.UNKNOWN).rests()).isEqualTo(2);
    }

    @Test
    void aGrainFarFromTheDigitsOrBetweenThemIsNoRest() {
        ink(60, 52, 3, 3);
        ink(87, 52, 3, 3);

        assertThat(line(SpeckleNoise.UNKNOWN).rests()).isZero();
    }

    @Test
    void whatIsShownThreeTimesStandsThriceBesideItselfAndNoGrainWithIt() {
        ink(101, 55, 3, 3);
        FigureLine line = line(DIRTY);

        GrayImage row = line.repeated(18, 3);

        assertThat(ConnectedComponents.of(BinaryImage.of(row, 128)).all())
                .extracting(Component::box)
                .filteredOn(box -> box.height() >= 16)
                .hasSize(6)
                .hasSameSizeAs(ConnectedComponents.of(BinaryImage.of(row, 128)).all());
    }
}
