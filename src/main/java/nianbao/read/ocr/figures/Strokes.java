package nianbao.read.ocr.figures;

import java.util.Optional;
import nianbao.read.ocr.image.Ink;

/**
 * Tells by geometry alone the marks that stand for nothing: dashes lie flat in the middle of their cell, slashes are one
 * slanting stroke. No digit is either, so this is a reader of its own beside shapes and Tesseract.
 */
final class Strokes {
    /** Width by height of a dash at least. */
    private static final double FLAT = 2.2;
    /** Share of a slash's height by which its upper end stands to the right of its lower end, at least. */
    private static final double SLANT = 0.2;
    /** Share of a slash's height by which its middle may lie off the straight line between its ends. */
    private static final double STRAIGHT = 0.07;
    /** Share of a slash's height that its stroke is thick at most, across. */
    private static final double THICKNESS = 0.22;

    private Strokes() {}

    /** {@code -} or {@code —} where the ink of {@code cell} is nothing but that. */
    static Optional<String> dash(CellInk cell, double dpi) {
        if (cell.blobs().isEmpty() || cell.blobs().size() > 3) {
            return Optional.empty();
        }
        var ink = cell.blobs().stream()
                .map(blob -> blob.box())
                .reduce((a, b) -> a.union(b))
                .orElseThrow();
        boolean flat = cell.blobs().stream()
                .allMatch(blob -> blob.box().width() >= FLAT * blob.box().height());
        boolean thin = ink.height() <= 0.05 * dpi;
        var area = cell.area();
        boolean central = Math.abs(ink.centerY() - area.centerY()) <= 0.25 * area.height()
                && ink.left() > area.left() + 0.01 * dpi
                && ink.right() < area.right() - 0.01 * dpi;
        if (!flat || !thin || !central || ink.width() > 0.5 * dpi) {
            return Optional.empty();
        }
        if (cell.blobs().size() > 1) {
            return Optional.of("-".repeat(cell.blobs().size()));
        }
        return Optional.of(ink.width() > 0.11 * dpi ? "—" : "-");
    }

    /** Whether {@code ink} is one straight stroke from the lower left to the upper right. */
    static boolean isSlash(Ink ink) {
        int top = -1;
        int bottom = -1;
        for (int y = 0; y < ink.height(); y++) {
            if (middle(ink, y) >= 0) {
                top = top < 0 ? y : top;
                bottom = y;
            }
        }
        int height = bottom - top + 1;
        if (top < 0 || height < 6) {
            return false;
        }
        int inset = Math.max(1, height / 8);
        double upper = middle(ink, top + inset);
        double lower = middle(ink, bottom - inset);
        if (upper < 0 || lower < 0 || upper - lower < SLANT * (height - 2 * inset)) {
            return false;
        }
        for (int y = top + inset; y <= bottom - inset; y++) {
            double share = (double) (y - top - inset) / Math.max(1, height - 2 * inset - 1);
            double straight = upper + (lower - upper) * share;
            double middle = middle(ink, y);
            if (middle < 0
                    || Math.abs(middle - straight) > Math.max(1, STRAIGHT * height)
                    || breadth(ink, y) > Math.max(3, THICKNESS * height)) {
                return false;
            }
        }
        return true;
    }

    /** The middle of the row's ink; -1 where there is none. */
    private static double middle(Ink ink, int y) {
        int sum = 0;
        int count = 0;
        for (int x = 0; x < ink.width(); x++) {
            if (ink.at(x, y)) {
                sum += x;
                count++;
            }
        }
        return count == 0 ? -1 : (double) sum / count;
    }

    private static int breadth(Ink ink, int y) {
        int first = -1;
        int last = -1;
        for (int x = 0; x < ink.width(); x++) {
            if (ink.at(x, y)) {
                first = first < 0 ? x : first;
                last = x;
            }
        }
        return last - first + 1;
    }
}
