package nianbao.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes through, over HTTP, to a few routes. */
class GuardTest {
    private static final GuardedServer SERVER =
            new GuardedServer(Transport.PLAIN, Set.of("127.0.0.1", "desk.example"), Clock.systemUTC());

    @AfterAll
    static void close() {
        SERVER.close();
    }

    private static TestBrowser entered(String role) {
        TestBrowser browser = SERVER.browser();
        String token = browser.get("/form").body();
        assertThat(browser.post("/enter/" + role, "csrf", token).statusCode()).isEqualTo(200);
        return browser;
    }

    @ParameterizedTest
    @CsvSource({
        "/open, 200, 200, 200, 200",
        "/token, 401, 200, 200, 200",
        "/review, 401, 403, 200, 200",
        "/admin, 401, 403, 403, 200",
        "/no-role, 401, 403, 403, 200"
    })
    void eachRoleIsLetThroughToWhatItMay(String path, int nobody, int reader, int reviewer, int admin) {
        assertThat(SERVER.browser().get(path).statusCode()).isEqualTo(nobody);
        assertThat(entered("reader").get(path).statusCode()).isEqualTo(reader);
        assertThat(entered("reviewer").get(path).statusCode()).isEqualTo(reviewer);
        assertThat(entered("admin").get(path).statusCode()).isEqualTo(admin);
        assertThat(SERVER.browser().send("HEAD", path, "", "").statusCode())
                .as("no more than GET: it has no role of its own")
                .isEqualTo(401);
    }

