package nianbao.read.ocr.figures;

import static nianbao.read.ocr.figures.VotedCells.CELL;
import static nianbao.read.ocr.figures.VotedCells.CLEAN;
import static nianbao.read.ocr.figures.VotedCells.GUEST;
import static nianbao.read.ocr.figures.VotedCells.blank;
import static nianbao.read.ocr.figures.VotedCells.cell;
import static nianbao.read.ocr.figures.VotedCells.drawn;
import static nianbao.read.ocr.figures.VotedCells.inked;
import static nianbao.read.ocr.figures.VotedCells.plain;
import static nianbao.read.ocr.figures.VotedCells.stroke;
import static nianbao.read.ocr.figures.VotedCells.verdict;
import static nianbao.read.ocr.figures.VotedCells.whole;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
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

/** A figure beside which other ink stands, pale, small or of a neighbour, is doubtful where that may belong to it. */
class VoteBesideInkTest {
    /** Digits over which a seal lay or did not, as like to known shapes as {@code likeness} says. */
    private static Agreement sealed(boolean isSealed, double likeness) {
        GrayImage mask = GrayImage.white(200, 100);
        Arrays.fill(mask.pixels(), 0, isSealed ? 200 * 45 : 0, (byte) 0);
        return drawn("208", likeness, 0, 0, CLEAN, Optional.of(mask), 0, 40, 80, 93, 106);
    }

    /** The verdict on 208 in a cell of whose ink something paler was taken off at {@code left}. */
    private static Agreement paler(int left, int top) {
        GrayImage page = GrayImage.white(200, 100);
        GrayImage faint = GrayImage.white(200, 100);
        List<Component> components = new ArrayList<>();
        for (int digit : new int[] {80, 93, 106}) {
            components.add(new Component(components.size(), new PixelBox(digit, 40, digit + 10, 58), 60));
        }
        for (int y = top; y < 58; y++) {
            Arrays.fill(faint.pixels(), y * 200 + left, y * 200 + left + 4, (byte) 180);
        }
        NormalizedPage sheet = new NormalizedPage(page, Optional.empty(), 200, Homography.IDENTITY);
        SegmentedPage inked = new SegmentedPage(
                sheet,
                new DetectedRulings(List.of(), List.of()),
                page,
                ConnectedComponents.of(BinaryImage.of(page, 128)),
                faint);
        FigureReading seen = new FigureReading(
                new ShapeReading("208", 0.95, 0.1, List.of(0.0, 12.0, 24.0, 36.0)),
                List.of(new Reading("tesseract/20", "208", 1)),
                0,
                0,
                CELL,
                new FigureTypesetting("208", new DigitBand(20, 38), List.of(), MiddleStroke.NONE));
        return ReadingVoter.figure(inked, cell(components, List.of(), false), seen, CLEAN)
                .agreement();
    }

    @Test
    void aDigitThatIsPalerThanPrintIsNotPassedOver() {
        assertThat(paler(66, 40)).isEqualTo(Agreement.DOUBTFUL);
        assertThat(paler(66, 52)).as("too low for a digit").isEqualTo(Agreement.AGREED);
        assertThat(paler(95, 40)).as("on a digit").isEqualTo(Agreement.AGREED);
    }

