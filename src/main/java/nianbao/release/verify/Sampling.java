package nianbao.release.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import nianbao.release.folder.ReleasedReport;

/** Figures drawn by chance, each as likely as any other. */
final class Sampling {
    private Sampling() {}

    /**
     * Draws.
     *
     * @param figures how many a report has
     * @return by the number of their report, which of its figures, counted from 0; in the order of reports where these are asked
     *     for in order
     */
    static Map<Long, Set<Integer>> of(
            List<ReleasedReport> reports, ToIntFunction<ReleasedReport> figures, int size, long seed) {
        List<Long> ends = new ArrayList<>();
        long all = 0;
        for (ReleasedReport report : reports) {
            all += figures.applyAsInt(report);
            ends.add(all);
        }
        Map<Long, Set<Integer>> drawn = new HashMap<>();
        int at = 0;
        for (long number : new TreeSet<>(numbers(all, Math.min(size, all), new Random(seed)))) {
            while (ends.get(at) <= number) {
                at++;
            }
            long before = at == 0 ? 0 : ends.get(at - 1);
            drawn.computeIfAbsent(reports.get(at).number(), report -> new HashSet<>())
                    .add((int) (number - before));
        }
        return drawn;
    }

    /** Floyd's way to draw without drawing anything twice: as many draws as are wanted, whatever they are drawn from. */
    private static Set<Long> numbers(long all, long size, Random random) {
        Set<Long> numbers = new HashSet<>();
        for (long last = all - size; last < all; last++) {
            long number = Math.floorMod(random.nextLong(), last + 1);
            if (!numbers.add(number)) {
                numbers.add(last);
            }
        }
        return numbers;
    }
}
