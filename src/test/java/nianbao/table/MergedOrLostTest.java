package nianbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import org.junit.jupiter.api.Test;

/** Whether a cell over several columns was merged by whoever drew the table, or has lost its ruling. */
class MergedOrLostTest {
    private static final int ROWS = 6;

    private final Sheet sheet = new Sheet();

    /** A column of labels up to 100, then columns of 60 points, parted only in the first {@code ruled} rows. */
    private MergedOrLostTest columns(int columns, int ruled) {
        int right = 100 + 60 * columns;
        for (int row = 0; row <= ROWS; row++) {
            sheet.level(20 * row, 0, right);
        }
        for (int x : List.of(0, 100, right)) {
            sheet.upright(x, 0, 20 * ROWS);
        }
        for (int column = 1; column < columns && ruled > 0; column++) {
            sheet.upright(100 + 60 * column, 0, 20 * ruled);
        }
        for (int row = 0; row < ROWS; row++) {
            write("行", 10, row);
        }
        return this;
    }

    private void write(String text, double center, int row) {
        double width =
                text.chars().mapToDouble(letter -> letter < 0x2000 ? 5 : 10).sum();
        sheet.text(center - width / 2, 20 * row + 10, text);
    }

    private void pairs(int from, int to) {
        for (int row = from; row < to; row++) {
            write("12", 130, row);
            write("3", 190, row);
        }
    }

    private Grid restored() {
        return LostRulings.restored(GridFinder.find(sheet.rulings()).get(0), sheet.glyphs());
    }

    /** Cells of a row, that of its label counted too. */
    private long cells(int row) {
        return restored().cells().stream().filter(cell -> cell.row() == row).count();
    }

    @Test
    void fiveRowsOfTwoFiguresShowALostRuling() {
        columns(2, 0).pairs(1, 6);
        assertThat(restored().columnEdges()).containsExactly(0.0, 100.0, 161.25, 220.0);
    }

    @Test
    void fourRowsDoNot() {
        columns(2, 0).pairs(1, 5);
        assertThat(restored().columns()).isEqualTo(2);
    }

    @Test
    void oneRowOfFiveMayHaveOneFigure() {
        columns(2, 0).pairs(1, 5);
        write("7", 130, 5);
        assertThat(restored().columns()).isEqualTo(3);
    }

    @Test
    void twoRowsOfSixMayNot() {
        columns(2, 0).pairs(0, 4);
        write("7", 130, 4);
        write("7", 130, 5);
        assertThat(restored().columns()).isEqualTo(2);
    }

    @Test
    void aNarrowGutterPartsNothing() {
        columns(2, 0);
        for (int row = 0; row < ROWS; row++) {
            write("12", 130, row);
            write("3", 143.4, row);
        }
        assertThat(restored().columns()).isEqualTo(2);
    }

    @Test
    void wordsOverOneOfTheColumnsAreNotParted() {
        columns(2, 0).pairs(1, 6);
        write("甲乙", 130, 0);
        assertThat(cells(0)).isEqualTo(2);
    }

    @Test
    void wordsMayReachTheLostRulingByAHair() {
        // the lost ruling stands at 161.25
        columns(2, 0).pairs(1, 6);
        write("甲", 156.5, 0);
        write("乙", 165.5, 0);
        assertThat(cells(0)).isEqualTo(3);
    }

    @Test
    void aFigureThatCrossesTheLinesOfTheOthersIsMerged() {
        columns(2, 4);
        write("12", 115, 5);
        write("3456789", 160, 5);
        assertThat(cells(5)).isEqualTo(2);
    }

    @Test
    void twoFiguresInOneColumnPartNothing() {
        columns(2, 4);
        write("12", 112, 5);
        write("3", 145, 5);
        assertThat(cells(5)).isEqualTo(2);
    }

    private void centred(int rows) {
        for (int row = 0; row < rows; row++) {
            write("12", 130, row);
            write("5", 170, row);
        }
    }

    @Test
    void threeFiguresShowThatTheirColumnIsCentred() {
        columns(2, 4).centred(3);
        write("0", 130, 5);
        assertThat(cells(5)).isEqualTo(3);
    }

    @Test
    void twoFiguresShowNothing() {
        columns(2, 4).centred(2);
        write("0", 130, 5);
        assertThat(cells(5)).isEqualTo(2);
    }

    @Test
    void aFigureMayStandALittleOffTheMiddle() {
        columns(2, 4).centred(4);
        write("0", 138, 5);
        assertThat(cells(5)).isEqualTo(3);
    }

    @Test
    void aFigureFartherOffIsMerged() {
        columns(2, 4).centred(4);
        write("0", 140, 5);
        assertThat(cells(5)).isEqualTo(2);
    }

    @Test
    void aFigureInTheMiddleOfThreeColumnsIsMerged() {
        columns(3, 4);
        for (int row = 0; row < 4; row++) {
            write("12", 190, row);
        }
        write("0", 190, 5);
        assertThat(cells(5)).isEqualTo(2);
    }
}
