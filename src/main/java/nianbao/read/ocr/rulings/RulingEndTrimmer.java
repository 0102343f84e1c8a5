package nianbao.read.ocr.rulings;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;

/**
 * Cuts off the ends of rulings that are strokes of the text behind them: a ruling ends at another one. What reaches
 * over the last that it meets is a stroke where the table ends there, or where it stops half-way to the next.
 */
final class RulingEndTrimmer {
    /** Inches by which a line reaches over the last that it meets. */
    private static final double OVERLAP = 0.06;
    /** Inches of the longest that strokes of letters make. */
    private static final double LONGEST = 0.6;
    /** Inches by which what is in line may be off. */
    private static final double SLACK = 0.03;
    /** Lines that a line must meet so that its ends can be told, and that end where a table does. */
    private static final int FEWEST = 2;
    /** Share of the way to the next line from which it is the line itself that is worn there. */
    private static final double MOST_OF_THE_WAY = 0.8;
    /** Share of ink in a line that has not lost parts of itself: the end of one that has may be lost, too. */
    private static final double UNBROKEN = 0.98;

    private final List<RulingTrace> alongside;
    private final List<RulingTrace> across;
    private final double dpi;

    private RulingEndTrimmer(List<RulingTrace> alongside, List<RulingTrace> across, double dpi) {
        this.alongside = alongside;
        this.across = across;
        this.dpi = dpi;
    }

    static DetectedRulings cut(DetectedRulings lines, double dpi) {
        RulingEndTrimmer levels = new RulingEndTrimmer(lines.level(), lines.upright(), dpi);
        RulingEndTrimmer uprights = new RulingEndTrimmer(lines.upright(), lines.level(), dpi);
        return new DetectedRulings(
                lines.level().stream().map(levels::cut).toList(),
                lines.upright().stream().map(uprights::cut).toList());
    }

    private RulingTrace cut(RulingTrace line) {
        int[] met = across.stream()
                .filter(other -> IntersectionFilter.meet(line, other, dpi))
                .mapToInt(other -> along(line, other))
                .sorted()
                .toArray();
        if (met.length < FEWEST || line.inkedShare() < UNBROKEN) {
            return line;
        }
        int first = Math.max(met[0], line.start());
        int last = Math.min(met[met.length - 1], line.end() - 1);
        boolean before = isTail(line, first, line.start(), RulingTrace::start);
        boolean behind = isTail(line, last, line.end() - 1, other -> other.end() - 1);
        return line.between(before ? first : line.start(), behind ? last + 1 : line.end());
    }

    private static int along(RulingTrace line, RulingTrace other) {
        return (int) Math.round(other.at(line.at(other.middle())));
    }

    /** @param met the last that the line meets before its {@code end} */
    private boolean isTail(RulingTrace line, int met, int end, ToIntFunction<RulingTrace> ends) {
        int length = Math.abs(end - met);
        boolean inLine = IntStream.concat(
                        alongside.stream().filter(other -> !other.equals(line)).mapToInt(ends),
                        across.stream().mapToInt(other -> (int) Math.round(other.middle())))
                .anyMatch(other -> Math.abs(other - end) <= SLACK * dpi);
        return length > OVERLAP * dpi
                && length <= LONGEST * dpi
                && !inLine
                && (tableEndsAt(line, met, ends) || stopsHalfWay(line, met, end));
    }

    /** Whether most lines beside it end there: the highest columns of a head begin above the others. */
    private boolean tableEndsAt(RulingTrace line, int met, ToIntFunction<RulingTrace> ends) {
        List<RulingTrace> beside = alongside.stream()
                .filter(other -> !other.equals(line) && other.start() < line.end() && other.end() > line.start())
                .toList();
        long ending = beside.stream()
                .mapToInt(ends)
                .filter(end -> Math.abs(end - met) <= OVERLAP * dpi)
                .count();
        return ending >= FEWEST && 2 * ending > beside.size();
    }

    private boolean stopsHalfWay(RulingTrace line, int met, int end) {
        double middle = line.at(end);
        return across.stream()
                .filter(other -> other.start() < middle && other.end() > middle)
                .mapToInt(other -> along(line, other))
                .filter(next -> (next - end) * (end - met) > 0)
                .filter(next -> isOneTable(line, Math.min(met, next), Math.max(met, next)))
                .map(next -> Math.abs(next - met))
                .min()
                .stream()
                .anyMatch(way -> Math.abs(end - met) < MOST_OF_THE_WAY * way);
    }

    /** Whether another line goes on from one place along to the other: what lies behind a blank is the next table. */
    private boolean isOneTable(RulingTrace line, int from, int to) {
        double slack = OVERLAP * dpi;
        return alongside.stream()
                .anyMatch(other -> !other.equals(line) && other.start() <= from + slack && other.end() >= to - slack);
    }
}
