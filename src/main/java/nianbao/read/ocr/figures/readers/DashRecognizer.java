package nianbao.read.ocr.figures.readers;

import java.util.List;
import java.util.Optional;
import nianbao.read.ocr.figures.cells.BlankCellCheck;
import nianbao.read.ocr.figures.cells.CellInk;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.PixelBox;

/**
 * Tells by geometry alone the marks that stand for nothing: dashes lie flat in the middle of their cell, slashes are
 * one slanting stroke. No digit is either, so this is a reader of its own beside shapes and Tesseract.
 */
final class DashRecognizer {
    /** Width by height of a dash at least. */
    private static final double FLAT = 2.2;
    /** The same of each of two or three on one level: where coarse scans blur them they are a few pixels each way. */
    private static final double FLAT_IN_ROW = 1.25;
    /** Width of the shortest of them by that of the longest. */
    private static final double LIKE_IN_ROW = 0.7;
    /** Inches that a dash is high at most. */
    private static final double THIN = 0.05;
    /** Pixels of faint ink above a dash, and below. */
    private static final int SOFT_EDGE = 2;
    /** Share of a slash's height by which its upper end stands to the right of its lower end, at least. */
    private static final double SLANT = 0.2;
    /** Share of a slash's height by which its middle may lie off the straight line between its ends. */
    private static final double STRAIGHT = 0.07;
    /** Share of a slash's height that its stroke is thick at most, across. */
    private static final double THICKNESS = 0.22;

    private DashRecognizer() {}

    /**
     * Dashes, as many as there are, where the ink of {@code cell} is nothing but that.
     *
     * @param page the page of the cell, without its rulings
     */
    static Optional<String> dash(CellInk cell, GrayImage page, double dpi) {
        List<PixelBox> pieces = cell.components().stream().map(Component::box).toList();
        if (pieces.isEmpty() || pieces.size() > 3) {
            return Optional.empty();
        }
        PixelBox ink = pieces.stream().reduce(PixelBox::union).orElseThrow();
        boolean flat = pieces.size() == 1 ? isFlat(ink, FLAT) : areInARow(pieces, ink);
        boolean thin = ink.height() <= THIN * dpi;
        PixelBox area = cell.area();
        boolean central = Math.abs(ink.centerY() - area.centerY()) <= 0.25 * area.height()
                && ink.left() > area.left() + 0.01 * dpi
                && ink.right() < area.right() - 0.01 * dpi;
        if (!flat || !thin || !central || ink.width() > 0.5 * dpi || isPartOfMore(ink, page.crop(area), area, dpi)) {
            return Optional.empty();
        }
        if (pieces.size() > 1) {
            return Optional.of("-".repeat(pieces.size()));
        }
        return Optional.of(ink.width() > 0.11 * dpi ? "—" : "-");
    }

    private static boolean isFlat(PixelBox ink, double least) {
        return ink.width() >= least * ink.height();
    }

    /** Whether pieces lie on one level, one after the other, and are of the same size. */
    private static boolean areInARow(List<PixelBox> pieces, PixelBox ink) {
        int highest = pieces.stream().mapToInt(PixelBox::height).max().orElseThrow();
        int widest = pieces.stream().mapToInt(PixelBox::width).max().orElseThrow();
        return ink.height() <= highest + 1
                && ink.width() > pieces.stream().mapToInt(PixelBox::width).sum()
                && pieces.stream()
                        .allMatch(piece -> isFlat(piece, FLAT_IN_ROW) && piece.width() >= LIKE_IN_ROW * widest);
    }

    /** Whether fainter ink makes of the dash something higher: the roof of a 7 may be all that is dark of it. */
    private static boolean isPartOfMore(PixelBox dash, GrayImage cell, PixelBox area, double dpi) {
        double highest = Math.max(THIN * dpi, dash.height() + 2 * SOFT_EDGE);
        return ConnectedComponents.of(BinaryImage.of(cell, BlankCellCheck.FAINT)).all().stream()
                .map(Component::box)
                .filter(box -> box.left() + area.left() < dash.right() && box.right() + area.left() > dash.left())
                .anyMatch(box -> box.height() > highest);
    }

    /** Whether {@code ink} is one straight stroke from the lower left to the upper right. */
    static boolean isSlash(BinaryImage ink) {
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
    private static double middle(BinaryImage ink, int y) {
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

    private static int breadth(BinaryImage ink, int y) {
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
