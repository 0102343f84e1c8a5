package nianbao.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import nianbao.json.RecordWriter;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;

/**
 * Has files read by {@code ingest} and on Spark, where it is killed once, too, and compares: {@code SparkTrial NIANBAO FOLDER}, with
 * the files in {@code FOLDER/files}. Hostile ones are put beside them.
 */
public final class SparkTrial {
    private static final String ONE_REPORT = "fixtures/inbox/minzhu-2024.pdf";

    private final String program;
    private final Path folder;

    private SparkTrial(String program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** @param arguments the program, and a folder */
    public static void main(String[] arguments) throws Exception {
        new SparkTrial(arguments[0], Path.of(arguments[1])).run();
    }

    private void run() throws Exception {
        Path files = folder.resolve("files");
        addHostile(files);
        int count;
        try (Stream<Path> found = Files.list(files)) {
            count = (int) found.count();
        }
        double ingest = seconds(start("ingest", "--jobs", "2", "--store", store().toString(), files.toString()));
        double spark = seconds(startSpark("out"));
        kill(count);
        double resumed = seconds(startSpark("killed"));

        Map<String, String> expected = stored();
        System.out.println();
        System.out.println("| run | s | files a second | records | as ingest has them | more than once |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        System.out.printf(
                Locale.ROOT, "| `ingest --jobs 2` | %.0f | %.2f | %d | | |%n", ingest, count / ingest, expected.size());
        print("`spark --master local[2]`", spark, count / spark, "out", expected);
        print("the rest of one that was killed", resumed, 0, "killed", expected);
        System.out.printf(
                Locale.ROOT, "%n%d files; throughput of Spark: %.0f %% of ingest%n", count, 100 * ingest / spark);
    }

    private void print(String name, double seconds, double rate, String out, Map<String, String> expected)
            throws IOException {
        Map<String, String> records = new TreeMap<>();
        int twice = 0;
        for (JsonNode line : lines(out)) {
            String known =
                    records.put(line.get("sha256").asText(), line.get("record").asText());
            twice += known == null ? 0 : 1;
        }
        long same = expected.entrySet().stream()
                .filter(one -> one.getValue().equals(records.get(one.getKey())))
                .count();
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %s | %d | %d | %d |%n",
                name,
                seconds,
                rate == 0 ? "" : String.format(Locale.ROOT, "%.2f", rate),
                records.size(),
                same,
                twice);
    }

    /** Three that fill the memory of their process, five that are cut off, one that is empty, and one that is none. */
    private static void addHostile(Path files) throws IOException {
        byte[] report = Files.readAllBytes(Path.of(ONE_REPORT));
        for (int i = 0; i < 3; i++) {
            Files.writeString(files.resolve("hostile-" + i + ".html"), "<html><body>" + i + "<p>a".repeat(6_000_000));
        }
        for (int i = 0; i < 5; i++) {
            Files.write(files.resolve("cut-" + i + ".pdf"), Arrays.copyOf(report, report.length * (i + 1) / 7));
        }
        Files.write(files.resolve("empty.pdf"), new byte[0]);
        Files.write(files.resolve("none.pdf"), "no report".getBytes(StandardCharsets.UTF_8));
    }

    private Path store() {
        return folder.resolve("nianbao.db");
    }

    private Process startSpark(String out) throws IOException {
        return start(
                "spark",
                "--master",
                "local[2]",
                "--out",
                folder.resolve(out).toString(),
                folder.resolve("files").toString());
    }

    private Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(program, words[0], "--lang", "en"));
        command.addAll(Arrays.asList(words).subList(1, words.length));
        System.err.println(String.join(" ", command));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve(words[0] + ".log").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static double seconds(Process process) throws InterruptedException {
        long begun = System.nanoTime();
        int code = process.waitFor();
        if (code > 1) {
            throw new IllegalStateException("ended with " + code);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Kills a job and all its processes when half of its files are read. */
    private void kill(int count) throws Exception {
        Process job = startSpark("killed");
        while (job.isAlive() && lines("killed").size() < count / 2) {
            Thread.sleep(500);
        }
        List<ProcessHandle> all = job.descendants().toList();
        job.destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
        System.err.println("killed with " + lines("killed").size() + " records in whole parts");
    }

    /** Those of the parts that are whole. */
    private List<JsonNode> lines(String out) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        Path parts = folder.resolve(out).resolve("parts");
        if (!Files.isDirectory(parts)) {
            return lines;
        }
        List<Path> files;
        try (Stream<Path> found = Files.list(parts)) {
            files = found.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .toList();
        }
        ObjectMapper json = new ObjectMapper();
        for (Path file : files) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                for (String line : text.lines().toList()) {
                    lines.add(json.readTree(line));
                }
            }
        }
        return lines;
    }

    /** The records that ingest keeps, by hash. */
    private Map<String, String> stored() {
        RecordWriter json = new RecordWriter();
        Map<String, String> records = new TreeMap<>();
        try (ReportStore store = ReportStore.open(StoreAddress.of(store()), Clock.systemUTC())) {
            for (JsonNode line : lines("out")) {
                String sha256 = line.get("sha256").asText();
                store.read(tables -> tables.readings().latest(sha256))
                        .ifPresent(reading -> records.put(sha256, json.line(reading.record())));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return records;
    }
}
