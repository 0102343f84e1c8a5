package nianbao.read.ocr.rulings.worn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.DigitColumnFilter;
import nianbao.read.ocr.rulings.trace.RulingTolerances;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import nianbao.read.ocr.rulings.trace.RulingTracer;
import nianbao.read.ocr.rulings.trace.TextStrokeFilter;

/**
 * Detects broken rulings: lines of tables of which only pieces are left, on a deskewed page.
 *
 * <p>Phases: 1. {@link RulingTextSeparation pieces} of rulings are told from letters, and once more without the rulings
 * across that are known then, with which pieces hang together; 2. pieces in line are followed over gaps as wide as a
 * figure ({@link RulingTracer}); 3. {@link TextStrokeFilter}: strokes of a row of letters are in line too, but have the
 * rest of the letters on them and beside them; 4. {@link #joined} over whatever gap; 5. {@link #held}: what no other
 * line crosses is no ruling; 6. {@link RulingSegmentRestorer}: between two lines that cross it, a line is drawn where
 * it has left ink.
 */
public final class WornRulingDetector {
    /** Pieces of 0.05 inches with a third of their ink, over gaps as wide as a figure. */
    private static final RulingTolerances STYLE = new RulingTolerances(0.05, 0.1, 0.33, 0.3, 0.3);
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
    public static final double LEAST_OF_TABLE = 0.42;
    /** Share of ink in a line that holds others: strokes of letters in line have less, and hold each other. */
    private static final double STRONG = 0.36;
    /** Inches by which a line may have lost its end, and a short one. */
    private static final double LOST_END = 0.3;

    private static final double LOST_END_OF_SHORT = 0.06;

    /** Inches by which a short line goes through another one, on both sides: no stroke of a letter does. */
    private static final double THROUGH = 0.1;
    /** Inches of its ink beside that one without a gap: letters in line stand off. */
    private static final double HANGING = 0.025;

    private final BinaryImage ink;
    private final RulingTextSeparation level;
    private final RulingTextSeparation upright;
    private final double dpi;

    private WornRulingDetector(BinaryImage ink, RulingTextSeparation level, RulingTextSeparation upright, double dpi) {
        this.ink = ink;
        this.level = level;
        this.upright = upright;
        this.dpi = dpi;
    }

    /** The lines of the tables of a page. */
    public static DetectedRulings find(BinaryImage ink, double dpi) {
        DetectedRulings first = of(ink, ink, ink, dpi).followed();
        WornRulingDetector worn = of(ink, first.uprightOff(ink), first.levelOff(ink), dpi);
        DetectedRulings lines = worn.followed();
        DigitColumnFilter rows = new DigitColumnFilter(ink, lines.level(), dpi);
        List<RulingTrace> uprights = lines.upright().stream()
                .filter(line -> !rows.isDigits(line) && !rows.isStrokes(line))
                .toList();
        RulingSegmentInk stretches = new RulingSegmentInk(ink, worn.level.pieces(), worn.upright.pieces(), dpi);
        return new RulingSegmentRestorer(ink, stretches, worn.letters(), dpi).of(worn.held(lines.level(), uprights));
    }

    private static WornRulingDetector of(BinaryImage ink, BinaryImage forLevels, BinaryImage forUprights, double dpi) {
        RulingTextSeparation level = RulingTextSeparation.of(forLevels, dpi);
        RulingTextSeparation upright =
                RulingTextSeparation.of(forUprights.transposed(), dpi).transposed();
        return new WornRulingDetector(ink, level, upright, dpi);
    }

    private BinaryImage letters() {
        return level.letters().and(upright.letters());
    }

    private DetectedRulings followed() {
        TextStrokeFilter sides = new TextStrokeFilter(ink, level.pieces(), upright.pieces(), letters(), dpi);
        return new DetectedRulings(
                followed(level.pieces(), Axis.LEVEL, sides), followed(upright.pieces(), Axis.UPRIGHT, sides));
    }

    private List<RulingTrace> followed(BinaryImage pieces, Axis axis, TextStrokeFilter sides) {
        List<RulingTrace> all = new RulingTracer(pieces, axis, dpi, STYLE).lines();
        List<RulingTrace> rulings =
                joined(all.stream().filter(line -> sides.isRuling(line, all)).toList());
        return rulings.stream().map(line -> extended(line, pieces)).toList();
    }

