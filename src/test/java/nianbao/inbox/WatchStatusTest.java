package nianbao.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nianbao.inbox.WatchStatus.Since;
import nianbao.inbox.WatchStatus.State;
import nianbao.monitor.Health;
import nianbao.monitor.StatusFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchStatusTest {
    private static final Instant NOW = Instant.parse("2025-03-01T00:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsWhatItWrote() throws IOException {
        StatusFile<WatchStatus> file = WatchStatus.file(folder.resolve("state/watch.json"));
        for (WatchStatus status :
                List.of(status(State.WATCHING, 0, Optional.empty()), status(State.TROUBLED, 2, Optional.of(NOW)))) {
            file.write(status);
            assertThat(file.read()).isEqualTo(status);
        }
        assertThat(folder.resolve("state").toFile().list()).containsExactly("watch.json");
        JsonNode json =
                new ObjectMapper().readTree(folder.resolve("state/watch.json").toFile());
        assertThat(json.at("/oldest_waiting/file").asText()).isEqualTo("年报 \"1\".pdf");
        assertThat(json.at("/pid").asLong()).isEqualTo(ProcessHandle.current().pid());
        assertThat(json.at("/state").asText()).isEqualTo("troubled");
    }

    @Test
    void whatIsNoStatusIsNone() throws IOException {
        Path file = folder.resolve("watch.json");
        assertThatThrownBy(() -> WatchStatus.file(file).read()).isInstanceOf(IOException.class);
        for (String content : List.of("", "{", "{}", "[]", "{\"time\": 1}", "{\"time\": \"2025-03-01T00:00:00Z\"}")) {
            Files.writeString(file, content);
            assertThatThrownBy(() -> WatchStatus.file(file).read()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void tellsAMonitorHowItIs() {
        WatchStatus well = status(State.WATCHING, 0, Optional.empty());
        assertThat(well.health(NOW)).isEqualTo(Health.WELL);
        assertThat(well.health(NOW.plusSeconds(71))).isEqualTo(Health.SILENT);
        WatchStatus troubled = status(State.TROUBLED, 0, Optional.of(NOW));
        assertThat(troubled.health(NOW.plusSeconds(59))).as("it may pass").isEqualTo(Health.WELL);
        assertThat(troubled.health(NOW.plusSeconds(60))).isEqualTo(Health.TROUBLED);
        assertThat(status(State.WATCHING, 1, Optional.empty()).health(NOW)).isEqualTo(Health.FAILING);
        assertThat(status(State.STOPPED, 0, Optional.empty()).health(NOW)).isEqualTo(Health.STOPPED);
    }

    private static WatchStatus status(State state, long persistent, Optional<Instant> trouble) {
        Since since = new Since(Path.of("年报 \"1\".pdf"), NOW.minus(Duration.ofMinutes(1)));
        return new WatchStatus(
                NOW,
                NOW.plusSeconds(70),
                state,
                Path.of("/srv/inbox"),
                12,
                List.of(since),
                3,
                2,
                1,
                persistent,
                persistent,
                Optional.of(since),
                trouble.map(Instant::toString),
                trouble);
    }
}
