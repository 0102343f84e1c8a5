package nianbao.read.ocr.figures.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.geometry.Grid.GridCell;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;

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
}
