package nianbao.read.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Agreement;
import nianbao.model.page.Glyph;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.segment.SegmentedPage;

/**
 * The characters of a figure's cell, over its middle; where they stand far apart, each on its own ink, for what was
 * taken for one cell may be several.
 */
final class FigureGlyphs {
    /** Points of the type that figures are set in. */
    private static final double SIZE = 10.5;
    /** Points of the lowest piece that is a character, and no mark. */
    private static final double LOWEST = 3;
    /** Ems from one character to the next one of the same figure, at most: figures set wide have one. */
    private static final double FARTHEST_EMS = 1.5;

    private final SegmentedPage sheet;

    FigureGlyphs(SegmentedPage sheet) {
        this.sheet = sheet;
    }

    List<Glyph> of(Evidence seen) {
        if (seen.agreement() == Agreement.EMPTY || seen.text().isEmpty()) {
            return List.of();
        }
        String text = seen.text();
        Box cell = seen.box();
        double size = Math.min(SIZE, cell.height());
        double width = Math.min(size / 2, cell.width() / text.length());
        List<Double> pieces = pieces(cell);
        List<Double> middles = pieces.size() == text.length() && areApart(pieces, size)
                ? pieces
                : spread(cell.centerX(), width, text.length());
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            double left = middles.get(i) - width / 2;
            Box box = new Box(left, cell.centerY() - size / 2, left + width, cell.centerY() + size / 2);
            glyphs.add(new Glyph(String.valueOf(text.charAt(i)), box, size, 0, seen.confidence()));
        }
        return glyphs;
    }

    /** The middles of the pieces of ink in {@code cell}, from left to right. */
    private List<Double> pieces(Box cell) {
        return sheet.components().all().stream()
                .map(Component::box)
                .map(sheet::points)
                .filter(piece -> cell.containsCenterOf(piece) && piece.height() >= LOWEST)
                .map(Box::centerX)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static boolean areApart(List<Double> middles, double size) {
        for (int i = 0; i + 1 < middles.size(); i++) {
            if (middles.get(i + 1) - middles.get(i) > FARTHEST_EMS * size) {
                return true;
            }
        }
        return false;
    }

    private static List<Double> spread(double middle, double width, int count) {
        List<Double> middles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            middles.add(middle + width * (i + 0.5 - count / 2.0));
        }
        return middles;
    }
}
