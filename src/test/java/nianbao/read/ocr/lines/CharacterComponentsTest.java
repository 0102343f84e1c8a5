package nianbao.read.ocr.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which pieces of ink may be characters, and lines of tiny type; an inch has 1000 pixels. */
class CharacterComponentsTest {
    private static final double DPI = 1000;
    private final List<Component> components = new ArrayList<>();

    private void ink(PixelBox box, long area) {
        components.add(new Component(components.size(), box, (int) area));
    }

    private List<Integer> bodies() {
        return CharacterComponents.of(components, DPI).stream()
                .map(Component::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "28, 10, true",
        "27, 27, false",
        "10, 28, true",
        "100, 1200, true",
        "100, 1201, false",
        "2400, 100, true",
        "2401, 100, false"
    })
    void aBodyIsLargerThanAPointAndSmallerThanADrawing(int width, int height, boolean body) {
        ink(new PixelBox(0, 0, width, height), (long) width * height / 2);
        assertThat(bodies()).hasSize(body ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "150, 150, 16875, false",
        "150, 150, 16874, true",
        "149, 150, 22350, true",
        "150, 149, 22350, true",
        "400, 150, 60000, false"
    })
    void aLargePieceThatFillsItsBoxIsABlot(int width, int height, int area, boolean body) {
        ink(new PixelBox(0, 0, width, height), area);
        assertThat(bodies()).hasSize(body ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "350, 500, 0, 0, true",
        "395, 500, 0, 0, true",
        "396, 500, 0, 0, false",
        "349, 500, 0, 0, false",
        "155, 200, 0, 0, true",
        "154, 199, 0, 0, true",
        "150, 154, 0, 0, false",
        "350, 500, 15, 0, true",
        "350, 500, 16, 0, false",
        "350, 500, -15, 15, true",
        "350, 500, 0, -16, false",
        "350, 500, 0, 16, false"
    })
    void unlessItStandsBesideACharacterAsHigh(int left, int right, int lower, int longer, boolean body) {
        ink(new PixelBox(200, 100, 350, 250), 22500);
        ink(new PixelBox(left, 100 + lower, right, 250 + lower + longer), 10);
        assertThat(bodies().contains(0)).isEqualTo(body);
    }

    @Test
    void bodiesComeFromLeftToRight() {
        components.add(new Component(5, new PixelBox(300, 0, 340, 40), 800));
        components.add(new Component(4, new PixelBox(100, 60, 140, 100), 800));
        components.add(new Component(3, new PixelBox(100, 0, 140, 40), 800));
        assertThat(bodies()).containsExactly(3, 4, 5);
    }

    private static TextLine line(int left, int top, int width, int height) {
        PixelBox box = new PixelBox(left, top, left + width, top + height);
        return TextLine.of(List.of(new Component(left, box, width * height / 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "300, 95, 53, true",
        "300, 95, 52, false",
        "300, 95, 95, true",
        "300, 95, 96, false",
        "300, 96, 60, false",
        "200, 95, 60, false"
    })
    void aTinyLineIsAFigureBesideWordsOfSmallType(int width, int height, int figure, boolean text) {
        TextLine tiny = line(600, 0, 20, figure);
        assertThat(SmallTypeDetector.of(List.of(tiny), List.of(line(0, 0, width, height)), DPI))
                .hasSize(text ? 1 : 0);
    }

    @Test
    void wordsThatAreNotLevelTellNothing() {
        TextLine tiny = line(600, 200, 20, 60);
        assertThat(SmallTypeDetector.of(List.of(tiny), List.of(line(0, 0, 300, 95)), DPI))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20, 23, 7", "20, 24, 0", "20, 17, 6", "20, 16, 0", "4, 5, 7"})
    void sevenTinyFiguresThatAreAsHighAreARow(int height, int last, int text) {
        List<TextLine> tiny = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            tiny.add(line(100 * i, 0, 10, height));
        }
        tiny.add(line(600, 0, 10, last));
        assertThat(SmallTypeDetector.of(tiny, List.of(), DPI)).hasSize(text);
    }

    @Test
    void theHeightOfALineIsThatOfAllButItsHighestPieces() {
        List<Component> pieces = new ArrayList<>();
        int[] heights = {5, 20, 20, 20, 20, 20, 20, 20, 20, 20, 24};
        for (int i = 0; i < heights.length; i++) {
            pieces.add(new Component(i, new PixelBox(30 * i, 0, 30 * i + 20, heights[i]), 100));
        }
        assertThat(TextLine.of(pieces).glyphHeight()).isEqualTo(20);
    }

    @Test
    void strokesAboveEachOtherMakeAHigherCharacter() {
        TextLine three = TextLine.of(List.of(
                new Component(1, new PixelBox(0, 0, 40, 6), 240),
                new Component(2, new PixelBox(4, 17, 36, 23), 200),
                new Component(3, new PixelBox(0, 34, 40, 40), 240)));
        assertThat(three.glyphHeight()).isEqualTo(32);
        assertThat(three.box()).isEqualTo(new PixelBox(0, 0, 40, 40));
    }
}
