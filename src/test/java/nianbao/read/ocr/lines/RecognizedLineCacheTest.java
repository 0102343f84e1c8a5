package nianbao.read.ocr.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Ruling;
import nianbao.model.page.Glyph;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.lines.LineReader.LineReading;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.segment.SegmentedPage;
import org.junit.jupiter.api.Test;

/** Which lines were read before; a pixel is a quarter of a point. */
class RecognizedLineCacheTest {
    private static final double SURE = 0.97;
    private static final double DOUBTFUL = 0.92;
    private static final TextLine UPPER = line(100, 40, 180, 80);
    private static final TextLine LOWER = line(100, 120, 180, 160);

    private final SegmentedPage sheet = SegmentedPage.of(
            new NormalizedPage(GrayImage.white(600, 200), Optional.empty(), 288, Homography.IDENTITY),
            new DetectedRulings(List.of(), List.of()));
    private final RecognizedLineCache.Builder gathered = new RecognizedLineCache.Builder();
    private final List<Ruling> before = new ArrayList<>();
    private final List<Ruling> now = new ArrayList<>();

    private static TextLine line(int left, int top, int right, int bottom) {
        return TextLine.of(List.of(new Component(1, new PixelBox(left, top, right, bottom), 100)));
    }

    private void read(String text, double last, TextLine... lines) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            double confidence = i + 1 < text.length() ? SURE : last;
            glyphs.add(new Glyph(text.substring(i, i + 1), new Box(10 * i, 0, 10 * i + 10, 10), 10, 0, confidence));
        }
        gathered.with(sheet, Arrays.asList(lines), new LineReading(glyphs, SURE));
    }

    private Optional<String> known(TextLine... lines) {
        return gathered.known(before)
                .also(now)
                .read(sheet, Arrays.asList(lines))
                .map(LineReading::text);
    }

    @Test
    void aSureLineOfTheSameInkIsKnown() {
        read("总计", SURE, UPPER);
        assertThat(known(UPPER)).contains("总计");
        assertThat(known(line(101, 42, 178, 80))).as("a pixel or two less").contains("总计");
    }

    @Test
    void nothingIsKnownOfAPageThatWasNotRead() {
        assertThat(RecognizedLineCache.NONE.read(sheet, List.of(UPPER))).isEmpty();
        assertThat(RecognizedLineCache.NONE.read(sheet, List.of())).isEmpty();
    }

    @Test
    void otherInkIsNot() {
        read("总计", SURE, UPPER);
        assertThat(known(line(96, 40, 180, 80))).isEmpty();
        assertThat(known(line(100, 36, 180, 80))).isEmpty();
        assertThat(known(line(100, 40, 140, 80))).isEmpty();
        assertThat(known(line(100, 40, 180, 84))).isEmpty();
    }

    @Test
    void aLineWithADoubtfulCharacterIsReadAgain() {
        read("总计", DOUBTFUL, UPPER);
        assertThat(known(UPPER)).isEmpty();
    }

    @Test
    void whereNoCharacterWasSeenOneIsLookedForAgain() {
        read("", SURE, UPPER);
        assertThat(known(UPPER)).isEmpty();
    }

    @Test
    void linesThatWereReadAloneMakeALabel() {
        read("不予", SURE, UPPER);
        assertThat(known(UPPER, LOWER)).isEmpty();
        read("公开", SURE, LOWER);
        assertThat(known(UPPER, LOWER)).contains("不予公开");
    }

    @Test
    void linesThatWereReadAsOneAreKnownOnlyTogether() {
        read("不予公开", SURE, UPPER, LOWER);
        assertThat(known(UPPER, LOWER)).contains("不予公开");
        assertThat(known(UPPER)).isEmpty();
        assertThat(known(LOWER, UPPER)).isEmpty();
    }

    @Test
    void whatARulingCrossesWasOrIsOtherInk() {
        read("总计", SURE, UPPER);
        before.add(Ruling.upright(35, 0, 50, 0.5));
        assertThat(known(UPPER)).isEmpty();
        before.clear();
        now.add(Ruling.level(15, 0, 100, 0.5));
        assertThat(known(UPPER)).isEmpty();
        now.clear();
        now.add(Ruling.level(9.9, 0, 100, 0.5));
        assertThat(known(UPPER)).as("a ruling above").contains("总计");
    }
}
