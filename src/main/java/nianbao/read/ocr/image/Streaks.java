package nianbao.read.ocr.image;

import java.util.List;

/**
 * Lines that dirt on a scanner's glass, a fold or a pen drew over a page. A ruling ends where the outermost line of its table
 * crosses it, as nearly all of them do; a streak runs on. One that is taken for a ruling parts a column in two, and leaves
 * the field its blank half.
 */
final class Streaks {
    /** Inches by which a line runs on beyond the last line that crosses it: rulings do by their thickness. */
    private static final double OVERSHOOT = 0.4;
    /** Inches within which lines meet. */
    private static final double MEETING = 0.06;
    /** Share of a table's lines that run on at most: where its outermost line is lost, all do. */
    private static final double MOST = 0.34;

    private final List<Trace> lines;
    private final List<Trace> across;
    private final double dpi;

    /**
     * @param lines all along one axis
     * @param across all along the other
     */
    Streaks(List<Trace> lines, List<Trace> across, double dpi) {
        this.lines = lines;
        this.across = across;
        this.dpi = dpi;
    }

    /** Whether {@code line}, one of the lines, is no ruling. */
    boolean contain(Trace line) {
        List<Trace> crossing =
                across.stream().filter(other -> meet(line, other)).toList();
        List<Trace> alike = lines.stream()
                .filter(other -> crossing.stream().anyMatch(cross -> meet(other, cross)))
                .toList();
        return runsOn(line, true) && share(alike, true) <= MOST || runsOn(line, false) && share(alike, false) <= MOST;
    }

    private double share(List<Trace> alike, boolean atStart) {
        return (double) alike.stream().filter(other -> runsOn(other, atStart)).count() / alike.size();
    }

    private boolean runsOn(Trace line, boolean atStart) {
        double[] places = across.stream()
                .filter(other -> meet(line, other))
                .mapToDouble(other -> other.at(line.middle()))
                .sorted()
                .toArray();
        if (places.length == 0) {
            return false;
        }
        double beyond = atStart ? places[0] - line.start() : line.end() - places[places.length - 1];
        return beyond >= OVERSHOOT * dpi;
    }

    private boolean meet(Trace line, Trace other) {
        double slack = MEETING * dpi;
        double along = other.at(line.middle());
        double at = line.at(along);
        return along >= line.start() - slack
                && along <= line.end() + slack
                && at >= other.start() - slack
                && at <= other.end() + slack;
    }
}