    @Test
    void inkOfANeighbourThatReachesInIsDoubtful() {
        assertThat(whole(List.of(), false, plain(0))).isEqualTo(Agreement.AGREED);
        assertThat(whole(GUEST, false, plain(0))).isEqualTo(Agreement.DOUBTFUL);
        assertThat(blank(List.of(), false)).isEqualTo(Agreement.EMPTY);
        assertThat(blank(GUEST, false)).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void whatWasNotFoundAsInkIsLookedAtTwice() {
        DetectedRulings none = new DetectedRulings(List.of(), List.of());
        assertThat(blank(stroke(100), none, List.of(), false)).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void aDigitWithASmallOneRaisedBesideItIsDoubtful() {
        assertThat(raised(new PixelBox(118, 28, 122, 38))).isEqualTo(Agreement.DOUBTFUL);
        assertThat(raised(new PixelBox(118, 28, 122, 47))).as("on the line").isEqualTo(Agreement.AGREED);
    }

    /** The verdict on 208, on the rows 30 to 48, with another piece of ink beside it. */
    private static Agreement raised(PixelBox piece) {
        GrayImage page = GrayImage.white(200, 100);
        SegmentedPage inked = inked(page, new DetectedRulings(List.of(), List.of()));
        List<Component> components = new ArrayList<>(List.of(new Component(3, piece, 30)));
        for (int left : new int[] {80, 93, 106}) {
            components.add(new Component(components.size(), new PixelBox(left, 30, left + 10, 48), 60));
        }
        FigureReading seen = new FigureReading(
                new ShapeReading("208", 0.95, 0.1, List.of(0.0, 12.0, 24.0, 36.0)),
                List.of(new Reading("tesseract/20", "208", 1)),
                0,
                0,
                CELL,
                plain(0));
        return ReadingVoter.figure(inked, cell(components, List.of(), false), seen, CLEAN)
                .agreement();
    }

    /** The verdict on 20, on the rows 30 to 48, with a grain beside it. */
    private static Agreement grained(PixelBox grain) {
        GrayImage page = GrayImage.white(200, 100);
        SegmentedPage inked = inked(page, new DetectedRulings(List.of(), List.of()));
        List<Component> components = List.of(
                new Component(0, new PixelBox(80, 30, 90, 48), 60),
                new Component(1, new PixelBox(93, 30, 103, 48), 60));
        CellInk cell = new CellInk(
                new GridCell(0, 0, 1, 1, new Box(7, 7, 65, 29)), CELL, components, List.of(new Component(2, grain, 8)));
        FigureReading seen = new FigureReading(
                new ShapeReading("20", 0.95, 0.1, List.of(0.0, 12.0, 24.0)),
                List.of(new Reading("tesseract/20", "20", 1)),
                0,
                0,
                CELL,
                new FigureTypesetting("20", new DigitBand(10, 28), List.of(), MiddleStroke.NONE));
        return ReadingVoter.figure(inked, cell, seen, CLEAN).agreement();
    }

    @Test
    void aFlatGrainBeforeTheMiddleOfTheDigitsMayBeTheirSign() {
        assertThat(grained(new PixelBox(72, 38, 77, 41))).isEqualTo(Agreement.DOUBTFUL);
        assertThat(grained(new PixelBox(72, 44, 77, 47))).as("below").isEqualTo(Agreement.AGREED);
        assertThat(grained(new PixelBox(72, 37, 77, 42))).as("round").isEqualTo(Agreement.AGREED);
        assertThat(grained(new PixelBox(74, 38, 77, 40))).as("small").isEqualTo(Agreement.AGREED);
        assertThat(grained(new PixelBox(40, 38, 45, 41))).as("far").isEqualTo(Agreement.AGREED);
        assertThat(grained(new PixelBox(106, 38, 111, 41))).as("behind").isEqualTo(Agreement.AGREED);
    }

    @Test
    void aFigureStruckOutIsDoubtful() {
        assertThat(whole(List.of(), false, plain(2))).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void underASealOnlyClearDigitsAreBelieved() {
        assertThat(sealed(false, 0.85)).isEqualTo(Agreement.AGREED);
        assertThat(sealed(true, 0.95)).isEqualTo(Agreement.AGREED);
        assertThat(sealed(true, 0.85)).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void aPointOnASpeckledPageMayBeDirt() {
        assertThat(verdict("20.8", 1, CLEAN, 40, 80, 93, 106)).isEqualTo(Agreement.AGREED);
        assertThat(verdict("20.8", 1, new CellStatistics(18, 2, 0, 0.72, 0), 40, 80, 93, 106))
                .isEqualTo(Agreement.DOUBTFUL);
        assertThat(verdict("2.8", 1, new CellStatistics(18, 2, 0, 0.72, 0), 40, 80, 100))
                .isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void butDirtDoesNotMoveTheDigitsApart() {
        assertThat(verdict("20.8", 1, new CellStatistics(18, 2, 0, 0.72, 0), 40, 80, 93, 113))
                .isEqualTo(Agreement.AGREED);
    }
}
