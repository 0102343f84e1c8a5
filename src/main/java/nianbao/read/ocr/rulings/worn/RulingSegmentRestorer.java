package nianbao.read.ocr.rulings.worn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import nianbao.read.ocr.rulings.worn.RulingSegmentInk.SegmentMeasure;

/**
 * Restores broken rulings segment by segment: between two lines that cross it, a line is there wholly or not at all.
 *
 * <p>Phases: 1. {@link #judged}: it is where it has left ink; 2. {@link #goOn}: also where it has left little beside
 * where it is; 3. {@link #mend}: a level line goes on over a gap, and an upright one through a row in which others
 * stand and figures lie on both sides of it.
 */
final class RulingSegmentRestorer {
    /** Inches by which a line may have lost its end. */
    private static final double LOST_END = 0.3;
    /** The same of lines that are drawn. */
    private static final double NEAR = 0.06;
    /** Inches between two places at which lines cross: nearer ones are those of a double ruling. */
    private static final double APART = 0.06;
    /** Share of a stretch that is inked at least, and the same by the share of the whole line. */
    private static final double LEAST = 0.1;

    private static final double LEAST_OF_LINE = 0.5;
    /** Share of a stretch beside one in which the line is that is inked at least. */
    private static final double FEW = 0.12;
    /** The same where words of a head stand close to it, and in how many pieces it is at least. */
    private static final double MANY = 0.3;

    private static final int MANY_PIECES = 3;
    /**
     * Share of a stretch before a line that ink lies beside at most: what goes on to the left may be a label of its
     * own.
     */
    private static final double MOST_BESIDE = 0.25;
    /** Share of the stretches of a level line from which it goes on to the end of its table. */
    private static final double MOST = 0.6;
    /**
     * Inches of a line that may be a digit; pieces of one; inches by which another is in line; share of ink in a line.
     */
    private static final double SHORT = 0.5;

    private static final int FEW_PIECES = 2;
    private static final double IN_LINE = 0.03;
    private static final double WHOLE = 0.85;
    /** Inches of a line that is looked for behind its ends, too. */
    private static final double LONG = 1;
    /** Share of ink in a line whose pieces are no strokes where it has lost most of itself. */
    private static final double STRONG = 0.36;
    /**
     * Inches of blank around a lost line that parts a label from its figure, and one among others, next to those or
     * not.
     */
    private static final double BLANK_OF_LONE = 0.15;

    private static final double BLANK = 0.02;
    private static final double BLANK_OF_NEXT = 0.08;
    /** Pixels of ink of the smallest figure at 200 dpi. */
    private static final int FIGURE = 15;

    private final BinaryImage ink;
    private final BinaryImage letters;
    private final RulingSegmentInk stretches;
    private final OpenRulingEnds ends;
    private final double dpi;

    RulingSegmentRestorer(BinaryImage ink, RulingSegmentInk stretches, BinaryImage letters, double dpi) {
        this.ink = ink;
        this.stretches = stretches;
        this.letters = letters;
        this.ends = new OpenRulingEnds(stretches, dpi);
        this.dpi = dpi;
    }

    /** A line, where others cross it, and between which of these it is drawn. */
    private record JudgedRuling(RulingTrace line, List<Integer> crossings, boolean[] ruled) {
        /** Whether it is drawn all the way from one place along to another. */
        boolean isRuled(double from, double to) {
            return IntStream.range(0, ruled.length)
                    .anyMatch(i -> ruled[i] && crossings.get(i) <= from && crossings.get(i + 1) >= to);
        }

        boolean isBeside(int index) {
            return index > 0 && ruled[index - 1] || index + 1 < ruled.length && ruled[index + 1];
        }

        boolean isBetween(int index) {
            return index > 0 && ruled[index - 1] && index + 1 < ruled.length && ruled[index + 1];
        }
    }

    DetectedRulings of(DetectedRulings worn) {
        DetectedRulings drawn = judged(worn, judged(worn, worn, LOST_END), NEAR);
        return ends.cut(drawn);
    }

    /**
     * Phases 1 to 3.
     *
     * @param across the lines that may cross them
     * @param lost inches by which these may have lost their ends
     */
    private DetectedRulings judged(DetectedRulings worn, DetectedRulings across, double lost) {
        List<JudgedRuling> levels = worn.level().stream()
                .map(line -> judged(line, across.upright(), worn.level(), across.level(), lost))
                .toList();
        List<JudgedRuling> uprights = worn.upright().stream()
                .map(line -> judged(line, across.level(), worn.upright(), across.upright(), lost))
                .toList();
        levels.forEach(this::goOn);
        uprights.forEach(this::goOn);
        uprights.forEach(line -> mend(line, uprights));
        return new DetectedRulings(drawn(levels), drawn(uprights));
    }

