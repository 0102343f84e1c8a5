package nianbao.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusFileUpdaterTest {
    private static final Instant NOW = Instant.parse("2026-01-31T02:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    private final List<IOException> failures = new ArrayList<>();

    private record Beat(Instant time) implements Status {
        @Override
        public Instant nextBy() {
            return time.plusSeconds(1);
        }

        @Override
        public Health health(Instant now) {
            return now.isAfter(nextBy()) ? Health.SILENT : Health.WELL;
        }
    }

    private static final class Form implements StatusFormat<Beat> {
        @Override
        public Map<String, Object> members(Beat status) {
            return Map.of();
        }

        @Override
        public Beat status(StatusMembers members) {
            return new Beat(members.timeNeeded("time"));
        }
    }

    @Test
    void saysOnceThatItCannotBeWrittenAndWritesItWhenItCan() throws IOException {
        Path place = folder.resolve("state");
        Files.writeString(place, "a file where a folder should be");
        StatusFile<Beat> file = new StatusFile<>(place.resolve("beat.json"), new Form());
        StatusFileUpdater<Beat> keeper = new StatusFileUpdater<>(file, failures::add);
        keeper.accept(new Beat(NOW));
        keeper.accept(new Beat(NOW));
        assertThat(failures).hasSize(1);
        Files.delete(place);
        keeper.accept(new Beat(NOW.plusSeconds(1)));
        assertThat(failures).hasSize(1);
        assertThat(file.read()).isEqualTo(new Beat(NOW.plusSeconds(1)));
        Files.move(place, folder.resolve("elsewhere"));
        Files.writeString(place, "again");
        keeper.accept(new Beat(NOW));
        assertThat(failures).as("after it was well, it is news again").hasSize(2);
    }
}
