package nianbao.web;

import static nianbao.web.ApiWalk.member;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Status;
import nianbao.review.DoubtfulReports;
import nianbao.store.account.AccountRole;
import nianbao.web.ApiDescription.Operation;
import nianbao.web.guard.RawRequest;
import nianbao.web.guard.TestBrowser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program does at a running desk all that the API offers, and meets all refusals that can be brought about; each request and
 * answer is held against the description.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ApiWalkTest {
    private static final String NEW_PASSWORD = "a horse of another colour";
    private static final Path PDF = Path.of("fixtures/inbox/minzhu-2024.pdf");

    private final ApiDescription description = new ApiDescription();
    private TestDesk desk;
    private ApiWalk walk;
    private long report;
    private TestBrowser reviewer;
    private TestBrowser admin;

    @BeforeAll
    void open(@TempDir Path folder) {
        desk = new TestDesk(folder);
        report = desk.reports.takeDoubtful("a.pdf", FakeReport.TOTAL);
        Map<String, String> samples = Map.of(
                "{report}",
                Long.toString(report),
                "{field}",
                FakeReport.TOTAL,
                "{number}",
                "1",
                "{name}",
                "reader",
                "{reading}",
                "1",
                "{page}",
                "1",
                "{figure}",
                "1",
                "{drawing}",
                "1");
        walk = new ApiWalk(description, desk, samples);
        for (AccountRole role : AccountRole.values()) {
            desk.add(role.id(), role);
        }
        reviewer = walk.withToken(desk.entered("reviewer"));
        admin = walk.withToken(desk.entered("admin"));
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    @Order(1)
    void aProgramEntersAndLeaves() {
        TestBrowser program = desk.browser();
        walk.get(program, "/api/openapi.yaml", 200);
        walk.get(program, "/api/record.schema.json", 200);
        walk.withToken(program);
        walk.post(program, "/api/session", ApiBodies.credentials("reader", "wrong"), 403);
        String session = walk.post(program, "/api/session", ApiBodies.credentials("reader", TestDesk.PASSWORD), 200);
        assertThat(session).contains("\"role\": \"reader\"", "\"has_password\": true");
        program.with("X-CSRF-Token", member(session, "csrf"));
        walk.post(program, "/api/account/password", ApiBodies.passwords("wrong", NEW_PASSWORD), 422);
        walk.post(program, "/api/account/password", ApiBodies.passwords(TestDesk.PASSWORD, "short"), 422);
        walk.post(program, "/api/account/password", ApiBodies.passwords(TestDesk.PASSWORD, NEW_PASSWORD), 204);
        walk.withToken(program);
        walk.post(program, "/api/session/end", "", 204);
        assertThat(walk.get(program, "/api/session", 200)).contains("\"user\": null");
        walk.get(program, "/api/reports", 401);
        walk.withToken(program);
        for (int i = 0; i < 5; i++) {
            walk.post(program, "/api/session", ApiBodies.credentials("nobody", "wrong"), 403);
        }
        walk.post(program, "/api/session", ApiBodies.credentials("nobody", "wrong"), 429);
        TestBrowser atTheMachine = desk.atTheMachine();
        assertThat(walk.get(atTheMachine, "/api/session", 200)).contains("\"has_password\": false");
    }

    @Test
    @Order(2)
    void reportsAreFoundReadAndSettled() {
        String address = "/api/reports/" + report;
        String field = FakeReport.TOTAL;
        assertThat(walk.get(reviewer, "/api/reports", 200))
                .contains("\"total\": 1", "\"verdict\": \"review\"", "\"review\": 1");
        assertThat(walk.get(reviewer, "/api/reports?verdict=all&order=name&q=nothing&year=2016&region=11&page=2", 200))
                .contains("\"total\": 0");
        walk.get(reviewer, "/api/reports?verdict=good", 400);
        walk.get(reviewer, "/api/reports?order=random", 400);
        walk.get(reviewer, "/api/reports?page=0", 400);
        walk.get(reviewer, "/api/reports?region=x", 400);
        walk.get(reviewer, "/api/reports?year=last", 400);
        walk.get(reviewer, "/api/reports?year=1999", 400);
        walk.get(reviewer, address, 200);
        walk.get(reviewer, "/api/reports/999", 404);
        walk.get(reviewer, address + "/at?page=1&x=1&y=1.5", 200);
        walk.get(reviewer, address + "/at?page=1&x=NaN&y=1", 400);
        walk.get(reviewer, "/api/reports/999/at?page=1&x=1&y=1", 404);
        assertThat(walk.get(reviewer, address + "/sheets", 200)).contains(field, "\"rows\": 2");
        walk.get(reviewer, "/api/reports/999/sheets", 404);
        assertThat(walk.get(reviewer, address + "/work?order=newest", 200))
                .contains("\"doubts\": [ \"" + field, "\"next\": null");
        walk.get(reviewer, address + "/work?order=random", 400);
        walk.get(reviewer, "/api/reports/999/work", 404);
        String figure = walk.get(reviewer, address + "/figures/" + field, 200);
        assertThat(figure).contains("\"status\": \"review\"", "\"raw\": \"3\"", "\"said\": null");
        walk.get(reviewer, address + "/figures/nothing", 404);
        String say = address + "/statements";
        String seen = member(figure, "seen");
        walk.post(reviewer, say, "{\"statements\": []}", 400);
        walk.post(reviewer, say, ApiBodies.statement(field, seen, "\"many\""), 422);
        assertThat(walk.post(reviewer, say, ApiBodies.statement(field, seen, "7"), 200))
                .contains("\"doubts\": [ ]", "\"verdict\": \"accepted");
        assertThat(walk.post(reviewer, say, ApiBodies.statement(field, seen, "\"8\""), 409))
                .contains("\"by\": \"reviewer\"", "\"value\": 7");
        walk.post(reviewer, "/api/reports/x/statements", ApiBodies.statement(field, seen, "1"), 404);
        String certain = member(walk.get(reviewer, address + "/figures/" + FakeReport.GROUP + "other", 200), "seen");
        walk.post(reviewer, say, ApiBodies.statement(FakeReport.GROUP + "other", certain, "5"), 422);
        assertThat(walk.get(reviewer, address + "/figures/" + field, 200))
                .contains("\"status\": \"corrected\"", "\"by\": \"reviewer\"");
        sayLongText(say, walk.get(reviewer, address + "/work", 200));
        assertThat(walk.get(reviewer, "/api/overview", 200)).contains("\"load\": [ {");
        walk.get(reviewer, "/api/overview?region=11", 200);
        walk.get(reviewer, "/api/overview?region=north", 400);
    }

    /** A section is longer than all else that is said. */
    private void sayLongText(String address, String work) {
        String text = work.substring(work.indexOf("\"field\": \"section-1-text\""));
        String said = "\"" + "公开".repeat(1000) + "\"";
        walk.post(reviewer, address, ApiBodies.statement("section-1-text", member(text, "seen"), said), 200);
        walk.post(reviewer, address, ApiBodies.statement("title", member(work, "seen"), said), 422);
    }

    @Test
    @Order(3)
    void changesAreListedAndTakenBack() {
        String list = walk.get(reviewer, "/api/changes?report=" + report + "&by=reviewer&since=2000-01-01", 200);
        assertThat(list).contains("\"after\": \"7\"", "\"next\": null");
        walk.get(reviewer, "/api/changes?since=sometime", 400);
        walk.get(reviewer, "/api/changes?report=x", 400);
        assertThat(walk.get(reviewer, "/api/changes/people", 200)).contains("reviewer");
        walk.get(reviewer, "/api/changes/1", 200);
        walk.get(reviewer, "/api/changes/99", 404);
        walk.post(reviewer, "/api/changes/99/take-back", "{}", 404);
        assertThat(walk.post(reviewer, "/api/changes/1/take-back", "{\"note\": \"mine\"}", 200))
                .contains("\"ended_by\": \"reviewer\"");
        assertThat(walk.post(reviewer, "/api/changes/1/take-back", "{}", 409)).contains("\"later\": 3");
        walk.post(admin, "/api/changes/take-back", "{\"by\": \"reviewer\", \"since\": \"sometime\"}", 400);
        walk.post(admin, "/api/changes/take-back", "{\"by\": \"reviewer\", \"since\": \"2000-01-01\"}", 200);
    }

    @Test
    @Order(4)
    void filesAreChosenAndCompared() {
        String address = "/api/reports/" + report;
        String figure = walk.get(reviewer, address + "/figures/" + FakeReport.TOTAL, 200);
        walk.post(
                reviewer,
                address + "/statements",
                ApiBodies.statement(FakeReport.TOTAL, member(figure, "seen"), "7"),
                200);
        desk.reports.take("b.pdf", new FakeReport().with(FakeReport.TOTAL, "5")::of);
        String versions = walk.get(reviewer, address + "/versions", 200);
        assertThat(versions).contains("\"asked\": 1", "\"standing\": \"current\"");
        assertThat(walk.get(reviewer, address + "/compare?one=1&other=2", 200)).contains("\"differs\": true");
        walk.get(reviewer, address + "/compare?one=1&other=2&all", 200);
        walk.get(reviewer, address + "/compare?one=1", 400);
        walk.get(reviewer, address + "/compare?one=1&other=99", 404);
        assertThat(walk.get(reviewer, address + "/asked", 200)).contains("\"said\": 7");
        walk.get(reviewer, "/api/reports/999/asked", 404);
        walk.get(reviewer, "/api/reports/999/versions", 404);
        String file = member(versions, "file");
        walk.post(reviewer, address + "/versions", "{\"file\": \"" + file + "\"}", 422);
        walk.post(reviewer, address + "/versions", "{\"file\": \"abc\", \"note\": \"signed\"}", 404);
        walk.post(reviewer, address + "/versions", "{\"file\": \"" + file + "\", \"note\": \"signed\"}", 200);
        walk.post(reviewer, address + "/versions", "{\"note\": \"after all\"}", 200);
    }

    @Test
    @Order(5)
    void filesAreBroughtAndTheirPagesLookedAt() throws Exception {
        assertThat(walk.get(reviewer, "/api/files", 200)).contains("\"files\": [ ]");
        try (EventStream events = walk.listen(reviewer, "/api/events?files")) {
            walk.ask(
                    reviewer,
                    "POST",
                    "/api/files",
                    ApiBodies.MULTIPART,
                    ApiBodies.multipart("minzhu.pdf", Files.readAllBytes(PDF)),
                    201);
            String files = walk.get(reviewer, "/api/files", 200);
            while (!files.contains("\"finished\"")) {
                assertThat(events.next("files")).isPresent();
                files = walk.get(reviewer, "/api/files", 200);
            }
            assertThat(files).contains("\"name\": \"minzhu.pdf\"", "\"state\": \"ingested\"");
        }
        walk.ask(reviewer, "POST", "/api/files", ApiBodies.MULTIPART, ApiBodies.noFiles(), 400);
        String newest = walk.get(reviewer, "/api/reports/" + report + "/work", 200);
        String reading = newest.replaceFirst("(?s).*\"reading\": ([0-9]+).*", "$1");
        walk.get(reviewer, "/api/readings/" + reading + "/pages/1", 200);
        walk.get(reviewer, "/api/readings/" + reading + "/pages/99", 404);
        walk.get(reviewer, "/api/readings/999/pages/1?look=fine", 404);
    }

    @Test
    @Order(6)
    void whoListensIsToldAndTells() throws Exception {
        try (EventStream events = walk.listen(reviewer, "/api/events?report=" + report)) {
            String page = String.valueOf(events.next("hello").orElseThrow().get("page"));
            walk.post(reviewer, "/api/presence?page=" + page + "&figure=" + FakeReport.TOTAL, "", 204);
            walk.post(reviewer, "/api/presence?figure=" + FakeReport.TOTAL, "", 400);
        }
        walk.get(reviewer, "/api/events", 406);
        assertThat(walk.listen(reviewer, "/api/events?report=x").status()).isEqualTo(404);
    }

    @Test
    @Order(7)
    void accountsAreKept() {
        String add = "{\"name\": \"li\", \"role\": \"reader\", \"password\": \"" + NEW_PASSWORD + "\"}";
        assertThat(walk.post(admin, "/api/accounts", add, 201)).contains("\"disabled_at\": null");
        walk.post(admin, "/api/accounts", add, 422);
        walk.post(admin, "/api/accounts/li/role", "{\"role\": \"reviewer\"}", 200);
        walk.post(admin, "/api/accounts/li/role", "{\"role\": \"king\"}", 400);
        walk.post(admin, "/api/accounts/li/password", "{\"password\": \"" + TestDesk.PASSWORD + "\"}", 200);
        walk.post(admin, "/api/accounts/li/password", "{\"password\": \"short\"}", 422);
        assertThat(walk.post(admin, "/api/accounts/li/disable", "", 200)).doesNotContain("\"disabled_at\": null");
        walk.post(admin, "/api/accounts/li/enable", "", 200);
        for (String what : List.of("role", "password", "disable", "enable")) {
            String body = what.equals("role")
                    ? "{\"role\": \"reader\"}"
                    : what.equals("password") ? "{\"password\": \"" + NEW_PASSWORD + "\"}" : "";
            walk.post(admin, "/api/accounts/nobody/" + what, body, 422);
        }
        assertThat(walk.get(admin, "/api/accounts", 200)).contains("\"kind\": \"disabled\"");
    }

    /** What the guard refuses it refuses at each address. */
    @Test
    @Order(8)
    void figuresAreKeyedBlind() {
        long doubtful = desk.reports.take(
                "c.pdf", file -> doubted(new FakeReport().by("红泉镇").of(file)));
        String ask = "/api/reports/" + doubtful + "/blind";
        assertThat(walk.post(reviewer, ask, "", 200)).contains("\"asked\": 1");
        walk.post(reviewer, "/api/reports/999/blind", "", 404);
        long plain = desk.reports.take(
                "d.html",
                file -> DoubtfulReports.withoutPages(new FakeReport().by("平原镇").of(file)));
        walk.post(reviewer, "/api/reports/" + plain + "/blind", "", 422);
        assertThat(walk.get(reviewer, "/api/blind", 200)).contains("\"waiting\": 1", "\"waiting_for_others\": 0");
        walk.get(reviewer, "/api/blind/next?report=x", 404);
        String task = walk.get(reviewer, "/api/blind/next?report=" + doubtful, 200);
        String key = "/api/blind/" + task.replaceFirst("(?s).*\"figure\": ([0-9]+).*", "$1");
        String seen = member(task, "seen");
        walk.post(reviewer, key, ApiBodies.keyed(seen, "maybe", "1"), 400);
        walk.post(reviewer, key, ApiBodies.keyed(seen, "figure", "many"), 422);
        walk.post(reviewer, "/api/blind/x", ApiBodies.keyed(seen, "figure", "8"), 404);
        walk.post(reviewer, key, ApiBodies.keyed("0.0", "figure", "8"), 409);
        assertThat(walk.post(reviewer, key, ApiBodies.keyed(seen, "figure", "8"), 200))
                .contains("\"first\"", "\"next\": null");
        walk.post(reviewer, key, ApiBodies.keyed(seen, "figure", "8"), 403);
        assertThat(walk.post(admin, key, ApiBodies.keyed(seen, "figure", "8"), 200))
                .contains("\"agreed\"");
        assertThat(walk.get(admin, "/api/reports/" + doubtful + "/figures/" + FakeReport.TOTAL, 200))
                .contains("\"value\": 8");
    }

    @Test
    @Order(9)
    void tablesAreDrawn() throws InterruptedException {
        new ApiDrawnTablesWalk(walk, reviewer).go();
    }

    @Test
    @Order(9)
    void aCountyIsLookedThrough() {
        new ApiCountyWalk(walk, reviewer).go(desk.reports);
    }

    private static ReportRecord doubted(ReportRecord record) {
        return DoubtfulReports.with(record, Status.REVIEW, List.of(FakeReport.TOTAL), List.of());
    }

    @Test
    @Order(10)
    void whoMayNotIsRefusedAsDescribed() {
        TestBrowser reader = walk.withToken(desk.entered("reader", NEW_PASSWORD));
        TestBrowser withoutToken = desk.entered("admin");
        for (Operation operation : description.operations()) {
            boolean says = operation.method().equals("POST");
            String type = operation.bodyType().orElse("");
            if (!operation.role().equals("anyone")) {
                walk.refused(desk.browser(), operation, "", "", 401);
            }
            if (operation.role().equals("reviewer") || operation.role().equals("admin")) {
                walk.refused(reader, operation, says ? type : "", says && !type.isEmpty() ? "{}" : "", 403);
            }
            if (says) {
                walk.refused(withoutToken, operation, type, type.isEmpty() ? "" : "{}", 403);
                walk.refused(admin, operation, "text/plain", "hello", 415);
            }
            if (type.equals("application/json")) {
                walk.refused(admin, operation, type, "[]", 400);
                walk.refused(admin, operation, type, "{\"name\": \"" + "x".repeat(2 << 20) + "\"}", 413);
            }
        }
        assertThat(desk.unexpected).isEmpty();
    }

    @Test
    @Order(11)
    void tooLargeFilesAreRefusedBeforeTheyCome() {
        String[] head = {
            "POST /api/files HTTP/1.1",
            "Host: 127.0.0.1",
            "Cookie: " + ApiWalk.cookies(reviewer),
            "X-CSRF-Token: " + member(walk.get(reviewer, "/api/session", 200), "csrf"),
            "Content-Type: " + ApiBodies.MULTIPART,
            "Connection: close"
        };
        for (String length : List.of("Content-Length: 3000000000", "Transfer-Encoding: chunked")) {
            List<String> lines = new ArrayList<>(List.of(head));
            lines.add(length);
            String answer = RawRequest.send(desk.port(), lines.toArray(String[]::new));
            walk.saw("POST /api/files", RawRequest.status(answer));
        }
    }

    /** All answers that are described were seen, but for those that need a full disk, a long line or a flood. */
    @Test
    @Order(12)
    void nothingIsDescribedThatDoesNotHappen() {
        TreeSet<String> unseen = new TreeSet<>();
        for (Operation operation : description.operations()) {
            operation.statuses().stream()
                    .filter(status -> status != 429 && status < 500)
                    .map(status -> operation.method() + " " + operation.path() + " " + status)
                    .filter(answer -> !walk.seen().contains(answer))
                    .forEach(unseen::add);
        }
        assertThat(unseen).isEmpty();
        assertThat(walk.seen()).contains("POST /api/session 429");
    }
}
