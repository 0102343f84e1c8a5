package nianbao.read.ocr.figures.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.geometry.Ruling;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.normalize.RasterPixels;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import nianbao.read.ocr.segment.SegmentedPage;
import org.junit.jupiter.api.Test;

/** Two cells side by side, of 100 by 50 pixels at 144 dpi: two pixels are a point. Their border is at x = 200. */
class CellInkAssignerTest {
    private static final double DPI = 144;

    private static final DetectedRulings TWO_CELLS = new DetectedRulings(
            List.of(level(100, 300), level(150, 300)), List.of(upright(100), upright(200), upright(300)));

    private static RulingTrace level(int y, int end) {
        return trace(Ruling.Axis.LEVEL, y, 100, end);
    }

    private static RulingTrace upright(int x) {
        return trace(Ruling.Axis.UPRIGHT, x, 100, 150);
    }

    private static RulingTrace trace(Ruling.Axis axis, int at, int start, int end) {
        float[] centers = new float[end - start];
        Arrays.fill(centers, at);
        return new RulingTrace(axis, start, centers, 2, 1, 0, 0);
    }

    private static List<CellInk> cells(DetectedRulings lines, int width, Consumer<Graphics2D> drawing) {
        SegmentedPage sheet = sheet(lines, width, drawing);
        List<Grid> grids = GridFinder.find(sheet.rulings());
        return CellInkAssigner.of(sheet, grids.get(0));
    }

