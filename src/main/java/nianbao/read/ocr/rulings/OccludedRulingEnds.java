package nianbao.read.ocr.rulings;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import nianbao.read.ocr.rulings.trace.TextStrokeFilter;

/**
 * Ends of upright lines that letters hide which stand close by: nothing stands out there. Such a line, which others
 * cross elsewhere, goes on to the next level line, if as much of it is seen behind the last one, and another upright
 * line comes there, too.
 */
final class OccludedRulingEnds {
    /** Inches of the longest end that is hidden: the lines of a label. */
    private static final double LONGEST = 0.35;
    /** Inches by which lines may miss each other and still meet. */
    private static final double MEETING = 0.055;
    /** Inches of a level line that is no stroke. */
    private static final double LONG = 1.2;
    /** Share of the way beside which letters stand, at least, and on which they lie, at most. */
    private static final double HIDDEN = 0.3;

    private static final double COVERED = 0.5;
    /** Inches to the sides of a line within which letters hide it, and pixels at which what goes through it shows. */
    private static final double BESIDE = 0.05;

    private static final int ACROSS = 4;

    private final BinaryImage ink;
    private final List<RulingTrace> rulings;
    private final List<RulingTrace> uprights;
    private final double dpi;

    private OccludedRulingEnds(BinaryImage ink, List<RulingTrace> rulings, List<RulingTrace> uprights, double dpi) {
        this.ink = ink;
        this.rulings = rulings;
        this.uprights = uprights;
        this.dpi = dpi;
    }

    /** The lines with such ends. */
    static DetectedRulings extended(DetectedRulings lines, BinaryImage ink, double dpi) {
        List<RulingTrace> rulings = lines.level().stream()
                .filter(line -> line.length() >= LONG * dpi)
                .toList();
        OccludedRulingEnds ends = new OccludedRulingEnds(ink, rulings, lines.upright(), dpi);
        return new DetectedRulings(
                lines.level(), lines.upright().stream().map(ends::extended).toList());
    }

    private RulingTrace extended(RulingTrace line) {
        double meeting = MEETING * dpi;
        int[] crossings = rulings.stream()
                .filter(ruling -> ruling.start() <= line.at(ruling.middle()) && ruling.end() > line.at(ruling.middle()))
                .mapToInt(ruling -> (int) Math.round(ruling.at(line.at(ruling.middle()))))
                .toArray();
        OptionalInt first = IntStream.of(crossings)
                .filter(at -> at > line.start() + meeting && at < line.end() - meeting)
                .min();
        OptionalInt last = IntStream.of(crossings)
                .filter(at -> at > line.start() + meeting && at < line.end() - meeting)
                .max();
        if (first.isEmpty() || last.isEmpty()) {
            return line;
        }
        int start = IntStream.of(crossings).filter(at -> at < line.start() + meeting).max().stream()
                .filter(at -> line.start() - at > meeting && line.start() - at <= first.getAsInt() - line.start())
                .filter(at -> goesOn(line, at, line.start()))
                .findFirst()
                .orElse(line.start());
        int end = IntStream.of(crossings).filter(at -> at > line.end() - meeting).min().stream()
                .filter(at -> at - line.end() > meeting && at - line.end() <= line.end() - last.getAsInt())
                .filter(at -> goesOn(line, line.end(), at))
                .findFirst()
                .orElse(line.end());
        return start == line.start() && end == line.end() ? line : line.extended(start, end);
    }

    /** Whether the line is hidden from one place along to another. */
    private boolean goesOn(RulingTrace line, int from, int to) {
        int way = to - from;
        int reach = (int) Math.round(BESIDE * dpi);
        boolean parted = uprights.stream()
                .anyMatch(other -> !other.equals(line)
                        && other.start() <= from + MEETING * dpi
                        && other.end() >= to - MEETING * dpi);
        long hidden = IntStream.range(from, to)
                .filter(along ->
                        TextStrokeFilter.isNear(ink, Axis.UPRIGHT, along, (int) Math.round(line.at(along)), reach))
                .count();
        long covered = IntStream.range(from, to)
                .filter(along -> isCrossed(along, (int) Math.round(line.at(along))))
                .count();
        return parted && way <= LONGEST * dpi && hidden >= HIDDEN * way && covered <= COVERED * way;
    }

    private boolean isCrossed(int along, int across) {
        return TextStrokeFilter.isNear(ink, Axis.UPRIGHT, along, across, 1)
                && TextStrokeFilter.isNear(ink, Axis.UPRIGHT, along, across - ACROSS, 1)
                && TextStrokeFilter.isNear(ink, Axis.UPRIGHT, along, across + ACROSS, 1);
    }
}
