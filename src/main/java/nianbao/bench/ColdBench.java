package nianbao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Commands of their own, one after the other in each round, so that a busy machine is busy for all of them. */
public final class ColdBench {
    private static final double NS_PER_S = 1e9;

    /** Seconds after which a command is given up. */
    private static final int PATIENCE = 120;

    private ColdBench() {}

    /** Seconds of wall time of a command. */
    public record Measured(String name, double median, double fastest) {}

    /** @param command the program itself; empty where it is not known, and left out then */
    public static List<Measured> measure(Optional<Path> command, Path file, int rounds) {
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put(
                "java -version",
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version"));
        commands.put("pdftotext", List.of("pdftotext", file.toString(), "-"));
        command.ifPresent(nianbao -> commands.put(
                "nianbao extract " + file.getFileName(), List.of(nianbao.toString(), "extract", file.toString())));
        Map<String, List<Double>> times = new LinkedHashMap<>();
        // the first round only fills the caches of the disk
        for (int round = 0; round <= Math.max(1, rounds); round++) {
            for (Map.Entry<String, List<String>> each : commands.entrySet()) {
                Optional<Double> seconds = time(each.getValue());
                if (round > 0 && seconds.isPresent()) {
                    times.computeIfAbsent(each.getKey(), name -> new ArrayList<>())
                            .add(seconds.get());
                }
            }
        }
        List<Measured> results = new ArrayList<>();
        times.forEach((name, seconds) -> {
            Collections.sort(seconds);
            results.add(new Measured(name, seconds.get(seconds.size() / 2), seconds.get(0)));
        });
        return results;
    }

    /** Nothing where the command is not there or fails. */
    private static Optional<Double> time(List<String> command) {
        long start = System.nanoTime();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.empty();
            }
            double seconds = (System.nanoTime() - start) / NS_PER_S;
            return process.exitValue() == 0 ? Optional.of(seconds) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
