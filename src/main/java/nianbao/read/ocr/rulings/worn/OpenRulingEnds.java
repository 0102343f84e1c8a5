package nianbao.read.ocr.rulings.worn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import nianbao.read.ocr.rulings.worn.RulingSegmentInk.SegmentMeasure;

/**
 * Where worn lines end that no other crosses there, in a table without an outer frame, or one that a page cuts off: all
 * end at one place, and one that goes on has strokes of the text behind it for its end; or a lone one reaches half-way
 * from the table's last line to the next table.
 */
final class OpenRulingEnds {
    /** Inches by which ends at one place may be off. */
    private static final double SLACK = 0.06;
    /** Lines that end at one place, at least. */
    private static final int FEWEST_TOGETHER = 3;
    /** Inches of the lowest row: what stands over less behind the last crossing is no row. */
    private static final double LOWEST = 0.12;
    /**
     * Share of ink in what stands over of a lone line, at least, and of ink close beside it, at most, where it is no
     * stroke.
     */
    private static final double INKED = 0.5;

    private static final double MOST_BESIDE = 0.1;
    /** Share of ink in the row inside the table, at least, of a line that stands over. */
    private static final double INSIDE = 0.1;
    /** Inches of the longest that strokes of letters make. */
    private static final double LONGEST = 0.6;
    /** Lines that end at one place, at least, by each that goes on. */
    private static final int MOST = 3;

    private final RulingSegmentInk stretches;
    private final double dpi;

    OpenRulingEnds(RulingSegmentInk stretches, double dpi) {
        this.stretches = stretches;
        this.dpi = dpi;
    }

    /**
     * The places where others cross a line, and those where it or several beside it end without.
     *
     * @param alongside all along the same axis
     * @param drawn those of them that are known to be rulings, as far as they go
     * @param across those along the other axis
     */
    List<Integer> with(
            RulingTrace line,
            List<Integer> crossings,
            List<RulingTrace> alongside,
            List<RulingTrace> drawn,
            List<RulingTrace> across) {
        List<Integer> places = new ArrayList<>(crossings);
        for (ToIntFunction<RulingTrace> end :
                List.<ToIntFunction<RulingTrace>>of(RulingTrace::start, other -> other.end() - 1)) {
            List<RulingTrace> open = open(alongside, end, across);
            open.stream()
                    .filter(other -> endsTogether(other, end, open))
                    .mapToInt(end)
                    .filter(at -> at >= line.start() - SLACK * dpi && at < line.end() + SLACK * dpi)
                    .forEach(at -> add(at, places));
            int own = end.applyAsInt(line);
            if (isOutside(own, crossings, drawn) && standsOver(line, own, crossings)) {
                add(own, places);
            }
        }
        for (int i = 0; i + 1 < crossings.size(); i++) {
            int from = crossings.get(i);
            int to = crossings.get(i + 1);
            if (isUnparted(from, to, drawn)) {
                if (i == 0 || isInside(line, crossings.get(i - 1), from)) {
                    add(stretches.reach(line, from, to), places);
                }
                if (i + 2 == crossings.size() || isInside(line, to, crossings.get(i + 2))) {
                    add(stretches.reach(line, to, from), places);
                }
            }
        }
        places.sort(null);
        return places;
    }

    /** Whether a line may be in a row of the table, so that what it has beyond is its own. */
    private boolean isInside(RulingTrace line, int from, int to) {
        return stretches.of(line, Math.min(from, to), Math.max(from, to)).inked() >= INSIDE;
    }

    /** Whether a place is in no row of a table: a line that ends in one is broken there. */
    private boolean isOutside(int at, List<Integer> crossings, List<RulingTrace> drawn) {
        Optional<Integer> before =
                crossings.stream().filter(place -> place <= at).max(Comparator.naturalOrder());
        Optional<Integer> behind =
                crossings.stream().filter(place -> place >= at).min(Comparator.naturalOrder());
        return before.isEmpty() || behind.isEmpty() || isUnparted(before.get(), behind.get(), drawn);
    }

