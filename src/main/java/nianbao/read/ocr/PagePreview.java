package nianbao.read.ocr;

import java.util.List;
import java.util.function.IntPredicate;
import nianbao.model.page.Glyph;
import nianbao.model.page.Page;

/**
 * What a first look at the image of a page found.
 *
 * @param lines what the lines say that were read, those in large type first
 * @param letters of all of them
 * @param confidence the mean of the letters', 0 to 1; 0 where there are none
 * @param isBare there is no ink on the page that could be text
 */
public record PagePreview(List<String> lines, int letters, double confidence, boolean isBare) {
    /** Letters of which a mean can be told. */
    private static final int FEWEST_LETTERS = 12;
    /**
     * Mean confidence of letters that only an upright page has, in Chinese or not: 0.94 and more; on pages that lie on
     * their side or upside down it is 0.76 to 0.88, and what is read there is nothing.
     */
    private static final double LEGIBLE = 0.93;

    /** Sure letters from which a page may be told to be in another script. */
    private static final int FOREIGN_LETTERS = 30;
    /** Share of them that may be Chinese: what is misread; on a page of a report it is more than half. */
    private static final double FOREIGN_SHARE = 0.1;
    /** What level strokes are misread as, in any script. */
    private static final String STROKES = "一二三";

    public PagePreview {
        lines = List.copyOf(lines);
    }

    /** What such a look would have found on pages that were read. */
    public static PagePreview of(List<Page> pages) {
        List<Glyph> glyphs = pages.stream()
                .flatMap(page -> page.glyphs().stream())
                .filter(glyph -> !glyph.text().equals(Glyph.UNKNOWN))
                .toList();
        List<String> text = glyphs.stream().map(Glyph::text).toList();
        return of(List.of(String.join("", text)), glyphs, glyphs.isEmpty());
    }

    static PagePreview of(List<String> lines, List<Glyph> glyphs, boolean bare) {
        List<Glyph> letters = glyphs.stream()
                .filter(glyph -> Character.isLetter(glyph.text().codePointAt(0)))
                .toList();
        double confidence =
                letters.stream().mapToDouble(Glyph::confidence).average().orElse(0);
        return new PagePreview(lines, letters.size(), confidence, bare);
    }

    /** Whether it says what kind of page it is: its letters are no guesses, or there is nothing to read. */
    public boolean isLegible() {
        return isBare || (letters >= FEWEST_LETTERS && confidence >= LEGIBLE);
    }

    /** Whether its letters are sure, and of another script than Chinese, which each page of a report is in. */
    public boolean isForeign() {
        long strokes = count(c -> STROKES.indexOf(c) >= 0);
        long chinese = count(Character::isIdeographic) - strokes;
        long sure = letters - strokes;
        return sure >= FOREIGN_LETTERS && confidence >= LEGIBLE && chinese <= FOREIGN_SHARE * sure;
    }

    private long count(IntPredicate which) {
        return lines.stream().flatMapToInt(String::codePoints).filter(which).count();
    }
}
