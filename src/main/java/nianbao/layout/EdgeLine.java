package nianbao.layout;

import java.util.regex.Pattern;
import nianbao.model.Letters;

/**
 * A line near the upper or the lower end of its page, which may stand there on other pages, too.
 *
 * @param atHead whether the upper end is nearer
 * @param letters what it says, without blanks, each number a 0
 * @param fromEdge how far from the nearer end its middle is, in points
 * @param size of its type, in points
 */
record EdgeLine(boolean atHead, String letters, double fromEdge, double size) {
    /** Points by which the height of a running head may differ between pages. */
    private static final double HEIGHT_TOLERANCE = 6;
    /** The larger of two sizes of one running head by the smaller; images tell sizes so well. */
    private static final double SIZE_RATIO = 1.3;
    /** Share of the letters of one running head that are read alike on two pages: small type on a fax comes to 0.71. */
    private static final double ALIKE = 0.7;
    /** Letters of the shortest running head that may be misread: of fewer, other lines are as like. */
    private static final int FEWEST_LETTERS = 8;

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    static EdgeLine of(Line line, double pageHeight) {
        double middle = line.box().centerY();
        return new EdgeLine(
                middle < pageHeight / 2,
                DIGITS.matcher(line.text().replace(" ", "")).replaceAll("0"),
                Math.min(middle, pageHeight - middle),
                line.size());
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
