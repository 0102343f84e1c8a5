package nianbao.county;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts what is found in made counties: {@code CountyMain COUNT SEED}. One of four is clean. Prints a table in Markdown, and what
 * was missed or found beyond.
 */
final class CountyMain {
    private static final int CLEAN = 4;

    private CountyMain() {}

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        CountyTally tally = run(count, seed);
        System.out.println("Counties " + count + ", of which " + (count + CLEAN - 1) / CLEAN + " clean; seed " + seed);
        System.out.println();
        System.out.print(tally.table());
        System.out.println();
        tally.missed().forEach(missed -> System.out.println("missed: " + missed));
        tally.falseAlarms().forEach(alarm -> System.out.println("beyond: " + alarm));
        System.out.println("certain false alarms: " + tally.certainFalseAlarms());
    }

    private static CountyTally run(int count, long seed) throws IOException {
        CountyMaker maker = new CountyMaker(seed);
        CountyTally tally = new CountyTally();
        for (int i = 0; i < count; i++) {
            MadeCounty county = maker.make(i % CLEAN == 0 ? 0 : 0.5);
            Path folder = Files.createTempDirectory("county");
            try (CountyTrial trial = new CountyTrial(folder)) {
                tally.add(county, trial.found(county));
            } finally {
                CountyTrial.clear(folder);
            }
        }
        return tally;
    }
}
