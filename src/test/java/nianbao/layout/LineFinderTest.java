package nianbao.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.model.page.Glyph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters of 10 points stand on one line where their middles do; a gap between figures is a space. */
class LineFinderTest {
    private final List<Glyph> glyphs = new ArrayList<>();

    /** A letter of 10 by 10 points with its middle at {@code x}, {@code y}. */
    private LineFinderTest letter(String text, double x, double y, int turn) {
        glyphs.add(new Glyph(text, new Box(x - 5, y - 5, x + 5, y + 5), 10, turn, 1));
        return this;
    }

    private LineFinderTest letter(String text, double x, double y) {
        return letter(text, x, y, 0);
    }

    private List<String> texts() {
        return LineFinder.find(glyphs).stream().map(Line::text).toList();
    }

    @Test
    void lettersAreReadFromLeftToRightAndLinesFromTopToBottom() {
        letter("四", 20, 30).letter("二", 20, 10).letter("三", 10, 30).letter("一", 10, 10);
        assertThat(texts()).containsExactly("一二", "三四");
    }

    @Test
    void aLetterThatIsALittleHigherIsOnTheLine() {
        assertThat(letter("3", 20, 6).letter("1", 10, 10).texts()).containsExactly("13");
        assertThat(letter("9", 30, 1).texts()).containsExactly("9", "13");
    }

    @Test
    void aSlopingLineIsOne() {
        for (int i = 0; i < 4; i++) {
            letter("文", 10 + 10 * i, 10 + 2 * i);
        }
        assertThat(texts()).containsExactly("文文文文");
    }

    @ParameterizedTest
    @CsvSource({"1,2,24,12", "1,2,25,1 2", "文,2,25,文2", "1,字,25,1字", "文,字,40,文字"})
    void aGapIsASpaceBetweenFigures(String first, String second, double x, String text) {
        assertThat(letter(first, 10, 10).letter(second, x, 10).texts()).containsExactly(text);
    }

    @Test
    void theFirstLetterFollowsNoGap() {
        assertThat(letter("1", 90, 10).texts()).containsExactly("1");
    }

    @Test
    void turnedTextIsReadAlongItself() {
        letter("二", 50, 20, 1).letter("一", 50, 10, 1).letter("三", 30, 10, 1);
        assertThat(texts()).containsExactly("一二", "三");
        glyphs.clear();
        letter("二", 20, 50, 2).letter("一", 30, 50, 2).letter("三", 30, 20, 2);
        assertThat(texts()).containsExactly("一二", "三");
        glyphs.clear();
        letter("二", 50, 20, 3).letter("一", 50, 30, 3).letter("三", 80, 30, 3);
        assertThat(texts()).containsExactly("一二", "三");
    }

    @Test
    void aGapInTurnedTextIsMeasuredAlongIt() {
        glyphs.add(new Glyph("1", new Box(40, 5, 60, 15), 10, 1, 1));
        glyphs.add(new Glyph("2", new Box(40, 20, 60, 30), 10, 1, 1));
        assertThat(texts()).containsExactly("1 2");
    }

    @Test
    void turnedAndUprightLettersAreOnNoLineTogether() {
        assertThat(letter("一", 10, 10)
                        .letter("转", 20, 10, 1)
                        .letter("二", 30, 10)
                        .texts())
                .containsExactly("一二", "转");
    }

    @Test
    void aLineIsAsLargeAsMostOfItsLetters() {
        letter("文", 10, 10).letter("字", 20, 10);
        glyphs.add(new Glyph("大", new Box(25, 0, 45, 20), 20, 0, 1));
        Line line = LineFinder.find(glyphs).get(0);
        assertThat(line.size()).isEqualTo(10);
        assertThat(line.box()).isEqualTo(new Box(5, 0, 45, 20));
        assertThat(line.glyphs()).hasSize(3);
    }

    @Test
    void withoutLettersThereAreNoLines() {
        assertThat(LineFinder.find(List.of())).isEmpty();
    }
}
