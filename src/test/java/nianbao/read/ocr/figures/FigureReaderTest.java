package nianbao.read.ocr.figures;

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
import nianbao.read.ocr.engine.Engine;
import nianbao.read.ocr.image.Colour;
import nianbao.read.ocr.image.DrawnLines;
import nianbao.read.ocr.image.Grey;
import nianbao.read.ocr.image.InkedSheet;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.image.Projection;
import nianbao.read.ocr.image.Sheet;
import nianbao.read.ocr.shapes.Atlas;
import nianbao.read.ocr.shapes.Band;
import nianbao.read.ocr.shapes.ShapeReader;
import nianbao.read.ocr.shapes.ShapeReading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zeros, 18 pixels high and 10 wide, in a cell of 400 by 120 pixels at 200 dpi. */
class FigureReaderTest {
    private static Engine engine;
    private static FigureReader reader;

    private final BufferedImage image = new BufferedImage(400, 120, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D pen = image.createGraphics();

    @BeforeAll
    static void open() {
        engine = Engine.open("eng");
        reader = new FigureReader(new ShapeReader(Atlas.shipped()), engine);
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

    private Optional<FigureReader.Seen> seen() {
        Grey page = Colour.grey(image);
        Sheet sheet = new Sheet(page, Optional.empty(), 200, Projection.IDENTITY);
        InkedSheet inked = InkedSheet.of(sheet, new DrawnLines(List.of(), List.of()));
        CellInk cell = new CellInk(
                new GridCell(0, 0, 1, 1, new Box(0, 0, 144, 43.2)),
                page.box(),
                inked.blobs().all(),
                List.of());
        return reader.read(inked, cell, Speckle.UNKNOWN);
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
    private static FigureReader.Seen seen(double likeness, String other) {
        Setting setting = new Setting("8", new Band(0, 18), List.of(), MiddleStroke.NONE);
        return new FigureReader.Seen(
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
        Evidence seen = new CutReader(reader).read(Colour.grey(image), 200, new Box(0, 0, 144, 43.2));
        assertThat(seen.agreement()).isEqualTo(Agreement.DOUBTFUL);
    }
}
