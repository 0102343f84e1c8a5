package nianbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.model.page.Glyph;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import org.junit.jupiter.api.Test;

/** Two figures in one cell are never made one. */
class CellTextTest {
    private static final Box CELL = new Box(0, 0, 40, 40);

    private final List<Glyph> glyphs = new ArrayList<>();

    /** Text whose letters are half as wide as high, Chinese ones as wide; the base line lies at {@code y}. */
    private CellTextTest text(double x, double y, double size, String text) {
        double at = x;
        for (char c : text.toCharArray()) {
            double width = c < 0x2000 ? size / 2 : size;
            Box box = new Box(at, y - 0.85 * size, at + width, y + 0.15 * size);
            glyphs.add(new Glyph(String.valueOf(c), box, size, 0, 1));
            at += width;
        }
        return this;
    }

    private CellText read() {
        return CellText.of(glyphs, CELL);
    }

    private static List<Kind> kinds(CellText text) {
        return text.marks().stream().map(Mark::kind).toList();
    }

    @Test
    void aRaisedSmallDigitIsANote() {
        CellText text = text(5, 20, 10, "22").text(15, 16, 6, "1").read();
        assertThat(text.text()).isEqualTo("22[1]");
        assertThat(text.marks()).isEmpty();
    }

    @Test
    void aLoweredSmallDigitIsANote() {
        assertThat(text(5, 20, 10, "22").text(15, 22, 6, "1").read().text()).isEqualTo("22[1]");
    }

    @Test
    void aSmallDigitAboveIsANote() {
        CellText text = text(5, 20, 10, "22").text(8, 10, 5, "1").read();
        assertThat(text.text()).isEqualTo("22[1]");
        assertThat(text.marks()).isEmpty();
    }

    @Test
    void aNoteOfTwoDigitsStandsBesideTheFigureOrOverItsUnit() {
        CellText beside = text(5, 20, 10, "22").text(15, 15, 6, "12").read();
        assertThat(beside.text()).isEqualTo("22[12]");
        assertThat(beside.marks()).isEmpty();
        glyphs.clear();
        CellText over = text(5, 20, 10, "22件").text(17, 10, 6, "12").read();
        assertThat(over.text()).isEqualTo("22件[12]");
        assertThat(over.marks()).isEmpty();
    }

    @Test
    void smallDigitsThatHalfStandOverAFigureAreANote() {
        assertThat(kinds(text(5, 20, 10, "2")
                        .text(8, 10, 4, "1")
                        .text(9, 10, 4, "2")
                        .read()))
                .isEmpty();
        glyphs.clear();
        assertThat(kinds(text(5, 20, 10, "2")
                        .text(6, 10, 4, "1")
                        .text(8, 10, 4, "2")
                        .read()))
                .containsExactly(Kind.APART);
    }

    @Test
    void aSmallFigureAboveIsAnotherOne() {
        assertThat(kinds(text(5, 20, 10, "237").text(6, 10, 6, "55").read())).containsExactly(Kind.APART);
    }

    @Test
    void aSmallFigureOnTheSameLineIsAnotherOne() {
        CellText text = text(5, 20, 10, "207").text(20, 20, 6, "210").read();
        assertThat(text.text()).isEqualTo("207 210");
        assertThat(kinds(text)).containsExactly(Kind.APART);
    }

    @Test
    void aSmallFigureIsANoteOnlyWhereItIsRaisedByMoreThanATenth() {
        assertThat(kinds(text(5, 20, 10, "207").text(20, 19, 5, "210").read())).containsExactly(Kind.APART);
        glyphs.clear();
        CellText note = text(5, 20, 10, "207").text(20, 18.9, 5, "210").read();
        assertThat(note.text()).isEqualTo("207[210]");
        assertThat(note.marks()).isEmpty();
    }

    @Test
    void aDigitOfFourFifthsOfTheSizeIsOfTheFigure() {
        assertThat(text(5, 20, 10, "22").text(15, 20, 8, "1").read().text()).isEqualTo("221");
        glyphs.clear();
        assertThat(text(5, 20, 10, "22").text(15, 20, 7.9, "1").read().text()).isEqualTo("22 1");
    }

    @Test
    void inALabelARaisedDigitStaysWhereItIs() {
        assertThat(text(5, 20, 10, "其他").text(25, 16, 6, "1").read().text()).isEqualTo("其他1");
    }

