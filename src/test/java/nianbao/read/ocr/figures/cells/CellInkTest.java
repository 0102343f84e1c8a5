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

/** Cells of 100 by 60 pixels at 200 dpi, whose digits are 18 pixels high. */
class CellInkTest {
    private static int lines(PixelBox... pieces) {
        List<Component> components = new ArrayList<>();
        for (PixelBox piece : pieces) {
            components.add(new Component(components.size(), piece, 60));
        }
        CellInk cell = new CellInk(
                new GridCell(0, 0, 1, 1, new Box(0, 0, 36, 22)), new PixelBox(0, 0, 100, 60), components, List.of());
        return cell.lines(200).size();
    }

    @Test
    void theRoofOfABrokenFiveStandsOnItsLine() {
        assertThat(lines(new PixelBox(46, 10, 55, 13), new PixelBox(44, 18, 56, 29)))
                .isEqualTo(1);
    }

    @Test
    void theFootOfABrokenTwoStandsOnItsLine() {
        assertThat(lines(new PixelBox(44, 10, 56, 22), new PixelBox(44, 27, 56, 29)))
                .isEqualTo(1);
    }

    @Test
    void twoLinesOfFiguresAreTwo() {
        assertThat(lines(new PixelBox(44, 6, 56, 24), new PixelBox(44, 30, 56, 48)))
                .isEqualTo(2);
    }

    @Test
    void aDashFarAboveAFigureIsALineOfItsOwn() {
        assertThat(lines(new PixelBox(44, 6, 60, 8), new PixelBox(44, 30, 56, 48)))
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} pixels below")
    @CsvSource({"3, 1", "4, 2"})
    void linesOfTextStandFartherApartThanTheHalvesOfADigit(int blank, int lines) {
        assertThat(lines(new PixelBox(44, 6, 56, 24), new PixelBox(44, 24 + blank, 56, 42 + blank)))
                .isEqualTo(lines);
    }

    @ParameterizedTest(name = "{0} high, {1} pixels below")
    @CsvSource({"8, 8, 1", "8, 9, 2", "9, 8, 2"})
    void aMereStrokeMayStandFartherFromItsDigit(int height, int blank, int lines) {
        assertThat(lines(new PixelBox(44, 6, 56, 24), new PixelBox(44, 24 + blank, 56, 24 + blank + height)))
                .isEqualTo(lines);
    }

    @Test
    void aStrokeIsOneOnlyWhereNothingOfItsLineIsHigher() {
        PixelBox digit = new PixelBox(44, 0, 56, 20);
        PixelBox stroke = new PixelBox(44, 26, 56, 32);
        assertThat(lines(digit, stroke)).isEqualTo(1);
        assertThat(lines(digit, stroke, new PixelBox(60, 30, 70, 50))).isEqualTo(2);
        assertThat(lines(digit, stroke, new PixelBox(60, 32, 70, 40)))
                .as("what begins below it")
                .isEqualTo(1);
    }

    @Test
    void theLineBelowDoesNotCountAsHeightOfAStroke() {
        assertThat(lines(new PixelBox(44, 0, 56, 20), new PixelBox(44, 26, 56, 32), new PixelBox(44, 42, 56, 60)))
                .isEqualTo(2);
    }

    @Test
    void piecesComeFromTopToBottomAndFromLeftToRight() {
        Component first = new Component(0, new PixelBox(10, 6, 20, 24), 60);
        Component second = new Component(1, new PixelBox(30, 6, 40, 24), 60);
        Component below = new Component(2, new PixelBox(5, 36, 15, 54), 60);
        CellInk cell = new CellInk(
                new GridCell(0, 0, 1, 1, new Box(0, 0, 36, 22)),
                new PixelBox(0, 0, 100, 60),
                List.of(below, second, first),
                List.of());
        assertThat(cell.lines(200)).containsExactly(List.of(first, second), List.of(below));
        assertThat(cell.isBlank()).isFalse();
    }

    @Test
    void aCellOfGrainsAloneIsBlank() {
        Component grain = new Component(0, new PixelBox(10, 6, 12, 8), 4);
        assertThat(new CellInk(
                                new GridCell(0, 0, 1, 1, new Box(0, 0, 36, 22)),
                                new PixelBox(0, 0, 100, 60),
                                List.of(),
                                List.of(grain))
                        .isBlank())
                .isTrue();
    }
}
