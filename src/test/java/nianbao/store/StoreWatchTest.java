package nianbao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class StoreWatchTest {
    @Parameter
    private TestDatabase database = TestDatabase.SQLITE;

    @TempDir
    private Path folder = Path.of("");

    private ReportStore store() {
        return ReportStore.open(database.address(folder), Clock.systemUTC());
    }

    private static long change(ReportStore store) {
        return store.write(tables -> tables.runs().begin("ingest", "0", Map.of()));
    }

    @Test
    void whatWasCommittedByWhomeverIsNoticedOnce() {
        try (ReportStore store = store();
                ReportStore other = store();
                StoreWatch watch = store.watch()) {
            assertThat(watch.hasChanged()).isFalse();
            change(other);
            assertThat(watch.hasChanged()).isTrue();
            assertThat(watch.hasChanged()).isFalse();
            long run = change(store);
            assertThat(watch.hasChanged()).isTrue();
            store.read(tables -> tables.runs().isEnded(run));
            assertThat(watch.hasChanged()).as("who only reads changes nothing").isFalse();
        }
    }
}
