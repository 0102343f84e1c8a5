package nianbao.store.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.input.Inputs.Disposition;
import nianbao.store.input.Inputs.OpenInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
    private static final String HASH = "00";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void severalMaySeeAPathAtTheSameTime() {
        IncomingFile arrival = IncomingFile.from("http://example.org/1.pdf", "test");
        Disposition outcome = new Disposition(InputState.NOT_A_REPORT, Optional.empty(), "");
        try (ReportStore store = ReportStore.open(StoreAddress.of(folder.resolve("nianbao.db")), Clock.systemUTC())) {
            long run = store.write(tables -> tables.runs().begin("test", "1", Map.of()));
            OpenInput one = store.write(tables -> tables.inputs().see(run, arrival));
            OpenInput two = store.write(tables -> tables.inputs().see(run, arrival));
            store.write(tables -> tables.inputs().finish(one, HASH, outcome));
            OpenInput three = store.write(tables -> tables.inputs().see(run, arrival));
            for (OpenInput seen : List.of(two, three)) {
                assertThat(store.<InputState>write(tables -> tables.inputs().finish(seen, HASH, outcome)))
                        .isEqualTo(InputState.NOT_A_REPORT);
            }
            assertThat(store.<List<String>>read(tables -> tables.inputs().unfinished("test")))
                    .isEmpty();
        }
    }
}