    /** Phase 1: on its own length. */
    private JudgedRuling judged(
            RulingTrace line,
            List<RulingTrace> across,
            List<RulingTrace> alongside,
            List<RulingTrace> drawn,
            double lostOfOthers) {
        List<Integer> crossings = ends.with(line, crossings(line, across, lostOfOthers), alongside, drawn, across);
        boolean[] ruled = new boolean[Math.max(0, crossings.size() - 1)];
        double lost = LOST_END * dpi;
        for (int i = 0; i < ruled.length; i++) {
            int from = crossings.get(i);
            int to = crossings.get(i + 1);
            ruled[i] = from >= line.start() - lost
                    && to <= line.end() + lost
                    && isRuled(line, stretches.of(line, from, to), alongside, crossings);
        }
        return new JudgedRuling(line, crossings, ruled);
    }

    private List<Integer> crossings(RulingTrace line, List<RulingTrace> across, double lostOfOthers) {
        List<Integer> places = across.stream()
                .filter(other -> WornRulingDetector.meet(line, Integer.MAX_VALUE, other, lostOfOthers * dpi))
                .map(other -> (int) Math.round(other.at(line.at(other.middle()))))
                .sorted()
                .toList();
        List<Integer> apart = new ArrayList<>();
        int first = Integer.MIN_VALUE;
        for (int place : places) {
            if (apart.isEmpty() || place - first > APART * dpi) {
                apart.add(place);
                first = place;
            } else {
                apart.set(apart.size() - 1, (first + place) / 2);
            }
        }
        return apart;
    }

    /**
     * A short line that is in line with no other, and goes through none, is a digit or a stroke, unless it is whole, or
     * dotted.
     */
    private boolean isRuled(
            RulingTrace line, SegmentMeasure stretch, List<RulingTrace> alongside, List<Integer> crossings) {
        boolean alone = line.length() < SHORT * dpi
                && stretch.pieces() <= FEW_PIECES
                && crossings.stream().noneMatch(at -> WornRulingDetector.goesThrough(line, at, ink, dpi))
                && alongside.stream()
                        .noneMatch(other ->
                                !other.equals(line) && Math.abs(other.middle() - line.middle()) <= IN_LINE * dpi);
        double least = Math.max(LEAST, LEAST_OF_LINE * line.inkedShare());
        return stretch.isRuled(alone ? WHOLE : least);
    }

    /** Phase 2, and what phase 3 does with level lines: these run on to the right end of their table, but for heads. */
    private void goOn(JudgedRuling judged) {
        RulingTrace line = judged.line();
        boolean[] ruled = judged.ruled();
        boolean changed = line.length() >= LONG * dpi;
        while (changed) {
            changed = false;
            for (int i = 0; i < ruled.length; i++) {
                SegmentMeasure stretch = stretches.of(
                        line, judged.crossings().get(i), judged.crossings().get(i + 1));
                boolean before = i > 0 && ruled[i - 1];
                boolean behind = i + 1 < ruled.length && ruled[i + 1];
                boolean free = line.axis() == Axis.LEVEL
                        && stretch.lettered() == 0
                        && (!stretch.stroke() || line.inkedShare() >= STRONG);
                boolean few = stretch.isRuled(FEW) && stretch.lettered() == 0;
                boolean amongWords = stretch.isRuled(MANY) && stretch.pieces() >= MANY_PIECES;
                boolean goesOn = few && (before || behind && stretch.beside() <= MOST_BESIDE)
                        || (before || behind) && amongWords
                        || before && behind && free
                        || before && free && isMost(judged);
                changed |= goesOn && !ruled[i];
                ruled[i] |= goesOn;
            }
        }
    }

    private static boolean isMost(JudgedRuling judged) {
        int all = 0;
        int drawn = 0;
        for (int i = 0; i < judged.ruled().length; i++) {
            int length = judged.crossings().get(i + 1) - judged.crossings().get(i);
            all += length;
            drawn += judged.ruled()[i] ? length : 0;
        }
        return drawn >= MOST * all;
    }

