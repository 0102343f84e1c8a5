package nianbao.read.ocr.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.read.ocr.engine.RecognizedText;
import nianbao.read.ocr.engine.RecognizedText.Symbol;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;

/** How many characters a line has room for tells where one was seen twice. */
class LineReaderTest {
    /** A line of ink 36 pixels high, as characters of 40 pixels have. */
    private static TextLine line(int characters) {
        return new TextLine(new PixelBox(100, 100, 96 + 40 * characters, 136), List.of(), 36);
    }

    private static RecognizedText seen(String text) {
        return new RecognizedText(text.chars()
                .mapToObj(c -> new Symbol(Character.toString(c), new PixelBox(0, 0, 1, 1), 0.97))
                .toList());
    }

    @Test
    void aCharacterTooManyIsToldByTheRoom() {
        assertThat(LineReader.isOverfull(seen("了永丰市人民政府"), line(7))).isTrue();
        assertThat(LineReader.isOverfull(seen("永丰市人民政府"), line(7))).isFalse();
    }

    @Test
    void digitsTakeHalfTheRoom() {
        assertThat(LineReader.isOverfull(seen("永丰市2023年"), line(6))).isFalse();
    }

    @Test
    void ofALineWithSignsNothingIsTold() {
        assertThat(LineReader.isOverfull(seen("满意度稳步提升。"), line(7))).isFalse();
    }

    @Test
    void ofALongLineNothingIsTold() {
        assertThat(LineReader.isOverfull(seen("了".repeat(32)), line(30))).isFalse();
    }
}
