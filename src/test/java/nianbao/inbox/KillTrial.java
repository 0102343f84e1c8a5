package nianbao.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Kills a watch at random moments while files come in, and looks after each kill, and at the end, whether every file is
 * somewhere, once, and whether the store says the same.
 *
 * <p>As a program, for many kills: the folder to work in, the number of kills, the seed.
 */
final class KillTrial {
    private static final String REPORT = "report ";
    /** Begins as an archive, and is none. */
    private static final String DAMAGED = "PK\3\4 ";
    /** Files that come in before each start: each third is no report, and each fifth has the bytes of the one before. */
    private static final int FILES = 12;
    /** Milliseconds of the longest life, from the start of its process. */
    private static final int LIFE = 10_000;
    /** Milliseconds for which it goes on after the file that it was waited for: some files take that long. */
    private static final int MOMENTS = 10;

    private final Path folder;
    private final Random random;
    private final List<String> contents = new ArrayList<>();

    KillTrial(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int kills = Integer.parseInt(arguments[1]);
        long seed = Long.parseLong(arguments[2]);
        KillTrial trial = new KillTrial(folder, seed);
        int midway = trial.run(kills);
        System.out.println(kills + " kills, " + midway + " of them between the first and the last file; "
                + trial.contents.size() + " files, each there once; the store agrees");
    }

    /** Gives the number of kills after which some of the files had been moved, and some not. */
    int run(int kills) throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        int midway = 0;
        for (int kill = 0; kill < kills; kill++) {
            bring(inbox);
            int before = files(inbox).size();
            Process watch = start("STOPPED");
            live(watch, inbox);
            watch.destroyForcibly().waitFor();
            int left = files(inbox).size();
            midway += left > 0 && left < before ? 1 : 0;
            everyFileIsThereOnce();
        }
        assertThat(start("IDLE").waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(files(inbox)).isEmpty();
        everyFileIsThereOnce();
        everyFailedFileHasItsReason();
        theStoreAgrees();
        return midway;
    }

    /** Until a random number of the files that came in last have left the inbox, and a moment more. */
    private void live(Process watch, Path inbox) throws InterruptedException {
        int leaving = random.nextInt(FILES);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LIFE);
        while (leftOf(inbox) < leaving && System.nanoTime() < end && watch.isAlive()) {
            watch.waitFor(1, TimeUnit.MILLISECONDS);
        }
        watch.waitFor(random.nextInt(MOMENTS), TimeUnit.MILLISECONDS);
    }

    private int leftOf(Path inbox) {
        int first = contents.size() - FILES;
        return (int) IntStream.range(first, contents.size())
                .filter(number -> Files.notExists(place(inbox, number)))
                .count();
    }

    private static Path place(Path inbox, int number) {
        return inbox.resolve(number % 4 == 0 ? "town" : ".").resolve(number + ".pdf");
    }

    private void bring(Path inbox) throws IOException {
        for (int i = 0; i < FILES; i++) {
            int number = contents.size();
            String content = number % 5 == 4 ? contents.get(number - 1) : (number % 3 == 2 ? DAMAGED : REPORT) + number;
            contents.add(content);
            Path file = place(inbox, number);
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, content);
        }
    }

    private Process start(String end) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                KilledWatch.class.getName(),
                folder.resolve("inbox").toString(),
                folder.resolve("store").toString(),
                end);
        File log = folder.resolve("log").toFile();
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    /** Under its own name, with its own bytes, in one of the three folders. */
    private void everyFileIsThereOnce() throws IOException {
        List<String> found = new ArrayList<>();
        for (String place : List.of("inbox", "done", "failed")) {
            for (Path file : files(folder.resolve(place))) {
                String content = Files.readString(file, StandardCharsets.UTF_8);
                // a name that was reserved when the process was killed
                if (!content.isEmpty()) {
                    found.add(file.getFileName() + " " + content);
                }
            }
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, contents.size())
                        .mapToObj(number -> number + ".pdf " + contents.get(number))
                        .toList());
    }

    private void everyFailedFileHasItsReason() throws IOException {
        for (Path file : files(folder.resolve("failed"))) {
            assertThat(Files.readString(FileName.reason(file, 1))).contains("damaged");
            assertThat(Files.readString(file)).startsWith(DAMAGED);
        }
        for (Path file : files(folder.resolve("done"))) {
            assertThat(Files.readString(file)).startsWith(REPORT);
        }
    }

    private void theStoreAgrees() throws SQLException {
        long reports = new TreeSet<>(contents)
                .stream().filter(content -> content.startsWith(REPORT)).count();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:sqlite:" + folder.resolve("store").resolve("nianbao.db"))) {
            assertThat(one(connection, "PRAGMA integrity_check")).isEqualTo("ok");
            assertThat(one(connection, "SELECT count(*) FROM reports")).isEqualTo(Long.toString(reports));
            assertThat(one(connection, "SELECT count(*) FROM input")).isEqualTo(Integer.toString(contents.size()));
            assertThat(one(connection, "SELECT count(*) FROM input WHERE state IS NULL"))
                    .isEqualTo("0");
            assertThat(one(connection, "SELECT count(*) FROM input WHERE state IN ('ingested', 'duplicate')"))
                    .isEqualTo(Long.toString(contents.stream()
                            .filter(content -> content.startsWith(REPORT))
                            .count()));
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    /** Files that are no one's own: no lock, nothing unfinished, no reason. */
    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !file.toString().endsWith(FileName.REASON))
                    .toList();
        }
    }
}
