package nianbao.read.pdf.visible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.pdf.PdfPageBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines, however they are drawn, become rulings. */
class RulingsTest {
    private static List<Ruling> rulings(String operators) {
        return new PdfPageBuilder().draw(operators).read().rulings();
    }

    private static void assertLine(Ruling ruling, Axis axis, double at, double start, double end) {
        assertThat(ruling.axis()).isEqualTo(axis);
        assertThat(ruling.at()).isCloseTo(at, within(0.5));
        assertThat(ruling.along().start()).isCloseTo(start, within(0.6));
        assertThat(ruling.along().end()).isCloseTo(end, within(0.6));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "100 642 m 300 642 l S",
                "0.5 w 300 642 m 100 642.5 l S",
                "100 641.5 200 1 re f",
                "q 0.1 0 0 0.1 0 0 cm 5 w 1000 6420 m 3000 6420 l S Q",
                "1 J 0.7 w 100 642 m 200 642 l S 200 642 m 300 642 l S",
                "[3 2] 0 d 100 642 m 300 642 l S",
                "100 641.6 m 300 641.6 l 300 642.4 l 100 642.4 l h f*",
                "q 200 0 0 0.5 100 641.75 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q",
                "q 100 641.5 200 1 re W n 0 0 595 842 re f Q",
                "1 w 100 642 m 150 642 l 150 642 m 300 642 l S",
                "0.8 g 100 641.5 200 1 re f"
            })
    void aLevelLineIsOneRuling(String operators) {
        List<Ruling> rulings = rulings(operators);
        assertThat(rulings).hasSize(1);
        assertLine(rulings.get(0), Axis.LEVEL, 200, 100, 300);
    }

    @Test
    void dotsInARowAreALine() {
        StringBuilder dots = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            dots.append(100 + 2 * i).append(" 641.5 1 1 re f ");
        }
        List<Ruling> rulings = rulings(dots.toString());
        assertThat(rulings).hasSize(1);
        assertLine(rulings.get(0), Axis.LEVEL, 200, 100, 299);
    }

    @Test
    void dotsBehindTinyWhiteLettersAreALineStill() {
        StringBuilder dots = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            dots.append(100 + 2 * i).append(" 641.5 1 1 re f ");
        }
        PdfPageBuilder sheet = new PdfPageBuilder().draw(dots.toString());
        sheet.draw("1 g").text(110, 640.5, 4, "12345678901234567890").draw("0 g");

        assertLine(sheet.read().rulings().get(0), Axis.LEVEL, 200, 100, 299);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "1 G 100 642 m 300 642 l S",
                "100 642 m 300 700 l S",
                "100 642 1.5 1.5 re f",
                "100 642 m 200 700 300 600 400 642 c S",
                "q 0 0 50 50 re W n 100 642 m 300 642 l S Q",
                "100 642 m 300 642 l n"
            })
    void whatIsNoVisibleLineIsNoRuling(String operators) {
        assertThat(rulings(operators)).isEmpty();
    }

    @Test
    void aStrokedRectangleHasFourSides() {
        List<Ruling> rulings = rulings("100 600 200 42 re S");
        assertThat(rulings).hasSize(4);
        assertLine(rulings.get(0), Axis.LEVEL, 200, 100, 300);
        assertLine(rulings.get(2), Axis.UPRIGHT, 100, 200, 242);
    }

    @Test
    void twoLinesOfADoubleOneStayTwo() {
        assertThat(rulings("0.25 w 100 642 m 300 642 l S 100 640.5 m 300 640.5 l S"))
                .hasSize(2);
    }

    @Test
    void whiteSeamsBetweenDarkCellsAreLines() {
        List<Ruling> rulings = rulings("0.3 g 100 600 200 42 re f 1 G 1 w 200 600 m 200 642 l S");
        assertThat(rulings).hasSize(1);
        assertLine(rulings.get(0), Axis.UPRIGHT, 200, 200, 242);
    }

    @Test
    void cellsOfColourWithoutLinesGiveTheirEdges() {
        List<Ruling> rulings = rulings("0.9 g 100 600 99 20 re f 201 600 99 20 re f");
        assertThat(rulings.stream().filter(ruling -> ruling.axis() == Axis.UPRIGHT))
                .hasSize(4);
        List<Ruling> level =
                rulings.stream().filter(ruling -> ruling.axis() == Axis.LEVEL).toList();
        assertThat(level).hasSize(2);
        assertLine(level.get(0), Axis.LEVEL, 222, 100, 300);
    }

    @Test
    void strokesOfLettersAreNoLines() {
        PdfPageBuilder sheet = new PdfPageBuilder()
                .text(100, 600, 12, "口")
                .draw("1 w 101 600 10 9 re S 300 600 m 300 612 310 612 310 600 c 304 600 l 304 606 l h S");
        assertThat(sheet.read().rulings()).isEmpty();
    }

    /** In low rows letters reach to the lines above and below them, and beyond. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[3 2] 0 d 1 w 100 602 m 300 602 l S", "[1 1] 0 d 1 w 100 602 m 300 602 l S"})
    void dashesThatGoOnThroughLettersAreALine(String line) {
        PdfPageBuilder sheet =
                new PdfPageBuilder().text(150, 600, 12, "口口口口口口口口").draw(line + " [] 0 d 151 600 10 9 re S");
        List<Ruling> rulings = sheet.read().rulings();
        assertThat(rulings).hasSize(1);
        assertLine(rulings.get(0), Axis.LEVEL, 240, 100, 300);
    }

    /** Four letters whose strokes stand in a row with nothing outside of them. */
    @Test
    void strokesOfLettersBesideEachOtherAreNoLine() {
        StringBuilder strokes = new StringBuilder("1 w ");
        for (int i = 0; i < 8; i++) {
            strokes.append(150.5 + 12 * i).append(" 602 11 0.8 re f ");
        }
        PdfPageBuilder sheet =
                new PdfPageBuilder().text(150, 600, 12, "一一一一一一一一").draw(strokes.toString());
        assertThat(sheet.read().rulings()).isEmpty();
    }

    @Test
    void cellsWithRoundCornersHaveFourSides() {
        String cell = "104 600 m 126 600 l 130 600 130 600 130 604 c 130 618 l 130 622 130 622 126 622 c "
                + "104 622 l 100 622 100 622 100 618 c 100 604 l 100 600 100 600 104 600 c h ";
        assertThat(rulings("1 w " + cell + "S")).hasSize(4);
        String inner = "104 601 m 126 601 l 129 601 129 601 129 604 c 129 618 l 129 621 129 621 126 621 c "
                + "104 621 l 101 621 101 621 101 618 c 101 604 l 101 601 101 601 104 601 c h ";
        assertThat(rulings(cell + inner + "f*")).hasSize(4);
    }

    @Test
    void aHighlightedWordOrABannerHasNoEdges() {
        assertThat(rulings("1 1 0 rg 100 600 99 12 re f 0.9 g 50 750 500 30 re f"))
                .isEmpty();
    }

    @Test
    void rulingsTurnWithThePage() {
        PdfPageBuilder sheet =
                new PdfPageBuilder().draw("100 642 m 300 642 l S").change(page -> page.setRotation(90));
        List<Ruling> rulings = sheet.read().rulings();
        assertThat(rulings).hasSize(1);
        assertLine(rulings.get(0), Axis.UPRIGHT, 642, 100, 300);
    }
}
