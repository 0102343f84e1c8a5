package nianbao.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nianbao.cli.Main;
import nianbao.harvest.TestStore;
import nianbao.web.DeskClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, watching a folder with the desk open. */
@DisabledOnOs(OS.WINDOWS)
class ServeDeskTest {
    /** Seconds for the program to begin, to read a file, and to end, on a busy machine. */
    private static final int PATIENCE = 90;

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+/enter/[\\w-]+");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatComesIntoTheInboxIsSeenAtTheDeskAndBothEndInOrder() throws Exception {
        Path inbox = Files.createDirectory(folder.resolve("inbox"));
        Path err = folder.resolve("err");
        Process program = start(inbox, err);
        try {
            DeskClient desk = DeskClient.enter(address(program, err));
            assertThat(desk.get("/api/reports?verdict=all").body()).contains("\"total\": 0");
            Files.copy(Path.of("fixtures/inbox/minzhu-2024.pdf"), inbox.resolve("minzhu.pdf"));
            String reports = awaitReport(program, desk);
            assertThat(reports).contains("岚皋县民主镇人民政府", "\"file\": \"minzhu.pdf\"", "\"source\": \"watch\"");
            assertThat(desk.get("/?verdict=all").body()).contains("岚皋县民主镇人民政府");
            assertThat(desk.get("/api/readings/1/pages/1").statusCode())
                    .as("the page of a file that the watch has moved")
                    .isEqualTo(200);
            program.destroy();
            assertThat(program.waitFor(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } finally {
            program.destroyForcibly();
        }
        String told = Files.readString(err, StandardCharsets.UTF_8);
        assertThat(program.exitValue()).as(told).isZero();
        assertThat(told)
                .contains("INFO  stopped watching")
                .doesNotContain("ERROR")
                .doesNotContain("Exception");
        assertThat(inbox.resolve("done/minzhu.pdf")).exists();
        try (TestStore store = new TestStore(folder, Clock.systemUTC())) {
            assertThat(store.count("run WHERE ended_at IS NULL")).isZero();
        }
    }

    private Process start(Path inbox, Path err) throws Exception {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--web",
                        "--port",
                        "0",
                        "--inbox",
                        inbox.toString(),
                        "--poll",
                        "1",
                        "--settle",
                        "1",
                        "--jobs",
                        "1",
                        "--lang",
                        "en",
                        "--store",
                        folder.resolve("nianbao.db").toString()))
                .redirectError(err.toFile())
                .start();
    }

    /** The address that the program prints, once it does. */
    private static URI address(Process program, Path err) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (program.isAlive() && System.nanoTime() < end) {
            Matcher address = ADDRESS.matcher(Files.readString(err, StandardCharsets.UTF_8));
            if (address.find()) {
                return URI.create(address.group());
            }
            program.waitFor(50, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("it did not open: " + Files.readString(err, StandardCharsets.UTF_8));
    }

    /** All reports, once there is one. */
    private static String awaitReport(Process program, DeskClient desk) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        String reports = desk.get("/api/reports?verdict=all").body();
        while (reports.contains("\"total\": 0") && program.isAlive() && System.nanoTime() < end) {
            program.waitFor(100, TimeUnit.MILLISECONDS);
            reports = desk.get("/api/reports?verdict=all").body();
        }
        return reports;
    }
}
