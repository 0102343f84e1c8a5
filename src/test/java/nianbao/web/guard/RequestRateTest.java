package nianbao.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestRateTest {
    private final MovingClock clock = new MovingClock();
    private final RequestRate rate = new RequestRate(3, 2, clock);

    private int asked(String address, int times) {
        int allowed = 0;
        for (int i = 0; i < times; i++) {
            allowed += rate.allows(address) ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void soManyAtOnceThenSoManyASecond() {
        assertThat(asked("10.0.0.1", 10)).isEqualTo(3);
        clock.pass(Duration.ofMillis(499));
        assertThat(asked("10.0.0.1", 10)).isZero();
        clock.pass(Duration.ofMillis(1));
        assertThat(asked("10.0.0.1", 10)).isEqualTo(1);
        clock.pass(Duration.ofSeconds(1));
        assertThat(asked("10.0.0.1", 10)).isEqualTo(2);
    }

    @Test
    void whoRestsGetsNoMoreThanTheWholeAllowance() {
        asked("10.0.0.1", 1);
        clock.pass(Duration.ofDays(1));
        assertThat(asked("10.0.0.1", 10)).isEqualTo(3);
    }

    @Test
    void othersAreServedMeanwhile() {
        asked("10.0.0.1", 1000);
        assertThat(asked("10.0.0.2", 3)).isEqualTo(3);
    }

    @Test
    void halfOfAnAddressOfVersionSixIsItsHoldersToChange() {
        assertThat(asked("[2001:db8:1:2::1]", 3)).isEqualTo(3);
        assertThat(rate.allows("2001:db8:1:2:ffff::9")).isFalse();
        assertThat(rate.allows("2001:db8:1:3::1")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1",
        "::ffff:10.0.0.1, 10.0.0.1",
        "2001:db8::1, 20010db800000000",
        "[2001:db8::2], 20010db800000000",
        "[::1], 0000000000000000",
        "not:an:address, not:an:address"
    })
    void anAddressIsItsNetwork(String address, String network) {
        assertThat(RequestRate.network(address)).isEqualTo(network);
    }
}
