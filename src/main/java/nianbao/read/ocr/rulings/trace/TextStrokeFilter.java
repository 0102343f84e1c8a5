package nianbao.read.ocr.rulings.trace;

import java.util.List;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.BinaryImage;

/**
 * Tells rulings of which pieces are left from strokes of a row of letters that are in line: these have the rest of the
 * letters on them, and as much ink beside them as in them.
 */
public final class TextStrokeFilter {
    /** Pixels from a line, and to where, between which one that crosses it shows. */
    private static final int CROSSING_FROM = 4;

    private static final int CROSSING_TO = 10;
    /** Share of a line's length on which letters may lie: they touch rulings here and there. */
    private static final double MOST_LETTERS = 0.12;
    /** The same by the share of ink in the line. */
    private static final double MOST_OF_INKED = 0.4;
    /** Share of a line's length beside which there may be ink, on the side that has more. */
    private static final double MOST_BESIDE = 0.1;
    /** Share of ink in a line with more beside it, and the same by that beside it. */
    private static final double LEAST_INKED = 0.45;

    private static final double LEAST_OF_BESIDE = 2.3;
    /** Inches between the middles of the two lines of a double ruling. */
    private static final double DOUBLE = 0.03;
    /** Inches of the lowest row. */
    private static final double AMONG = 0.09;
    /** Pixels from one place to the next at which two lines are compared. */
    private static final int SAMPLED = 8;
    /** Pixels from the edge of a line at which its own soft edge has ended. */
    private static final int BESIDE = 3;

    private final BinaryImage ink;
    private final BinaryImage levelPieces;
    private final BinaryImage uprightPieces;
    private final BinaryImage letters;
    private final double dpi;

    public TextStrokeFilter(
            BinaryImage ink, BinaryImage levelPieces, BinaryImage uprightPieces, BinaryImage letters, double dpi) {
        this.dpi = dpi;
        this.ink = ink;
        this.levelPieces = levelPieces;
        this.uprightPieces = uprightPieces;
        this.letters = letters;
    }

    /** @param alongside all lines that were followed, one of which may be the other one of a double ruling */
    public boolean isRuling(RulingTrace line, List<RulingTrace> alongside) {
        if (isAmongStrokes(line, alongside)) {
            return false;
        }
        int above = -beside(line, alongside, -1);
        int below = beside(line, alongside, 1);
        int before = 0;
        int behind = 0;
        int lettered = 0;
        for (int along = line.start(); along < line.end(); along++) {
            int across = (int) Math.round(line.at(along));
            if (!isCrossed(line.axis(), along, across)) {
                lettered += isNear(letters, line.axis(), along, across, 1) ? 1 : 0;
                before += isNear(ink, line.axis(), along, across + above, 1) ? 1 : 0;
                behind += isNear(ink, line.axis(), along, across + below, 1) ? 1 : 0;
            }
        }
        double most = (double) Math.max(before, behind) / line.length();
        double on = (double) lettered / line.length();
        boolean stands = most <= MOST_BESIDE
                || (line.inkedShare() >= LEAST_INKED && line.inkedShare() >= LEAST_OF_BESIDE * most);
        return stands
                && (on <= MOST_LETTERS
                        || (line.inkedShare() >= LEAST_INKED && on <= MOST_OF_INKED * line.inkedShare()));
    }

    /** Whether more lines run along this one than those of a double ruling. */
    private boolean isAmongStrokes(RulingTrace line, List<RulingTrace> alongside) {
        return alongside.stream()
                        .filter(other -> !other.equals(line) && 2 * line.shared(other, AMONG * dpi) >= line.length())
                        .count()
                > 1;
    }

    /** Pixels across from the line's middle to what is beside it, or beside the other line of a double ruling. */
    private int beside(RulingTrace line, List<RulingTrace> alongside, int side) {
        double reach = DOUBLE * dpi;
        double edge = alongside.stream()
                .filter(other -> !other.equals(line) && 2 * line.shared(other, reach) >= line.length())
                .mapToDouble(other -> edge(line, other, side))
                .max()
                .orElse(0);
        return (int) Math.ceil(Math.max(edge, line.thickness() / 2)) + BESIDE;
    }

    /**
     * How far another line reaches to a side of this one: pieces of the two are followed now in one, now in the other.
     */
    private static double edge(RulingTrace line, RulingTrace other, int side) {
        double edge = 0;
        int end = Math.min(line.end(), other.end());
        for (int along = Math.max(line.start(), other.start()); along < end; along += SAMPLED) {
            edge = Math.max(edge, side * (other.at(along) - line.at(along)) + other.thickness() / 2);
        }
        return edge;
    }

    /** Whether pieces of a line across go on at one side: where two rulings meet, their ink is neither's piece. */
    private boolean isCrossed(Axis axis, int along, int across) {
        return goesOn(axis, along, across, 1) || goesOn(axis, along, across, -1);
    }

    private boolean goesOn(Axis axis, int along, int across, int side) {
        int inked = 0;
        for (int away = CROSSING_FROM; away < CROSSING_TO; away++) {
            int v = across + side * away;
            inked += isNear(axis == Axis.LEVEL ? uprightPieces : levelPieces, other(axis), v, along, 2) ? 1 : 0;
        }
        return 2 * inked >= CROSSING_TO - CROSSING_FROM;
    }

    private static Axis other(Axis axis) {
        return axis == Axis.LEVEL ? Axis.UPRIGHT : Axis.LEVEL;
    }

    /** Whether there is ink at most {@code slack} pixels across from a place. */
    public static boolean isNear(BinaryImage ink, Axis axis, int along, int across, int slack) {
        for (int v = across - slack; v <= across + slack; v++) {
            int x = axis == Axis.LEVEL ? along : v;
            int y = axis == Axis.LEVEL ? v : along;
            if (x >= 0 && y >= 0 && x < ink.width() && y < ink.height() && ink.at(x, y)) {
                return true;
            }
        }
        return false;
    }
}
