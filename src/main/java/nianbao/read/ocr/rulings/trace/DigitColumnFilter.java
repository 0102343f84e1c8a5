package nianbao.read.ocr.rulings.trace;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.ocr.image.BinaryImage;

/**
 * Tells upright rulings with breaks from digits that stand above each other: a ruling goes on to the level lines that
 * it meets, digits stay clear of them.
 */
public final class DigitColumnFilter {
    /** Share of ink from which a line is drawn through, and no digits. */
    private static final double DRAWN_THROUGH = 0.9;
    /** Share of a row's height, above and below, that is blank beside figures. */
    private static final double MARGIN = 0.18;
    /** Inches beside a level line that its own edge darkens. */
    private static final double EDGE = 0.012;
    /** Inches of the lowest row that is looked at. */
    private static final double LOWEST_ROW = 0.12;
    /**
     * Ink in the margins by that in the middle of rows, below which it is digits: a worn ruling has as much in both.
     */
    private static final double LEAST_IN_MARGINS = 0.35;
    /**
     * Inches of blank above and below the strokes of letters in a row, together, and each: worn rulings have no two
     * such.
     */
    private static final double CLEAR = 0.03;

    /** Inches of blank above and below strokes in each row of a line that consists of them. */
    private static final double CLEAR_OF_ROW = 0.025;

    /** Inches of the height of a line of text, and of a break in a stroke of a letter. */
    private static final double LINE = 0.14;

    private static final double BREAK = 0.02;

    private static final double LEAST_CLEAR = 0.006;
    /** Share of ink in a line of which a stroke in line with it can be told. */
    private static final double UNBROKEN = 0.98;
    /** Rows of which that can be told. */
    private static final int FEWEST_ROWS = 3;

    private final BinaryImage ink;
    private final List<Level> levels;
    private final double dpi;

    /** A level line with its middle across, and the pixels across between which it lies: asked for with each upright line. */
    private record Level(RulingTrace line, double middle, double top, double bottom) {
        static Level of(RulingTrace line) {
            double top = Double.POSITIVE_INFINITY;
            double bottom = Double.NEGATIVE_INFINITY;
            for (float center : line.centers()) {
                top = Math.min(top, center);
                bottom = Math.max(bottom, center);
            }
            return new Level(line, line.middle(), top, bottom);
        }

        boolean reaches(double x) {
            return line.start() <= x && line.end() > x;
        }

        int height(double x) {
            return (int) Math.round(line.at(x));
        }
    }

    public DigitColumnFilter(BinaryImage ink, List<RulingTrace> levels, double dpi) {
        this.ink = ink;
        this.levels = levels.stream().map(Level::of).toList();
        this.dpi = dpi;
    }

    /** Whether the ink of {@code upright} keeps to the middles of its rows. */
    public boolean isDigits(RulingTrace upright) {
        if (upright.inkedShare() >= DRAWN_THROUGH) {
            return false;
        }
        int[] margins = new int[2];
        int[] middles = new int[2];
        int rows = 0;
        List<Integer> crossings = crossings(upright);
        for (int i = 0; i + 1 < crossings.size(); i++) {
            int edge = (int) Math.ceil(EDGE * dpi);
            int top = crossings.get(i) + edge;
            int bottom = crossings.get(i + 1) - edge;
            int margin = (int) Math.round(MARGIN * (bottom - top));
            if (bottom - top >= LOWEST_ROW * dpi) {
                count(upright, top, top + margin, margins);
                count(upright, top + margin, bottom - margin, middles);
                count(upright, bottom - margin, bottom, margins);
                rows++;
            }
        }
        return rows >= FEWEST_ROWS && share(margins) < LEAST_IN_MARGINS * share(middles);
    }

    /**
     * Whether what the line has in each of its rows stands clear of the level lines above and below: strokes, or
     * digits.
     */
    public boolean isStrokes(RulingTrace upright) {
        List<Integer> crossings = around(upright);
        int clear = (int) Math.round(CLEAR_OF_ROW * dpi);
        boolean strokes = upright.inkedShare() < DRAWN_THROUGH && crossings.size() > 1;
        for (int i = 0; strokes && i + 1 < crossings.size(); i++) {
            int top = crossings.get(i);
            int bottom = crossings.get(i + 1);
            strokes = blank(upright, top, bottom, 1) >= clear
                    && blank(upright, bottom, top, -1) >= clear
                    && pieces(upright, top, bottom) <= Math.max(2, (bottom - top) / (LINE * dpi));
        }
        return strokes;
    }

    /** How many pieces the line has between two heights, small breaks bridged. */
    private int pieces(RulingTrace upright, int top, int bottom) {
        int last = Integer.MIN_VALUE;
        int pieces = 0;
        int edge = (int) Math.ceil(2 * EDGE * dpi);
        for (int y = top + edge; y <= bottom - edge; y++) {
            if (isDark(upright, y)) {
                pieces += y - last > BREAK * dpi || last < 0 ? 1 : 0;
                last = y;
            }
        }
        return pieces;
    }

