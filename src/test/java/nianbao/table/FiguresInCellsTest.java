package nianbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.model.page.Glyph;
import nianbao.model.page.Mark;
import org.junit.jupiter.api.Test;

/** How the letters of one cell become its text, upright and turned by a quarter. */
class FiguresInCellsTest {
    private final List<Glyph> glyphs = new ArrayList<>();

    /** Upright text that stands on the base line {@code y}. */
    private FiguresInCellsTest text(double x, double y, double size, String text) {
        double at = x;
        for (char letter : text.toCharArray()) {
            double width = letter < 0x2000 ? size / 2 : size;
            glyph(letter, new Box(at, y - 0.85 * size, at + width, y + 0.15 * size), size, 0);
            at += width;
        }
        return this;
    }

    /** Text that is read downward, its middle at {@code x}. */
    private FiguresInCellsTest turned(double x, double y, double size, String text) {
        double at = y;
        for (char letter : text.toCharArray()) {
            glyph(letter, new Box(x - size / 2, at, x + size / 2, at + size / 2), size, 1);
            at += size / 2;
        }
        return this;
    }

    /** Text that stands on its head, from its right end to the left, its middle at {@code y}. */
    private FiguresInCellsTest onItsHead(double right, double y, double size, String text) {
        double at = right;
        for (char letter : text.toCharArray()) {
            glyph(letter, new Box(at - size / 2, y - size / 2, at, y + size / 2), size, 2);
            at -= size / 2;
        }
        return this;
    }

    private void glyph(char letter, Box box, double size, int turn) {
        glyphs.add(new Glyph(String.valueOf(letter), box, size, turn, 1));
    }

    private CellText in(double width, double height) {
        return CellText.of(glyphs, new Box(0, 0, width, height));
    }

    private void reads(CellText text, String wanted) {
        assertThat(text.text()).isEqualTo(wanted);
        assertThat(text.marks()).isEmpty();
    }

    private void isApart(CellText text, String wanted) {
        assertThat(text.text()).isEqualTo(wanted);
        assertThat(text.marks()).extracting(Mark::kind).contains(Mark.Kind.APART);
    }

    @Test
    void aTurnedFigureRunsOnWhereItsLineIsFull() {
        reads(turned(30, 6, 10, "12345").turned(18, 6, 10, "678").in(100, 40), "12345678");
    }

    @Test
    void turnedFiguresBesideEachOtherAreTwo() {
        isApart(turned(30, 6, 10, "12345").turned(18, 6, 10, "678").in(100, 45), "12345 678");
    }

    @Test
    void aFigureRunsOnOnlyWhereTheNextDigitHasNoRoom() {
        isApart(text(6, 15, 10, "12345").text(6, 27, 10, "678").in(45, 40), "12345 678");
        glyphs.clear();
        reads(text(6, 15, 10, "12345").text(6, 27, 10, "678").in(42, 40), "12345678");
    }

    @Test
    void aTurnedNoteIsOneAndATurnedSmallFigureIsNot() {
        reads(turned(20, 6, 10, "22").turned(23, 17, 6, "1").in(40, 40), "22[1]");
        glyphs.clear();
        isApart(turned(20, 6, 10, "207").turned(20, 26, 6, "210").in(40, 60), "207 210");
    }

    @Test
    void smallTurnedDigitsBesideATurnedFigureAreAnotherOne() {
        isApart(turned(20, 6, 10, "237").turned(30, 7, 6, "55").in(40, 40), "237[55]");
        glyphs.clear();
        reads(turned(20, 6, 10, "237").turned(25, 22, 6, "55").in(40, 60), "237[55]");
    }

    @Test
    void aFigureOnItsHeadIsReadAsOneThatIsUpright() {
        reads(onItsHead(35, 30, 10, "12345").onItsHead(35, 18, 10, "678").in(40, 90), "12345678");
        glyphs.clear();
        isApart(onItsHead(35, 30, 10, "207").onItsHead(18, 31.4, 6, "210").in(40, 60), "207 210");
        glyphs.clear();
        isApart(onItsHead(35, 30, 10, "237").onItsHead(33, 40, 6, "55").in(40, 60), "237[55]");
    }

    @Test
    void turnedDigitsAtTwoHeightsAreDoubtful() {
        isApart(turned(20, 6, 10, "2").turned(24, 11, 10, "3").in(40, 40), "23");
        glyphs.clear();
        reads(turned(20, 6, 10, "2").turned(20.5, 11, 10, "3").in(40, 40), "23");
    }

    @Test
    void digitsAtTwoHeightsAreDoubtful() {
        isApart(text(6, 20, 10, "2").text(11, 16, 10, "3").in(40, 40), "23");
        glyphs.clear();
        reads(text(6, 20, 10, "2").text(11, 19.5, 10, "3").in(40, 40), "23");
    }

    @Test
    void inALabelWithAFigureARaisedDigitStaysToo() {
        CellText text = text(5, 20, 10, "其他12").text(35, 17, 7, "3").in(60, 40);
        assertThat(text.text()).isEqualTo("其他123");
    }

    @Test
    void aNegativeFigureHasItsNotesToo() {
        reads(text(5, 20, 10, "-22").text(20, 15, 6, "1").in(60, 40), "-22[1]");
    }

    @Test
    void smallWordsAreNoNotes() {
        reads(text(5, 20, 10, "22").text(15, 20, 6, "件").in(60, 40), "22件");
    }

    @Test
    void aDigitBelowWordsIsTheirs() {
        reads(text(5, 15, 10, "自然人").text(5, 30, 10, "2").in(60, 40), "自然人2");
    }

    @Test
    void digitsThatHardlyTouchAreOneFigure() {
        reads(text(5, 20, 10, "1").text(8.6, 20, 10, "2").in(40, 40), "12");
        glyphs.clear();
        isApart(text(5, 20, 10, "1").text(8.4, 20, 10, "2").in(40, 40), "12");
    }

    @Test
    void onlyAnUprightFigureHasAHeightAtWhichStrokesCount() {
        Box band = text(5, 20, 10, "12").in(40, 40).band().orElseThrow();
        assertThat(band.top()).isEqualTo(14);
        assertThat(band.bottom()).isEqualTo(19);
        glyphs.clear();
        assertThat(text(5, 20, 10, "甲12").in(40, 40).band()).isEmpty();
        glyphs.clear();
        assertThat(turned(20, 6, 10, "12").in(40, 40).band()).isEmpty();
    }
}
