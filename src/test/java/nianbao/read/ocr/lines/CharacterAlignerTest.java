package nianbao.read.ocr.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Span;
import nianbao.model.page.Glyph;
import nianbao.read.ocr.engine.RecognizedText.Symbol;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Digits of 20 by 30 pixels, Han characters of 36 by 36; a pixel is a point, and lines are shown as they are. */
class CharacterAlignerTest {
    private final List<Component> components = new ArrayList<>();

    @Test
    void figuresOfNarrowColumnsStandWhereTheirInkDoes() {
        digits(100, 3, 4);
        digits(200, 3, 4);
        digits(294, 1, 4);

        // as Tesseract has boxes: the last digit of the first figure is seen beside the second
        List<Glyph> glyphs = glyphs(seen("3901356", 110, 134, 178, 210, 234, 258, 304));

        assertThat(starts(glyphs)).containsExactly("3@100", "9@123", "0@145", "1@200", "3@223", "5@245", "6@294");
    }

    @Test
    void digitsThatAreSetWideAreOneFigure() {
        digits(100, 4, 20);

        List<Glyph> glyphs = glyphs(seen("4465", 110, 150, 190, 230));

        assertThat(starts(glyphs)).containsExactly("4@100", "4@135", "6@170", "5@205");
    }

    @Test
    void aLabelStandsLeftOfTheFigureBesideIt() {
        han(100, 4);
        digits(300, 2, 4);

        assertThat(starts(glyphs(seen("政府信息53", 118, 158, 198, 238, 310, 334))))
                .containsExactly("政@100", "府@139", "信@178", "息@217", "5@300", "3@322");
    }

    @Test
    void whatFollowsASignStandsFartherOff() {
        han(100, 1);
        ink(140, 12);
        han(192, 4);

        assertThat(starts(glyphs(seen("二、主动公开", 118, 146, 210, 250, 290, 330)))).contains("主@183");
    }

    @Test
    void lettersThatAreSpreadOverTheLineAreOneWord() {
        han(100, 1);
        han(186, 1);

        List<Glyph> glyphs = glyphs(seen("总计", 118, 204));

        assertThat(starts(glyphs)).containsExactly("总@100", "计@161");
    }

    @Test
    void lettersOfALineAreNotTakenForTheNextOnes() {
        han(100, 8);
        TextLine upper = TextLine.of(components);
        components.clear();
        han(100, 3);
        TextLine lower = TextLine.of(components);

        // the last letter of the upper line is seen where the lower one begins
        List<Glyph> glyphs = CharacterAligner.glyphs(
                1,
                List.of(upper, lower),
                List.of(new Span(0, 316), new Span(326, 442)),
                seen("本年处理决定数量信息数", 18, 58, 98, 138, 178, 218, 258, 328, 360, 390, 424));

        assertThat(starts(glyphs)).element(7).isEqualTo("量@377");
        assertThat(starts(glyphs)).element(8).isEqualTo("信@100");
    }

    @Test
    void linesThatAreShownLargerAndElsewhereComeOutTheSame() {
        digits(100, 3, 4);
        digits(200, 3, 4);
        digits(294, 1, 4);
        TextLine line = TextLine.of(components);
        Span shown = new Span(1000, 1000 + 2 * line.box().width());

        List<Glyph> glyphs = CharacterAligner.glyphs(
                1, List.of(line), List.of(shown), seen("3901356", 1020, 1068, 1156, 1220, 1268, 1316, 1408));

        assertThat(starts(glyphs)).containsExactly("3@100", "9@123", "0@145", "1@200", "3@223", "5@245", "6@294");
    }

    @Test
    void charactersAreBoxesOfTheReadingFrame() {
        han(100, 7);
        Glyph third = CharacterAligner.spread(4, TextLine.of(components), seen("永丰市人民政府", 1, 2, 3, 4, 5, 6, 7))
                .get(2);
        assertThat(third.box().left()).isCloseTo((100 + 2 * 276 / 7.0) / 4, within(1e-9));
        assertThat(third.box().right()).isCloseTo((100 + 3 * 276 / 7.0) / 4, within(1e-9));
        assertThat(third.size()).isCloseTo(276 / 7.0 / 4, within(1e-9));
        assertThat(third.box().top()).isCloseTo(4.5 - 276 / 7.0 / 8, within(1e-9));
        assertThat(third.box().bottom()).isCloseTo(4.5 + 276 / 7.0 / 8, within(1e-9));
        assertThat(third.confidence()).isEqualTo(0.97);
    }

