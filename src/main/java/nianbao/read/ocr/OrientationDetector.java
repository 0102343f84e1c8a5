package nianbao.read.ocr;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.model.page.Glyph;
import nianbao.model.page.Page;
import nianbao.read.ocr.decode.PageImage;
import nianbao.read.ocr.decode.PagePlacement;
import nianbao.read.ocr.lines.LineReader;
import nianbao.read.ocr.lines.TextLine;
import nianbao.read.ocr.lines.TextLineSegmenter;
import nianbao.read.ocr.normalize.Deskewer;
import nianbao.read.ocr.rulings.RulingDetectionMode;
import nianbao.read.ocr.segment.SegmentedPage;

/**
 * Finds out how a page must be turned that was laid down sideways or upside down. Only the letters tell: where
 * Tesseract is less sure of them than of any upright page, a few lines are read in all four ways.
 */
final class OrientationDetector {
    /**
     * Mean confidence of a page's letters that only an upright one has: 0.94 and more on scans of any quality, 0.82 to
     * 0.89 on pages turned by 90, 180 and 270 degrees.
     */
    private static final double LEGIBLE = 0.93;
    /** Letters of the shortest page that is judged. */
    private static final int FEWEST_LETTERS = 12;
    /** By how much another turn must be better. */
    private static final double GAIN = 0.04;
    /** Lines that are read in each turn, those with most characters first. */
    private static final int LINES = 8;

    /** The larger side of a character by the height of its line. */
    private static final double SMALLEST_CHARACTER = 0.5;

    private static final double LARGEST_CHARACTER = 1.3;

    private final LineReader lines;

    OrientationDetector(LineReader lines) {
        this.lines = lines;
    }

    /** Whether pages were read so badly that their image may lie on its side. */
    static boolean areDoubtful(List<Page> pages) {
        List<Glyph> letters = pages.stream()
                .flatMap(page -> page.glyphs().stream())
                .filter(glyph -> !glyph.text().equals(Glyph.UNKNOWN))
                .toList();
        return letters.size() >= FEWEST_LETTERS && mean(letters) < LEGIBLE;
    }

    /** The quarter turns after which a sheet's letters are upright; 0 where no turn is better than none. */
    int best(PageImage sheet) {
        double asItLies = legibility(sheet);
        int best = 0;
        double most = asItLies + GAIN;
        for (int quarters = 1; quarters < 4; quarters++) {
            double legibility = legibility(sheet.seen(new PagePlacement(Optional.empty(), quarters)));
            if (legibility > most) {
                most = legibility;
                best = quarters;
            }
        }
        return best;
    }

    /** How many pieces of a line are as large as its characters: what was made of rulings and of shadows has few. */
    static long characters(TextLine line) {
        return line.components().stream()
                .mapToDouble(piece -> Math.max(piece.box().width(), piece.box().height()) / line.glyphHeight())
                .filter(size -> size >= SMALLEST_CHARACTER && size <= LARGEST_CHARACTER)
                .count();
    }

    private double legibility(PageImage image) {
        SegmentedPage inked = SegmentedPage.of(
                Deskewer.coarse(image.image(), image.toReading(), image.dpi()), RulingDetectionMode.PLAIN);
        List<Glyph> letters = TextLineSegmenter.of(
                        inked.components().all(), inked.sheet().dpi())
                .stream()
                .sorted(Comparator.comparingLong((TextLine line) -> -characters(line)))
                .limit(LINES)
                .flatMap(line -> lines.text(inked, line).glyphs().stream())
                .toList();
        return mean(letters);
    }

    private static double mean(List<Glyph> letters) {
        return letters.stream().mapToDouble(Glyph::confidence).average().orElse(0);
    }
}