    /** Where level lines cross the line, and the next ones above and below it. */
    private List<Integer> around(RulingTrace upright) {
        int[] heights = heights(upright);
        List<Integer> around = new ArrayList<>();
        for (int i = 0; i < heights.length; i++) {
            boolean above = i + 1 < heights.length && heights[i + 1] > upright.start();
            boolean below = i > 0 && heights[i - 1] < upright.end() - 1;
            if ((heights[i] > upright.start() || above) && (heights[i] < upright.end() - 1 || below)) {
                around.add(heights[i]);
            }
        }
        return around;
    }

    /** The heights of level lines where they cross the line or would, were it longer; from top to bottom. */
    private int[] heights(RulingTrace upright) {
        return levels.stream()
                .mapToInt(level -> {
                    double x = upright.at(level.middle());
                    return level.reaches(x) ? level.height(x) : Integer.MIN_VALUE;
                })
                .filter(height -> height != Integer.MIN_VALUE)
                .sorted()
                .toArray();
    }

    /** Where level lines cross the line, from top to bottom. */
    private List<Integer> crossings(RulingTrace upright) {
        List<Integer> crossings = new ArrayList<>();
        for (Level level : levels) {
            if (level.bottom() >= upright.start() && level.top() < upright.end()) {
                double x = upright.at(level.middle());
                double y = level.line().at(x);
                if (level.reaches(x) && y >= upright.start() && y < upright.end()) {
                    crossings.add((int) Math.round(y));
                }
            }
        }
        crossings.sort(null);
        return crossings;
    }

    /**
     * The line without what stands in its first rows, or its last, clear of the level lines above and below: a stroke
     * of a letter, in a cell that is merged over the column.
     */
    public RulingTrace withoutStrokes(RulingTrace upright) {
        int[] heights = heights(upright);
        int edge = (int) Math.ceil(EDGE * dpi);
        int from = upright.start();
        int to = upright.end();
        for (int i = 0; i + 1 < heights.length; i++) {
            if (heights[i] <= from + edge
                    && heights[i + 1] > from + edge
                    && isStroke(upright, heights[i], heights[i + 1])) {
                from = heights[i + 1];
            }
        }
        for (int i = heights.length - 1; i > 0; i--) {
            if (heights[i] >= to - edge
                    && heights[i - 1] < to - edge
                    && isStroke(upright, heights[i - 1], heights[i])) {
                to = heights[i - 1] + 1;
            }
        }
        boolean cut = from < to && (from > upright.start() || to < upright.end());
        return cut && isUnbroken(upright, from, to) ? upright.between(from, to) : upright;
    }

    /**
     * Whether the line has next to no gaps on its way: one with gaps everywhere may have some at the ends of a row too.
     */
    private boolean isUnbroken(RulingTrace upright, int from, int to) {
        int[] counted = new int[2];
        count(upright, from, to, counted);
        return share(counted) >= UNBROKEN;
    }

    /** Whether what the line has between two level lines stands clear of both. */
    private boolean isStroke(RulingTrace upright, int top, int bottom) {
        int least = Math.max(2, (int) Math.round(LEAST_CLEAR * dpi));
        int above = blank(upright, top, bottom, 1);
        int below = blank(upright, bottom, top, -1);
        return above >= least && below >= least && above + below >= CLEAR * dpi;
    }

    /** The pixels of blank from behind the level line at {@code from} to the next ink on the upright. */
    private int blank(RulingTrace upright, int from, int to, int step) {
        int y = from;
        while (y != to && isDark(upright, y) && Math.abs(y - from) <= 2 * EDGE * dpi) {
            y += step;
        }
        int first = y;
        while (y != to && !isDark(upright, y)) {
            y += step;
        }
        return Math.abs(y - first);
    }

    private boolean isDark(RulingTrace upright, int y) {
        int x = (int) Math.round(upright.at(y));
        boolean dark = false;
        for (int u = Math.max(0, x - 1); y >= 0 && y < ink.height() && u <= Math.min(ink.width() - 1, x + 1); u++) {
            dark |= ink.at(u, y);
        }
        return dark;
    }

    /** Adds the pixels of ink on the line to {@code counted[0]}, all to {@code counted[1]}. */
    private void count(RulingTrace upright, int from, int to, int[] counted) {
        for (int y = Math.max(0, from); y < Math.min(ink.height(), to); y++) {
            counted[0] += isDark(upright, y) ? 1 : 0;
            counted[1]++;
        }
    }

    private static double share(int[] counted) {
        return counted[1] == 0 ? 0 : (double) counted[0] / counted[1];
    }
}