    /** Type of 40 pixels by its ink; by its pitch it may have a fifth less and a quarter more. */
    @ParameterizedTest
    @CsvSource({"5, 240, 48", "5, 255, 40", "4, 192, 40", "5, 165, 33", "5, 155, 40", "10, 240, 48", "10, 325, 40"})
    void thePitchOfManyCharactersTellsTheirSize(int count, int width, double size) {
        ink(100, width);
        String text = count == 10 ? "0123456789" : "永丰市人民".substring(0, count);
        assertThat(CharacterAligner.spread(1, TextLine.of(components), seen(text, new int[count])))
                .allSatisfy(glyph -> assertThat(glyph.size()).isCloseTo(size, within(1e-9)));
    }

    @ParameterizedTest
    @CsvSource({"24, true", "23, false"})
    void figuresArePartedByTwiceTheBlankOfTheirDigits(int gap, boolean parted) {
        digits(100, 3, 12);
        digits(184 + gap, 3, 12);
        int second = 184 + gap;
        List<String> starts = starts(glyphs(seen("123456", 110, 142, 174, second + 10, second + 42, second + 74)));
        assertThat(starts.contains("4@" + second)).isEqualTo(parted);
    }

    @ParameterizedTest
    @CsvSource({"件, 29, true", "件, 28, false", "：, 47, true", "：, 46, false"})
    void aFigureIsPartedFromAWordBySomeBlankAndFromASignByMore(String before, int gap, boolean parted) {
        han(100, 4);
        int second = 256 + gap;
        ink(second, 20);
        ink(second + 24, 20);
        List<String> starts = starts(glyphs(seen("信息公" + before + "53", 118, 158, 198, 238, second + 10, second + 34)));
        assertThat(starts.contains("5@" + second)).isEqualTo(parted);
    }

    @Test
    void inkInWhichNothingWasSeenPartsNothing() {
        digits(100, 3, 4);
        components.add(new Component(99, new PixelBox(220, 14, 222, 16), 4));
        digits(290, 3, 4);
        assertThat(starts(glyphs(seen("123456", 110, 134, 158, 300, 324, 348)))).contains("1@100");
    }

    @Test
    void latinLettersAndDigitsAreHalfAsBroadAsHan() {
        assertThat(CharacterAligner.breadth("年")).isEqualTo(1);
        assertThat(CharacterAligner.breadth("A1")).isEqualTo(1);
        assertThat(CharacterAligner.breadth("\u024F")).isEqualTo(0.5);
        assertThat(CharacterAligner.breadth("\u0250")).isEqualTo(1);
    }

    private List<Glyph> glyphs(List<Symbol> symbols) {
        TextLine line = TextLine.of(components);
        Span shown = new Span(line.box().left(), line.box().right());
        return CharacterAligner.glyphs(1, List.of(line), List.of(shown), symbols);
    }

    private static List<String> starts(List<Glyph> glyphs) {
        return glyphs.stream()
                .map(glyph -> glyph.text() + "@" + Math.round(glyph.box().left()))
                .toList();
    }

    private void digits(int left, int count, int gap) {
        for (int i = 0; i < count; i++) {
            int start = left + i * (20 + gap);
            components.add(new Component(components.size() + 1, new PixelBox(start, 0, start + 20, 30), 300));
        }
    }

    private void han(int left, int count) {
        for (int i = 0; i < count; i++) {
            ink(left + 40 * i, 36);
        }
    }

    private void ink(int left, int width) {
        components.add(new Component(components.size() + 1, new PixelBox(left, 0, left + width, 36), 300));
    }

    private static List<Symbol> seen(String text, int... middles) {
        List<Symbol> symbols = new ArrayList<>();
        for (int i = 0; i < middles.length; i++) {
            PixelBox box = new PixelBox(middles[i] - 5, 0, middles[i] + 5, 36);
            symbols.add(new Symbol(text.substring(i, i + 1), box, 0.97));
        }
        return symbols;
    }
}
