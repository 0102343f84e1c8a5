package nianbao.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a proxy says is believed behind one, and only there. */
class BehindHttpsTest {
    private static final GuardedServer PROXIED =
            new GuardedServer(Transport.BEHIND_HTTPS, Set.of("desk.example"), Clock.systemUTC());
    private static final GuardedServer PLAIN =
            new GuardedServer(Transport.PLAIN, Set.of("127.0.0.1"), Clock.systemUTC());

    @AfterAll
    static void close() {
        PROXIED.close();
        PLAIN.close();
    }

    private static TestBrowser proxied() {
        return PROXIED.browser().with("X-Forwarded-Host", "desk.example").with("X-Forwarded-Proto", "https");
    }

    @Test
    void cookiesAndBrowsersAreKeptToTls() {
        TestBrowser browser = proxied();
        HttpResponse<String> form = browser.get("/form");
        assertThat(form.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        HttpResponse<String> entered = browser.post("/enter/reader", "csrf", form.body());
        assertThat(entered.statusCode()).isEqualTo(200);
        assertThat(TestBrowser.set(entered))
                .filteredOn(cookie -> cookie.startsWith("__Host-nianbao-session="))
                .hasSize(1)
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("; Secure", "; HttpOnly", "SameSite=Strict", "Path=/")
                        .doesNotContain("Domain"));
        assertThat(browser.get("/token").statusCode()).isEqualTo(200);
    }

    @Test
    void aCookieOfANeighboursNameIsNone() {
        TestBrowser browser = proxied();
        browser.post("/enter/reader", "csrf", browser.get("/form").body());
        TestBrowser other = proxied();
        other.cookies().put("nianbao-session", browser.cookies().get("__Host-nianbao-session"));
        assertThat(other.get("/token").statusCode()).isEqualTo(401);
    }

    @Test
    void theOriginIsThatOfTls() {
        TestBrowser browser = proxied();
        browser.post("/enter/reader", "csrf", browser.get("/form").body());
        String token = browser.get("/token").body();
        browser.with("Origin", "https://desk.example");
        assertThat(browser.post("/change", "csrf", token).statusCode()).isEqualTo(200);
        browser.with("Origin", "http://desk.example");
        assertThat(browser.post("/change", "csrf", token).statusCode()).isEqualTo(403);
    }

    @Test
    void whatCameAroundTlsIsRefused() {
        assertThat(proxied().with("X-Forwarded-Proto", "http").get("/open").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theAddressIsTheOneThatTheProxySaw() {
        assertThat(proxied()
                        .with("X-Forwarded-For", "6.6.6.6, 10.0.0.7")
                        .get("/who")
                        .body())
                .isEqualTo("10.0.0.7");
        assertThat(proxied().get("/who").body()).isEqualTo("127.0.0.1");
    }

    @Test
    void withoutAProxyNobodyIsBelieved() {
        TestBrowser browser = PLAIN.browser()
                .with("X-Forwarded-For", "10.0.0.7")
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "evil.example");
        HttpResponse<String> who = browser.get("/who");
        assertThat(who.body()).isEqualTo("127.0.0.1");
        assertThat(who.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(TestBrowser.set(browser.get("/form")))
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("nianbao-visitor=")
                        .contains("HttpOnly", "SameSite=Strict")
                        .doesNotContain("Secure"));
    }

    @Test
    void theMachinesOwnNameDoesNotGoAroundTheProxysHost() {
        String answer =
                RawRequest.send(PROXIED.port(), "GET /open HTTP/1.1", "Host: evil.example", "Connection: close");
        assertThat(RawRequest.status(answer)).isEqualTo(421);
    }
}
