package nianbao.read.ocr.rulings.worn;

import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import nianbao.read.ocr.rulings.trace.TextStrokeFilter;

/**
 * Measures the ink that a worn ruling has left between two lines that cross it.
 */
final class RulingSegmentInk {
    /** Inches beside a crossing that the other line darkens. */
    static final double EDGE = 0.02;
    /**
     * Share of a stretch on which letters lie, from which these are text over several cells, unless the line is there.
     */
    private static final double LETTERS = 0.05;

    private static final double DRAWN = 0.6;
    /** Pixels to the sides of a line at which what goes through it shows. */
    private static final int ACROSS = 5;
    /** Inches of the widest gap in a stretch, where that is not less than a quarter of it. */
    private static final double WIDEST = 0.25;
    /**
     * Inches to both ends that are blank beside a stroke of a letter in a merged cell, and beside one without a break.
     */
    private static final double CLEAR = 0.05;

    private static final double CLEAR_OF_WHOLE = 0.025;
    /** Inches of a break in a stroke. */
    private static final double BREAK = 0.02;
    /** Inches of the widest gap in a line that is followed to its end; headings stand farther below a table. */
    private static final double GAP = 0.09;
    /** Inches of the longest stroke. */
    private static final double STROKE = 0.2;

    private final BinaryImage ink;
    private final BinaryImage levelPieces;
    private final BinaryImage uprightPieces;
    private final double dpi;

    RulingSegmentInk(BinaryImage ink, BinaryImage levelPieces, BinaryImage uprightPieces, double dpi) {
        this.ink = ink;
        this.levelPieces = levelPieces;
        this.uprightPieces = uprightPieces;
        this.dpi = dpi;
    }

    /**
     * What is on the way of a line between two that cross it.
     *
     * @param inked share of it with pieces of the line
     * @param lettered share of it on which letters cross it
     * @param stroke whether its pieces may be one stroke of a letter
     * @param gapped whether much of it is one gap
     * @param pieces in how many it is
     * @param beside share of it with ink close by
     */
    record SegmentMeasure(double inked, double lettered, boolean stroke, boolean gapped, int pieces, double beside) {
        boolean isRuled(double least) {
            return inked >= least && !stroke && !gapped && (lettered <= LETTERS || inked >= DRAWN);
        }
    }

    SegmentMeasure of(RulingTrace line, int from, int to) {
        BinaryImage pieces = line.axis() == Axis.LEVEL ? levelPieces : uprightPieces;
        int edge = (int) Math.round(EDGE * dpi);
        int first = Integer.MAX_VALUE;
        int last = from;
        int widest = 0;
        int inked = 0;
        int lettered = 0;
        int count = 0;
        int beside = 0;
        for (int along = from + edge; along <= to - edge; along++) {
            int across = (int) Math.round(line.at(along));
            if (TextStrokeFilter.isNear(pieces, line.axis(), along, across, 2)) {
                inked++;
                count += along - last > BREAK * dpi || first > last ? 1 : 0;
                widest = Math.max(widest, along - last);
                first = Math.min(first, along);
                last = along;
            }
            boolean inside = along >= from + 2 * edge && along <= to - 2 * edge;
            lettered += inside && isCrossed(line.axis(), along, across) ? 1 : 0;
            beside += inside && isBeside(pieces, line.axis(), along, across) ? 1 : 0;
        }
        double length = Math.max(1, to - from + 1 - 2 * edge);
        boolean whole = last - first + 1 - inked <= BREAK * dpi;
        double clear = (whole ? CLEAR_OF_WHOLE : CLEAR) * dpi;
        boolean stroke = inked > 0
                && hung(line, first, from) - from >= clear
                && to - hung(line, last, to) >= clear
                && last - first <= STROKE * dpi
                && (whole || inked < DRAWN * length);
        boolean gapped = Math.max(widest, to - last) > Math.max(WIDEST * dpi, length / 4);
        return new SegmentMeasure(inked / length, lettered / length, stroke, gapped, count, beside / length);
    }

    /** Where ink ends that goes on from one place towards another: pieces are without what lies on the lines across. */
    private int hung(RulingTrace line, int from, int to) {
        int step = from < to ? 1 : -1;
        int along = from;
        while (along != to
                && TextStrokeFilter.isNear(ink, line.axis(), along + step, (int) Math.round(line.at(along)), 1)) {
            along += step;
        }
        return along;
    }

    /** How far a line goes from one place along towards another, which may lie before it, without a wide gap. */
    int reach(RulingTrace line, int from, int to) {
        BinaryImage pieces = line.axis() == Axis.LEVEL ? levelPieces : uprightPieces;
        int step = from < to ? 1 : -1;
        int reached = from + step * (int) Math.round(EDGE * dpi);
        for (int along = reached; along != to && Math.abs(along - reached) <= GAP * dpi; along += step) {
            boolean inked = TextStrokeFilter.isNear(pieces, line.axis(), along, (int) Math.round(line.at(along)), 2);
            reached = inked ? along : reached;
        }
        return reached;
    }

    /** Whether ink lies on a place and to both sides of it: what touches a ruling from one side leaves it be. */
    private boolean isCrossed(Axis axis, int along, int across) {
        return TextStrokeFilter.isNear(ink, axis, along, across, 1)
                && TextStrokeFilter.isNear(ink, axis, along, across - ACROSS, 1)
                && TextStrokeFilter.isNear(ink, axis, along, across + ACROSS, 1);
    }

    /** Whether ink is close by that is not of the other line of a double ruling. */
    private boolean isBeside(BinaryImage pieces, Axis axis, int along, int across) {
        return isOther(pieces, axis, along, across - ACROSS) || isOther(pieces, axis, along, across + ACROSS);
    }

    private boolean isOther(BinaryImage pieces, Axis axis, int along, int across) {
        return TextStrokeFilter.isNear(ink, axis, along, across, 1)
                && !TextStrokeFilter.isNear(pieces, axis, along, across, 1);
    }
}
