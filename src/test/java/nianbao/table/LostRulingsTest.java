package nianbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.geometry.Ruling;
import nianbao.model.page.Glyph;
import org.junit.jupiter.api.Test;

/** Where a ruling is lost, figures stand in the columns over which they are centred; merged cells stay merged. */
class LostRulingsTest {
    private static final int ROWS = 6;

    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Glyph> glyphs = new ArrayList<>();

    /** A label column up to 100 and two columns of 60 points; the ruling between them only as far as {@code end}. */
    private void sheet(double end) {
        for (int row = 0; row <= ROWS; row++) {
            rulings.add(Ruling.level(20 * row, 0, 220, 0.5));
        }
        for (double x : List.of(0.0, 100.0, 220.0)) {
            rulings.add(Ruling.upright(x, 0, 20 * ROWS, 0.5));
        }
        if (end > 0) {
            rulings.add(Ruling.upright(160, 0, end, 0.5));
        }
        for (int row = 0; row < ROWS; row++) {
            write("行", 10, row);
        }
    }

    private void write(String text, double center, int row) {
        double left = center - 2.5 * text.length();
        for (int i = 0; i < text.length(); i++) {
            Box box = new Box(left + 5 * i, 20 * row + 5, left + 5 * i + 5, 20 * row + 15);
            glyphs.add(new Glyph(text.substring(i, i + 1), box, 10, 0, 1));
        }
    }

    private Grid restored() {
        return LostRulings.restored(GridFinder.find(rulings).get(0), glyphs);
    }

    private long cells(int row) {
        return restored().cells().stream().filter(cell -> cell.row() == row).count();
    }

    @Test
    void aColumnWithTwoFiguresInEachRowIsTwo() {
        sheet(0);
        for (int row = 0; row < ROWS; row++) {
            write("12", 130, row);
            write("3", 190, row);
        }
        assertThat(restored().columns()).isEqualTo(3);
        assertThat(cells(0)).isEqualTo(3);
    }

    @Test
    void wordsOverSuchAColumnArePartedToo() {
        sheet(0);
        write("自然人", 130, 0);
        write("总计", 190, 0);
        for (int row = 1; row < ROWS; row++) {
            write("12", 130, row);
            write("3", 190, row);
        }
        assertThat(cells(0)).isEqualTo(3);
    }

    @Test
    void aWordAcrossSuchAColumnIsNotParted() {
        sheet(0);
        write("法人或其他组织", 160, 0);
        for (int row = 1; row < ROWS; row++) {
            write("12", 130, row);
            write("3", 190, row);
        }
        assertThat(cells(0)).isEqualTo(2);
        assertThat(cells(1)).isEqualTo(3);
    }

    @Test
    void fewRowsWithTwoFiguresAreNoLostRuling() {
        sheet(0);
        for (int row = 0; row < 3; row++) {
            write("12", 130, row);
            write("3", 190, row);
        }
        for (int row = 3; row < ROWS; row++) {
            write("7", 160, row);
        }
        assertThat(restored().columns()).isEqualTo(2);
    }

    @Test
    void aCellOverTwoColumnsWithAFigureInEachIsTwo() {
        sheet(80);
        write("12", 130, 5);
        write("3", 190, 5);
        assertThat(cells(5)).isEqualTo(3);
    }

    @Test
    void aFigureInTheMiddleOfItsColumnStandsInThatAlone() {
        sheet(80);
        for (int row = 0; row < 4; row++) {
            write("12", 130, row);
        }
        write("0", 130, 5);
        assertThat(cells(5)).isEqualTo(3);
    }

    @Test
    void aFigureThatIsSetLeftAsAllOthersIsMerged() {
        sheet(80);
        for (int row = 0; row < 4; row++) {
            write("12", 112, row);
        }
        write("1234567", 124, 5);
        assertThat(cells(5)).isEqualTo(2);
    }

    @Test
    void aFigureInTheMiddleOfItsCellIsMerged() {
        sheet(80);
        write("0", 160, 5);
        assertThat(cells(5)).isEqualTo(2);
    }

