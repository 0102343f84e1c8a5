package nianbao.degrade;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nianbao.fixtures.Reliability;
import nianbao.fixtures.ReliabilityPlot;
import nianbao.fixtures.Tally;

/**
 * Measures how reading fails as images get worse, and what the confidence of figures is worth: {@code CurvesMain FOLDER SEED
 * FAULTS FILE.pdf...} prints two tables in Markdown and writes the plots {@code curves.svg} and {@code confidence.svg}.
 * FAULTS are names of {@link Curve}s parted by commas, or {@code all}. Silent errors are named on standard error, with the
 * recipe that brings them about. Each file is read in a thread of its own.
 */
public final class CurvesMain implements AutoCloseable {
    private final List<Original> originals = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final ExecutorService threads;
    private final Reliability reliability = new Reliability();
    private final long seed;

    private CurvesMain(List<String> files, long seed) throws IOException {
        for (String file : files) {
            originals.add(Original.of(Path.of(file)));
            readings.add(new Reading());
        }
        this.seed = seed;
        threads = Executors.newFixedThreadPool(originals.size());
    }

    /**
     * Prints the tables.
     *
     * @throws IOException where a file cannot be read or a plot cannot be written
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        List<String> wanted = List.of(args[2].split(","));
        List<String> files = Arrays.asList(args).subList(3, args.length);
        try (CurvesMain main = new CurvesMain(files, Long.parseLong(args[1]))) {
            System.out.println("| fault | level | figures | right | silent errors | flagged | false alarms |");
            System.out.println("|---|--:|--:|--:|--:|--:|--:|");
            List<CurvePlot.Panel> panels = Curve.all().stream()
                    .filter(curve -> wanted.contains("all") || wanted.contains(curve.name()))
                    .map(main::panel)
                    .toList();
            System.out.println();
            System.out.print(main.reliability.table());
            Files.writeString(folder.resolve("curves.svg"), CurvePlot.svg(panels));
            Files.writeString(folder.resolve("confidence.svg"), ReliabilityPlot.svg(main.reliability));
        }
    }

    private CurvePlot.Panel panel(Curve curve) {
        List<Tally> tallies = new ArrayList<>();
        for (double level : curve.levels()) {
            Tally sum = tally(curve, level);
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

    private Tally tally(Curve curve, double level) {
        List<CompletableFuture<JsonNode>> records = new ArrayList<>();
        for (int i = 0; i < originals.size(); i++) {
            Original original = originals.get(i);
            Reading reading = readings.get(i);
            records.add(CompletableFuture.supplyAsync(() -> record(reading, original, curve.recipe(level)), threads));
        }
        Tally sum = Tally.NOTHING;
        for (int i = 0; i < originals.size(); i++) {
            Original original = originals.get(i);
            JsonNode record = records.get(i).join();
            Tally tally = Tally.of(record, original.truth());
            tally.silent()
                    .forEach(silent -> System.err.println(
                            curve.name() + "=" + level + " " + original.name() + " seed " + seed + ": " + silent));
            sum = sum.plus(tally);
            reliability.add(record, original.truth());
        }
        return sum;
    }

    private JsonNode record(Reading reading, Original original, Recipe recipe) {
        try {
            return reading.record(original, recipe, seed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String shown(double level) {
        return level == Math.rint(level) ? String.valueOf((long) level) : String.valueOf(level);
    }

    @Override
    public void close() {
        threads.shutdown();
        readings.forEach(Reading::close);
    }
}
