package nianbao.pipeline.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Agreement;
import nianbao.model.TextSource;
import nianbao.model.page.Glyph;
import nianbao.model.page.Page;
import org.junit.jupiter.api.Test;

/** A page of 600 by 800 points that states 蓬安 at (100, 50), over a picture that does not state what it shows. */
class StatedTextTest {
    private static final StatedText STATED =
            new StatedText(Frame.IDENTITY, List.of(glyph("蓬", 100, 50, 1), glyph("安", 120, 50, 1)));

    private static Glyph glyph(String text, double left, double top, double confidence) {
        return new Glyph(text, new Box(left, top, left + 20, top + 20), 20, 0, confidence);
    }

    private static Evidence cell(double left, double top) {
        return new Evidence(new Box(left, top, left + 60, top + 40), Agreement.AGREED, "7", 1, List.of());
    }

    private static Page recognised(Frame frame, List<Glyph> glyphs, List<Evidence> cells) {
        return new Page(1, 1, 600, 800, frame, TextSource.OCR, glyphs, List.of(), cells, List.of());
    }

    private static String over(Frame frame, Glyph... glyphs) {
        return STATED.over(recognised(frame, List.of(glyphs), List.of())).glyphs().stream()
                .map(Glyph::text)
                .collect(Collectors.joining());
    }

    @Test
    void whatWasReadInItsPlaceGoes() {
        assertThat(over(Frame.IDENTITY, glyph("莲", 102, 53, 0.9), glyph("女", 122, 53, 0.9), glyph("！", 150, 53, 0.9)))
                .isEqualTo("蓬安");
    }

    @Test
    void whatWasReadElsewhereStays() {
        assertThat(over(Frame.IDENTITY, glyph("规", 100, 300, 0.9), glyph("章", 300, 52, 0.9)))
                .isEqualTo("蓬安规章");
    }

    @Test
    void aCellWithStatedLettersIsNoRecognisedOne() {
        Page page = STATED.over(recognised(Frame.IDENTITY, List.of(), List.of(cell(90, 40), cell(300, 400))));

        assertThat(page.evidence()).containsExactly(cell(300, 400));
    }

    @Test
    void aFigureThatReadersSawOtherwiseIsDoubtful() {
        StatedText five = new StatedText(Frame.IDENTITY, List.of(glyph("5", 100, 50, 1)));
        Page page = five.over(recognised(Frame.IDENTITY, List.of(), List.of(cell(90, 40))));
        StatedText seven = new StatedText(Frame.IDENTITY, List.of(glyph("7", 100, 50, 1)));

        assertThat(page.evidence()).extracting(Evidence::agreement).containsExactly(Agreement.DOUBTFUL);
        assertThat(seven.over(recognised(Frame.IDENTITY, List.of(), List.of(cell(90, 40))))
                        .evidence())
                .isEmpty();
    }

    @Test
    void theyStandWhereTheStraightenedPageHasThem() {
        Page page = STATED.over(recognised(Frame.affine(1, 0, 3, 0, 1, -2), List.of(), List.of()));

        assertThat(page.glyphs().get(0).box()).isEqualTo(new Box(97, 52, 117, 72));
    }

    @Test
    void ofAHalfOfTheSheetOnlyItsOwnAreTaken() {
        Page left =
                new Page(1, 1, 110, 800, Frame.IDENTITY, TextSource.OCR, List.of(), List.of(), List.of(), List.of());

        assertThat(STATED.over(left).glyphs()).extracting(Glyph::text).containsExactly("蓬");
    }

    @Test
    void aPageThatWasTurnedShowsSomethingElse() {
        assertThat(over(Frame.affine(0, 1, 0, -1, 0, 600), glyph("莲", 102, 53, 0.9)))
                .isEqualTo("莲");
        assertThat(over(Frame.affine(-1, 0, 600, 0, -1, 800), glyph("莲", 102, 53, 0.9)))
                .isEqualTo("莲");
    }
}