    private static SegmentedPage sheet(DetectedRulings lines, int width, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, 300, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, 300);
        pen.setColor(Color.BLACK);
        drawing.accept(pen);
        GrayImage page = RasterPixels.grey(image);
        // the border itself has no ink here, as where it is worn away
        return new SegmentedPage(
                new NormalizedPage(page, Optional.empty(), DPI, Homography.IDENTITY),
                lines,
                page,
                ConnectedComponents.of(BinaryImage.of(page, 190)));
    }

    private static List<CellInk> closed(Consumer<Graphics2D> drawing) {
        return cells(TWO_CELLS, 400, drawing);
    }

    @Test
    void inkThatReachesIntoTheNextCellIsItsGuest() {
        List<CellInk> cells = closed(pen -> pen.fillRect(150, 130, 70, 4));
        assertThat(cells.get(0).foreign()).isEmpty();
        assertThat(cells.get(1).foreign()).hasSize(1);
    }

    @Test
    void aLineOverBothIsARulingAndNoInkOfTheirs() {
        List<CellInk> cells = closed(pen -> pen.fillRect(120, 130, 160, 3));
        assertThat(cells)
                .allMatch(cell -> cell.components().isEmpty() && cell.foreign().isEmpty());
        assertThat(closed(pen -> pen.fillRect(120, 130, 160, 12)))
                .as("as thick as letters")
                .anyMatch(
                        cell -> !cell.components().isEmpty() || !cell.foreign().isEmpty());
        assertThat(closed(pen -> pen.fillRect(104, 130, 90, 3)).get(0).components())
                .as("within a cell")
                .hasSize(1);
    }

    @Test
    void inkFromOutsideTheTableIsAGuestToo() {
        List<CellInk> cells = closed(pen -> pen.fillRect(250, 60, 4, 60));
        assertThat(cells.get(0).foreign()).isEmpty();
        assertThat(cells.get(1).foreign()).hasSize(1);
    }

    @Test
    void inkThatKeepsToItsCellIsNobodysGuest() {
        List<CellInk> cells = closed(pen -> {
            pen.fillRect(150, 118, 8, 16);
            pen.fillRect(240, 118, 8, 16);
        });
        assertThat(cells).allMatch(cell -> cell.foreign().isEmpty());
    }

    @Test
    void digitsCloseToEachOtherAcrossABorderMayBeOneFigure() {
        List<CellInk> cells = closed(pen -> {
            pen.fillRect(190, 118, 8, 16);
            pen.fillRect(203, 118, 8, 16);
        });
        assertThat(cells.get(0).foreign()).hasSize(1);
        assertThat(cells.get(1).foreign()).hasSize(1);
        assertThat(closed(pen -> {
                    pen.fillRect(180, 118, 8, 16);
                    pen.fillRect(212, 118, 8, 16);
                }))
                .allMatch(cell -> cell.foreign().isEmpty());
    }

    /** As where a border was placed by words: between the ones of 11. */
    @Test
    void acrossABorderThatIsNotDrawnTheyMayStandFartherApart() {
        Consumer<Graphics2D> ones = pen -> {
            pen.fillRect(190, 118, 5, 16);
            pen.fillRect(205, 118, 5, 16);
        };
        Grid grid = GridFinder.find(List.of(
                        Ruling.level(50, 50, 150, 1),
                        Ruling.level(75, 50, 150, 1),
                        Ruling.upright(50, 50, 75, 1),
                        Ruling.upright(100, 50, 75, 1),
                        Ruling.upright(150, 50, 75, 1)))
                .get(0);

        assertThat(CellInkAssigner.of(sheet(new DetectedRulings(List.of(), List.of()), 400, ones), grid))
                .allMatch(cell -> cell.foreign().size() == 1);
        assertThat(closed(ones)).allMatch(cell -> cell.foreign().isEmpty());
        Consumer<Graphics2D> far = pen -> {
            pen.fillRect(190, 118, 5, 16);
            pen.fillRect(208, 118, 5, 16);
        };
        assertThat(CellInkAssigner.of(sheet(new DetectedRulings(List.of(), List.of()), 400, far), grid))
                .as("farther apart than ones of one figure")
                .allMatch(cell -> cell.foreign().isEmpty());
    }

    @Test
    void aRulingPartsOnlyWhatItRunsBetween() {
        Consumer<Graphics2D> ones = pen -> {
            pen.fillRect(190, 118, 5, 16);
            pen.fillRect(205, 118, 5, 16);
        };
        Grid grid = GridFinder.find(sheet(TWO_CELLS, 400, ones).rulings()).get(0);

        assertThat(CellInkAssigner.of(sheet(withUpright(upright(150)), 400, ones), grid))
                .as("beside both")
                .allMatch(cell -> cell.foreign().size() == 1);
        assertThat(CellInkAssigner.of(sheet(withUpright(trace(Ruling.Axis.UPRIGHT, 200, 140, 150)), 400, ones), grid))
                .as("below them")
                .allMatch(cell -> cell.foreign().size() == 1);
        assertThat(CellInkAssigner.of(sheet(withUpright(upright(200)), 400, ones), grid))
                .as("between them")
                .allMatch(cell -> cell.foreign().isEmpty());
    }

    private static DetectedRulings withUpright(RulingTrace line) {
        return new DetectedRulings(List.of(level(100, 300), level(150, 300)), List.of(line));
    }

    @Test
    void acrossABorderOnlyWhatIsAsHighAndOnOneLineMayBeOneFigure() {
        assertThat(closed(pen -> {
                    pen.fillRect(190, 118, 8, 16);
                    pen.fillRect(203, 123, 8, 11);
                }))
                .as("too low for a digit of it")
                .allMatch(cell -> cell.foreign().isEmpty());
        assertThat(closed(pen -> {
                    pen.fillRect(190, 108, 8, 16);
                    pen.fillRect(203, 118, 8, 16);
                }))
                .as("on another line")
                .allMatch(cell -> cell.foreign().isEmpty());
    }

    @Test
    void inkThatReachesOverABorderByAHairIsNoGuest() {
        assertThat(closed(pen -> pen.fillRect(150, 130, 55, 4)))
                .allMatch(cell -> cell.foreign().isEmpty());
        assertThat(closed(pen -> pen.fillRect(150, 130, 60, 4)).get(1).foreign())
                .hasSize(1);
    }

    /** A stroke that runs along the upper border into the next cell, above the digit that stands there. */
    @Test
    void onlyItsOwnInkMakesAStrokeAGuest() {
        List<CellInk> cells = closed(pen -> {
            pen.fillRect(160, 102, 4, 36);
            pen.fillRect(160, 102, 64, 3);
            pen.fillRect(210, 115, 8, 16);
        });
        assertThat(cells.get(1).components()).hasSize(1);
        assertThat(cells.get(1).foreign()).isEmpty();
    }

    @Test
    void aTableWithALineOnOneSideAloneWasCutOffOnTheOther() {
        List<RulingTrace> levels = List.of(level(100, 300), level(150, 300));
        List<CellInk> cells = cells(new DetectedRulings(levels, List.of(upright(100), upright(200))), 400, pen -> {});
        assertThat(cells).extracting(CellInk::isOpen).containsExactly(false, true);
        assertThat(cells(new DetectedRulings(levels, List.of(upright(200), upright(300))), 400, pen -> {}))
                .extracting(CellInk::isOpen)
                .containsExactly(true, false);
        assertThat(closed(pen -> {})).noneMatch(CellInk::isOpen);
    }

    @Test
    void aTableThatRunsOutOfThePictureBelowWasCutOffThere() {
        List<RulingTrace> levels = List.of(level(100, 300), level(200, 300));
        List<RulingTrace> uprights = List.of(longUpright(100), longUpright(200), longUpright(300));
        assertThat(cells(new DetectedRulings(levels, uprights), 400, pen -> {}))
                .extracting(CellInk::isOpen)
                .containsExactly(false, false, true, true);
    }

    private static RulingTrace longUpright(int x) {
        return trace(Ruling.Axis.UPRIGHT, x, 100, 298);
    }

    @Test
    void aTableWithoutSidesIsCutOffWhereThePictureEnds() {
        List<RulingTrace> levels = List.of(level(100, 300), level(150, 300));
        DetectedRulings sideless = new DetectedRulings(levels, List.of(upright(200)));
        assertThat(cells(sideless, 400, pen -> {})).noneMatch(CellInk::isOpen);
        assertThat(cells(sideless, 304, pen -> {})).extracting(CellInk::isOpen).containsExactly(false, true);
    }
}
