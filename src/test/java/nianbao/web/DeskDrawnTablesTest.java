package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import nianbao.ingest.FakeReport;
import nianbao.json.PlainJson;
import nianbao.store.account.AccountRole;
import nianbao.web.guard.Guard;
import nianbao.web.guard.TestBrowser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables that people draw, through HTTP. */
class DeskDrawnTablesTest {
    private static final String GRID =
            "{\"page\": 1, \"corners\": [[0, 90], [110, 90], [110, 130], [0, 130]], \"rows\": [110], \"columns\": [50]}";

    /** As the page of a report waits: who asks all the time is refused. */
    private static final Duration PAUSE = Duration.ofMillis(700);

    @TempDir
    private Path folder = Path.of("");

    private TestDesk desk;
    private long report;
    private TestBrowser li;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        report = desk.reports.take("a.pdf", new FakeReport()::of);
        desk.add("li", AccountRole.REVIEWER);
        li = desk.entered("li");
        li = li.with(Guard.CSRF_HEADER, TestDesk.token(li, "/changes"));
    }

    @AfterEach
    void close() {
        assertThat(desk.unexpected).isEmpty();
        desk.close();
    }

    @Test
    void aFileThatCannotBeReadSoIsToldOf() throws IOException, InterruptedException {
        HttpResponse<String> begun = post(body(reading(), GRID));
        assertThat(begun.statusCode()).isEqualTo(202);
        String drawing = String.valueOf(PlainJson.read(begun.body()).get("drawing"));
        Map<String, Object> outcome =
                PlainJson.read(li.get(address() + "/" + drawing).body());
        while (outcome.get("state").equals("reading")) {
            Thread.sleep(PAUSE.toMillis());
            outcome = PlainJson.read(li.get(address() + "/" + drawing).body());
        }
        assertThat(outcome).containsEntry("state", "refused"); // a text of five letters is no PDF
        assertThat(String.valueOf(outcome.get("message"))).isNotBlank();
        assertThat(li.postJson(address() + "/" + drawing, "{}").statusCode()).isEqualTo(409);
        assertThat(li.get(address()).body()).contains("\"tables\": [");
        int readings =
                desk.reports.store().read(tables -> tables.versions().of(report).size());
        assertThat(readings).isEqualTo(1);
    }

    @Test
    void whatIsNoDrawingIsRefused() {
        assertThat(post("{}").statusCode()).isEqualTo(400);
        assertThat(post(body(reading(), "")).statusCode()).isEqualTo(400);
        assertThat(post(body(reading(), "7")).statusCode()).isEqualTo(400);
        assertThat(post(body(reading(), GRID.replace("[110]", "[200]"))).statusCode())
                .isEqualTo(400);
        String many = String.join(", ", Collections.nCopies(1000, "110"));
        assertThat(post(body(reading(), GRID.replace("[110]", "[" + many + "]")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(body(reading(), GRID.replace("\"page\": 1", "\"page\": 2")))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> changed = post(body(reading() + 1, GRID));
        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(changed.body()).contains("read again meanwhile");
        assertThat(li.get(address() + "/99").statusCode()).isEqualTo(404);
        assertThat(li.postJson("/api/reports/99/drawn-tables", body(1, GRID)).statusCode())
                .isEqualTo(404);
        assertThat(li.without(Guard.CSRF_HEADER)
                        .postJson(address(), body(reading(), GRID))
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> post(String body) {
        return li.postJson(address(), body);
    }

    private String address() {
        return "/api/reports/" + report + "/drawn-tables";
    }

    private static String body(long reading, String grids) {
        return "{\"reading\": " + reading + ", \"tables\": [" + grids + "]}";
    }

    private long reading() {
        return desk.reports
                .store()
                .read(tables -> tables.reports().current(report))
                .orElseThrow();
    }
}
