package nianbao.harvest.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nianbao.harvest.FakeTime;
import nianbao.harvest.Source;
import nianbao.harvest.SourceResult;
import nianbao.harvest.page.ReportChoice;
import nianbao.harvest.schedule.HarvestStatus.State;
import nianbao.model.EnvironmentException;
import nianbao.monitor.Health;
import nianbao.store.source.SourceAddress.CheckResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduledHarvestTest {
    @TempDir
    private Path folder = Path.of("");

    private final FakeTime time = new FakeTime(); // 02:00
    private final List<Instant> nights = new ArrayList<>();
    private final List<HarvestStatus> statuses = new ArrayList<>();
    private Optional<Instant> last = Optional.empty();

    private final ScheduledHarvest.Reporter reporter = new ScheduledHarvest.Reporter() {
        @Override
        public void status(HarvestStatus status) {
            statuses.add(status);
        }

        @Override
        public void begins() {}

        @Override
        public void ends(List<SourceResult> results) {}

        @Override
        public String trouble(RuntimeException cause) {
            return String.valueOf(cause.getMessage());
        }
    };

    private Set<String> alarmed = Set.of();

    /** Runs until {@code night} stops the clock. */
    private void run(ScheduledHarvest.HarvestJob night) {
        Schedule schedule;
        try {
            schedule = Schedule.of(Schedule.NIGHTLY, ZoneOffset.UTC, time);
        } catch (BadScheduleException e) {
            throw new IllegalStateException(e);
        }
        new ScheduledHarvest(schedule, () -> last, () -> alarmed, time, time, reporter).run(watcher -> {
            nights.add(time.instant());
            List<SourceResult> results = night.harvest(watcher);
            last = Optional.of(nights.get(nights.size() - 1));
            return results;
        });
    }

    private List<SourceResult> stopAfter(int count) {
        if (nights.size() == count) {
            time.stop();
        }
        return List.of();
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    @Test
    void harvestsEachNight() {
        last = Optional.of(at("2026-01-30T02:00:00Z"));
        run(watcher -> stopAfter(3));
        assertThat(nights)
                .containsExactly(at("2026-01-31T02:00:00Z"), at("2026-02-01T02:00:00Z"), at("2026-02-02T02:00:00Z"));
        assertThat(statuses.get(statuses.size() - 1).state()).isEqualTo(State.STOPPED);
    }

    @Test
    void catchesUpAMissedNightAndDoesNoneTwice() {
        time.sleep(Duration.ofHours(7)); // 09:00
        last = Optional.of(at("2026-01-30T02:00:00Z"));
        run(watcher -> stopAfter(2));
        assertThat(nights).containsExactly(at("2026-01-31T09:00:00Z"), at("2026-02-01T02:00:00Z"));
    }

    @Test
    void triesAgainWhereItCouldNotGoOn() {
        last = Optional.of(at("2026-01-30T02:00:00Z"));
        run(watcher -> {
            if (nights.size() < 3) {
                throw nights.size() == 1
                        ? new EnvironmentException(EnvironmentException.Code.HARVEST_BUSY, "busy")
                        : new IllegalStateException("a bug");
            }
            return stopAfter(3);
        });
        assertThat(nights)
                .containsExactly(at("2026-01-31T02:00:00Z"), at("2026-01-31T02:10:00Z"), at("2026-01-31T02:20:00Z"));
        assertThat(statuses)
                .filteredOn(status -> status.state() == State.TROUBLED)
                .extracting(status -> status.trouble().orElse(""))
                .containsExactly("busy", "a bug");
    }

    @Test
    void showsThatItGetsOn() {
        Source source = new Source.Folder("share", ReportChoice.STANDARD, folder);
        run(watcher -> {
            for (int i = 0; i < 30; i++) {
                watcher.checking(source, "address");
                watcher.checked(source, "address", CheckResult.NEW, Optional.empty());
                time.sleep(Duration.ofSeconds(2));
            }
            time.stop();
            return List.of(new SourceResult(source, Map.of(), List.of(), List.of(), Optional.of("not mounted")));
        });
        List<HarvestStatus> at = statuses.stream()
                .filter(status -> status.state() == State.HARVESTING)
                .toList();
        assertThat(at).hasSizeBetween(5, 8);
        assertThat(at.get(3).checked()).isPositive();
        assertThat(statuses.get(statuses.size() - 1).unwell()).isEqualTo(1);
    }

    /** Also after a restart: what a harvest met before stands in the store. */
    @Test
    void anAlarmIsToldUntilItIsAcknowledged() {
        last = Optional.of(time.instant());
        alarmed = Set.of("county");
        time.sleep(Duration.ofMinutes(1));
        run(watcher -> {
            alarmed = Set.of();
            return stopAfter(1);
        });
        List<Integer> unwell = statuses.stream().map(HarvestStatus::unwell).toList();
        assertThat(unwell.get(0)).isEqualTo(1);
        assertThat(unwell.get(unwell.size() - 1)).isZero();
    }

    @Test
    void writesItsStatusForMonitors() throws IOException {
        last = Optional.of(time.instant());
        time.stop();
        run(watcher -> List.of());
        Path file = folder.resolve("status/harvest.json");
        HarvestStatus.file(file).write(statuses.get(0));
        JsonNode json = new ObjectMapper().readTree(Files.readString(file));
        assertThat(json.get("state").asText()).isEqualTo("waiting");
        assertThat(json.get("due").asText()).isEqualTo("2026-02-01T02:00:00Z");
        assertThat(at(json.get("next_by").asText())).isAfter(at(json.get("time").asText()));
        assertThat(json.get("trouble").isNull()).isTrue();
        assertThat(HarvestStatus.file(file).read()).isEqualTo(statuses.get(0));
    }

    @Test
    void tellsMonitorsHowToTakeIt() {
        last = Optional.of(at("2026-01-30T02:00:00Z"));
        Source source = new Source.Folder("share", ReportChoice.STANDARD, folder);
        run(watcher -> {
            if (nights.size() == 1) {
                throw new EnvironmentException(EnvironmentException.Code.STORE_BUSY, "busy");
            } else if (nights.size() == 3) {
                time.stop();
            }
            return List.of(new SourceResult(source, Map.of(), List.of(), List.of(), Optional.of("not mounted")));
        });
        assertThat(healths(State.TROUBLED)).containsExactly(Health.TROUBLED);
        assertThat(healths(State.WAITING)).endsWith(Health.FAILING);
        assertThat(healths(State.STOPPED)).containsExactly(Health.STOPPED);
        HarvestStatus first = statuses.get(0);
        assertThat(first.health(first.nextBy())).isEqualTo(Health.WELL);
        assertThat(first.health(first.nextBy().plusSeconds(1))).isEqualTo(Health.SILENT);
    }

    private List<Health> healths(State state) {
        return statuses.stream()
                .filter(status -> status.state() == state)
                .map(status -> status.health(status.time()))
                .toList();
    }
}
