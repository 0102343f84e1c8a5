package nianbao.read.pdf.visible;

import static nianbao.read.pdf.PdfPageBuilder.hex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nianbao.geometry.Box;
import nianbao.model.page.Mark.Kind;
import nianbao.model.page.PlacedMark;
import nianbao.read.pdf.PdfPageBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digits of 5 by 10 points on a base line at 602; the first begins at 302. */
class StrikethroughDetectorTest {
    private static String show(double x, double y, String text) {
        return "BT /F1 10 Tf " + x + " " + y + " Td " + hex(text) + " Tj ET ";
    }

    private static String line(double from, double to, double y) {
        return "0.5 w " + from + " " + y + " m " + to + " " + y + " l S ";
    }

    private static List<PlacedMark> marks(String operators) {
        return new PdfPageBuilder()
                .draw(operators).read().marks().stream()
                        .filter(placed -> placed.mark().kind() == Kind.STRUCK)
                        .toList();
    }

    private static List<String> struck(String operators) {
        return marks(operators).stream().map(placed -> placed.mark().name()).toList();
    }

    @ParameterizedTest(name = "{0} above the base line")
    @CsvSource({"0.8, false", "1.2, true", "6.1, true", "6.4, false"})
    void aLineThroughTheMiddleStrikesAndOneBelowUnderlines(double height, boolean strikes) {
        assertThat(struck(show(302, 602, "31") + line(302, 312, 602 + height)))
                .isEqualTo(strikes ? List.of("31") : List.of());
    }

    @ParameterizedTest(name = "to {0}")
    @CsvSource({"311.9, 31", "311.7, 3"})
    void aLineStrikesTheDigitsOverWhoseWidthItRuns(double to, String text) {
        assertThat(struck(show(302, 602, "31") + line(302, to, 605))).containsExactly(text);
    }

    @ParameterizedTest(name = "{0} thick")
    @CsvSource({"2.9, true", "3.2, false"})
    void aBlockIsNoLine(double thickness, boolean strikes) {
        assertThat(struck(show(302, 602, "31") + "302 604 10 " + thickness + " re f "))
                .isEqualTo(strikes ? List.of("31") : List.of());
    }

    @ParameterizedTest(name = "from {0} at {1}")
    @CsvSource({"305.4, 605, 31", "305.8, 605, 1", "305.4, 605.3, 31", "305.4, 605.5, 1"})
    void piecesThatNearlyMeetAreOneLine(double from, double height, String text) {
        assertThat(struck(show(302, 602, "31") + line(302, 304.5, 605) + line(from, 312, height)))
                .containsExactly(text);
    }

    @Test
    void piecesAreJoinedInWhateverOrderTheyAreDrawn() {
        assertThat(struck(show(302, 602, "31")
                        + line(308.4, 312, 605)
                        + line(302, 304.5, 605)
                        + line(304.6, 308.3, 605)
                        + line(302, 312, 640)))
                .containsExactly("31");
    }

    @ParameterizedTest(name = "{0} apart")
    @CsvSource({"2.8, true", "3.2, false"})
    void whatIsStruckTogetherIsOneFigure(double gap, boolean together) {
        assertThat(struck(show(302, 602, "3") + show(307 + gap, 602, "1") + line(300, 320, 605)))
                .isEqualTo(together ? List.of("31") : List.of("3", "1"));
    }

    @Test
    void digitsAreNamedInTheOrderInWhichTheyStand() {
        assertThat(struck(show(302, 570, "45")
                        + line(302, 312, 573)
                        + show(307, 602, "1")
                        + show(302, 602, "3")
                        + line(302, 312, 605)))
                .containsExactly("31", "45");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"公, false", "-, false", "a, true", "8, true"})
    void onlyLettersAndDigitsThatAreNarrowCanBeTold(String text, boolean can) {
        assertThat(struck(show(302, 602, text) + line(300, 320, 605))).hasSize(can ? 1 : 0);
    }

    @Test
    void theMarkKeepsToItsOwnLine() {
        Box box = marks(show(302, 602, "31") + line(302, 312, 605)).get(0).box();
        assertThat(box.left()).isCloseTo(304.5, within(0.1));
        assertThat(box.right()).isCloseTo(309.5, within(0.1));
        assertThat(box.height()).isCloseTo(5, within(0.1));
    }

    @Test
    void figuresOnAPageThatIsTurnedAreStruckToo() {
        String sideways = "BT /F1 10 Tf 0 1 -1 0 300 100 Tm " + hex("收到 31") + " Tj ET ";
        assertThat(struck(sideways + "0.5 w 297 120 m 297 140 l S")).containsExactly("31");
        assertThat(struck(sideways + "0.5 w 304 120 m 304 140 l S")).isEmpty();
    }
}