    @Test
    void aFigureWithWordsHasItsNotesToo() {
        assertThat(text(5, 20, 10, "22件").text(25, 16, 6, "1").read().text()).isEqualTo("22件[1]");
    }

    @Test
    void oneFigureMayRunOnBelowWhereItsLineIsFull() {
        CellText text = text(6, 15, 10, "12345").text(6, 27, 10, "678").read();
        assertThat(text.text()).isEqualTo("12345678");
        assertThat(text.marks()).isEmpty();
    }

    @Test
    void twoFiguresBelowEachOtherAreTwo() {
        CellText text = text(12, 15, 10, "115").text(12, 27, 10, "118").read();
        assertThat(text.text()).isEqualTo("115 118");
        assertThat(kinds(text)).containsExactly(Kind.APART);
    }

    @Test
    void oneDigitAboveAnotherIsNoFigure() {
        CellText text = CellText.of(text(6, 15, 10, "3").text(6, 27, 10, "6").glyphs, new Box(0, 0, 17, 40));
        assertThat(kinds(text)).containsExactly(Kind.APART);
    }

    @Test
    void farBelowAFullLineIsAnotherFigure() {
        CellText text = CellText.of(text(6, 15, 10, "12345").text(6, 45, 10, "678").glyphs, new Box(0, 0, 40, 60));
        assertThat(kinds(text)).containsExactly(Kind.APART);
    }

    @Test
    void theNextLineOfAFigureIsAtMostTwoLinesBelow() {
        Box high = new Box(0, 0, 40, 60);
        assertThat(CellText.of(text(6, 15, 10, "12345").text(6, 37, 10, "678").glyphs, high)
                        .text())
                .isEqualTo("12345678");
        glyphs.clear();
        assertThat(CellText.of(text(6, 15, 10, "12345").text(6, 37.5, 10, "678").glyphs, high)
                        .text())
                .isEqualTo("12345 678");
    }

    @Test
    void inALabelDigitsBelowAFullLineAreOfItsFigureOnlyInItsSize() {
        assertThat(kinds(text(6, 15, 10, "其他1").text(6, 27, 8, "678").read())).isEmpty();
        glyphs.clear();
        CellText smaller = text(6, 15, 10, "其他1").text(6, 27, 7.5, "678").read();
        assertThat(smaller.text()).isEqualTo("其他1 678");
        assertThat(kinds(smaller)).containsExactly(Kind.APART);
    }

    @Test
    void smallerDigitsBelowAFullLineAreANote() {
        assertThat(text(6, 15, 10, "12345").text(6, 27, 6, "678").read().text()).isEqualTo("12345[678]");
    }

    @Test
    void digitsAtTwoHeightsAreDoubtful() {
        assertThat(kinds(text(5, 20, 10, "22").text(15, 17, 10, "1").read())).containsExactly(Kind.APART);
    }

    @Test
    void digitsOverEachOtherAreDoubtful() {
        assertThat(kinds(text(5, 20, 10, "22").text(7, 20.5, 10, "3").read())).containsExactly(Kind.APART);
    }

    @Test
    void digitsWithRoomForTwoOthersBetweenThemAreDoubtful() {
        assertThat(kinds(text(2, 20, 10, "1").text(17, 20, 10, "391").read())).containsExactly(Kind.APART);
        glyphs.clear();
        assertThat(kinds(text(2, 20, 10, "1").text(10, 20, 10, "391").read())).isEmpty();
    }

    @Test
    void digitsMayStandAsFarApartAsLessThanTwoOthers() {
        assertThat(kinds(text(2, 20, 10, "1").text(15.5, 20, 10, "391").read())).isEmpty();
        glyphs.clear();
        assertThat(kinds(text(2, 20, 10, "1").text(15.6, 20, 10, "391").read())).containsExactly(Kind.APART);
    }

    @Test
    void digitsMayStandHigherThanOthersByAFifthOfTheirSize() {
        assertThat(kinds(text(5, 20, 10, "22").text(15, 18, 10, "1").read())).isEmpty();
        glyphs.clear();
        assertThat(kinds(text(5, 20, 10, "22").text(15, 17.9, 10, "1").read())).containsExactly(Kind.APART);
    }

    @Test
    void digitsMayCoverLessThanAThirdOfEachOther() {
        assertThat(kinds(text(5, 20, 10, "1").text(8.5, 20, 10, "2").read())).isEmpty();
    }
}
