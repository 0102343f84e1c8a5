package nianbao.read.ocr.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Grid.GridCell;
import nianbao.model.Evidence.Agreement;
import nianbao.model.Evidence.Reading;
import nianbao.read.ocr.figures.cells.CellInk;
import nianbao.read.ocr.figures.readers.FigureReader.FigureReading;
import nianbao.read.ocr.figures.readers.FigureTypesetting;
import nianbao.read.ocr.figures.readers.MiddleStroke;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.segment.SegmentedPage;
import nianbao.read.ocr.shapes.DigitBand;
import nianbao.read.ocr.shapes.ShapeReading;
import org.junit.jupiter.api.Test;

/** A cell at 200 dpi with two digits at 80 and 97, 18 pixels high and 10 wide, from 40 on. */
class DegradedFourCheckTest {
    private static final PixelBox CELL = new PixelBox(20, 20, 180, 80);

    private final GrayImage page = GrayImage.white(200, 100);

    private DegradedFourCheckTest dot(int x, int y) {
        page.pixels()[y * page.width() + x] = 0;
        page.pixels()[y * page.width() + x + 1] = 0;
        return this;
    }

    private SegmentedPage sheet() {
        NormalizedPage sheet = new NormalizedPage(page, Optional.empty(), 200, Homography.IDENTITY);
        return new SegmentedPage(
                sheet,
                new DetectedRulings(List.of(), List.of()),
                page,
                ConnectedComponents.of(BinaryImage.of(page, 128)));
    }

    private static CellInk cell() {
        return cell(80);
    }

    private static CellInk cell(int first) {
        List<Component> digits = List.of(
                new Component(0, new PixelBox(first, 40, first + 10, 58), 60),
                new Component(1, new PixelBox(97, 40, 107, 58), 60));
        return new CellInk(new GridCell(0, 0, 1, 1, new Box(7, 7, 65, 29)), CELL, digits, List.of());
    }

    private static FigureReading seen(String text) {
        return seen(text, 0.95);
    }

    private static FigureReading seen(String text, double likeness) {
        return new FigureReading(
                new ShapeReading(text, likeness, 0.1, List.of(60.0, 72.0, 88.0)),
                List.of(new Reading("tesseract/20", text, 1)),
                0,
                0,
                CELL,
                new FigureTypesetting(text, new DigitBand(20, 38), List.of(), MiddleStroke.NONE));
    }

    private boolean isDoubted(String text) {
        CellStatistics habits = new CellStatistics(18, 0, 0, 0.72, 0);
        return ReadingVoter.figure(sheet(), cell(), seen(text), habits).agreement() == Agreement.DOUBTFUL;
    }

    @Test
    void aOneWithNothingBeforeItIsOne() {
        assertThat(isDoubted("31")).isFalse();
    }

    @Test
    void aRestBeforeItMayBeOfAFour() {
        dot(93, 50);

        assertThat(isDoubted("31")).isTrue();
        assertThat(isDoubted("38")).as("no 1").isFalse();
        assertThat(DegradedFourCheck.mayBeOfFours(sheet(), cell(), seen("-1")))
                .as("a sign")
                .isFalse();
    }

    private boolean hasRest() {
        return DegradedFourCheck.mayBeOfFours(sheet(), cell(), seen("31"));
    }

    @Test
    void aSinglePixelIsNoRest() {
        page.pixels()[50 * page.width() + 93] = 0;
        assertThat(hasRest()).isFalse();
        page.pixels()[51 * page.width() + 93] = 0;
        assertThat(hasRest()).as("two").isTrue();
    }

    @Test
    void whatIsPalerThanTheRestOfAStrokeIsNone() {
        grey(201);
        assertThat(hasRest()).isFalse();
        grey(200);
        assertThat(hasRest()).isTrue();
    }

    private void grey(int grey) {
        dot(93, 50);
        page.pixels()[50 * page.width() + 93] = (byte) grey;
        page.pixels()[50 * page.width() + 94] = (byte) grey;
    }

    @Test
    void digitsThatTouchHaveNothingBetweenThem() {
        assertThat(DegradedFourCheck.mayBeOfFours(sheet(), cell(88), seen("31")))
                .isFalse();
    }

    @Test
    void onAPageWithDirtOneBeforeAClearOneIsDirt() {
        dot(93, 50);
        CellStatistics dirty = new CellStatistics(18, 0.5, 0, 0.72, 0);

        assertThat(ReadingVoter.figure(sheet(), cell(), seen("31"), dirty).agreement())
                .isEqualTo(Agreement.AGREED);
        assertThat(ReadingVoter.figure(sheet(), cell(), seen("31", 0.91), dirty).agreement())
                .isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void whatStandsHigherOrLowerIsNone() {
        assertThat(dot(93, 42).dot(93, 57).isDoubted("31")).isFalse();
    }

    @Test
    void whatStandsFarBeforeItIsNone() {
        assertThat(dot(70, 50).isDoubted("11")).isFalse();
    }

    @Test
    void theEdgeOfTheDigitBeforeItIsNone() {
        assertThat(dot(89, 50).isDoubted("31")).isFalse();
    }
}
