package nianbao.read.ocr.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Span;
import nianbao.model.page.Glyph;
import nianbao.read.ocr.engine.RecognizedText.Symbol;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;

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
