package nianbao.read.ocr.figures.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import nianbao.geometry.Box;
import nianbao.geometry.Grid.GridCell;
import nianbao.read.ocr.figures.cells.CellInk;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;

/** A cell of 90 by 90 pixels at 220 dpi. */
class DashRecognizerTest {
    private static final int DARK = 90;
    private static final int FAINT = 215;

    private final GrayImage page = GrayImage.white(110, 110);

    private DashRecognizerTest ink(int left, int top, int width, int height, int grey) {
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                page.pixels()[y * page.width() + x] = (byte) grey;
            }
        }
        return this;
    }

    private Optional<String> dash() {
        return dash(220);
    }

    private Optional<String> dash(double dpi) {
        CellInk cell = new CellInk(
                new GridCell(0, 0, 1, 1, new Box(3.3, 3.3, 32.7, 32.7)),
                new PixelBox(10, 10, 100, 100),
                ConnectedComponents.of(BinaryImage.of(page, 190)).all(),
                List.of());
        return DashRecognizer.dash(cell, page, dpi);
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
    void twoDashesOfWhichOneIsAPixelShorter() {
        assertThat(ink(40, 54, 5, 3, DARK).ink(47, 54, 4, 3, DARK).dash()).contains("--");
        assertThat(new DashRecognizerTest()
                        .ink(40, 54, 4, 4, DARK)
                        .ink(47, 54, 4, 4, DARK)
                        .dash())
                .as("two points")
                .isEmpty();
    }

    @Test
    void piecesOnTwoLevelsAreNoDashes() {
        assertThat(ink(40, 52, 7, 4, DARK).ink(49, 58, 7, 4, DARK).dash()).isEmpty();
    }

    @Test
    void theRoofOfAFaintSevenIsNoDash() {
        assertThat(ink(50, 50, 12, 3, DARK).ink(58, 53, 3, 16, FAINT).dash()).isEmpty();
    }

    @Test
    void aDashIsThinAndStandsInTheMiddleOfItsCell() {
        assertThat(ink(40, 48, 40, 13, DARK).dash()).as("a bar").isEmpty();
    }

    @Test
    void highUpItMayBeTheRoofOfASeven() {
        assertThat(ink(40, 20, 30, 3, DARK).dash()).isEmpty();
    }

    @Test
    void atTheSidesItMayGoOn() {
        assertThat(ink(11, 52, 30, 3, DARK).dash()).isEmpty();
        assertThat(new DashRecognizerTest().ink(69, 52, 30, 3, DARK).dash()).isEmpty();
    }

    @Test
    void aLineThroughTheWholeCellIsNoDash() {
        ink(13, 52, 84, 3, DARK);
        assertThat(dash(220)).contains("—");
        assertThat(dash(160)).isEmpty();
    }

    @Test
    void dashesInARowAreThreeAtMostAndAlike() {
        ink(20, 52, 12, 4, DARK).ink(36, 52, 12, 4, DARK);
        assertThat(dash()).contains("--");
        assertThat(ink(52, 52, 12, 4, DARK).dash()).contains("---");
        assertThat(ink(68, 52, 12, 4, DARK).dash()).isEmpty();
        assertThat(new DashRecognizerTest()
                        .ink(20, 52, 12, 4, DARK)
                        .ink(36, 52, 7, 4, DARK)
                        .dash())
                .isEmpty();
    }

    /** A stroke from top to bottom of 24 pixels, its left edge where {@code left} says, so many pixels broad. */
    private static boolean isSlash(IntUnaryOperator left, int breadth) {
        byte[] bits = new byte[40 * 24];
        for (int y = 0; y < 24; y++) {
            for (int x = left.applyAsInt(y); x < left.applyAsInt(y) + breadth; x++) {
                bits[y * 40 + x] = 1;
            }
        }
        return DashRecognizer.isSlash(new BinaryImage(40, 24, bits));
    }

    @Test
    void aSlashIsOneThinStraightSlantingStroke() {
        assertThat(isSlash(y -> 20 - y / 2, 3)).isTrue();
        assertThat(isSlash(y -> 20, 3)).as("a 1").isFalse();
        assertThat(isSlash(y -> y < 12 ? 20 : 20 - (y - 12), 3))
                .as("a 7 without its roof")
                .isFalse();
        assertThat(isSlash(y -> 20 - y / 2, 9)).as("a bar").isFalse();
    }
}
