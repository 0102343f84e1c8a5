package nianbao.read.ocr.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nianbao.geometry.Ruling.Axis;

/**
 * Rulings of which pieces are left, on a page that is straight: what a reader sees who looks along them.
 *
 * <p>Phases: 1. {@link LonePieces pieces} of rulings are told from letters, and once more without the rulings across that
 * are known then, with which pieces hang together; 2. pieces in line are followed over gaps as wide as a figure ({@link
 * LineTracer}); 3. {@link LineSides}: strokes of a row of letters are in line too, but have the rest of the letters on them
 * and beside them; 4. {@link #joined} over whatever gap; 5. {@link #held}: what no other line crosses is no ruling; 6. {@link
 * RuledStretches}: between two lines that cross it, a line is drawn where it has left ink.
 */
final class WornLines {
    /** Pieces of 0.05 inches with a third of their ink, over gaps as wide as a figure. */
    private static final LineStyle STYLE = new LineStyle(0.05, 0.1, 0.33, 0.3, 0.3);
    /** Inches of the widest gap in one ruling: most of a column. */
    private static final double WIDEST_GAP = 1.5;
    /** The same by the length of the shorter piece beside it: strokes of letters that are in line lie farther apart. */
    private static final double WIDEST_BY_LENGTH = 2;
    /** Inches across by which what goes on behind a gap may be off. */
    private static final double OFF_LINE = 0.015;
    /** Inches by which two pieces in line may overlap. */
    private static final double OVERLAP = 0.05;
    /** Inches of the shortest line that counts though it is not held at both ends. */
    private static final double LONG = 0.5;
    /** Share of ink in all lines of a table together. */
    static final double LEAST_OF_TABLE = 0.42;
    /** Share of ink in a line that holds others: strokes of letters in line have less, and hold each other. */
    private static final double STRONG = 0.36;
    /** Inches by which a line may have lost its end, and a short one. */
    private static final double LOST_END = 0.3;

    private static final double LOST_END_OF_SHORT = 0.06;

    /** Inches by which a short line goes through another one, on both sides: no stroke of a letter does. */
    private static final double THROUGH = 0.1;
    /** Inches of its ink beside that one without a gap: letters in line stand off. */
    private static final double HANGING = 0.025;

    private final Ink ink;
    private final LonePieces level;
    private final LonePieces upright;
    private final double dpi;

    private WornLines(Ink ink, LonePieces level, LonePieces upright, double dpi) {
        this.ink = ink;
        this.level = level;
        this.upright = upright;
        this.dpi = dpi;
    }

    /** The lines of the tables of a page. */
    static DrawnLines find(Ink ink, double dpi) {
        DrawnLines first = of(ink, ink, ink, dpi).followed();
        WornLines worn = of(ink, first.uprightOff(ink), first.levelOff(ink), dpi);
        DrawnLines lines = worn.followed();
        RowInk rows = new RowInk(ink, lines.level(), dpi);
        List<Trace> uprights = lines.upright().stream()
                .filter(line -> !rows.isDigits(line) && !rows.isStrokes(line))
                .toList();
        StretchInk stretches = new StretchInk(ink, worn.level.pieces(), worn.upright.pieces(), dpi);
        return new RuledStretches(ink, stretches, worn.letters(), dpi).of(worn.held(lines.level(), uprights));
    }

    private static WornLines of(Ink ink, Ink forLevels, Ink forUprights, double dpi) {
        LonePieces level = LonePieces.of(forLevels, dpi);
        LonePieces upright = LonePieces.of(forUprights.transposed(), dpi).transposed();
        return new WornLines(ink, level, upright, dpi);
    }

    private Ink letters() {
        return level.letters().and(upright.letters());
    }

    private DrawnLines followed() {
        LineSides sides = new LineSides(ink, level.pieces(), upright.pieces(), letters(), dpi);
        return new DrawnLines(
                followed(level.pieces(), Axis.LEVEL, sides), followed(upright.pieces(), Axis.UPRIGHT, sides));
    }

    private List<Trace> followed(Ink pieces, Axis axis, LineSides sides) {
        List<Trace> all = new LineTracer(pieces, axis, dpi, STYLE).lines();
        List<Trace> rulings =
                joined(all.stream().filter(line -> sides.isRuling(line, all)).toList());
        return rulings.stream().map(line -> extended(line, pieces)).toList();
    }

    /** A line with what pieces are in line with it behind its ends. */
    private Trace extended(Trace line, Ink pieces) {
        if (line.length() < LONG * dpi) {
            return line;
        }
        int reach = (int) Math.round(LOST_END * dpi);
        int limit = line.axis() == Axis.LEVEL ? pieces.width() : pieces.height();
        int start = line.start();
        for (int along = start - 1; along >= Math.max(0, start - reach); along--) {
            start = LineSides.isNear(pieces, line.axis(), along, (int) Math.round(line.at(along)), 1) ? along : start;
        }
        int end = line.end();
        for (int along = end; along < Math.min(limit, end + reach); along++) {
            end = LineSides.isNear(pieces, line.axis(), along, (int) Math.round(line.at(along)), 1) ? along + 1 : end;
        }
        return line.extended(start, end);
    }

