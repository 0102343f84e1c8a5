package nianbao.read.office.web.elements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Optional;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.read.office.web.style.Appearance;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is set freely beside a table may lie over it. */
class OverlaidElementsTest {
    private static final String TABLE = "<table><tr><td>规章</td><td>3</td></tr></table>";

    private static Optional<Mark> over(String html) {
        Document page = Jsoup.parse("<!DOCTYPE html><body>" + html);
        return new OverlaidElements(page.body(), new Appearance(page))
                .over(Objects.requireNonNull(page.selectFirst("table")));
    }

    private static Optional<Mark> boxed(String beside) {
        return over("<div style='position:relative'>" + TABLE + beside + "</div>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style='position:absolute;top:9px'>更正</p>",
                "<p style='position:absolute'><img src=a.png></p>",
                "<p style='position:absolute'><svg></svg></p>",
                "<p style='position:absolute'><canvas></canvas></p>",
                "<p style='position:absolute'><input></p>",
                "<p style='position:absolute'><textarea></textarea></p>",
                "<p style='position:absolute;background-color:#fff'></p>",
                "<p style='position:absolute;background-image:url(a.png)'></p>",
                "<div><p style='position:absolute'>更正</p></div>",
            })
    void whatStandsInItsBoxMayLieOverIt(String beside) {
        assertThat(boxed(beside)).contains(new Mark(Kind.NOTE, "position: absolute"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"absolute", "fixed", "relative", "sticky"})
    void itsBoxIsTheNearestThatIsPlaced(String position) {
        String note = "<p style='position:absolute'>更正</p>";
        String box = "<div style='position:" + position + "'>" + TABLE;
        assertThat(over(box + note + "</div>")).isPresent();
        assertThat(over(box + "</div>" + note)).isEmpty();
        assertThat(over("<div style='position:relative'>" + box + "</div>" + note + "</div>"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "-3", "1,204.5"})
    void aFigureThatIsSetFreelyMayLieOverAnyTable(String figure) {
        assertThat(over(TABLE + "<p style='position:fixed;top:9px'>" + figure + "</p>"))
                .contains(new Mark(Kind.NOTE, "position: fixed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>更正</p>",
                "<p style='position:relative'>更正</p>",
                "<p style='position:absolute'></p>",
                "<p style='position:absolute;display:none'>更正</p>",
                "<div style='display:none'><p style='position:absolute'>更正</p></div>",
            })
    void whatIsNotSetFreelyOrNotSeenDoesNot(String beside) {
        assertThat(boxed(beside)).isEmpty();
    }

    @Test
    void wordsElsewhereOnThePageDoNot() {
        assertThat(over(TABLE + "<p style='position:fixed'>返回顶部</p>")).isEmpty();
    }

    @Test
    void neitherTheTableNorWhatHoldsItLiesOverIt() {
        assertThat(over("<table style='position:absolute'><tr><td>3</table>")).isEmpty();
        assertThat(over("<div style='position:absolute'><table><tr><td>3</table></div>"))
                .isEmpty();
    }

    @Test
    void whatStandsInACellIsThatCells() {
        assertThat(over("<div style='position:relative'><table><tr><td><b"
                        + " style='position:absolute'>3</b></table></div>"))
                .isEmpty();
        assertThat(over("<div style='position:relative'><table><tr><th><b"
                        + " style='position:absolute'>3</b></table></div>"))
                .isEmpty();
    }
}
