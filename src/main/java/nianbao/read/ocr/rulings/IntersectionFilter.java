package nianbao.read.ocr.rulings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;

/**
 * Tells rulings from strokes of letters by their intersections: a line of a table runs from one line to another, or
 * crosses some.
 *
 * <p>Lines that have ink close beside them for much of their way, as strokes of letters have, are accepted only where
 * they run from line to line: figures set close to an edge of their cell do not hide it.
 */
final class IntersectionFilter {
    /** Inches by which two lines may miss each other and still meet. */
    private static final double MEETING_GAP = 0.055;
    /** Inches of lines that must touch two others: large letters have strokes as long. */
    private static final double SHORT = 0.6;
    /** Inches by which a short line may miss the others: letters stand farther off. */
    private static final double TOUCHING_GAP = 0.015;
    /** Inches of a line that needs no blank beside it. */
    private static final double ALONE_LENGTH = 2.5;
    /** Share of a shorter line's length that may have ink close by, such as other lines that cross it. */
    private static final double CROWDED_SHARE = 0.3;
    /** The same of a line that may run between figures set close to it: strokes inside letters have more. */
    private static final double MOST_CROWDED_SHARE = 0.6;
    /**
     * Share of ink in a short line, or one between letters, that is accepted: strokes that follow each other have less.
     */
    private static final double DRAWN_SHARE = 0.9;

    /** Lines that end at one height where a table is cut off, and inches of the shortest of them: letters are lower. */
    private static final int FEWEST_TOGETHER = 3;
    /** So many are a table's columns, of which the last may have no other beyond it: the table may have no sides. */
    private static final int MANY_TOGETHER = 6;

    private static final double SHORTEST_TOGETHER = 0.35;

    private final double dpi;
    /** Whether most long level lines are drawn through. */
    private final boolean solid;

    private IntersectionFilter(DetectedRulings all, double dpi) {
        this.dpi = dpi;
        List<RulingTrace> longer = all.level().stream()
                .filter(line -> line.length() >= ALONE_LENGTH * dpi)
                .toList();
        long drawn =
                longer.stream().filter(line -> line.inkedShare() >= DRAWN_SHARE).count();
        solid = 2 * drawn > longer.size();
    }

    /** The lines of {@code all} that others hold, until nothing changes. */
    static DetectedRulings kept(DetectedRulings all, double dpi) {
        IntersectionFilter anchors = new IntersectionFilter(all, dpi);
        List<RulingTrace> levels = new ArrayList<>(all.level());
        List<RulingTrace> uprights = new ArrayList<>(all.upright());
        levels.removeIf(anchors::isAmongLetters);
        uprights.removeIf(anchors::isAmongLetters);
        boolean changed = true;
        while (changed) {
            changed = levels.removeIf(anchors.isLoose(List.copyOf(uprights), List.copyOf(levels)));
            changed |= uprights.removeIf(anchors.isLoose(List.copyOf(levels), List.copyOf(uprights)));
        }
        return new DetectedRulings(levels, uprights);
    }

    /** Whether two lines cross or nearly so; short ones must touch, for strokes of letters stand close to lines. */
    static boolean meet(RulingTrace line, RulingTrace other, double dpi) {
        boolean anyShort = Math.min(line.length(), other.length()) < SHORT * dpi;
        double gap = (anyShort ? TOUCHING_GAP : MEETING_GAP) * dpi;
        return crosses(line, other, gap) || crosses(other, line, gap);
    }

    private boolean isCrowded(RulingTrace line) {
        return line.length() < ALONE_LENGTH * dpi && line.crowdedShare() > CROWDED_SHARE;
    }

    private boolean isAmongLetters(RulingTrace line) {
        return isCrowded(line) && (line.crowdedShare() > MOST_CROWDED_SHARE || line.inkedShare() < DRAWN_SHARE);
    }

    private Predicate<RulingTrace> isLoose(List<RulingTrace> others, List<RulingTrace> alongside) {
        return line -> {
            boolean mustTouch = line.length() < SHORT * dpi || isCrowded(line);
            double gap = (mustTouch ? TOUCHING_GAP : MEETING_GAP) * dpi;
            boolean atStart = others.stream().anyMatch(other -> meets(line, line.start(), other, gap));
            boolean atEnd = others.stream().anyMatch(other -> meets(line, line.end() - 1, other, gap));
            if (!mustTouch) {
                return !atStart && !atEnd && others.stream().noneMatch(other -> crosses(line, other, gap));
            }
            boolean inLine = isInLine(line, alongside);
            boolean spans = atStart && atEnd && (inLine || !isPatched(line));
            boolean cutOff = !isCrowded(line)
                    && !isPatched(line)
                    && (atStart && endsTogether(line, RulingTrace::end, line.start(), others, alongside)
                            || atEnd && endsTogether(line, RulingTrace::start, line.end() - 1, others, alongside));
            boolean ofRow = !isPatched(line)
                    && (atStart && isOfRow(line, RulingTrace::start, others, alongside)
                            || atEnd && isOfRow(line, other -> other.end() - 1, others, alongside));
            return !spans && !cutOff && !ofRow && !((atStart || atEnd) && inLine && isCut(line, others));
        };
    }

