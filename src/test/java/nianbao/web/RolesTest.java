package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nianbao.ingest.FakeReport;
import nianbao.review.ReviewStore;
import nianbao.store.account.AccountRole;
import nianbao.web.guard.RawRequest;
import nianbao.web.guard.TestBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each route of the server, asked by each role. A new route must be given its rule here. */
class RolesTest {
    /** Its answer has no end. */
    private static final String EVENTS = "GET /api/events";

    private static final List<String> ROLES = List.of("anyone", "reader", "reviewer", "admin");

    /** Who may, of all that the server has. */
    private static final Map<String, String> RULES = rules();

    @TempDir
    private Path folder = Path.of("");

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put("GET /assets/{version}/{name}", "anyone");
        rules.put("GET /enter", "anyone");
        rules.put("GET /enter/{key}", "anyone");
        rules.put("POST /enter", "anyone");
        rules.put("GET /left", "anyone");
        rules.put("POST /leave", "reader");
        rules.put("GET /", "reader");
        rules.put("GET /account", "reader");
        rules.put("POST /account/password", "reader");
        rules.put("GET /reports/{report}", "reader");
        rules.put("GET /reports/{report}/work", "reader");
        rules.put("GET /reports/{report}/figures/{field}", "reader");
        rules.put("GET /reports/{report}/figures/{field}/panel", "reader");
        rules.put("GET /readings/{reading}/pages/{page}", "reader");
        rules.put("GET /api/reports/{report}", "reader");
        rules.put("GET /api/reports/{report}/at", "reader");
        rules.put("POST /api/reports/{report}/statements", "reviewer");
        rules.put("GET /api/openapi.yaml", "anyone");
        rules.put("GET /api/record.schema.json", "anyone");
        rules.put("GET /api/session", "anyone");
        rules.put("POST /api/session", "anyone");
        rules.put("POST /api/session/end", "reader");
        rules.put("POST /api/account/password", "reader");
        rules.put("GET /api/reports", "reader");
        rules.put("GET /api/reports/{report}/work", "reader");
        rules.put("GET /api/reports/{report}/sheets", "reader");
        rules.put("GET /api/reports/{report}/figures/{field}", "reader");
        rules.put("GET /api/readings/{reading}/pages/{page}", "reader");
        rules.put("GET /api/overview", "reader");
        rules.put("GET /api/changes/people", "reader");
        rules.put("GET /api/files", "reader");
        rules.put("GET /api/accounts", "admin");
        rules.put("POST /api/accounts", "admin");
        rules.put("POST /api/accounts/{name}/role", "admin");
        rules.put("POST /api/accounts/{name}/password", "admin");
        rules.put("POST /api/accounts/{name}/disable", "admin");
        rules.put("POST /api/accounts/{name}/enable", "admin");
        rules.put("GET /api/reports/{report}/drawn-tables", "reader");
        rules.put("GET /api/reports/{report}/found-tables", "reviewer");
        rules.put("POST /api/reports/{report}/drawn-tables", "reviewer");
        rules.put("GET /api/reports/{report}/drawn-tables/{drawing}", "reviewer");
        rules.put("POST /api/reports/{report}/drawn-tables/{drawing}", "reviewer");
        rules.put("GET /overview", "reader");
        for (String page : List.of("/book", "/book.csv", "/rollup", "/rollup.csv", "/rollup.xlsx")) {
            rules.put("GET " + page, "reader");
        }
        for (String page : List.of("/findings", "/findings.csv", "/api/book", "/api/rollup", "/api/findings")) {
            rules.put("GET " + page, "reader");
        }
        rules.put("POST /book/place", "reviewer");
        rules.put("POST /book/expect", "admin");
        rules.put("GET /changes", "reader");
        rules.put("GET /changes.csv", "reader");
        rules.put("GET /changes.jsonl", "reader");
        rules.put("GET /reports/{report}/figures/{field}/history", "reader");
        rules.put("GET /api/changes", "reader");
        rules.put("GET /api/changes/{number}", "reader");
        rules.put("POST /changes/{number}/take-back", "reviewer");
        rules.put("POST /api/changes/{number}/take-back", "reviewer");
        rules.put("POST /changes/take-back", "admin");
        rules.put("POST /api/changes/take-back", "admin");
        rules.put("GET /reports/{report}/versions", "reader");
        rules.put("POST /reports/{report}/versions", "reviewer");
        rules.put("GET /reports/{report}/compare", "reader");
        rules.put("GET /reports/{report}/asked", "reader");
        rules.put("GET /api/reports/{report}/versions", "reader");
        rules.put("POST /api/reports/{report}/versions", "reviewer");
        rules.put("GET /api/reports/{report}/compare", "reader");
        rules.put("GET /api/reports/{report}/asked", "reader");
        rules.put("GET /blind", "reviewer");
        rules.put("GET /blind/list", "reviewer");
        rules.put("GET /blind/figures", "reviewer");
        rules.put("GET /api/blind", "reviewer");
        rules.put("GET /api/blind/next", "reviewer");
        rules.put("POST /api/blind/{figure}", "reviewer");
        rules.put("POST /api/reports/{report}/blind", "reviewer");
        rules.put("GET /files", "reader");
        rules.put("GET /files/list", "reader");
        rules.put("POST /api/files", "reviewer");
        rules.put(EVENTS, "reader");
        rules.put("POST /api/presence", "reader");
        rules.put("GET /accounts", "admin");
        rules.put("POST /accounts", "admin");
        rules.put("POST /accounts/{name}/role", "admin");
        rules.put("POST /accounts/{name}/password", "admin");
        rules.put("POST /accounts/{name}/disable", "admin");
        rules.put("POST /accounts/{name}/enable", "admin");
        return rules;
    }

    @Test
    void eachRouteIsForWhoItIsFor() {
        try (TestDesk desk = new TestDesk(folder)) {
            assertThat(desk.routes())
                    .as("routes and who may; a new one needs a rule")
                    .containsExactlyInAnyOrderElementsOf(RULES.entrySet().stream()
                            .map(rule -> rule.getKey() + " " + rule.getValue())
                            .toList());
            ReviewStore reports = desk.reports;
            long report = reports.takeDoubtful("a.pdf", FakeReport.TOTAL);
            Map<String, TestBrowser> browsers = new LinkedHashMap<>();
            browsers.put("anyone", desk.browser());
            for (String role : ROLES.subList(1, ROLES.size())) {
                desk.add(role, AccountRole.of(role).orElseThrow());
                browsers.put(role, desk.entered(role));
            }
            List<String> wrong = new ArrayList<>();
            RULES.forEach((route, needed) -> browsers.forEach((role, browser) -> {
                boolean may = ROLES.indexOf(role) >= ROLES.indexOf(needed);
                desk.clock.pass(Duration.ofSeconds(1)); // so that we are not taken for a flood
                int status = route.equals(EVENTS) ? listen(browser, desk.port()) : ask(browser, route, report);
                int refused = role.equals("anyone") ? 401 : 403;
                if (may ? status == 401 || status >= 500 : status != refused) {
                    wrong.add(role + ": " + route + " gave " + status);
                }
            }));
            assertThat(wrong).isEmpty();
            assertThat(desk.unexpected).isEmpty();
        }
    }

    private static int listen(TestBrowser browser, int port) {
        try (Socket socket = RawRequest.connect("127.0.0.1", port)) {
            String cookies = browser.cookies().entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
            String request = "GET /api/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\nCookie: "
                    + cookies + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return RawRequest.status(RawRequest.begin(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without a token: whoever may not is told so before that is looked at, and nothing is changed by who may. */
    private static int ask(TestBrowser browser, String route, long report) {
        String[] parts = route.split(" ", 2);
        String path = parts[1].replace("{report}", Long.toString(report))
                .replace("{field}", FakeReport.TOTAL)
                .replace("{name}", "reader")
                .replace("{reading}", "999")
                .replace("{number}", "999")
                .replace("{figure}", "999")
                .replace("{drawing}", "999")
                .replace("{page}", "1")
                .replace("{version}", "1")
                .replace("{key}", "guessed");
        if (parts[0].equals("GET")) {
            return browser.get(path).statusCode();
        }
        return path.startsWith("/api/")
                ? browser.postJson(path, "{}").statusCode()
                : browser.post(path, "role", "admin").statusCode();
    }
}