    /** Phase 4. */
    private List<Trace> joined(List<Trace> lines) {
        List<Trace> rest = new ArrayList<>(lines);
        rest.sort(Comparator.comparingInt(Trace::start).thenComparingDouble(Trace::middle));
        List<Trace> joined = new ArrayList<>();
        while (!rest.isEmpty()) {
            Trace line = rest.remove(0);
            for (int i = 0; i < rest.size(); i++) {
                if (goesOn(line, rest.get(i), dpi)) {
                    line = over(line, rest.remove(i));
                    i = -1;
                }
            }
            joined.add(line);
        }
        return joined;
    }

    /** Whether a piece goes on a line behind a gap. */
    static boolean goesOn(Trace line, Trace next, double dpi) {
        int gap = next.start() - line.end();
        double off = OFF_LINE * dpi + (line.thickness() + next.thickness()) / 4;
        int shorter = Math.min(line.length(), next.length());
        return gap > -OVERLAP * dpi
                && gap <= Math.min(WIDEST_GAP * dpi, WIDEST_BY_LENGTH * shorter)
                && next.end() > line.end()
                && Math.abs(line.centers()[line.length() - 1] - next.centers()[0]) <= off;
    }

    private static Trace over(Trace line, Trace next) {
        float[] centers = new float[next.end() - line.start()];
        Arrays.fill(centers, Float.NaN);
        System.arraycopy(next.centers(), 0, centers, next.start() - line.start(), next.length());
        System.arraycopy(line.centers(), 0, centers, 0, line.length());
        int gap = next.start() - line.end();
        float from = line.centers()[line.length() - 1];
        float to = next.centers()[0];
        for (int i = 0; i < gap; i++) {
            centers[line.length() + i] = from + (to - from) * (i + 1) / (gap + 1);
        }
        double length = line.length() + (double) next.length();
        double thickness = (line.thickness() * line.length() + next.thickness() * next.length()) / length;
        double inked = (line.inkedShare() * line.length() + next.inkedShare() * next.length()) / centers.length;
        return Trace.followed(line.axis(), line.start(), centers, thickness)
                .counted(Math.min(1, inked), line.breaks() + next.breaks() + 1, 0);
    }

    /** Phase 5: the lines that others cross, or nearly so; short ones at both ends. */
    private DrawnLines held(List<Trace> allLevels, List<Trace> allUprights) {
        List<Trace> levels = new ArrayList<>(allLevels);
        List<Trace> uprights = new ArrayList<>(allUprights);
        boolean changed = true;
        while (changed) {
            List<Trace> knownUprights = List.copyOf(uprights);
            changed = levels.removeIf(line -> !isHeld(line, knownUprights));
            List<Trace> knownLevels = List.copyOf(levels);
            changed |= uprights.removeIf(line -> !isHeld(line, knownLevels));
        }
        return new DrawnLines(levels, uprights);
    }

    private boolean isHeld(Trace line, List<Trace> others) {
        boolean isLong = line.length() >= LONG * dpi;
        double lost = (isLong ? LOST_END : LOST_END_OF_SHORT) * dpi;
        List<Trace> met = others.stream()
                .filter(other -> meet(line, lost, other, LOST_END * dpi))
                .filter(other -> line.inkedShare() >= STRONG || other.inkedShare() >= STRONG)
                .toList();
        boolean atStart = met.stream().anyMatch(other -> other.at(line.middle()) <= line.start() + lost);
        boolean atEnd = met.stream().anyMatch(other -> other.at(line.middle()) >= line.end() - lost);
        boolean through = line.inkedShare() >= STRONG
                && met.stream().anyMatch(other -> goesThrough(line, other.at(line.middle()), ink, dpi));
        return isLong ? !met.isEmpty() : atStart && atEnd || through;
    }

    /** Whether a line has ink on both sides of a place where another crosses it, and some that hangs on that one. */
    static boolean goesThrough(Trace line, double at, Ink ink, double dpi) {
        return at >= line.start() + THROUGH * dpi
                && at <= line.end() - THROUGH * dpi
                && (hangsOn(line, at, -1, ink, dpi) || hangsOn(line, at, 1, ink, dpi));
    }

    private static boolean hangsOn(Trace line, double at, int step, Ink ink, double dpi) {
        boolean hangs = true;
        for (int off = 0; off <= HANGING * dpi; off++) {
            int along = (int) Math.round(at) + step * off;
            hangs &= LineSides.isNear(ink, line.axis(), along, (int) Math.round(line.at(along)), 1);
        }
        return hangs;
    }

    /** Whether two lines cross, or would if each were longer by so many pixels as it may have lost. */
    static boolean meet(Trace line, double lost, Trace other, double lostOfOther) {
        double along = other.at(line.middle());
        double across = line.at(along);
        return along >= line.start() - lost
                && along <= line.end() + lost
                && across >= other.start() - lostOfOther
                && across <= other.end() + lostOfOther;
    }
}
