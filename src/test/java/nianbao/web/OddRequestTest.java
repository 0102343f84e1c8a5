package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import nianbao.ingest.FakeReport;
import nianbao.web.guard.RawRequest;
import nianbao.web.guard.TestBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no page of ours sends. It is refused, tells nothing of what is behind, and the desk stays as it is. */
@TestInstance(Lifecycle.PER_CLASS)
class OddRequestTest {
    private TestDesk desk;
    private long report;

    @BeforeAll
    void open(@TempDir Path folder) {
        desk = new TestDesk(folder);
        report = desk.reports.takeDoubtful("a.pdf", FakeReport.TOTAL);
    }

    @AfterAll
    void close() {
        desk.close();
    }

    private String raw(String... lines) {
        return RawRequest.send(desk.port(), lines);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/..%2faccounts",
                "/assets/../accounts",
                "/assets/1/../../accounts",
                "/assets/1/..%2f..%2fmessages.properties",
                "/assets/1/%2e%2e/%2e%2e/etc/passwd",
                "/assets/1/..\\..\\nianbao.db",
                "/assets/1/desk.css%00.html",
                "/accounts;jsessionid=1",
                "/;/accounts",
                "//accounts",
                "/accounts/",
                "/./accounts",
                "/%61ccounts",
                "/ACCOUNTS",
                "/reports/../accounts",
                "http://127.0.0.1/accounts",
                "/readings/1/pages/../../../accounts",
                "/readings/1%2f..%2f2/pages/1"
            })
    void noPathLeadsAroundTheGuard(String path) {
        String answer = raw(
                "GET " + path + " HTTP/1.1",
                "Host: 127.0.0.1:" + desk.port(),
                "Accept-Language: en",
                "Connection: close");
        assertThat(RawRequest.status(answer)).isIn(400, 401, 404, 421);
        assertThat(answer)
                .doesNotContain("root:", "<table", "web.refused", "Exception", "\tat ", "jetty", "Jetty", "javalin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"statements\":null}",
                "{\"statements\":[]}",
                "{\"statements\":{}}",
                "{\"statements\":[1]}",
                "{\"statements\":[{}]}",
                "{\"statements\":[{\"field\":1,\"seen\":2,\"action\":3}]}",
                "{\"statements\":[{\"field\":\"f\",\"seen\":\"s\",\"action\":\"drop\"}]}",
                "{\"statements\":[{\"field\":[\"f\"],\"seen\":{},\"action\":\"set\"}]}",
                "{\"statements\":[{\"field\":\"f\",\"seen\":\"s\",\"action\":\"set\",\"value\":true}]}"
            })
    void aBodyThatIsNoStatementIsRefused(String body) {
        TestBrowser browser = desk.atTheMachine();
        browser.with("X-CSRF-Token", TestDesk.token(browser, "/account"));
        HttpResponse<String> answer = browser.postJson("/api/reports/" + report + "/statements", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"message\": ");
        assertThat(desk.unexpected).isEmpty();
    }

    @Test
    void arraysInArraysEndSomewhere() {
        TestBrowser browser = desk.atTheMachine();
        browser.with("X-CSRF-Token", TestDesk.token(browser, "/account"));
        String deep = "{\"statements\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(browser.postJson("/api/reports/" + report + "/statements", deep)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aBodyOfMoreThanAMegabyteIsRefused() {
        TestBrowser browser = desk.atTheMachine();
        browser.with("X-CSRF-Token", TestDesk.token(browser, "/account"));
        String large = "{\"statements\":\"" + "x".repeat(2 << 20) + "\"}";
        assertThat(browser.postJson("/api/reports/" + report + "/statements", large)
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void headersOfMoreThanEightKilobytesAreRefused() {
        String answer =
                raw("GET /enter HTTP/1.1", "Host: 127.0.0.1", "X-Large: " + "x".repeat(16_000), "Connection: close");
        assertThat(RawRequest.status(answer)).isEqualTo(431);
        String address = raw("GET /enter?" + "x".repeat(16_000) + " HTTP/1.1", "Host: 127.0.0.1", "Connection: close");
        assertThat(RawRequest.status(address)).isIn(414, 431);
        assertThat(answer + address).doesNotContain("\tat ", "Jetty", "jetty");
    }

    @Test
    void whatIsNoHttpIsRefused() {
        assertThat(RawRequest.status(raw("\u0000\u0001"))).isEqualTo(400);
        assertThat(RawRequest.status(raw("GET / HTTP/9.9", "Host: 127.0.0.1"))).isIn(400, 505);
        String twoLengths = raw(
                "POST /enter HTTP/1.1",
                "Host: 127.0.0.1",
                "Content-Length: 3",
                "Transfer-Encoding: chunked",
                "Connection: close");
        assertThat(RawRequest.status(twoLengths)).isEqualTo(400);
    }

    @Test
    void aFormThatIsNotOursIsRefused() {
        TestBrowser browser = desk.browser();
        String token = TestDesk.token(browser, "/enter");
        assertThat(browser.post("/enter", "csrf", token).statusCode()).isEqualTo(400);
        assertThat(browser.post("/enter", "csrf", token, "name", "x".repeat(5000), "password", "x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void noPageTellsOfWhatIsBehind() {
        TestBrowser browser = desk.atTheMachine();
        for (String path : new String[] {
            "/nothing",
            "/reports/999999",
            "/reports/x",
            "/reports/99999999999999999999",
            "/readings/1/pages/0",
            "/readings/1/pages/-1",
            "/readings/99999/pages/1",
            "/api/reports/1/at?page=1&x=NaN&y=1",
            "/api/nothing"
        }) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.statusCode()).as(path).isIn(400, 404);
            assertThat(answer.body()).as(path).doesNotContain("Exception", "nianbao.web", "\tat ", ".java", "jetty");
        }
        assertThat(desk.unexpected).isEmpty();
    }
}
