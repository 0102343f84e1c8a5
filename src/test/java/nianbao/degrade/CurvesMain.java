package nianbao.degrade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nianbao.fixtures.Tally;

/**
 * Measures how reading fails as images get worse: {@code CurvesMain PLOT.svg SEED FAULTS FILE.pdf...} prints a table in
 * Markdown and writes a plot. FAULTS are names of {@link Curve}s parted by commas, or {@code all}. Silent errors are named
 * on standard error, with the recipe that brings them about.
 */
public final class CurvesMain {
    private CurvesMain() {}

    /**
     * Prints the table.
     *
     * @throws IOException where a file cannot be read or the plot cannot be written
     */
    public static void main(String[] args) throws IOException {
        long seed = Long.parseLong(args[1]);
        List<String> wanted = List.of(args[2].split(","));
        List<Original> originals = new ArrayList<>();
        for (String file : Arrays.asList(args).subList(3, args.length)) {
            originals.add(Original.of(Path.of(file)));
        }
        List<CurvePlot.Panel> panels = new ArrayList<>();
        System.out.println("| fault | level | figures | right | silent errors | flagged | false alarms |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|");
        try (Reading reading = new Reading()) {
            for (Curve curve : Curve.all()) {
                if (wanted.contains("all") || wanted.contains(curve.name())) {
                    panels.add(panel(reading, curve, originals, seed));
                }
            }
        }
        Files.writeString(Path.of(args[0]), CurvePlot.svg(panels));
    }

    private static CurvePlot.Panel panel(Reading reading, Curve curve, List<Original> originals, long seed)
            throws IOException {
        List<Tally> tallies = new ArrayList<>();
        for (double level : curve.levels()) {
            Tally sum = Tally.NOTHING;
            for (Original original : originals) {
                Tally tally = reading.tally(original, curve.recipe(level), seed);
                tally.silent()
                        .forEach(silent -> System.err.println(
                                curve.name() + "=" + level + " " + original.name() + " seed " + seed + ": " + silent));
                sum = sum.plus(tally);
            }
            tallies.add(sum);
            System.out.printf(
                    Locale.ROOT,
                    "| %s: %s | %s | %d | %.2f %% | %d | %d | %d |%n",
                    curve.name(),
                    curve.unit(),
                    shown(level),
                    sum.cells(),
                    100 * sum.accuracy(),
                    sum.silent().size(),
                    sum.flagged(),
                    sum.falseAlarms());
        }
        return new CurvePlot.Panel(curve, tallies);
    }

    static String shown(double level) {
        return level == Math.rint(level) ? String.valueOf((long) level) : String.valueOf(level);
    }
}
