package nianbao.layout;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nianbao.geometry.Span;
import nianbao.model.Letters;
import nianbao.model.page.Glyph;

/**
 * A line near the upper or the lower end of its page, which may stand there on other pages, too.
 *
 * @param atHead whether the upper end is nearer
 * @param letters what it says, without blanks, each number a 0
 * @param fromEdge how far from the nearer end its middle is, in points
 * @param size of its type, in points
 * @param span from where to where it reaches, in points
 * @param isUnreadable whether it stands apart from the text and next to nothing of it was made out, as of small type on images
 */
record EdgeLine(boolean atHead, String letters, double fromEdge, double size, Span span, boolean isUnreadable) {
    /** Points by which the height of a running head may differ between pages. */
    private static final double HEIGHT_TOLERANCE = 6;
    /** The larger of two sizes of one running head by the smaller; images tell sizes so well. */
    private static final double SIZE_RATIO = 1.3;
    /** Share of the letters of one running head that are read alike on two pages: small type on a fax comes to 0.71. */
    private static final double ALIKE = 0.7;
    /** Letters of the shortest running head that may be misread: of fewer, other lines are as like. */
    private static final int FEWEST_LETTERS = 8;

    /** Mean confidence of the letters of a line, below which it is not made out: text has 0.97 and more. */
    private static final double CLEAR = 0.93;
    /** Points by which the ends of one running head may differ between pages where it is not made out. */
    private static final double WIDTH_TOLERANCE = 15;
    /** The distance of a running head to the text by the size of its type, at least: lines of text stand closer. */
    private static final double APART = 2.5;

    /** Blank between two letters of a running head by the size of its type, at most: columns of a table stand farther apart. */
    private static final double GAP = 3;

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** @param page all lines of its page */
    static EdgeLine of(Line line, List<Line> page, double pageHeight) {
        double middle = line.box().centerY();
        boolean atHead = middle < pageHeight / 2;
        return new EdgeLine(
                atHead,
                DIGITS.matcher(line.text().replace(" ", "")).replaceAll("0"),
                Math.min(middle, pageHeight - middle),
                line.size(),
                line.box().horizontal(),
                !isClear(line) && isOfOnePiece(line) && isApart(line, page, atHead));
    }

    private static boolean isClear(Line line) {
        return line.glyphs().stream().mapToDouble(Glyph::confidence).average().orElse(1) >= CLEAR;
    }

    /** Whether it is no row of a table. */
    private static boolean isOfOnePiece(Line line) {
        List<Glyph> glyphs = line.glyphs();
        return IntStream.range(1, glyphs.size())
                .noneMatch(i ->
                        glyphs.get(i).box().left() - glyphs.get(i - 1).box().right() > GAP * line.size());
    }

    /** Whether no line of the text stands close to it. */
    private static boolean isApart(Line line, List<Line> page, boolean atHead) {
        return page.stream()
                .mapToDouble(other ->
                        (atHead ? 1 : -1) * (other.box().centerY() - line.box().centerY()))
                .noneMatch(inwards -> inwards > line.size() / 2 && inwards < APART * line.size());
    }

    /** Whether both may be one running head, of which nothing was made out. */
    boolean standsAs(EdgeLine other) {
        return isUnreadable
                && other.isUnreadable
                && atHead == other.atHead
                && Math.abs(other.fromEdge - fromEdge) <= HEIGHT_TOLERANCE
                && Math.abs(other.span.start() - span.start()) <= WIDTH_TOLERANCE
                && Math.abs(other.span.end() - span.end()) <= WIDTH_TOLERANCE;
    }

    /** Whether both may be one running head: a title and a signature may say the same at one height. */
    boolean isLike(EdgeLine other) {
        return atHead == other.atHead
                && Math.abs(other.fromEdge - fromEdge) <= HEIGHT_TOLERANCE
                && Math.max(size, other.size) <= SIZE_RATIO * Math.min(size, other.size)
                && saysAs(other);
    }

    private boolean saysAs(EdgeLine other) {
        int length = Math.max(letters.length(), other.letters.length());
        return letters.equals(other.letters)
                || (length >= FEWEST_LETTERS && Letters.inOrder(letters, other.letters) >= ALIKE * length);
    }
}
