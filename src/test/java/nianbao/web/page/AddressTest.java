package nianbao.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Addresses that keep what else they say. */
class AddressTest {
    @Test
    void oneValueChangesAndTheOthersStay() {
        Address address = Address.of("/?verdict=review&year=2024");
        assertThat(address.with("year", "2023")).hasToString("/?verdict=review&year=2023");
        assertThat(address.without("verdict")).hasToString("/?year=2024");
        assertThat(address.without("verdict").without("year")).hasToString("/");
    }

    @Test
    void whatTextsHoldIsEncoded() {
        Address address = Address.of("/").with("q", "a&b=c 镇#?");
        assertThat(address).hasToString("/?q=a%26b%3Dc+%E9%95%87%23%3F");
        assertThat(Address.of(address.toString())).isEqualTo(address);
    }

    @Test
    void whatNobodyOfOursWroteSaysNothing() {
        assertThat(Address.of("/?a=%zz&=b&c&d=1").query()).isEqualTo(Map.of("a", "", "d", "1"));
    }
}