    @Test
    void twoFiguresInOneColumnOfACellStayTogether() {
        sheet(80);
        write("1", 112, 5);
        write("2", 145, 5);
        assertThat(cells(5)).isEqualTo(2);
    }

    /** Two figures of two digits in each row, with {@code gap} points of blank between them. */
    private int columns(double gap) {
        sheet(0);
        for (int row = 0; row < ROWS; row++) {
            write("12", 130, row);
            write("34", 140 + gap, row);
        }
        return restored().columns();
    }

    @Test
    void sixPointsOfBlankPartTwoColumns() {
        assertThat(columns(6)).isEqualTo(3);
    }

    @Test
    void lessThanSixPointsOfBlankAreInsideOfAColumn() {
        assertThat(columns(5.9)).isEqualTo(2);
    }

    @Test
    void aColumnIsSeveralByItsOwnFiguresAlone() {
        sheet(0);
        rulings.add(Ruling.upright(280, 0, 20 * ROWS, 0.5));
        rulings.add(Ruling.upright(340, 0, 20 * ROWS, 0.5));
        for (int row = 0; row <= ROWS; row++) {
            rulings.add(Ruling.level(20 * row, 220, 340, 0.5));
        }
        for (int row = 0; row < ROWS; row++) {
            write("12", 130, row);
            write("3", 190, row);
            write("7", 250, row);
            write("8", 310, row);
        }
        assertThat(restored().columnEdges()).containsExactly(0.0, 100.0, 161.25, 220.0, 280.0, 340.0);
    }

    @Test
    void aFigureMayStandALittleOffTheMiddleOfItsColumn() {
        sheet(80);
        for (int row = 0; row < 4; row++) {
            write("12", 130, row);
        }
        write("0", 139, 5);
        assertThat(cells(5)).isEqualTo(3);
    }

    @Test
    void aFigureFartherOffTheMiddleOfItsColumnIsMerged() {
        sheet(80);
        for (int row = 0; row < 4; row++) {
            write("12", 130, row);
        }
        write("0", 139.1, 5);
        assertThat(cells(5)).isEqualTo(2);
    }

    @Test
    void aFigureInTheMiddleOfThreeColumnsIsMerged() {
        sheet(0);
        rulings.add(Ruling.upright(140, 0, 80, 0.5));
        rulings.add(Ruling.upright(180, 0, 80, 0.5));
        for (int row = 0; row < 4; row++) {
            write("12", 160, row);
        }
        write("0", 161, 5);
        assertThat(cells(5)).isEqualTo(2);
    }

    @Test
    void aFigureOnAnEdgeKeepsACellOfTwoFiguresWhole() {
        sheet(80);
        write("1234567", 150, 5);
        write("3", 200, 5);
        assertThat(cells(5)).isEqualTo(2);
    }

    /** The cells of a head over a column that its figures show to be two; its letters begin so far right of the edge. */
    private long head(double... letters) {
        sheet(0);
        for (int row = 1; row < ROWS; row++) {
            write("12", 130, row);
            write("3", 190, row);
        }
        for (double left : letters) {
            write("甲", 161.25 + left + 2.5, 0);
        }
        return cells(0);
    }

    @Test
    void aLetterMayReachOverTheEdgeByAPoint() {
        assertThat(head(-20, -1, 20)).isEqualTo(3);
    }

    @Test
    void aLetterMayReachOverTheEdgeByAPointFromTheLeft() {
        assertThat(head(-20, -4, 20)).isEqualTo(3);
    }

    @Test
    void aLetterOnTheEdgeIsOfNeitherSide() {
        assertThat(head(-20, -2, 20)).isEqualTo(2);
    }

    @Test
    void theOnlyLetterOfASideStandsInIt() {
        assertThat(head(-4.1, -0.9)).isEqualTo(3);
    }

    @Test
    void aLetterThatReachesOverTheEdgeIsNotAloneOnTheRight() {
        assertThat(head(-20, -1)).isEqualTo(2);
    }

    @Test
    void aLetterThatReachesOverTheEdgeIsNotAloneOnTheLeft() {
        assertThat(head(-4, 20)).isEqualTo(2);
    }
}
