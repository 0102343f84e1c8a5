package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nianbao.web.guard.Transport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, PLAIN, true",
        "localhost, PLAIN, true",
        "::1, PLAIN, true",
        "0.0.0.0, PLAIN, false",
        "10.0.0.1, PLAIN, false",
        "::, PLAIN, false",
        "127.0.0.1, BEHIND_HTTPS, false"
    })
    void whoeverElseCanReachItIsNotOneself(String host, Transport transport, boolean isForOneself) {
        assertThat(new WebSettings(host, 80, Set.of(), transport).isForOneself())
                .isEqualTo(isForOneself);
    }

    @Test
    void namesAreThoseThatWereGiven() {
        Set<String> names = new LinkedHashSet<>(List.of("Desk.Example", "other.example"));
        WebSettings plain = new WebSettings("10.0.0.1", 8620, names, Transport.PLAIN);
        assertThat(plain.hosts()).contains("desk.example", "other.example", "10.0.0.1", "localhost", "127.0.0.1");
        assertThat(plain.address(8620)).isEqualTo("http://desk.example:8620");
        WebSettings proxied = new WebSettings("127.0.0.1", 8620, names, Transport.BEHIND_HTTPS);
        assertThat(proxied.hosts()).doesNotContain("localhost");
        assertThat(proxied.address(8620)).isEqualTo("https://desk.example");
        assertThat(new WebSettings("0.0.0.0", 1, Set.of(), Transport.PLAIN).address(1))
                .isEqualTo("http://127.0.0.1:1");
    }
}
