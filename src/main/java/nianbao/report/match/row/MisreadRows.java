package nianbao.report.match.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.report.wording.OrderedMatch.Pair;

/** Rows of a recognised table whose labels are like none of the form's, though they have figures. */
final class MisreadRows {
    /** What laying one against a row of the form costs: less than leaving out both. */
    static final double COST = 1.5;

    private MisreadRows() {}

    /**
     * {@code pairs} without misread ones, unless they are all the rows with figures between two others, and the form has just
     * as many there.
     *
     * @param pairs in order
     * @param written whether each row of the table has figures
     * @param wanted rows of the form
     */
    static List<Pair> held(List<Pair> pairs, boolean[] written, int wanted) {
        List<Pair> held = new ArrayList<>();
        List<Pair> misread = new ArrayList<>();
        int found = 0;
        int target = 0;
        for (int i = 0; i <= pairs.size(); i++) {
            if (i < pairs.size() && pairs.get(i).cost() >= COST) {
                misread.add(pairs.get(i));
                continue;
            }
            int nextFound = i < pairs.size() ? pairs.get(i).found() : written.length;
            int nextTarget = i < pairs.size() ? pairs.get(i).wanted() : wanted;
            long rows = IntStream.range(found, nextFound)
                    .filter(row -> written[row])
                    .count();
            if (misread.size() == rows && rows == nextTarget - target) {
                held.addAll(misread);
            }
            misread.clear();
            if (i < pairs.size()) {
                held.add(pairs.get(i));
                found = nextFound + pairs.get(i).count();
                target = nextTarget + 1;
            }
        }
        return held;
    }
}
