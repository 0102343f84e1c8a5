package nianbao.harvest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static Schedule nightly(String now) throws BadScheduleException {
        return Schedule.of(Schedule.NIGHTLY, SHANGHAI, Clock.fixed(Instant.parse(now), SHANGHAI));
    }

    private static Optional<Instant> at(String time) {
        return Optional.of(Instant.parse(time));
    }

    @Test
    void isDueAtTwoInTheTimeZoneOfTheMachine() throws BadScheduleException {
        assertThat(nightly("2026-01-30T17:59:00Z").next()).isEqualTo("2026-01-30T18:00:00Z");
        assertThat(nightly("2026-01-30T18:00:00Z").next()).isEqualTo("2026-01-31T18:00:00Z");
    }

    @Test
    void aNightIsMissedWhereNoHarvestBeganSince() throws BadScheduleException {
        Schedule schedule = nightly("2026-01-31T09:00:00Z"); // due was 18:00 the day before
        assertThat(schedule.isMissed(at("2026-01-30T17:00:00Z"))).isTrue();
        assertThat(schedule.isMissed(at("2026-01-30T18:00:00Z"))).isFalse();
        assertThat(schedule.isMissed(at("2026-01-31T08:00:00Z"))).isFalse();
        assertThat(schedule.isMissed(Optional.empty())).isTrue();
    }

    @Test
    void copesWithNightsThatLackTheirHour() throws BadScheduleException {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Clock clock = Clock.fixed(Instant.parse("2026-03-29T00:30:00Z"), berlin); // 02:00 to 03:00 is left out
        Schedule schedule = Schedule.of("30 2 * * *", berlin, clock);
        assertThat(schedule.next())
                .isBetween(Instant.parse("2026-03-29T01:00:00Z"), Instant.parse("2026-03-30T00:30:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', FIELDS, ''",
        "at night, FIELDS, at night",
        "0 2 * *, FIELDS, 0 2 * *",
        "61 2 * * *, MINUTE, 61",
        "0 2pm * * *, HOUR, 2pm",
        "0 2 32 * *, DAY, 32",
        "0 2 * 13 *, MONTH, 13",
        "0 2 * * 9, WEEKDAY, 9",
        "0 2 30 2 *, NEVER, 0 2 30 2 *"
    })
    void saysWhichPartIsNoTime(String expression, BadScheduleException.Fault fault, String part) {
        assertThatThrownBy(() -> Schedule.of(expression, SHANGHAI, Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        BadScheduleException.class,
                        bad -> assertThat(bad.fault()).isEqualTo(fault))
                .hasMessage(part);
    }
}
