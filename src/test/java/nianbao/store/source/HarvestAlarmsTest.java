package nianbao.store.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.source.HarvestAlarms.Standing;
import nianbao.store.source.SourceAddresses.Round;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class HarvestAlarmsTest {
    @Parameter
    private TestDatabase database = TestDatabase.SQLITE;

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-01-31T08:09:10Z"), ZoneOffset.UTC);
    private static final HarvestAlarm LOGIN = new HarvestAlarm("/a", "login", "asks for a login");

    @TempDir
    private Path folder = Path.of("");

    private Optional<ReportStore> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(ReportStore.open(database.address(folder), CLOCK));
    }

    @AfterEach
    void close() {
        opened.ifPresent(ReportStore::close);
    }

    private ReportStore store() {
        return opened.orElseThrow();
    }

    private Round round(String source) {
        return store().write(tables -> {
            Round round =
                    tables.addresses().begin(tables.runs().begin("harvest", "1", Map.of()), source, Duration.ZERO);
            tables.addresses().list(round, "/a", "a title", Optional.empty());
            return round;
        });
    }

    private boolean note(Round round, HarvestAlarm alarm) {
        return store().write(tables -> tables.alarms().note(round, OptionalLong.empty(), alarm));
    }

    private void settle(Round round) {
        store().write(tables -> {
            tables.alarms().settle(round);
            return round;
        });
    }

    private List<Standing> open(String source) {
        return store().read(tables -> tables.alarms().open(source));
    }

    private boolean acknowledge(long number, String by) {
        return store().write(tables -> tables.alarms().acknowledge(number, by, "known"));
    }

    private boolean reopen(long number) {
        return store().write(tables -> tables.alarms().reopen(number));
    }

    private long only() {
        return store().read(tables -> tables.alarms().standing()).get(0).number();
    }

    @Test
    void onlyTheSameAlarmIsTheSame() {
        Round round = round("one");
        note(round, LOGIN);
        long number = only();
        assertThat(acknowledge(number, "Li")).isTrue();
        assertThat(note(round, new HarvestAlarm("/a", "login", "in other words")))
                .isFalse();
        assertThat(note(round, new HarvestAlarm("/b", "login", ""))).isTrue();
        assertThat(note(round, new HarvestAlarm("/a", "challenge", ""))).isTrue();
        assertThat(note(round, new HarvestAlarm("/a", "login", "other evidence", "")))
                .isTrue();
        assertThat(note(round("two"), LOGIN)).isTrue();
        assertThat(open("one")).hasSize(3);
    }

    @Test
    void whatARoundOfTheSameSourceDoesNotMeetIsSettled() {
        note(round("one"), LOGIN);
        settle(round("two"));
        assertThat(open("one")).hasSize(1);
        Round again = round("one");
        note(again, LOGIN);
        settle(again);
        assertThat(open("one")).hasSize(1);
        settle(round("one"));
        assertThat(open("one")).isEmpty();
    }

    @Test
    void anAlarmWithAnAddressStandsUntilSomebodyLookedThere() {
        Round first = round("one");
        SourceAddress address =
                store().read(tables -> tables.addresses().find("one", "/a")).orElseThrow();
        store().write(tables -> tables.alarms().note(first, OptionalLong.of(address.id()), LOGIN));
        Round second = round("one");
        settle(second);
        assertThat(open("one")).hasSize(1);
        store().write(tables -> {
            tables.addresses().check(second, address, SourceAddress.CheckResult.UNCHANGED, Optional.empty());
            return second;
        });
        settle(second);
        assertThat(open("one")).isEmpty();
    }

    @Test
    void acknowledgementsAreKeptAndCanBeTakenBack() {
        note(round("one"), LOGIN);
        long number = only();
        assertThat(reopen(number)).isFalse();
        acknowledge(number, "Li");
        assertThat(acknowledge(number, "Wang")).isFalse();
        Standing standing = store().read(tables -> tables.alarms().standing()).get(0);
        assertThat(standing.isOpen()).isFalse();
        assertThat(standing.acknowledgement().orElseThrow().by()).isEqualTo("Li");
        assertThat(reopen(number)).isTrue();
        Standing again = open("one").get(0);
        assertThat(again.alarm()).isEqualTo(LOGIN);
        assertThat(again.since()).isEqualTo(standing.since());
    }
}
