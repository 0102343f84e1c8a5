package nianbao.county;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nianbao.book.across.AcrossFinding.Kind;

/** Counts what was planted, what of it is found, and what else is, by kind. */
final class CountyTally {
    private final Map<String, int[]> byKind = new TreeMap<>();
    private final Set<String> missed = new LinkedHashSet<>();
    private final Set<String> alarms = new LinkedHashSet<>();

    void add(MadeCounty county, Set<Planted> found) {
        for (Planted planted : county.planted()) {
            int[] counts = counts(planted);
            counts[0]++;
            if (found.contains(planted)) {
                counts[1]++;
            } else {
                missed.add(county.code() + " " + planted);
            }
        }
        for (Planted each : found) {
            if (county.consequences().contains(each)) {
                counts(each)[2]++;
            } else if (!county.planted().contains(each)) {
                counts(each)[3]++;
                alarms.add(county.code() + " " + each);
            }
        }
    }

    private int[] counts(Planted planted) {
        return byKind.computeIfAbsent(planted.kind(), kind -> new int[4]);
    }

    /** What was planted and not found. */
    Set<String> missed() {
        return Set.copyOf(missed);
    }

    /** What was found and not planted, nor follows from what was. */
    Set<String> falseAlarms() {
        return Set.copyOf(alarms);
    }

    /** False alarms that claim to be certain: two figures that contradict each other. */
    long certainFalseAlarms() {
        return List.of(Kind.CARRIED.id(), CountyMaker.SUM).stream()
                .mapToInt(kind -> byKind.getOrDefault(kind, new int[4])[3])
                .sum();
    }

    /** A table in Markdown. */
    String table() {
        StringBuilder table =
                new StringBuilder("| kind | planted | found | follow from them | others | precision | recall |\n");
        table.append("|---|--:|--:|--:|--:|--:|--:|\n");
        byKind.forEach((kind, counts) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %s | %s |%n",
                kind,
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                percent(counts[1] + counts[2], counts[1] + counts[2] + counts[3]),
                percent(counts[1], counts[0]))));
        return table.toString();
    }

    private static String percent(int part, int whole) {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%.1f %%", 100.0 * part / whole);
    }
}
