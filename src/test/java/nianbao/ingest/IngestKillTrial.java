package nianbao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nianbao.detect.archive.Archives;
import nianbao.harvest.TestStore;
import nianbao.kill.KillTrial;
import nianbao.kill.Victim;

/** Kills an ingest and its reading processes at random moments; each takes the files of the one before it again, and more. */
public final class IngestKillTrial implements KillTrial {
    /** Files of each batch. */
    private static final int FILES = 12;

    private final Path folder;
    private final Victim ingest;
    private final List<Given> given = new ArrayList<>();

    /**
     * A file that came in.
     *
     * @param reports the texts of the reports in it; none where it is damaged
     */
    private record Given(byte[] bytes, List<String> reports, boolean archive) {
        static Given of(int number) throws IOException {
            if (number % 3 == 2) { // begins as an archive, and is none
                return new Given(("PK\3\4 " + number).getBytes(StandardCharsets.UTF_8), List.of(), false);
            } else if (number % 7 == 3) {
                List<String> members = List.of("member " + number, "another member " + number);
                byte[] zip = Archives.zip(Map.of("a.pdf", members.get(0), "b.pdf", members.get(1)));
                return new Given(zip, members, true);
            }
            String report = "report " + number;
            return new Given(report.getBytes(StandardCharsets.UTF_8), List.of(report), false);
        }
    }

    public IngestKillTrial(Path folder, Random random) {
        this.folder = folder;
        this.ingest = new Victim(
                KilledIngest.class,
                folder.resolve("log"),
                random,
                folder.resolve("store").toString());
    }

    @Override
    public int run(int kills) throws Exception {
        int midway = 0;
        String before = bring(0);
        for (int kill = 0; kill < kills; kill++) {
            String now = bring(kill + 1);
            midway += ingest.kill(2 * FILES, before, now) > 0 ? 1 : 0;
            before = now;
        }
        String all = folder.resolve("in").toString();
        ingest.finish(all);
        theStoreAgrees();
        ingest.finish(all);
        theStoreAgrees();
        return midway;
    }

    /** Each fifth file has the bytes of the one before. */
    private String bring(int batch) throws IOException {
        Path place = Files.createDirectories(folder.resolve("in").resolve(Integer.toString(batch)));
        for (int i = 0; i < FILES; i++) {
            int number = given.size();
            given.add(number % 5 == 4 ? given.get(number - 1) : Given.of(number));
            Files.write(place.resolve(number + ".pdf"), given.get(number).bytes());
        }
        return place.toString();
    }

    private void theStoreAgrees() {
        List<String> reports =
                given.stream().flatMap(file -> file.reports().stream()).toList();
        int different = Set.copyOf(reports).size();
        long members = given.stream()
                .filter(Given::archive)
                .flatMap(file -> file.reports().stream())
                .count();
        try (TestStore store = new TestStore(folder.resolve("store"), Clock.systemUTC())) {
            assertThat(store.wrongs()).isEmpty();
            assertThat(store.count("reports")).isEqualTo(different);
            assertThat(store.count("versions WHERE verdict <> 'rejected'")).isEqualTo(different);
            assertThat(store.query("SELECT sha256 FROM reading GROUP BY sha256 HAVING count(*) > 1"))
                    .as("bytes that were read twice")
                    .isEmpty();
            assertThat(store.count("input")).isEqualTo((int) (given.size() + members));
            assertThat(store.query("SELECT count(DISTINCT path) FROM input"))
                    .isEqualTo(Long.toString(given.size() + members));
            assertThat(store.count("input WHERE state IS NULL")).isZero();
            assertThat(store.count("input WHERE state IN ('ingested', 'duplicate') AND members IS NULL"))
                    .isEqualTo(reports.size());
            assertThat(store.count("input WHERE state = 'ingested' AND members IS NULL"))
                    .isEqualTo(different);
        }
    }
}
