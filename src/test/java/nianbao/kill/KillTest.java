package nianbao.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import nianbao.harvest.HarvestKillTrial;
import nianbao.inbox.WatchKillTrial;
import nianbao.ingest.IngestKillTrial;
import nianbao.ingest.RerunKillTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kills of each; {@link KillMain} makes many. */
class KillTest {
    private static final int KILLS = 3;

    private final Random random = new Random(20260131);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anIngestLosesAndDoublesNothing() throws Exception {
        endsWell(new IngestKillTrial(folder, random));
    }

    @Test
    void aWatchLosesAndDoublesNothing() throws Exception {
        endsWell(new WatchKillTrial(folder, random));
    }

    @Test
    void aHarvestLosesAndDoublesNothing() throws Exception {
        endsWell(new HarvestKillTrial(folder, random));
    }

    @Test
    void aRerunLosesAndDoublesNothing() throws Exception {
        endsWell(new RerunKillTrial(folder, random));
    }

    /** Each life is that of the whole program, with those who use it. */
    @Test
    void theDeskLosesNothingThatItAcknowledged() throws Exception {
        endsWell(new DeskKillTrial(Path.of("fixtures"), folder, random), 2);
    }

    private static void endsWell(KillTrial trial) throws Exception {
        endsWell(trial, KILLS);
    }

    private static void endsWell(KillTrial trial, int kills) throws Exception {
        assertThat(trial.run(kills)).as("kills that met it at work").isPositive();
    }
}
