package nianbao.read.ocr.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.geometry.Box;
import nianbao.model.page.Glyph;
import nianbao.read.ocr.lines.LineReader.LineReading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulingResidueTest {
    @ParameterizedTest
    @CsvSource({"一一其他, 其他", "--~一商业企业, 商业企业", "一予以公开, 一予以公开", "一、本年新收, 一、本年新收", "--, --", "一一5, 一一5", "其他一一, 其他一一"})
    void strokesBeforeALabelAreNoPartOfIt(String seen, String label) {
        List<Glyph> glyphs = seen.chars()
                .mapToObj(letter -> new Glyph(Character.toString(letter), new Box(0, 0, 1, 1), 10, 0, 1))
                .toList();
        assertThat(RulingResidue.without(new LineReading(glyphs, 0.9)))
                .extracting(LineReading::text, LineReading::confidence)
                .containsExactly(label, 0.9);
    }
}
