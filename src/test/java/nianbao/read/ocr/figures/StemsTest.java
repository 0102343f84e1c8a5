package nianbao.read.ocr.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Grid.GridCell;
import nianbao.model.Evidence.Agreement;
import nianbao.model.Evidence.Reading;
import nianbao.read.ocr.figures.FigureReader.Seen;
import nianbao.read.ocr.image.Blob;
import nianbao.read.ocr.image.Blobs;
import nianbao.read.ocr.image.DrawnLines;
import nianbao.read.ocr.image.Grey;
import nianbao.read.ocr.image.Ink;
import nianbao.read.ocr.image.InkedSheet;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.image.Projection;
import nianbao.read.ocr.image.Sheet;
import nianbao.read.ocr.shapes.Band;
import nianbao.read.ocr.shapes.ShapeReading;
import org.junit.jupiter.api.Test;

/** A cell at 200 dpi with two digits at 80 and 97, 18 pixels high and 10 wide, from 40 on. */
class StemsTest {
    private static final PixelBox CELL = new PixelBox(20, 20, 180, 80);

    private final Grey page = Grey.white(200, 100);

    private StemsTest dot(int x, int y) {
        page.pixels()[y * page.width() + x] = 0;
        page.pixels()[y * page.width() + x + 1] = 0;
        return this;
    }

    private InkedSheet sheet() {
        Sheet sheet = new Sheet(page, Optional.empty(), 200, Projection.IDENTITY);
        return new InkedSheet(sheet, new DrawnLines(List.of(), List.of()), page, Blobs.of(Ink.of(page, 128)));
    }

    private static CellInk cell() {
        return cell(80);
    }

    private static CellInk cell(int first) {
        List<Blob> digits = List.of(
                new Blob(0, new PixelBox(first, 40, first + 10, 58), 60),
                new Blob(1, new PixelBox(97, 40, 107, 58), 60));
        return new CellInk(new GridCell(0, 0, 1, 1, new Box(7, 7, 65, 29)), CELL, digits, List.of());
    }

    private static Seen seen(String text) {
        return seen(text, 0.95);
    }

    private static Seen seen(String text, double likeness) {
        return new Seen(
                new ShapeReading(text, likeness, 0.1, List.of(60.0, 72.0, 88.0)),
                List.of(new Reading("tesseract/20", text, 1)),
                0,
                0,
                CELL,
                new Setting(text, new Band(20, 38), List.of(), MiddleStroke.NONE));
    }

    private boolean isDoubted(String text) {
        CellHabits habits = new CellHabits(18, 0, 0, 0.72, 0);
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
        assertThat(Stems.mayBeOfFours(sheet(), cell(), seen("-1"))).as("a sign").isFalse();
    }

    @Test
    void digitsThatTouchHaveNothingBetweenThem() {
        assertThat(Stems.mayBeOfFours(sheet(), cell(88), seen("31"))).isFalse();
    }

    @Test
    void onAPageWithDirtOneBeforeAClearOneIsDirt() {
        dot(93, 50);
        CellHabits dirty = new CellHabits(18, 0.5, 0, 0.72, 0);

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
