package nianbao.store.blind;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How SQLite looks for what waits to be keyed. */
class BlindPlanTest {
    /** However many reports there are: every page counts what waits. */
    @Test
    void whatWaitsIsCountedFromWhatWaits(@TempDir Path folder) {
        ReportStore.open(TestDatabase.SQLITE.address(folder), Clock.systemUTC()).close();
        List<String> plan = TestDatabase.SQLITE.column(folder, 4, "EXPLAIN QUERY PLAN " + BlindFigures.WAITING);
        assertThat(plan)
                .filteredOn(step -> step.startsWith("SCAN"))
                .containsExactly("SCAN figure USING INDEX blind_figure_to_key");
    }
}
