package nianbao.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.model.TextSource;
import nianbao.model.page.Glyph;
import nianbao.model.page.Page;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.lines.TextLine;
import org.junit.jupiter.api.Test;

/** How surely the letters of a page must have been read for it to lie upright beyond doubt. */
class OrientationDetectorTest {
    private static List<Glyph> letters(String letter, int count, double confidence) {
        return Collections.nCopies(count, new Glyph(letter, new Box(0, 0, 10, 10), 10, 0, confidence));
    }

    private static boolean isDoubtful(List<Glyph> glyphs) {
        Page page = new Page(
                1, 1, 595, 842, Frame.IDENTITY, TextSource.OCR, glyphs, List.of(), List.of(), List.of(), List.of());
        return OrientationDetector.areDoubtful(List.of(page));
    }

    @Test
    void lettersThatWereReadBadlyMayLieOnTheirSide() {
        assertThat(isDoubtful(letters("年", 12, 0.85))).isTrue();
        assertThat(isDoubtful(letters("年", 12, 0.95))).isFalse();
    }

    /** 20 pixels high. */
    private static TextLine line(int width, int height, int pieces) {
        List<Component> components =
                Collections.nCopies(pieces, new Component(0, new PixelBox(0, 0, width, height), width * height));
        return new TextLine(new PixelBox(0, 0, 400, 20), components, 20);
    }

    @Test
    void linesOfManyCharactersTellHowAPageLies() {
        assertThat(OrientationDetector.characters(line(18, 19, 12))).isEqualTo(12);
        assertThat(OrientationDetector.characters(line(4, 10, 12))).isEqualTo(12);
        assertThat(OrientationDetector.characters(line(4, 9, 12))).isZero();
        assertThat(OrientationDetector.characters(line(26, 2, 12))).isEqualTo(12);
        assertThat(OrientationDetector.characters(line(27, 2, 12))).isZero();
    }

    @Test
    void lettersThatWereLeftUnreadSayNothing() {
        List<Glyph> glyphs = new ArrayList<>(letters("年", 12, 0.85));
        glyphs.addAll(letters(Glyph.UNKNOWN, 200, 1));

        assertThat(isDoubtful(glyphs)).isTrue();
        assertThat(isDoubtful(glyphs.subList(1, glyphs.size()))).isFalse();
    }
}
