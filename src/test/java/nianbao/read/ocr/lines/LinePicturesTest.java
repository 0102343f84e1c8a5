package nianbao.read.ocr.lines;

import static nianbao.read.ocr.lines.ScriptedRecognition.line;
import static nianbao.read.ocr.lines.ScriptedRecognition.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nianbao.model.page.Glyph;
import nianbao.read.ocr.engine.SegmentationMode;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.lines.LineReader.LineReading;
import org.junit.jupiter.api.Test;

/** How lines are shown, and where the characters are put that are seen in them; a point has four pixels. */
class LinePicturesTest {
    private static final double DPI = 288;
    private static final double SURE = 0.99;
    private final ScriptedRecognition seen = new ScriptedRecognition();
    private final LineReader reader = new LineReader(seen);

    /** The first and the last pixel that is darker than grey, of a part of a picture, across and down. */
    private static PixelBox ink(GrayImage picture, int from, int to) {
        PixelBox ink = new PixelBox(0, 0, 0, 0);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = from; x < to; x++) {
                if (picture.at(x, y) < 128) {
                    PixelBox pixel = new PixelBox(x, y, x + 1, y + 1);
                    ink = ink.isEmpty() ? pixel : ink.union(pixel);
                }
            }
        }
        return ink;
    }

    private static List<String> lefts(List<Glyph> glyphs) {
        return glyphs.stream()
                .map(glyph -> glyph.text() + "@" + Math.round(4 * glyph.box().left()))
                .toList();
    }

    @Test
    void aLineOfTextIsShownALittleNarrowerWithPaperAllAround() {
        seen.then("永丰市人民政府", SURE);
        TextLine line = line(100, 100, 7);

        reader.text(page(DPI, line), line);

        assertThat(seen.sizes()).containsExactly("241 56");
        assertThat(seen.layouts).containsExactly(SegmentationMode.LINE);
        assertThat(ink(seen.pictures.get(0), 0, 241)).isEqualTo(new PixelBox(10, 12, 231, 44));
    }

    @Test
    void aTitleIsShownAsBroadAsItIs() {
        seen.then("永丰市人民政府", SURE);
        TextLine line = line(100, 100, 7);

        reader.text(page(152.4, line), line); // type of 17 points

        assertThat(seen.sizes()).first().isEqualTo("265 56");
        reader.text(page(153, line), line); // a little less
        assertThat(seen.sizes()).last().isEqualTo("241 56");
    }

    @Test
    void aLineThatIsOnlyGlancedAtIsShownSmallAndBare() {
        seen.then("永丰市人民政府", 0.5);
        TextLine line = line(100, 100, 7);

        assertThat(reader.glanced(page(DPI, line), line).text()).isEqualTo("永丰市人民政府");

        assertThat(seen.sizes()).containsExactly("166 47");
        assertThat(seen.layouts).containsExactly(SegmentationMode.RAW_LINE);
    }

    @Test
    void charactersStandWhereTheInkOfTheLineIs() {
        seen.then("永丰市人民政府", SURE);
        TextLine line = line(100, 100, 7);

        LineReading read = reader.text(page(DPI, line), line);

        assertThat(read.text()).isEqualTo("永丰市人民政府");
        assertThat(read.confidence()).isCloseTo(SURE, within(1e-9));
        assertThat(lefts(read.glyphs())).containsExactly("永@100", "丰@139", "市@179", "人@218", "民@258", "政@297", "府@337");
        assertThat(read.glyphs().get(6).box().right()).isCloseTo(94, within(1e-9));
        assertThat(read.glyphs())
                .allSatisfy(glyph -> assertThat(glyph.box().centerY()).isCloseTo(29.5, within(1e-9)));
    }

    @Test
    void linesOfALabelAreShownBesideEachOther() {
        seen.then("主动公开信息", SURE);
        TextLine upper = line(100, 100, 3);
        TextLine lower = line(100, 150, 3);

        LineReading read = reader.label(page(DPI, upper, lower), List.of(upper, lower), RecognizedLineCache.NONE);

        assertThat(seen.sizes()).containsExactly("196 56");
        assertThat(seen.layouts).containsExactly(SegmentationMode.RAW_LINE);
        assertThat(ink(seen.pictures.get(0), 0, 98)).isEqualTo(new PixelBox(0, 12, 93, 44));
        assertThat(ink(seen.pictures.get(0), 98, 196)).isEqualTo(new PixelBox(103, 12, 196, 44));
        assertThat(lefts(read.glyphs())).containsExactly("主@100", "动@139", "公@177", "开@100", "信@139", "息@177");
        assertThat(read.glyphs().get(2).box().centerY()).isEqualTo(29.5);
        assertThat(read.glyphs().get(3).box().centerY()).isEqualTo(42);
    }

    @Test
    void aCharacterAtTheSeamOfTwoLinesBelongsToTheNearerOne() {
        seen.thenAt("主动公开的", SURE, List.of(16, 48, 96, 140, 170)).thenAt("主动公开的", SURE, List.of(16, 48, 100, 140, 170));
        TextLine upper = line(100, 100, 3);
        TextLine lower = line(100, 150, 3);

        LineReading three = reader.label(page(DPI, upper, lower), List.of(upper, lower), RecognizedLineCache.NONE);
        LineReading two = reader.label(page(DPI, upper, lower), List.of(upper, lower), RecognizedLineCache.NONE);

        assertThat(lefts(three.glyphs())).containsExactly("主@100", "动@139", "公@177", "开@100", "的@158");
        assertThat(lefts(two.glyphs())).containsExactly("主@100", "动@158", "公@100", "开@139", "的@177");
    }

    @Test
    void aFlatLineIsNotBlownUpToTheHeightOfTheOthers() {
        seen.then("其他之一", SURE);
        TextLine upper = line(100, 100, 3);
        TextLine flat = TextLine.of(List.of(new Component(9, new PixelBox(100, 160, 136, 170), 360)));

        reader.label(page(DPI, upper, flat), List.of(upper, flat), RecognizedLineCache.NONE);

        assertThat(seen.sizes()).containsExactly("151 56");
        assertThat(ink(seen.pictures.get(0), 98, 151)).isEqualTo(new PixelBox(103, 21, 151, 35));
    }

    @Test
    void ofALineThatIsNotReadOnlyTheRoomIsKnown() {
        TextLine line = line(100, 100, 7);

        List<Glyph> glyphs = reader.unread(page(DPI, line), line);

        assertThat(lefts(glyphs))
                .containsExactly(
                        "\uFFFD@100",
                        "\uFFFD@139",
                        "\uFFFD@179",
                        "\uFFFD@218",
                        "\uFFFD@258",
                        "\uFFFD@297",
                        "\uFFFD@337");
        assertThat(glyphs).allMatch(glyph -> glyph.confidence() == 1);
        TextLine narrow = TextLine.of(List.of(new Component(1, new PixelBox(100, 100, 104, 136), 72)));
        assertThat(reader.unread(page(DPI, narrow), narrow)).hasSize(1);
        assertThat(seen.pictures).isEmpty();
    }
}