    /** A line with what pieces are in line with it behind its ends. */
    private RulingTrace extended(RulingTrace line, BinaryImage pieces) {
        if (line.length() < LONG * dpi) {
            return line;
        }
        int reach = (int) Math.round(LOST_END * dpi);
        int limit = line.axis() == Axis.LEVEL ? pieces.width() : pieces.height();
        int start = line.start();
        for (int along = start - 1; along >= Math.max(0, start - reach); along--) {
            start = TextStrokeFilter.isNear(pieces, line.axis(), along, (int) Math.round(line.at(along)), 1)
                    ? along
                    : start;
        }
        int end = line.end();
        for (int along = end; along < Math.min(limit, end + reach); along++) {
            end = TextStrokeFilter.isNear(pieces, line.axis(), along, (int) Math.round(line.at(along)), 1)
                    ? along + 1
                    : end;
        }
        return line.extended(start, end);
    }

    /** Phase 4. */
    private List<RulingTrace> joined(List<RulingTrace> lines) {
        List<RulingTrace> rest = new ArrayList<>(lines);
        rest.sort(Comparator.comparingInt(RulingTrace::start).thenComparingDouble(RulingTrace::middle));
        List<RulingTrace> joined = new ArrayList<>();
        while (!rest.isEmpty()) {
            RulingTrace line = rest.remove(0);
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
    static boolean goesOn(RulingTrace line, RulingTrace next, double dpi) {
        int gap = next.start() - line.end();
        double off = OFF_LINE * dpi + (line.thickness() + next.thickness()) / 4;
        int shorter = Math.min(line.length(), next.length());
        return gap > -OVERLAP * dpi
                && gap <= Math.min(WIDEST_GAP * dpi, WIDEST_BY_LENGTH * shorter)
                && next.end() > line.end()
                && Math.abs(line.centers()[line.length() - 1] - next.centers()[0]) <= off;
    }

    private static RulingTrace over(RulingTrace line, RulingTrace next) {
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
        return RulingTrace.followed(line.axis(), line.start(), centers, thickness)
                .counted(Math.min(1, inked), line.breaks() + next.breaks() + 1, 0);
    }

    /** Phase 5: the lines that others cross, or nearly so; short ones at both ends. */
    private DetectedRulings held(List<RulingTrace> allLevels, List<RulingTrace> allUprights) {
        List<RulingTrace> levels = new ArrayList<>(allLevels);
        List<RulingTrace> uprights = new ArrayList<>(allUprights);
        boolean changed = true;
        while (changed) {
            List<RulingTrace> knownUprights = List.copyOf(uprights);
            changed = levels.removeIf(line -> !isHeld(line, knownUprights));
            List<RulingTrace> knownLevels = List.copyOf(levels);
            changed |= uprights.removeIf(line -> !isHeld(line, knownLevels));
        }
        return new DetectedRulings(levels, uprights);
    }

    private boolean isHeld(RulingTrace line, List<RulingTrace> others) {
        boolean isLong = line.length() >= LONG * dpi;
        double lost = (isLong ? LOST_END : LOST_END_OF_SHORT) * dpi;
        List<RulingTrace> met = others.stream()
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
    static boolean goesThrough(RulingTrace line, double at, BinaryImage ink, double dpi) {
        return at >= line.start() + THROUGH * dpi
                && at <= line.end() - THROUGH * dpi
                && (hangsOn(line, at, -1, ink, dpi) || hangsOn(line, at, 1, ink, dpi));
    }

    private static boolean hangsOn(RulingTrace line, double at, int step, BinaryImage ink, double dpi) {
        boolean hangs = true;
        for (int off = 0; off <= HANGING * dpi; off++) {
            int along = (int) Math.round(at) + step * off;
            hangs &= TextStrokeFilter.isNear(ink, line.axis(), along, (int) Math.round(line.at(along)), 1);
        }
        return hangs;
    }

    /** Whether two lines cross, or would if each were longer by so many pixels as it may have lost. */
    static boolean meet(RulingTrace line, double lost, RulingTrace other, double lostOfOther) {
        double along = other.at(line.middle());
        double across = line.at(along);
        return along >= line.start() - lost
                && along <= line.end() + lost
                && across >= other.start() - lostOfOther
                && across <= other.end() + lostOfOther;
    }
}