    private boolean isUnparted(int from, int to, List<RulingTrace> drawn) {
        double slack = SLACK * dpi;
        return drawn.stream().noneMatch(other -> other.start() - slack <= from && other.end() + slack >= to);
    }

    private void add(int at, List<Integer> places) {
        if (places.stream().noneMatch(place -> Math.abs(place - at) < LOWEST * dpi)) {
            places.add(at);
        }
    }

    private boolean endsTogether(RulingTrace line, ToIntFunction<RulingTrace> end, List<RulingTrace> alongside) {
        return alongside.stream()
                        .filter(other -> Math.abs(end.applyAsInt(other) - end.applyAsInt(line)) <= SLACK * dpi)
                        .count()
                >= FEWEST_TOGETHER;
    }

    /**
     * Whether what a line has beyond the last that crosses it is its own: so it goes on from there inside the table.
     */
    private boolean standsOver(RulingTrace line, int end, List<Integer> crossings) {
        List<Integer> nearest = crossings.stream()
                .filter(place -> place >= line.start() && place < line.end())
                .sorted(Comparator.comparingInt(place -> Math.abs(place - end)))
                .limit(2)
                .toList();
        return !nearest.isEmpty()
                && isOwn(stretches.of(line, Math.min(nearest.get(0), end), Math.max(nearest.get(0), end)))
                && (nearest.size() == 1 || isInside(line, nearest.get(0), nearest.get(1)));
    }

    private boolean isOwn(SegmentMeasure stretch) {
        return stretch.isRuled(INKED) && stretch.lettered() == 0 && stretch.beside() <= MOST_BESIDE;
    }

    /** The lines without what goes on where nearly all others end. */
    DetectedRulings cut(DetectedRulings lines) {
        return new DetectedRulings(
                lines.level().stream()
                        .map(line -> cut(line, lines.level(), lines.upright()))
                        .toList(),
                lines.upright().stream()
                        .map(line -> cut(line, lines.upright(), lines.level()))
                        .toList());
    }

    private RulingTrace cut(RulingTrace line, List<RulingTrace> alongside, List<RulingTrace> across) {
        int longest = (int) Math.round(LONGEST * dpi);
        int slack = (int) Math.round(SLACK * dpi);
        int start = openEnds(line, RulingTrace::start, alongside, across)
                .filter(at -> at > line.start() + slack && at <= line.start() + longest)
                .max()
                .orElse(line.start());
        int end = openEnds(line, RulingTrace::end, alongside, across)
                .filter(at -> at < line.end() - slack && at >= line.end() - longest)
                .min()
                .orElse(line.end());
        return start < end ? line.between(start, end) : line;
    }

    /** Where nearly all lines that come there end, and none lies across: what ends at a line does not end openly. */
    private IntStream openEnds(
            RulingTrace line, ToIntFunction<RulingTrace> end, List<RulingTrace> alongside, List<RulingTrace> across) {
        double slack = SLACK * dpi;
        List<RulingTrace> open = open(alongside, end, across);
        return open.stream().mapToInt(end).filter(at -> {
            long ending = open.stream()
                    .filter(other -> Math.abs(end.applyAsInt(other) - at) <= slack)
                    .count();
            long going = alongside.stream()
                    .filter(other -> other.start() < at - slack && other.end() > at + slack)
                    .count();
            return ending >= MOST * going && !isCrossed(line, at, across);
        });
    }

    private List<RulingTrace> open(List<RulingTrace> lines, ToIntFunction<RulingTrace> end, List<RulingTrace> across) {
        return lines.stream()
                .filter(line -> !isCrossed(line, end.applyAsInt(line), across))
                .toList();
    }

    private boolean isCrossed(RulingTrace line, int at, List<RulingTrace> across) {
        double slack = SLACK * dpi;
        return across.stream()
                .anyMatch(other -> Math.abs(other.at(line.at(at)) - at) <= slack
                        && other.start() <= line.at(at) + slack
                        && other.end() >= line.at(at) - slack);
    }
}