    /**
     * Whether this line ends where others do, many or on both sides of it, or on one where it is a side of its table: a
     * break of pages cuts all columns at one height.
     *
     * @param anchor its other end
     */
    private boolean endsTogether(
            RulingTrace line,
            ToIntFunction<RulingTrace> end,
            int anchor,
            List<RulingTrace> others,
            List<RulingTrace> alongside) {
        double slack = TOUCHING_GAP * dpi;
        List<RulingTrace> together = alongside.stream()
                .filter(other -> other.length() >= SHORTEST_TOGETHER * dpi
                        && Math.abs(end.applyAsInt(other) - end.applyAsInt(line)) <= slack)
                .toList();
        boolean before = together.stream().anyMatch(other -> other.middle() < line.middle());
        boolean after = together.stream().anyMatch(other -> other.middle() > line.middle());
        return together.size() >= MANY_TOGETHER
                || (together.size() >= FEWEST_TOGETHER
                        && (before || isCorner(line, anchor, RulingTrace::start, others))
                        && (after || isCorner(line, anchor, level -> level.end() - 1, others)));
    }

    /**
     * Whether this line is one of many that hang from one long line across, or stand on it, all as long: the columns of a
     * lone row that a break of pages leaves open, which is as low as letters are.
     *
     * @param foot where the line across is
     */
    private boolean isOfRow(
            RulingTrace line, ToIntFunction<RulingTrace> foot, List<RulingTrace> others, List<RulingTrace> alongside) {
        double slack = TOUCHING_GAP * dpi;
        return others.stream()
                .filter(across ->
                        across.length() >= ALONE_LENGTH * dpi && meets(line, foot.applyAsInt(line), across, slack))
                .anyMatch(across -> alongside.stream()
                                .filter(other -> Math.abs(other.length() - line.length()) <= slack
                                        && meets(other, foot.applyAsInt(other), across, slack))
                                .count()
                        >= MANY_TOGETHER);
    }

    /** Whether a line across, longer than strokes of letters are, ends where this one does. */
    private boolean isCorner(RulingTrace line, int along, ToIntFunction<RulingTrace> end, List<RulingTrace> others) {
        double slack = TOUCHING_GAP * dpi;
        return others.stream()
                .anyMatch(other -> other.length() >= ALONE_LENGTH * dpi
                        && meets(line, along, other, slack)
                        && Math.abs(end.applyAsInt(other) - line.at(along)) <= slack + line.thickness());
    }

    /**
     * Whether the line is a stroke between two lines that it does not touch: few breaks, and yet much of it missing. A
     * short one that is dotted may be of letters below each other, where the others are drawn through.
     */
    private boolean isPatched(RulingTrace line) {
        return line.inkedShare() < DRAWN_SHARE && ((solid && line.length() < SHORT * dpi) || !line.isDotted(dpi));
    }

    /** Whether another line crosses this one away from its ends. */
    private boolean isCut(RulingTrace line, List<RulingTrace> others) {
        double inside = MEETING_GAP * dpi;
        return others.stream()
                .anyMatch(other -> crosses(line, other, 0)
                        && other.middle() > line.start() + inside
                        && other.middle() < line.end() - inside);
    }

    /** Whether a column or a row that lies elsewhere ends where this line stands. */
    private boolean isInLine(RulingTrace line, List<RulingTrace> alongside) {
        double slack = TOUCHING_GAP * dpi;
        return alongside.stream()
                .anyMatch(other -> !other.equals(line) && Math.abs(other.middle() - line.middle()) <= slack);
    }

    private static boolean meets(RulingTrace line, int along, RulingTrace other, double gap) {
        double across = line.at(along);
        return across >= other.start() - gap
                && across <= other.end() - 1 + gap
                && Math.abs(other.at(across) - along) <= gap + other.thickness() / 2;
    }

    /**
     * Whether {@code other} runs across {@code line} between its ends, or misses it by {@code gap} pixels at the most.
     */
    private static boolean crosses(RulingTrace line, RulingTrace other, double gap) {
        double along = other.middle();
        double across = line.at(along);
        return along >= line.start() - gap
                && along <= line.end() - 1 + gap
                && across >= other.start() - gap
                && across <= other.end() - 1 + gap;
    }
}
