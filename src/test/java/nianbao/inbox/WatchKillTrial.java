package nianbao.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nianbao.harvest.TestStore;
import nianbao.inbox.move.FileName;
import nianbao.kill.KillTrial;
import nianbao.kill.Victim;

/**
 * Kills a watch at random moments while files come in, and looks after each kill, and at the end, whether every file is
 * somewhere, once, and whether the store says the same.
 */
public final class WatchKillTrial implements KillTrial {
    private static final String REPORT = "report ";
    /** Begins as an archive, and is none. */
    private static final String DAMAGED = "PK\3\4 ";
    /** Files that come in before each start: each third is no report, and each fifth has the bytes of the one before. */
    private static final int FILES = 12;

    private final Path folder;
    private final Victim watch;
    private final List<String> contents = new ArrayList<>();

    public WatchKillTrial(Path folder, Random random) {
        this.folder = folder;
        this.watch = new Victim(
                KilledWatch.class,
                folder.resolve("log"),
                random,
                folder.resolve("inbox").toString(),
                folder.resolve("store").toString());
    }

    @Override
    public int run(int kills) throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        int midway = 0;
        for (int kill = 0; kill < kills; kill++) {
            bring(inbox);
            int before = files(inbox).size();
            watch.kill(FILES, "STOPPED");
            int left = files(inbox).size();
            midway += left > 0 && left < before ? 1 : 0;
            everyFileIsThereOnce();
        }
        watch.finish("IDLE");
        assertThat(files(inbox)).isEmpty();
        everyFileIsThereOnce();
        everyFailedFileHasItsReason();
        theStoreAgrees();
        return midway;
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

    private void theStoreAgrees() {
        List<String> reports =
                contents.stream().filter(content -> content.startsWith(REPORT)).toList();
        try (TestStore store = new TestStore(folder.resolve("store"), Clock.systemUTC())) {
            assertThat(store.wrongs()).isEmpty();
            assertThat(store.count("reports")).isEqualTo(Set.copyOf(reports).size());
            assertThat(store.count("input")).isEqualTo(contents.size());
            assertThat(store.count("input WHERE state IN ('ingested', 'duplicate')"))
                    .isEqualTo(reports.size());
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
