package nianbao.read.ocr.figures.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Grid.GridCell;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Agreement;
import nianbao.model.Evidence.Reading;
import nianbao.read.ocr.engine.TesseractEngine;
import nianbao.read.ocr.figures.CropReader;
import nianbao.read.ocr.figures.cells.CellInk;
import nianbao.read.ocr.figures.cells.SpeckleNoise;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.normalize.RasterPixels;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.segment.SegmentedPage;
import nianbao.read.ocr.shapes.DigitBand;
import nianbao.read.ocr.shapes.GlyphTemplates;
import nianbao.read.ocr.shapes.ShapeReader;
import nianbao.read.ocr.shapes.ShapeReading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zeros, 18 pixels high and 10 wide, in a cell of 400 by 120 pixels at 200 dpi. */
class FigureReaderTest {
    private static TesseractEngine engine;
    private static FigureReader reader;

    private final BufferedImage image = new BufferedImage(400, 120, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D pen = image.createGraphics();

    @BeforeAll
    static void open() {
        engine = TesseractEngine.open("eng");
        reader = new FigureReader(new ShapeReader(GlyphTemplates.shipped()), engine);
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    FigureReaderTest() {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 400, 120);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(2));
    }

    private FigureReaderTest zeros(int count, int x, int y) {
        for (int i = 0; i < count; i++) {
            pen.drawOval(x + 13 * i, y, 9, 17);
        }
        return this;
    }

    private Optional<String> text() {
        return seen().map(seen -> seen.shape().text());
    }

    private Optional<FigureReader.FigureReading> seen() {
        GrayImage page = RasterPixels.grey(image);
        NormalizedPage sheet = new NormalizedPage(page, Optional.empty(), 200, Homography.IDENTITY);
        SegmentedPage inked = SegmentedPage.of(sheet, new DetectedRulings(List.of(), List.of()));
        CellInk cell = new CellInk(
                new GridCell(0, 0, 1, 1, new Box(0, 0, 144, 43.2)),
                page.box(),
                inked.components().all(),
                List.of());
        return reader.read(inked, cell, SpeckleNoise.UNKNOWN);
    }

    @Test
    void oneLineOfDigitsIsAFigure() {
        assertThat(zeros(1, 100, 50).text()).contains("0");
    }

    @Test
    void aLoneDigitThatTesseractDoesNotSeeIsShownThreeTimesBesideItself() {
        pen.setColor(Color.GRAY);
        pen.drawOval(100, 50, 5, 9);

        assertThat(seen().orElseThrow().readings())
                .extracting(Reading::reader, Reading::text)
                .containsExactly(tuple("tesseract/20", ""), tuple("tesseract/20x3", "0"));
    }

    @Test
    void aStraightSlashIsReadByItsGeometry() {
        pen.drawLine(200, 68, 209, 50);

        assertThat(seen().orElseThrow().readings())
                .extracting(Reading::reader, Reading::text)
                .containsExactly(tuple("strokes", "/"));
    }

    /** The same with a bend: to the shapes it is a slash still, and no reader of strokes says so. */
    @Test
    void aBentOneIsLeftToTheOtherReaders() {
        pen.drawLine(200, 68, 202, 58);
        pen.drawLine(202, 58, 209, 50);

        assertThat(seen())
                .satisfies(seen -> seen.ifPresent(there ->
                        assertThat(there.readings()).extracting(Reading::reader).doesNotContain("strokes")));
    }

    @Test
    void twoLinesAreNot() {
        assertThat(zeros(2, 100, 20).zeros(2, 100, 70).text()).isEmpty();
    }

    @Test
    void norIsALineLongerThanFiguresAre() {
        assertThat(zeros(20, 20, 50).text()).isEmpty();
    }

    @Test
    void norIsAnotherSign() {
        pen.drawLine(200, 50, 218, 50);
        pen.drawLine(209, 50, 209, 68);
        pen.drawLine(200, 59, 218, 59);
        pen.drawLine(200, 68, 218, 68);
        assertThat(text()).as("the letter for king").isEmpty();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 400, 120);
        pen.setColor(Color.BLACK);
        pen.drawLine(200, 59, 214, 59);
        pen.drawLine(207, 52, 207, 66);
        assertThat(text()).as("a plus").isEmpty();
    }

    @Test
    void whatOneReaderAloneSeesIsAFigureOnlyWhereItIsVeryLikeOne() {
        assertThat(seen(0.88, "3").isFigure()).isTrue();
        assertThat(seen(0.86, "3").isFigure()).isFalse();
        assertThat(seen(0.8, "8").isFigure()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1111/111, true", "1111111111111, true", "'1,234,567.89', false", "3/5, false", "/, false", "12, false"
    })
    void whatNoFigureIsIsNotAskedOfTheSecondReader(String text, boolean strokes) {
        assertThat(FigureReader.areStrokes(text)).isEqualTo(strokes);
    }

    /** An 8, so like to known shapes, of which Tesseract said {@code other}. */
    private static FigureReader.FigureReading seen(double likeness, String other) {
        FigureTypesetting setting = new FigureTypesetting("8", new DigitBand(0, 18), List.of(), MiddleStroke.NONE);
        return new FigureReader.FigureReading(
                new ShapeReading("8", likeness, 0.1, List.of(0.0, 12.0)),
                List.of(new Reading("tesseract/20", other, 1)),
                0,
                0,
                new PixelBox(0, 0, 12, 18),
                setting);
    }

    @Test
    void aCutWithAMereSpeckIsNoBlank() {
        pen.fillRect(200, 60, 3, 3);
        Evidence seen = new CropReader(reader).read(RasterPixels.grey(image), 200, new Box(0, 0, 144, 43.2));
        assertThat(seen.agreement()).isEqualTo(Agreement.DOUBTFUL);
    }
}
