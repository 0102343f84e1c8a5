package nianbao.read.ocr.segment;

import java.util.Arrays;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;

/**
 * Ink that drawn lines carry beyond what a line is: of a thin figure that was typed on one, nothing else is left where
 * the line is painted out.
 *
 * <p>Phases: 1. {@link #extents}: how far the ink goes on from the middle of the line to one side, pixel by pixel
 * along; 2. the median of these is the line itself; 3. {@link #most}: what goes farther, in a window as high as a
 * digit. Where other lines cross nothing is counted.
 */
public final class RulingOverlap {
    /** Grey up to which a pixel is ink. */
    private static final int INK_THRESHOLD = 190;
    /** Inches from the middle of a line to which its ink is followed: what lies farther off is seen in its cell. */
    private static final double REACH = 0.05;
    /** Inches along the line within which its usual breadth is taken. */
    private static final double ALONGSIDE = 1;
    /** Inches from the corners of a cell where rulings meet, and are thicker. */
    private static final double CORNER = 0.03;
    /** Inches along the line that a digit takes. */
    private static final double WINDOW = 0.11;
    /** Pixels by which a line varies of itself. */
    private static final int ROUGH = 1;
    /** Square inches of ink, beyond the line, of a thin digit: the ends of a 1 that lies on it, to one side. */
    private static final double LEAST = 0.00004;
    /** Height of a figure by which the middle of its next digit may lie off its sides. */
    private static final double NEXT_DIGIT = 0.75;
    /** Pixels between the middle of a line and what crosses or touches it, beside half of its breadth. */
    private static final int CROSSING = 3;

    /** With its lines. */
    private final GrayImage page;

    private final DetectedRulings lines;
    private final double dpi;

    /** On the lines of a sheet. */
    public static RulingOverlap of(SegmentedPage sheet) {
        return new RulingOverlap(
                sheet.sheet().page(), sheet.lines(), sheet.sheet().dpi());
    }

    private RulingOverlap(GrayImage page, DetectedRulings lines, double dpi) {
        this.page = page;
        this.lines = lines;
        this.dpi = dpi;
    }

    /**
     * Whether a line at a side of a cell, or inside it, carries ink, to whichever side, that may be a figure of the
     * cell.
     */
    public boolean isAt(PixelBox cell) {
        int corner = (int) Math.ceil(CORNER * dpi);
        return lines.level().stream()
                        .filter(line ->
                                Math.abs(line.at(cell.centerX()) - cell.centerY()) <= cell.height() / 2.0 + corner)
                        .anyMatch(line -> hasMore(line, cell.left() + corner, cell.right() - corner))
                || lines.upright().stream()
                        .filter(line ->
                                Math.abs(line.at(cell.centerY()) - cell.centerX()) <= cell.width() / 2.0 + corner)
                        .anyMatch(line -> hasMore(line, cell.top() + corner, cell.bottom() - corner));
    }

    /**
     * Whether a line so close to {@code figure} that its next digit may lie on it carries ink, level with the figure.
     * What lies between a line and a figure that touches it is the figure's own.
     */
    public boolean isBeside(PixelBox figure) {
        return lines.upright().stream().anyMatch(line -> isBeside(line, figure));
    }

    private boolean isBeside(RulingTrace line, PixelBox figure) {
        double reach = NEXT_DIGIT * figure.height();
        double at = line.at(figure.centerY());
        double touching = line.thickness() / 2 + CROSSING;
        if (isBetween(at, figure.right(), figure.right() + reach)) {
            return hasMore(line, figure.top(), figure.bottom(), 1)
                    || at - figure.right() > touching && hasMore(line, figure.top(), figure.bottom(), -1);
        }
        return isBetween(at, figure.left() - reach, figure.left())
                && (hasMore(line, figure.top(), figure.bottom(), -1)
                        || figure.left() - at > touching && hasMore(line, figure.top(), figure.bottom(), 1));
    }

    private static boolean isBetween(double at, double from, double to) {
        return at >= from && at <= to;
    }

    private boolean hasMore(RulingTrace line, int from, int to) {
        return hasMore(line, from, to, -1) || hasMore(line, from, to, 1);
    }

    private boolean hasMore(RulingTrace line, int from, int to, int side) {
        int start = Math.max(line.start(), from);
        int end = Math.min(line.end(), to);
        return start < end && most(line, start, end, side) >= LEAST * dpi * dpi;
    }

    /** Phase 3. */
    private double most(RulingTrace line, int from, int to, int side) {
        int alongside = (int) Math.round(ALONGSIDE * dpi);
        int first = Math.max(line.start(), from - alongside);
        double[] extents = extents(line, first, Math.min(line.end(), to + alongside), side);
        double[] sorted = extents.clone();
        Arrays.sort(sorted);
        double usual = sorted[sorted.length / 2] + ROUGH;
        int window = (int) Math.round(WINDOW * dpi);
        double[] more = new double[to - from];
        double inWindow = 0;
        double most = 0;
        for (int i = 0; i < more.length; i++) {
            double beyond = extents[from + i - first] - usual;
            more[i] = beyond > 0 && !isCrossed(line, from + i) ? beyond : 0;
            inWindow += more[i] - (i >= window ? more[i - window] : 0);
            most = Math.max(most, inWindow);
        }
        return most;
    }

    /** Phase 1. */
    private double[] extents(RulingTrace line, int from, int to, int side) {
        double[] extents = new double[to - from];
        for (int along = from; along < to; along++) {
            double center = line.at(along);
            int across = (int) Math.round(center);
            double extent = side * (across - center);
            while (extent <= REACH * dpi && isInk(line.axis(), along, across)) {
                across += side;
                extent++;
            }
            extents[along - from] = extent;
        }
        return extents;
    }

    private boolean isInk(Axis axis, int along, int across) {
        int x = axis == Axis.LEVEL ? along : across;
        int y = axis == Axis.LEVEL ? across : along;
        return x >= 0 && y >= 0 && x < page.width() && y < page.height() && page.at(x, y) <= INK_THRESHOLD;
    }

    private boolean isCrossed(RulingTrace line, int along) {
        double across = line.at(along);
        return (line.axis() == Axis.LEVEL ? lines.upright() : lines.level())
                .stream().anyMatch(other -> crosses(other, along, across));
    }

    private static boolean crosses(RulingTrace other, int along, double across) {
        double reach = other.thickness() / 2 + CROSSING;
        return across >= other.start() - 2 * CROSSING
                && across < other.end() + 2 * CROSSING
                && Math.abs(other.at(across) - along) <= reach;
    }
}