    @Test
    void aRequestThatChangesSomethingBearsTheToken() {
        TestBrowser browser = entered("reader");
        String token = browser.get("/token").body();
        assertThat(browser.post("/change", "csrf", token).body()).isEqualTo("changed");
        assertThat(browser.with("X-CSRF-Token", token)
                        .postJson("/api/change", "{}")
                        .body())
                .isEqualTo("changed");
        browser.without("X-CSRF-Token");
        assertThat(browser.post("/change").statusCode()).isEqualTo(403);
        assertThat(browser.post("/change", "csrf", "").statusCode()).isEqualTo(403);
        assertThat(browser.post("/change", "csrf", token + "x").statusCode()).isEqualTo(403);
        assertThat(browser.post("/change?csrf=" + token).statusCode())
                .as("in the address")
                .isEqualTo(403);
        assertThat(browser.postJson("/api/change", "{\"csrf\":\"" + token + "\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theTokenOfAnotherSessionIsNone() {
        String others = entered("reader").get("/token").body();
        assertThat(entered("reader").post("/change", "csrf", others).statusCode())
                .isEqualTo(403);
        String visitors = SERVER.browser().get("/form").body();
        assertThat(entered("reader").post("/change", "csrf", visitors).statusCode())
                .isEqualTo(403);
    }

    @Test
    void beforeThereIsASessionAFormBearsTheTokenOfItsVisitor() {
        assertThat(SERVER.browser().post("/enter/reader").statusCode()).isEqualTo(403);
        assertThat(SERVER.browser()
                        .with("Origin", "http://127.0.0.1:" + SERVER.port())
                        .post("/enter/reader")
                        .statusCode())
                .as("an origin alone is no proof")
                .isEqualTo(403);
        TestBrowser attacker = SERVER.browser();
        String token = attacker.get("/form").body();
        assertThat(SERVER.browser().post("/enter/reader", "csrf", token).statusCode())
                .isEqualTo(403);
        TestBrowser victim = SERVER.browser();
        victim.cookies().put("nianbao-visitor", "set-by-a-neighbour");
        assertThat(victim.post("/enter/reader", "csrf", "set-by-a-neighbour").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "https://127.0.0.1:PORT",
                "http://127.0.0.1",
                "http://127.0.0.1:PORT.evil.example",
                "http://evil@127.0.0.1:PORT",
                "null",
                "http://localhost:PORT"
            })
    void aPageOfAnotherOriginIsRefusedEvenWithTheToken(String origin) {
        TestBrowser browser = entered("reader");
        String token = browser.get("/token").body();
        browser.with("Origin", origin.replace("PORT", Integer.toString(SERVER.port())));
        assertThat(browser.post("/change", "csrf", token).statusCode()).isEqualTo(403);
        browser.with("Origin", "http://127.0.0.1:" + SERVER.port());
        assertThat(browser.post("/change", "csrf", token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"cross-site, 403", "same-site, 403", "same-origin, 200", "none, 200"})
    void whatBrowsersSayOfThePageCounts(String site, int status) {
        TestBrowser browser = entered("reader");
        String token = browser.get("/token").body();
        browser.with("Sec-Fetch-Site", site);
        assertThat(browser.post("/change", "csrf", token).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/change, text/plain, 415",
        "/api/change, application/x-www-form-urlencoded, 415",
        "/api/change, multipart/form-data; boundary=x, 415",
        "/api/change, application/json; charset=utf-8, 200",
        "/change, text/plain, 415",
        "/change, application/json, 415",
        "/change, multipart/form-data; boundary=x, 415",
        "/change, '', 415",
        "/files, application/json, 415",
        "/files, multipart/form-data; boundary=x, 200"
    })
    void aBodyIsOfTheTypeThatIsExpected(String path, String type, int status) {
        TestBrowser browser = entered("reader");
        browser.with("X-CSRF-Token", browser.get("/token").body());
        assertThat(browser.send("POST", path, type, "{\"a\":1}").statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"})
    void whatIsPostIsNothingElse(String method) {
        TestBrowser browser = entered("reader");
        String token = browser.get("/token").body();
        browser.with("X-CSRF-Token", token);
        assertThat(browser.send(method, "/leave", "", "").statusCode()).isIn(404, 405);
        assertThat(browser.get("/token").body()).isEqualTo(token);
    }

    @Test
    void whoEntersGetsANewSecretWhateverTheBrowserBrought() {
        TestBrowser browser = SERVER.browser();
        String token = browser.get("/form").body();
        browser.cookies().put("nianbao-session", "fixed-by-somebody");
        browser.post("/enter/reader", "csrf", token);
        String first = browser.cookies().get("nianbao-session");
        assertThat(first).isNotEqualTo("fixed-by-somebody").hasSize(43);
        TestBrowser old = SERVER.browser();
        old.cookies().put("nianbao-session", first);
        String csrf = browser.get("/token").body();
        browser.post("/enter/admin", "csrf", csrf);
        assertThat(browser.cookies().get("nianbao-session")).isNotEqualTo(first);
        assertThat(old.get("/token").statusCode())
                .as("the session before is over")
                .isEqualTo(401);
    }

    @Test
    void whatWasStolenIsWorthNothingAfterLeaving() {
        TestBrowser browser = entered("reader");
        TestBrowser thief = SERVER.browser();
        thief.cookies().putAll(browser.cookies());
        assertThat(thief.get("/token").statusCode()).isEqualTo(200);
        HttpResponse<String> left =
                browser.post("/leave", "csrf", browser.get("/token").body());
        assertThat(left.headers().firstValue("Clear-Site-Data")).contains("\"cache\"");
        assertThat(browser.cookies()).doesNotContainKey("nianbao-session");
        assertThat(thief.get("/token").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionEndsForGoodWithItsAccount() {
        try (GuardedServer server = new GuardedServer(Transport.PLAIN, Set.of("127.0.0.1"), Clock.systemUTC())) {
            TestBrowser browser = server.browser();
            browser.post("/enter/reader", "csrf", browser.get("/form").body());
            assertThat(browser.get("/token").statusCode()).isEqualTo(200);
            server.stands.set(false);
            assertThat(browser.get("/token").statusCode()).isEqualTo(401);
            server.stands.set(true);
            assertThat(browser.get("/token").statusCode()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 200",
        "127.0.0.1:PORT, 200",
        "desk.example, 200",
        "DESK.EXAMPLE:80, 200",
        "evil.example, 421",
        "evil.example:PORT, 421",
        "desk.example.evil.example, 421",
        "127.0.0.1.evil.example, 421",
        "localhost, 421",
        "[::1], 421"
    })
    void onlyByItsNamesTheDeskIsAsked(String host, int status) {
        String answer = RawRequest.send(
                SERVER.port(),
                "GET /open HTTP/1.1",
                "Host: " + host.replace("PORT", Integer.toString(SERVER.port())),
                "X-Forwarded-Host: 127.0.0.1",
                "Connection: close");
        assertThat(RawRequest.status(answer)).isEqualTo(status);
    }

    @Test
    void withoutANameThereIsNoAnswer() {
        assertThat(RawRequest.status(RawRequest.send(SERVER.port(), "GET /open HTTP/1.0")))
                .isEqualTo(421);
        assertThat(RawRequest.status(RawRequest.send(SERVER.port(), "GET /open HTTP/1.1", "Connection: close")))
                .isEqualTo(400);
    }

    @Test
    void everyAnswerTellsBrowsersWhatNotToDo() {
        for (String path : new String[] {"/open", "/token", "/nothing"}) {
            HttpResponse<String> answer = SERVER.browser().get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                    .doesNotContain("unsafe", "*", "http:", "data:");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(answer.headers().firstValue("Server")).isEmpty();
        }
    }

    @Test
    void oneAddressAsksOnlySoOften() {
        try (GuardedServer server = new GuardedServer(Transport.PLAIN, Set.of("127.0.0.1"), new MovingClock())) {
            TestBrowser browser = server.browser();
            int served = 0;
            HttpResponse<String> answer = browser.get("/open");
            while (answer.statusCode() == 200 && served < 1000) {
                served++;
                answer = browser.with("X-Forwarded-For", "10.0.0." + served % 200)
                        .get("/open");
            }
            assertThat(served).isEqualTo(400);
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).contains("1");
            String other = RawRequest.sendFrom(
                    "127.0.0.2", server.port(), "GET /open HTTP/1.1", "Host: 127.0.0.1", "Connection: close");
            assertThat(RawRequest.status(other)).isEqualTo(200);
        }
    }
}
