package nianbao.read.ocr.rulings.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Lines that dirt on a scanner's glass, a fold or a pen drew over a page. A ruling ends where the outermost line of its
 * table crosses it, as nearly all of them do; a streak runs on. One that is taken for a ruling parts a column in two,
 * and leaves the field its blank half.
 */
final class StreakFilter {
    /** Inches by which a line runs on beyond the last line that crosses it: rulings do by their thickness. */
    private static final double OVERSHOOT = 0.4;
    /** Inches within which lines meet. */
    private static final double MEETING = 0.06;
    /** Share of a table's lines that run on at most: where its outermost line is lost, all do. */
    private static final double MOST = 0.34;

    private final List<RulingTrace> lines;
    /** For each line, the places where others cross it. */
    private final List<double[]> crossings = new ArrayList<>();
    /** For each line, which ones cross it. */
    private final List<BitSet> crossed = new ArrayList<>();

    private final double dpi;

    /**
     * @param lines all along one axis
     * @param across all along the other
     */
    private StreakFilter(List<RulingTrace> lines, List<RulingTrace> across, double dpi) {
        this.lines = lines;
        this.dpi = dpi;
        for (RulingTrace line : lines) {
            double middle = line.middle();
            BitSet those = new BitSet();
            for (int i = 0; i < across.size(); i++) {
                if (meet(line, middle, across.get(i))) {
                    those.set(i);
                }
            }
            crossed.add(those);
            crossings.add(those.stream()
                    .mapToDouble(i -> across.get(i).at(middle))
                    .sorted()
                    .toArray());
        }
    }

    /** Those of {@code lines} that are rulings. */
    static List<RulingTrace> without(List<RulingTrace> lines, List<RulingTrace> across, double dpi) {
        StreakFilter streaks = new StreakFilter(lines, across, dpi);
        return IntStream.range(0, lines.size())
                .filter(i -> !streaks.areAt(i))
                .mapToObj(lines::get)
                .toList();
    }

    private boolean areAt(int index) {
        int[] alike = IntStream.range(0, lines.size())
                .filter(i -> crossed.get(i).intersects(crossed.get(index)))
                .toArray();
        return runsOn(index) && leaves(index, alike) && isRare(alike);
    }

    /** On both sides: on one, a line may have been lost that would close the table. */
    private boolean runsOn(int index) {
        return startsBefore(index) && endsBehind(index);
    }

    /**
     * Whether it goes beyond the ends of most others: a column of merged cells that a page cuts off meets no line
     * there.
     */
    private boolean leaves(int index, int[] alike) {
        RulingTrace line = lines.get(index);
        return median(alike, RulingTrace::start) - line.start() >= OVERSHOOT * dpi
                && line.end() - median(alike, RulingTrace::end) >= OVERSHOOT * dpi;
    }

    private int median(int[] some, ToIntFunction<RulingTrace> end) {
        int[] ends = Arrays.stream(some)
                .map(i -> end.applyAsInt(lines.get(i)))
                .sorted()
                .toArray();
        return ends[ends.length / 2];
    }

    /** Whether few of the lines that the same ones cross run on as this one does. */
    private boolean isRare(int[] alike) {
        return Arrays.stream(alike).filter(this::runsOn).count() <= MOST * alike.length;
    }

    private boolean startsBefore(int index) {
        double[] places = crossings.get(index);
        return places.length > 0 && places[0] - lines.get(index).start() >= OVERSHOOT * dpi;
    }

    private boolean endsBehind(int index) {
        double[] places = crossings.get(index);
        return places.length > 0 && lines.get(index).end() - places[places.length - 1] >= OVERSHOOT * dpi;
    }

    private boolean meet(RulingTrace line, double middle, RulingTrace other) {
        double slack = MEETING * dpi;
        if (!isWithin(middle, other, slack)) {
            return false;
        }
        double along = other.at(middle);
        return isWithin(along, line, slack) && isWithin(line.at(along), other, slack);
    }

    private static boolean isWithin(double along, RulingTrace line, double slack) {
        return along >= line.start() - slack && along <= line.end() + slack;
    }
}
