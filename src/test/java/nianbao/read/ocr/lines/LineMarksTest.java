package nianbao.read.ocr.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which points, specks, strokes and parts belong to a line of characters of 55 pixels, at 300 dpi. */
class LineMarksTest {
    private static final double DPI = 300;
    private final List<Component> components = new ArrayList<>();

    private void ink(int left, int top, int right, int bottom) {
        PixelBox box = new PixelBox(left, top, right, bottom);
        components.add(new Component(components.size(), box, (int) box.area() / 2));
    }

    private void characters(int left, int top, int count) {
        for (int i = 0; i < count; i++) {
            ink(left + 58 * i, top, left + 55 + 58 * i, top + 55);
        }
    }

    private List<PixelBox> lines() {
        return TextLineSegmenter.of(components, DPI).stream().map(TextLine::box).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "483, 150, true",
        "484, 150, false",
        "78, 120, true",
        "77, 120, false",
        "200, 92, true",
        "200, 91, false",
        "200, 160, true",
        "200, 161, false"
    })
    void aPointNearALineStandsOnIt(int left, int top, boolean taken) {
        characters(100, 100, 6);
        PixelBox mark = new PixelBox(left, top, left + 6, top + 6);
        ink(left, top, left + 6, top + 6);
        PixelBox line = new PixelBox(100, 100, 445, 155);
        assertThat(lines()).containsExactly(taken ? line.union(mark) : line);
    }

    @Test
    void aPointBetweenTwoLinesBelongsToOne() {
        characters(100, 100, 6);
        characters(100, 165, 6);
        ink(200, 157, 206, 163);
        assertThat(TextLineSegmenter.of(components, DPI))
                .extracting(line -> line.components().size())
                .containsExactly(7, 6);
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true"})
    void dustOfAPixelOrTwoIsNoPoint(int height, boolean taken) {
        characters(100, 100, 6);
        components.add(new Component(99, new PixelBox(460, 120, 461, 120 + height), height));
        assertThat(lines()).extracting(PixelBox::right).containsExactly(taken ? 461 : 445);
    }

    @ParameterizedTest
    @CsvSource({"105, 6, 0", "104, 6, 1", "105, 7, 1", "6, 105, 0", "6, 104, 1"})
    void aHairThatIsLongIsARestOfARuling(int width, int height, int lines) {
        ink(100, 100, 100 + width, 100 + height);
        assertThat(lines()).hasSize(lines);
    }

    @ParameterizedTest
    @CsvSource({"18, 10, 1", "17, 10, 0", "10, 18, 1", "17, 17, 0"})
    void aLineIsLargerThanACrumb(int width, int height, int lines) {
        ink(100, 100, 100 + width, 100 + height);
        assertThat(lines()).hasSize(lines);
    }

    /** 口 of a character, whose foot is level with figures that stand lower. */
    @Test
    void aPartBesideItsCharacterDoesNotGlueALowerLine() {
        characters(100, 100, 2);
        ink(220, 123, 250, 155);
        ink(270, 139, 290, 178);
        ink(295, 139, 315, 178);
        assertThat(lines()).containsExactly(new PixelBox(100, 100, 250, 155), new PixelBox(270, 139, 315, 178));
    }

    @Test
    void norDoesOneBeforeItsCharacter() {
        ink(135, 139, 155, 178);
        ink(160, 139, 180, 178);
        ink(200, 123, 230, 155);
        characters(235, 100, 2);
        assertThat(lines()).containsExactly(new PixelBox(200, 100, 348, 155), new PixelBox(135, 139, 180, 178));
    }

    @Test
    void charactersFarApartAreOneLineWhereAPartStandsBetweenThem() {
        characters(100, 100, 2);
        characters(340, 100, 2);
        assertThat(lines()).containsExactly(new PixelBox(100, 100, 213, 155), new PixelBox(340, 100, 453, 155));
        ink(260, 123, 290, 155);
        assertThat(lines()).containsExactly(new PixelBox(100, 100, 453, 155));
    }

    @ParameterizedTest
    @CsvSource({"268, 1", "269, 2"})
    void aPartIsNoFartherFromItsLineThanThatIsHigh(int left, int lines) {
        characters(100, 100, 2);
        ink(left, 123, left + 30, 155);
        assertThat(lines()).hasSize(lines);
    }

    @ParameterizedTest
    @CsvSource({"140, 1", "139, 1", "141, 2"})
    void aFlatCharacterStandsWithinTheHeightOfItsLine(int top, int lines) {
        characters(100, 100, 2);
        ink(220, top, 250, top + 29);
        assertThat(lines()).hasSize(lines);
    }

    @Test
    void linesThatDescendStayApart() {
        for (int i = 0; i < 20; i++) {
            ink(100 + 58 * i, 100 + 3 * i, 155 + 58 * i, 155 + 3 * i);
            ink(100 + 58 * i, 190 + 3 * i, 155 + 58 * i, 245 + 3 * i);
        }
        assertThat(lines()).containsExactly(new PixelBox(100, 100, 1257, 212), new PixelBox(100, 190, 1257, 302));
    }

    @ParameterizedTest
    @CsvSource({"88, 1", "89, 2"})
    void aWideBlankPartsTwoLines(int gap, int lines) {
        characters(100, 100, 2);
        characters(213 + gap, 100, 2);
        assertThat(lines()).hasSize(lines);
    }

    @ParameterizedTest
    @CsvSource({"127, 1", "128, 2"})
    void charactersThatAreHalfLevelStandOnOneLine(int top, int lines) {
        ink(100, 100, 154, 154);
        ink(160, top, 214, top + 54);
        assertThat(lines()).hasSize(lines);
    }

    @Test
    void aSmallPieceDoesNotHideWhatIsBehindIt() {
        ink(100, 130, 120, 145);
        ink(165, 300, 175, 315);
        ink(170, 100, 225, 155);
        ink(230, 100, 285, 155);
        assertThat(lines().get(0)).isEqualTo(new PixelBox(100, 100, 285, 155));
    }
}
