package nianbao.read.ocr.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Grid.GridCell;
import nianbao.read.ocr.image.Blobs;
import nianbao.read.ocr.image.Grey;
import nianbao.read.ocr.image.Ink;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;

/** A cell of 90 by 90 pixels at 220 dpi. */
class StrokesTest {
    private static final int DARK = 90;
    private static final int FAINT = 215;

    private final Grey page = Grey.white(110, 110);

    private StrokesTest ink(int left, int top, int width, int height, int grey) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                page.pixels()[y * page.width() + x] = (byte) grey;
            }
        }
        return this;
    }

    private Optional<String> dash() {
        CellInk cell = new CellInk(
                new GridCell(0, 0, 1, 1, new Box(3.3, 3.3, 32.7, 32.7)),
                new PixelBox(10, 10, 100, 100),
                Blobs.of(Ink.of(page, 190)).all(),
                List.of());
        return Strokes.dash(cell, page, 220);
    }

    @Test
    void shortAndLongDashes() {
        assertThat(ink(40, 52, 9, 3, DARK).dash()).contains("-");
        assertThat(ink(40, 52, 30, 3, DARK).dash()).contains("—");
    }

    @Test
    void twoDashesThatACoarseScanMadeNearlySquare() {
        assertThat(ink(40, 52, 7, 4, DARK).ink(49, 52, 7, 4, DARK).dash()).contains("--");
    }

    @Test
    void piecesOnTwoLevelsAreNoDashes() {
        assertThat(ink(40, 52, 7, 4, DARK).ink(49, 58, 7, 4, DARK).dash()).isEmpty();
    }

    @Test
    void theRoofOfAFaintSevenIsNoDash() {
        assertThat(ink(50, 50, 12, 3, DARK).ink(58, 53, 3, 16, FAINT).dash()).isEmpty();
    }
}
