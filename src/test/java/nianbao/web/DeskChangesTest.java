package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.correct.CorrectionRequest;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionService;
import nianbao.ingest.FakeReport;
import nianbao.store.account.AccountRole;
import nianbao.store.reading.Versions.Version;
import nianbao.web.guard.Guard;
import nianbao.web.guard.TestBrowser;
import nianbao.words.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes and versions at a desk through HTTP. */
class DeskChangesTest {
    @TempDir
    private Path folder = Path.of("");

    private TestDesk desk;
    private long report;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        report = desk.reports.take("a.pdf", new FakeReport()::of);
        desk.add("li", AccountRole.REVIEWER);
        desk.add("root", AccountRole.ADMIN);
    }

    @AfterEach
    void close() {
        assertThat(desk.unexpected).isEmpty();
        desk.close();
    }

    @Test
    void changesAreShownAndGivenAsFiles() {
        say("7", "li", "=1+1 <b>");
        TestBrowser li = desk.entered("li");
        assertThat(li.get("/changes?by=li").body()).contains("=1+1 &lt;b&gt;");
        assertThat(li.get("/changes?by=nobody").body()).contains("No changes.");
        assertThat(li.get("/changes?day=2001-01-01").body()).contains("No changes.");
        HttpResponse<String> table = li.get("/changes.csv");
        assertThat(table.headers().firstValue("Content-Disposition").orElse("")).contains("changes.csv");
        assertThat(table.body()).startsWith("\uFEFF").contains(",'=1+1 <b>,").contains(FakeReport.TOTAL);
        assertThat(li.get("/changes.jsonl").body()).contains("\"note\":\"=1+1 <b>\"");
        assertThat(li.get("/api/changes?report=" + report).body()).contains("\"after\": \"7\"");
        assertThat(li.get("/reports/" + report + "/figures/" + FakeReport.TOTAL + "/history")
                        .body())
                .contains("<b>7</b>");
    }

    @Test
    void everyoneTakesBackTheirOwnAndAnAdministratorAll() {
        say("7", "li", "");
        say("8", "wang", "");
        TestBrowser li = signed("li");
        TestBrowser root = signed("root");
        assertThat(li.postJson("/api/changes/2/take-back", "{}").statusCode()).isEqualTo(403);
        HttpResponse<String> conflict = li.postJson("/api/changes/1/take-back", "{}");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).contains("wang").contains("\"later\"");
        assertThat(root.postJson("/api/changes/2/take-back", "{\"note\": \"wrong page\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(li.postJson("/api/changes/1/take-back", "{}").statusCode()).isEqualTo(200);
        assertThat(li.get("/api/changes/2").body()).contains("root");
        assertThat(li.get("/changes").body()).contains("wrong page").contains("taken back by root");
        assertThat(li.get("/api/changes/99").statusCode()).isEqualTo(404);
    }

    @Test
    void aPageTakesBackAndComesBack() {
        say("7", "li", "");
        TestBrowser li = desk.entered("li");
        String token = TestDesk.token(li, "/changes");
        HttpResponse<String> done =
                li.post("/changes/1/take-back", "csrf", token, "back", "/changes?by=li", "note", "mine");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/changes?by=li");
        assertThat(li.post("/changes/1/take-back", "csrf", token).statusCode()).isEqualTo(409);
        say("8", "li", "");
        HttpResponse<String> elsewhere =
                li.post("/changes/3/take-back", "csrf", token, "back", "//elsewhere.example/changes");
        assertThat(elsewhere.headers().firstValue("Location").orElse("")).endsWith("/changes");
    }

    @Test
    void anAdministratorTakesBackAllOfOnePerson() {
        say("7", "li", "");
        TestBrowser root = desk.entered("root");
        String token = TestDesk.token(root, "/changes");
        assertThat(root.post("/changes/take-back", "csrf", token, "by", "li", "since", "sometime")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> done =
                root.post("/changes/take-back", "csrf", token, "by", "li", "since", "2000-01-01T00:00");
        assertThat(done.body()).contains("Changes of li taken back: 1.");
    }

    @Test
    void aFileIsChosenForAReasonAndComparedWithTheOther() {
        desk.reports.take("b.pdf", new FakeReport().with(FakeReport.TOTAL, "5")::of);
        var versions = desk.reports.store().read(tables -> tables.versions().of(report));
        Version newest = versions.get(0);
        Version first = versions.get(1);
        TestBrowser li = signed("li");
        String address = "/api/reports/" + report + "/versions";
        assertThat(li.postJson(address, "{\"file\": \"" + first.sha256() + "\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(li.postJson(address, "{\"file\": \"abc\", \"note\": \"signed\"}")
                        .statusCode())
                .isEqualTo(404);
        String chosen = li.postJson(address, "{\"file\": \"" + first.sha256() + "\", \"note\": \"signed\"}")
                .body();
        assertThat(chosen).contains("\"chosen_by\": \"li\"").contains("\"reason\": \"signed\"");
        assertThat(li.get("/reports/" + report + "/versions").body())
                .contains("chosen by li")
                .contains("signed");
        String compared = "/reports/" + report + "/compare?one=" + first.reading() + "&other=" + newest.reading();
        assertThat(li.get("/api" + compared).body()).contains(FakeReport.TOTAL).doesNotContain("upheld");
        assertThat(li.get("/api" + compared + "&all=1").body()).contains("upheld");
        assertThat(li.get(compared).body()).contains("data-one-page=\"1\"").contains("Figures that differ: 1.");
        assertThat(li.get("/reports/" + report + "/compare?one=99&other=98").statusCode())
                .isEqualTo(404);
        assertThat(li.postJson(address, "{\"note\": \"after all\"}").body()).contains("\"chosen\": null");
    }

    @Test
    void whatAPersonSaidMeetsAPublishersNewFile() {
        say("7", "li", "as printed");
        desk.reports.take("b.pdf", new FakeReport().with(FakeReport.TOTAL, "5")::of);
        TestBrowser li = desk.entered("li");
        assertThat(li.get("/reports/" + report + "/versions").body()).contains("read otherwise by now: 1");
        assertThat(li.get("/reports/" + report + "/asked").body())
                .contains("data-now=\"5\"")
                .contains("data-said=\"7\"")
                .contains("data-one-box=")
                .contains("as printed");
        assertThat(li.get("/api/reports/" + report + "/asked").body()).contains("\"said\": 7");
    }

    private void say(String value, String by, String note) {
        new CorrectionService(desk.reports.store(), Messages.in(Locale.ENGLISH))
                .apply(List.of(new CorrectionRequest(
                        1,
                        Long.toString(report),
                        FakeReport.TOTAL,
                        Action.SET,
                        Optional.of(value),
                        by,
                        Optional.of(note).filter(text -> !text.isEmpty()))));
    }

    /** Somebody who entered, and whose requests bear the token of the session. */
    private TestBrowser signed(String name) {
        TestBrowser browser = desk.entered(name);
        return browser.with(Guard.CSRF_HEADER, TestDesk.token(browser, "/changes"));
    }
}
