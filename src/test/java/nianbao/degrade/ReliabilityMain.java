package nianbao.degrade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nianbao.fixtures.Reliability;
import nianbao.fixtures.ReliabilityPlot;

/**
 * Measures what the confidence of figures is worth: {@code ReliabilityMain PLOT.svg SEED FAULTS FILE.pdf...} reads images
 * of each file at every level of each fault, prints a table in Markdown and writes a plot. FAULTS are names of
 * {@link Curve}s parted by commas, or {@code all}.
 */
public final class ReliabilityMain {
    private ReliabilityMain() {}

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
        Reliability reliability = new Reliability();
        try (Reading reading = new Reading()) {
            for (Curve curve : Curve.all()) {
                if (wanted.contains("all") || wanted.contains(curve.name())) {
                    for (double level : curve.levels()) {
                        for (Original original : originals) {
                            reliability.add(reading.record(original, curve.recipe(level), seed), original.truth());
                        }
                    }
                }
            }
        }
        System.out.print(reliability.table());
        Files.writeString(Path.of(args[0]), ReliabilityPlot.svg(reliability));
    }
}
