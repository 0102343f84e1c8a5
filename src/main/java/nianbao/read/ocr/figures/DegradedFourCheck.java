package nianbao.read.ocr.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nianbao.read.ocr.figures.cells.CellInk;
import nianbao.read.ocr.figures.readers.FigureReader.FigureReading;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.segment.SegmentedPage;

/**
 * Tells a 1 that may be what is left of a 4 with thin strokes: of its slanting one or its bar there is a rest before
 * the stem, smaller than any dirt that is looked at.
 */
final class DegradedFourCheck {
    private static final char STEM = '1';
    /** Signs that stand before a 1, at the height of a bar. */
    private static final String SIGNS = "-+";
    /** By the height of the digits: how far before a 1 such a rest lies, and the least height of a digit. */
    private static final double REACH = 0.4;

    private static final double DIGIT = 0.6;
    /** The same from the top of the digits: where it lies; the flag of a 1 is higher, a point is lower. */
    private static final double FROM = 0.35;

    private static final double TO = 0.85;
    /** Pixels of it, at least, and how dark they are. */
    private static final int LEAST = 2;

    private static final int DARK = 200;
    /** Pixels beside a digit that its edge darkens. */
    private static final int SOFT_EDGE = 1;

    private DegradedFourCheck() {}

    /** Whether a 1 of a figure has such a rest before it. */
    static boolean mayBeOfFours(SegmentedPage sheet, CellInk cell, FigureReading seen) {
        String text = seen.shape().text();
        List<Double> edges = seen.shape().edges();
        for (int i = 0; i < text.length() && i + 1 < edges.size(); i++) {
            boolean signed = i > 0 && SIGNS.indexOf(text.charAt(i - 1)) >= 0;
            double middle = seen.line().left() + (edges.get(i) + edges.get(i + 1)) / 2;
            if (text.charAt(i) == STEM && !signed && hasRest(sheet, cell, seen, middle)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasRest(SegmentedPage sheet, CellInk cell, FigureReading seen, double middle) {
        double height = seen.band().height();
        double top = seen.line().top() + seen.band().top();
        List<PixelBox> digits = cell.components().stream()
                .map(Component::box)
                .filter(box -> box.height() >= DIGIT * height)
                .toList();
        Optional<PixelBox> stem = digits.stream()
                .filter(box -> box.width() <= DIGIT * height)
                .min(Comparator.comparingDouble(box -> Math.abs(box.centerX() - middle)));
        if (stem.isEmpty()) {
            return false;
        }
        int right = stem.get().left() - SOFT_EDGE;
        int before = digits.stream()
                .filter(box ->
                        !box.equals(stem.get()) && box.left() < stem.get().left())
                .mapToInt(box -> box.right() + SOFT_EDGE)
                .max()
                .orElse(0);
        int left = Math.max(before, (int) Math.floor(right - REACH * height));
        if (left >= right) {
            return false;
        }
        PixelBox place = new PixelBox(
                        left, (int) Math.round(top + FROM * height), right, (int) Math.round(top + TO * height))
                .shared(cell.area())
                .shared(sheet.clean().box());
        return !place.isEmpty()
                && BinaryImage.of(sheet.clean().crop(place), DARK)
                                .count(new PixelBox(0, 0, place.width(), place.height()))
                        >= LEAST;
    }
}
