package nianbao.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import nianbao.load.MemoryLog.Sample;

/**
 * Has thousands of files taken from one inbox, with one reading process and with two: {@code LoadMain NIANBAO FIXTURES FOLDER
 * COUNT PLOT.svg}. Prints a table in Markdown and draws memory over time. FOLDER is filled with inboxes and databases.
 */
final class LoadMain {
    private static final List<Integer> JOBS = List.of(1, 2);
    private static final int SECONDS_BETWEEN_LOOKS = 2;

    private LoadMain() {}

    /** One way through the inbox. */
    record Run(int jobs, int files, double seconds, MemoryLog memory, JsonNode status) {
        private double mean(int quarter, ToDoubleFunction<Sample> figure) {
            return memory.quarter(quarter).stream()
                    .mapToDouble(figure)
                    .average()
                    .orElse(0);
        }

        private double most(ToDoubleFunction<Sample> figure) {
            return memory.samples().stream().mapToDouble(figure).max().orElse(0);
        }

        String row() {
            return String.format(
                    Locale.ROOT,
                    "| %d | %d | %.0f s | %.1f | %.0f, %.0f, %.0f MiB | %.0f, %.0f, %.0f MiB | %s |",
                    jobs,
                    files,
                    seconds,
                    files / seconds,
                    mean(1, Sample::parent),
                    mean(3, Sample::parent),
                    most(Sample::parent),
                    mean(1, Sample::largestChild),
                    mean(3, Sample::largestChild),
                    most(Sample::largestChild),
                    status.at("/account/states"));
        }
    }

    public static void main(String[] arguments) throws Exception {
        Path nianbao = Path.of(arguments[0]).toAbsolutePath();
        FullInbox inbox = new FullInbox(Path.of(arguments[1]));
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        int count = Integer.parseInt(arguments[3]);
        System.out.println("| reading processes | files | time | files a second"
                + " | memory of the watch: mean of the second quarter, of the last, most"
                + " | of its largest reading process | files by their state |");
        System.out.println("|--:|--:|--:|--:|---|---|---|");
        List<Run> runs = new ArrayList<>();
        for (int jobs : JOBS) {
            Path place = Files.createDirectories(folder.resolve("jobs-" + jobs));
            inbox.fill(place.resolve("inbox"), 0, count);
            Run run = watch(nianbao, place, jobs, count);
            runs.add(run);
            System.out.println(run.row());
        }
        System.out.printf(
                Locale.ROOT,
                "%n%d processes are %.2f times as fast as %d.%n",
                JOBS.get(1),
                runs.get(0).seconds() / runs.get(1).seconds(),
                JOBS.get(0));
        Files.writeString(Path.of(arguments[4]), MemoryPlot.svg(runs));
    }

    private static Run watch(Path nianbao, Path place, int jobs, int count) throws IOException, InterruptedException {
        Path log = place.resolve("log");
        String store = place.resolve("nianbao.db").toString();
        String inbox = place.resolve("inbox").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        nianbao.toString(),
                        "watch",
                        "--once",
                        "--settle",
                        "1",
                        "--jobs",
                        "" + jobs,
                        "--store",
                        store,
                        inbox)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        long start = System.nanoTime();
        Process process = builder.start();
        MemoryLog memory = new MemoryLog();
        while (!process.waitFor(SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS)) {
            memory.look(process.toHandle(), seconds(start));
        }
        double seconds = seconds(start);
        return new Run(jobs, count, seconds, memory, status(nianbao, store, log));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    /** @throws AssertionError where the database does not add up */
    private static JsonNode status(Path nianbao, String store, Path log) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(nianbao.toString(), "status", "--check", "--json", "--store", store)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        JsonNode status = new ObjectMapper().readTree(process.getInputStream());
        if (process.waitFor() != 0) {
            throw new AssertionError("status says that something is wrong: " + status + ", see " + log);
        }
        return status;
    }
}
