package nianbao.read.ocr;

import java.util.List;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.page.Glyph;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.segment.SegmentedPage;

/** Tells pages whose text could not be read from those that have none: what cannot be read is no proof of anything. */
final class LegibilityCheck {
    /** Mean confidence of letters below which they are guesses: coarse faxes come to 0.8. */
    private static final double GUESSED = 0.6;
    /** Letters of which a mean can be told. */
    private static final int FEWEST_LETTERS = 12;
    /** Pieces of ink as large as letters on a page that has a few lines of text. */
    private static final int WRITTEN = 60;
    /** Inches of the sides of such a piece. */
    private static final double SMALLEST = 0.05;

    private static final double LARGEST = 0.35;
    /** Dots on a square inch from which a page is a screen of them. */
    private static final double SCREENED = 700;

    private LegibilityCheck() {}

    /** What must be said of the page {@code number}, whose ink was read as {@code glyphs}. */
    static List<Problem> problems(SegmentedPage sheet, List<Glyph> glyphs, int number) {
        double dpi = sheet.sheet().dpi();
        List<Component> ink = sheet.components().all();
        long written =
                ink.stream().filter(component -> isLetterSized(component, dpi)).count();
        double area = sheet.sheet().page().box().area() / (dpi * dpi);
        long dots = ink.stream()
                .filter(component -> side(component) < SMALLEST * dpi / 2)
                .count();
        return isUnreadable(glyphs, written, dots / area)
                ? List.of(Problem.ofPage(ProblemCode.PAGE_UNREADABLE, number))
                : List.of();
    }

    /**
     * Whether what stands on a page is not known.
     *
     * @param written its pieces of ink as large as letters
     * @param dots its smaller pieces, on a square inch
     */
    static boolean isUnreadable(List<Glyph> glyphs, long written, double dots) {
        double[] letters = glyphs.stream()
                .filter(glyph -> Character.isLetter(glyph.text().codePointAt(0)))
                .mapToDouble(Glyph::confidence)
                .toArray();
        double sum = 0;
        for (double letter : letters) {
            sum += letter;
        }
        return letters.length < FEWEST_LETTERS
                ? glyphs.size() < FEWEST_LETTERS && (written >= WRITTEN || dots >= SCREENED)
                : sum / letters.length < GUESSED;
    }

    private static boolean isLetterSized(Component component, double dpi) {
        return side(component) >= SMALLEST * dpi && side(component) <= LARGEST * dpi;
    }

    private static int side(Component component) {
        return Math.max(component.box().width(), component.box().height());
    }
}
