package nianbao.report.wording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The cheapest way to lay found items against wanted ones when both keep their order.
 *
 * <p>Global alignment after Needleman and Wunsch, with one addition: a wanted item may be made of several found ones that
 * follow each other (a row that a page break split, a label broken into cells). So one misread label shifts no other.
 */
public final class OrderedMatch {
    private OrderedMatch() {}

    /** What laying one item against another costs. */
    public interface Costs {
        /** The cost of making wanted item {@code wanted} of {@code count} found ones from {@code found} on; infinite if none. */
        double match(int found, int count, int wanted);

        /** The cost of a found item that is nothing wanted. */
        double extra(int found);

        /** The cost of a wanted item that is not found. */
        double missing(int wanted);

        /** How many found items may make one wanted item at the most. */
        int mostJoined();
    }

    /** {@code count} found items from {@code found} on are the wanted one. */
    public record Pair(int found, int count, int wanted, double cost) {}

    /** The pairs in order, and the cost of the whole, extras and missing ones included. */
    public record Alignment(List<Pair> pairs, double cost) {
        public Alignment {
            pairs = List.copyOf(pairs);
        }
    }

    public static Alignment of(int foundCount, int wantedCount, Costs costs) {
        double[][] best = new double[foundCount + 1][wantedCount + 1];
        int[][] step = new int[foundCount + 1][wantedCount + 1]; // 0: extra, -1: missing, n: joined n
        for (int i = 0; i <= foundCount; i++) {
            for (int j = 0; j <= wantedCount; j++) {
                fill(best, step, i, j, costs);
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = foundCount;
        int j = wantedCount;
        while (i > 0 || j > 0) {
            int taken = step[i][j];
            if (taken > 0) {
                i -= taken;
                j--;
                pairs.add(new Pair(i, taken, j, costs.match(i, taken, j)));
            } else if (taken == 0) {
                i--;
            } else {
                j--;
            }
        }
        Collections.reverse(pairs);
        return new Alignment(pairs, best[foundCount][wantedCount]);
    }

    private static void fill(double[][] best, int[][] step, int i, int j, Costs costs) {
        if (i == 0 && j == 0) {
            return;
        }
        double cost = Double.POSITIVE_INFINITY;
        int how = i > 0 ? 0 : -1;
        for (int count = 1; j > 0 && count <= Math.min(i, costs.mostJoined()); count++) {
            double joined = best[i - count][j - 1] + costs.match(i - count, count, j - 1);
            if (joined < cost) {
                cost = joined;
                how = count;
            }
        }
        if (i > 0 && best[i - 1][j] + costs.extra(i - 1) < cost) {
            cost = best[i - 1][j] + costs.extra(i - 1);
            how = 0;
        }
        if (j > 0 && best[i][j - 1] + costs.missing(j - 1) < cost) {
            cost = best[i][j - 1] + costs.missing(j - 1);
            how = -1;
        }
        best[i][j] = cost;
        step[i][j] = how;
    }
}
