package nianbao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nianbao.correct.CorrectionRequest;
import nianbao.correct.CorrectionService;
import nianbao.harvest.TestStore;
import nianbao.kill.KillTrial;
import nianbao.kill.Victim;
import nianbao.store.input.IncomingFile;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.FakeReading;

/** Kills a rerun at random moments, while a person's corrections lie over what is read again. */
public final class RerunKillTrial implements KillTrial {
    private static final int FILES = 40;
    private static final String OLD = "0.0";

    private final Path folder;
    private final Victim rerun;

    public RerunKillTrial(Path folder, Random random) {
        this.folder = folder;
        this.rerun = new Victim(
                KilledRerun.class,
                folder.resolve("log"),
                random,
                folder.resolve("nianbao.db").toString());
    }

    @Override
    public int run(int kills) throws Exception {
        fill();
        int midway = 0;
        int steps = 0;
        for (int kill = 0; kill < kills; kill++) {
            int more = rerun.kill(FILES);
            midway += more > 0 ? 1 : 0;
            steps += more;
        }
        steps += rerun.finish();
        theStoreAgrees(steps, kills);
        return midway;
    }

    private void fill() throws IOException {
        FakeReading old =
                new FakeReading(file -> KilledRerun.report(file).readBy(OLD).of(file));
        try (TestStore store = new TestStore(folder, Clock.systemUTC(), old)) {
            long run = store.ingest().begin("ingest", Map.of());
            for (int i = 0; i < FILES; i++) {
                Path file = Files.writeString(folder.resolve(i + ".pdf"), "town " + i);
                store.ingest().take(run, IncomingFile.of(file, "test"), file);
            }
            store.ingest().end(run);
            CorrectionService desk = new CorrectionService(store.store(), Messages.in(Locale.ENGLISH));
            for (String report : corrected(store)) {
                desk.apply(List.of(new CorrectionRequest(
                        1,
                        report,
                        FakeReport.TOTAL,
                        CorrectionRequest.Action.SET,
                        Optional.of("10"),
                        "me",
                        Optional.empty())));
            }
        }
    }

    /** The reports that a person corrects: each fourth. */
    private static List<String> corrected(TestStore store) {
        return List.of(store.query("SELECT id FROM report WHERE id % 4 = 0 ORDER BY id")
                .split(","));
    }

    private void theStoreAgrees(int steps, int kills) {
        try (TestStore store = new TestStore(folder, Clock.systemUTC())) {
            assertThat(store.wrongs()).isEmpty();
            assertThat(store.count("reports")).isEqualTo(FILES);
            assertThat(store.count("input")).isEqualTo(FILES);
            assertThat(store.count("reading")).as("by two versions").isEqualTo(2 * FILES);
            assertThat(store.count("reports WHERE reader = '" + Program.reader().version() + "'"))
                    .isEqualTo(FILES);
            assertThat(store.query("SELECT DISTINCT value FROM figures WHERE field = '" + FakeReport.TOTAL
                            + "' AND status = 'read'"))
                    .isEqualTo(KilledRerun.TOTAL);
            assertThat(store.count("correction"))
                    .as("no person's word is lost or said twice")
                    .isEqualTo(corrected(store).size());
            assertThat(store.count("run WHERE ended_at IS NULL"))
                    .as("each was gone on with")
                    .isZero();
            assertThat(store.count("run_file WHERE done_at IS NULL")).isZero();
            assertThat(store.count("run_file"))
                    .as("one step for each file, but for those it was killed before it could tell of")
                    .isBetween(steps, steps + kills);
        }
    }
}