    /** Phase 3: an upright line through rows that have lost it, or all of it but a piece at one end. */
    private void mend(JudgedRuling judged, List<JudgedRuling> uprights) {
        for (int i = 0; i < judged.ruled().length; i++) {
            int top = judged.crossings().get(i);
            int bottom = judged.crossings().get(i + 1);
            SegmentMeasure stretch = stretches.of(judged.line(), top, bottom);
            if (!judged.ruled()[i] && judged.isBeside(i) && stretch.lettered() == 0) {
                boolean left = judged.isBetween(i) && isLeft(stretch) && isParted(top, bottom, uprights);
                judged.ruled()[i] = left || parts(judged.line(), top, bottom, uprights);
            }
        }
    }

    private static boolean isLeft(SegmentMeasure stretch) {
        return stretch.inked() >= FEW && !stretch.stroke() && stretch.beside() <= MOST_BESIDE;
    }

    private boolean isParted(int top, int bottom, List<JudgedRuling> uprights) {
        int edge = (int) Math.round(2 * RulingSegmentInk.EDGE * dpi);
        return uprights.stream().anyMatch(other -> other.isRuled(top + edge, bottom - edge));
    }

    /** Whether figures or words lie on both sides of a line in a row, and blank around it. */
    private boolean parts(RulingTrace line, int top, int bottom, List<JudgedRuling> uprights) {
        int edge = (int) Math.round(2 * RulingSegmentInk.EDGE * dpi);
        double middle = (top + bottom) / 2.0;
        int x = (int) Math.round(line.at(middle));
        List<JudgedRuling> crossing = uprights.stream()
                .filter(other -> !other.line().equals(line))
                .filter(other -> other.line().start() - LOST_END * dpi <= top
                        && other.line().end() + LOST_END * dpi >= bottom)
                .toList();
        List<Integer> places =
                crossing.stream().map(other -> at(other, middle)).sorted().toList();
        Optional<Integer> left =
                places.stream().filter(at -> at < x - APART * dpi).max(Comparator.naturalOrder());
        Optional<Integer> right =
                places.stream().filter(at -> at > x + APART * dpi).min(Comparator.naturalOrder());
        List<Integer> drawn = crossing.stream()
                .filter(other -> other.isRuled(top + edge, bottom - edge))
                .map(other -> at(other, middle))
                .toList();
        if ((left.isEmpty() && right.isEmpty()) || drawn.isEmpty() || bottom - top < 3 * edge) {
            return false;
        }
        // in a table without sides, a column as wide as the other
        int before = left.orElseGet(() -> 2 * x - right.get());
        int behind = right.orElseGet(() -> 2 * x - left.get());
        boolean besideOthers =
                left.stream().allMatch(drawn::contains) && right.stream().allMatch(drawn::contains);
        int blank = blank(places, drawn, besideOthers);
        double least = FIGURE * (dpi / 200) * (dpi / 200);
        return letters.count(new PixelBox(x - blank, top + edge, x + blank + 1, bottom - edge)) == 0
                && ink.count(box(before + edge, top + edge, x - edge, bottom - edge)) >= least
                && ink.count(box(x + edge, top + edge, behind - edge, bottom - edge)) >= least;
    }

    private static int at(JudgedRuling judged, double along) {
        return (int) Math.round(judged.line().at(along));
    }

    /**
     * Pixels of blank around a lost line: the fewer are drawn about it, the sooner it is a gap between two words of one
     * cell.
     *
     * @param places of the lines that come through a row, from left to right
     * @param drawn those of them that are there
     */
    private int blank(List<Integer> places, List<Integer> drawn, boolean besideOthers) {
        double apart = APART * dpi;
        int leftmost = places.get(0);
        int rightmost = places.get(places.size() - 1);
        boolean amongOthers = drawn.stream().anyMatch(at -> at > leftmost + apart && at < rightmost - apart);
        double inches = besideOthers ? BLANK : BLANK_OF_NEXT;
        return (int) Math.round((amongOthers ? inches : BLANK_OF_LONE) * dpi);
    }

    private static PixelBox box(int left, int top, int right, int bottom) {
        return new PixelBox(left, top, Math.max(left, right), Math.max(top, bottom));
    }

    private static List<RulingTrace> drawn(List<JudgedRuling> lines) {
        List<RulingTrace> drawn = new ArrayList<>();
        for (JudgedRuling judged : lines) {
            boolean[] ruled = judged.ruled();
            List<Integer> crossings = judged.crossings();
            int from = -1;
            for (int i = 0; i < ruled.length; i++) {
                if (ruled[i] && from < 0) {
                    from = crossings.get(i);
                }
                if (from >= 0 && (!ruled[i] || i + 1 == ruled.length)) {
                    int to = ruled[i] ? crossings.get(i + 1) : crossings.get(i);
                    drawn.add(judged.line().extended(from, to + 1));
                    from = -1;
                }
            }
        }
        return drawn;
    }
}
