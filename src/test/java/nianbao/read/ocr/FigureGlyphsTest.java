package nianbao.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Agreement;
import nianbao.model.page.Glyph;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.segment.SegmentedPage;
import org.junit.jupiter.api.Test;

/** A pixel is a point here. */
class FigureGlyphsTest {
    private static final Box CELL = new Box(10, 10, 90, 30);

    private final byte[] pixels = new byte[100 * 40];

    @Test
    void figuresFarApartStandOnTheirInk() {
        assertThat(middles("01", 20, 70)).containsExactly(22.0, 72.0);
    }

    @Test
    void aFigureStandsInTheMiddle() {
        assertThat(middles("10", 70, 80)).containsExactly(47.375, 52.625);
    }

    @Test
    void whatIsReadOtherwiseThanItsInkStandsInTheMiddle() {
        assertThat(middles("1", 20, 70)).containsExactly(50.0);
    }

    @Test
    void blanksHaveNone() {
        assertThat(new FigureGlyphs(sheet()).of(new Evidence(CELL, Agreement.EMPTY, "", 1, List.of())))
                .isEmpty();
    }

    private List<Double> middles(String text, int... lefts) {
        Arrays.fill(pixels, (byte) GrayImage.WHITE);
        for (int left : lefts) {
            for (int y = 15; y < 25; y++) {
                Arrays.fill(pixels, 100 * y + left, 100 * y + left + 4, (byte) 0);
            }
        }
        return new FigureGlyphs(sheet())
                .of(new Evidence(CELL, Agreement.DOUBTFUL, text, 0.5, List.of())).stream()
                        .map(Glyph::box)
                        .map(Box::centerX)
                        .toList();
    }

    private SegmentedPage sheet() {
        NormalizedPage sheet =
                new NormalizedPage(new GrayImage(100, 40, pixels), Optional.empty(), 72, Homography.IDENTITY);
        return SegmentedPage.of(sheet, new DetectedRulings(List.of(), List.of()));
    }
}
