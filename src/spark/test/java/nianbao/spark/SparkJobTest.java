package nianbao.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A whole job, killed in the middle and gone on with, as {@code nianbao spark} starts it. */
class SparkJobTest {
    private static final List<String> READABLE = List.of(
            "inbox/hongguang-2024.pdf",
            "inbox/hongquan-2023.pdf",
            "inbox/minzhu-2024.pdf",
            "inbox/pingyuan-2024.pdf",
            "word-docx/input.docx",
            "web-page/input.html");
    /** In this much memory the file below ends its process, and the others are read. */
    private static final String MEMORY = "524";

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(240)
    void aJobThatWasKilledGoesOnAndHasEachFileOnce() throws Exception {
        List<String> paths = new ArrayList<>();
        for (String name : READABLE) {
            paths.add(Path.of("fixtures", name).toAbsolutePath().toString());
        }
        Path hostile = Files.writeString(folder.resolve("hostile.html"), "<html><body>" + "<p>a".repeat(2_000_000));
        Path empty = Files.writeString(folder.resolve("empty.pdf"), "");
        paths.addAll(List.of(hostile.toString(), empty.toString(), folder + "/none.pdf"));
        Path listing = Files.write(folder.resolve("listing.txt"), paths);

        Process job = start(listing);
        awaitFirst(job);
        kill(job);
        List<String> before = parts();
        assertThat(before).isNotEmpty().hasSizeLessThan(paths.size());

        Process again = start(listing);
        String told = new String(again.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(again.waitFor()).as(told).isZero();
        assertThat(told)
                .contains("listed: 9; read: 6, rejected: 1, quarantined: 1, not found: 1")
                .contains("records: 8");
        assertThat(Files.readString(folder.resolve("out/quarantine.csv")))
                .contains("hostile.html")
                .contains("file-too-much-memory")
                .hasLineCount(2);
        assertThat(folder.resolve("out/figures/_SUCCESS")).exists();

        Map<String, String> records = new TreeMap<>();
        for (String line : lines()) {
            String path = member(line, "path");
            assertThat(records.put(path, line)).as("once: " + path).isNull();
        }
        assertThat(records.keySet()).containsExactlyInAnyOrderElementsOf(paths);
        List<String> extracted = extract(paths.subList(0, READABLE.size()));
        for (int i = 0; i < READABLE.size(); i++) {
            String json = extracted.get(i).replace("\\", "\\\\").replace("\"", "\\\"");
            assertThat(records.get(paths.get(i))).contains("\"record\":\"" + json + "\"");
        }

        Process other = start(Files.writeString(folder.resolve("other.txt"), paths.get(0)));
        String refused = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).as(refused).isEqualTo(2);
        assertThat(refused).contains("another listing");
    }

    private Process start(Path listing) throws IOException {
        List<String> command = new ArrayList<>(List.of(java()));
        for (String each : System.getProperty("nianbao.spark.opens").split(" ")) {
            command.add("--add-opens=" + each + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dspark.sql.codegen.wholeStage=false",
                "-Dspark.sql.adaptive.enabled=false",
                "-Dnianbao.home=target",
                "-Dnianbao.spark.log=" + folder.resolve("spark.log"),
                "-Dlog4j2.configurationFile=nianbao/spark/log4j2.properties",
                "-cp",
                System.getProperty("java.class.path"),
                "nianbao.spark.SparkMain",
                listing.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--master",
                "local[2]",
                "--lang",
                "en",
                "--memory",
                MEMORY));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void awaitFirst(Process job) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (parts().isEmpty() && job.isAlive() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(job.isAlive()).as("the job is at work").isTrue();
    }

    /** With the processes that read for it; the test waits until they are gone. */
    private static void kill(Process job) throws InterruptedException {
        List<ProcessHandle> all = job.descendants().toList();
        job.destroyForcibly().waitFor();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private List<String> parts() throws IOException {
        Path parts = folder.resolve("out/parts");
        if (!Files.isDirectory(parts)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(parts)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("part-"))
                    .sorted()
                    .toList();
        }
    }

    private List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String part : parts()) {
            byte[] file = Files.readAllBytes(folder.resolve("out/parts").resolve(part));
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
            }
        }
        return lines;
    }

    private static String member(String line, String name) {
        String start = "\"" + name + "\":\"";
        int from = line.indexOf(start) + start.length();
        return line.substring(from, line.indexOf('"', from));
    }

    /** What the program by itself prints of files, a line each. */
    private static List<String> extract(List<String> paths) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(java(), "-jar", "target/nianbao.jar", "extract", "--lang", "en"));
        command.addAll(paths);
        Process program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
