package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nianbao.correct.CorrectionRequest;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionService;
import nianbao.ingest.FakeReport;
import nianbao.json.PlainJson;
import nianbao.model.ReportRecord.Status;
import nianbao.review.DoubtfulReports;
import nianbao.store.account.AccountRole;
import nianbao.web.guard.Guard;
import nianbao.web.guard.TestBrowser;
import nianbao.words.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blind keying through HTTP: who may, and that nothing goes out of what is known of a figure. */
class DeskBlindTest {
    /** What was read in the figure, and no other number of these pages. */
    private static final String READ = "48151623";
    /** What the first person set. */
    private static final String SET = "42108977";

    private static final String FIELD = FakeReport.TOTAL;

    @TempDir
    private Path folder = Path.of("");

    private TestDesk desk;
    private long report;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        report = desk.reports.take(
                "a.pdf",
                file -> DoubtfulReports.with(
                        new FakeReport().with(FIELD, READ).of(file), Status.REVIEW, List.of(FIELD), List.of()));
        desk.add("li", AccountRole.REVIEWER);
        desk.add("wang", AccountRole.REVIEWER);
        desk.add("zhang", AccountRole.ADMIN);
        desk.add("reader", AccountRole.READER);
    }

    @AfterEach
    void close() {
        assertThat(desk.unexpected).isEmpty();
        desk.close();
    }

    /** Somebody who entered, and whose requests bear the token of the session. */
    private TestBrowser signed(String name) {
        TestBrowser browser = desk.entered(name);
        return browser.with(Guard.CSRF_HEADER, TestDesk.token(browser, "/changes"));
    }

    private HttpResponse<String> ask(TestBrowser browser) {
        return browser.postJson("/api/reports/" + report + "/blind", "{}");
    }

    private static Map<?, ?> next(TestBrowser browser) {
        return (Map<?, ?>) members(browser.get("/api/blind/next")).get("next");
    }

    private static Map<String, Object> members(HttpResponse<String> answer) {
        try {
            return PlainJson.read(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }

    private static HttpResponse<String> key(TestBrowser browser, Map<?, ?> task, String value) {
        return browser.postJson(
                "/api/blind/" + task.get("figure"),
                PlainJson.write(Map.of("seen", String.valueOf(task.get("seen")), "kind", "figure", "value", value)));
    }

    private void set(String value, String by) {
        new CorrectionService(desk.reports.store(), Messages.in(Locale.ENGLISH))
                .apply(List.of(new CorrectionRequest(
                        1, Long.toString(report), FIELD, Action.SET, Optional.of(value), by, Optional.empty())));
    }

    @Test
    void nothingOfWhatIsKnownGoesToWhoKeysIt() {
        set(SET, "li");
        TestBrowser wang = signed("wang");
        ask(wang);
        List<String> answers = List.of(
                wang.get("/blind").body(),
                wang.get("/blind/list").body(),
                wang.get("/blind/figures").body(),
                wang.get("/blind/figures?report=" + report).body(),
                wang.get("/api/blind").body(),
                wang.get("/api/blind/next").body(),
                wang.get("/api/blind/next?report=" + report).body());
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer)
                        .doesNotContain(READ)
                        .doesNotContain(SET)
                        .doesNotContain("li ")
                        .doesNotContain("\"li\"")
                        .doesNotContain("\"status\":", "\"checks\":", "\"readings\":", "class=\"checks\""));
        assertThat(next(wang).keySet())
                .map(String::valueOf)
                .containsExactlyInAnyOrder(
                        "figure", "report", "title", "field", "name", "reading", "pages", "page", "box", "seen",
                        "waiting");
        assertThat(wang.get("/reports/" + report).body()).contains(SET); // where it is known, these texts would show it
    }

    @Test
    void norWhenItIsRefused() {
        TestBrowser wang = signed("wang");
        ask(wang);
        Map<?, ?> old = next(wang);
        set(SET, "li");
        HttpResponse<String> conflict = key(wang, old, "5");
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body())
                .contains("meanwhile")
                .doesNotContain(SET)
                .doesNotContain(READ)
                .doesNotContain("li ");
        HttpResponse<String> malformed = key(wang, next(wang), "-3");
        assertThat(malformed.statusCode()).isEqualTo(422);
        assertThat(malformed.body()).doesNotContain(SET).doesNotContain(READ);
    }

    @Test
    void whatTheFirstKeyedIsNowhereUntilTheSecondDid() {
        TestBrowser li = signed("li");
        TestBrowser wang = signed("wang");
        ask(li);
        assertThat(members(key(li, next(li), SET))).containsEntry("outcome", "first");
        for (String path : List.of(
                "/",
                "/blind",
                "/api/blind/next",
                "/reports/" + report,
                "/reports/" + report + "/figures/" + FIELD + "/panel",
                "/reports/" + report + "/figures/" + FIELD + "/history",
                "/api/reports/" + report,
                "/changes",
                "/changes.csv",
                "/api/changes?report=" + report)) {
            assertThat(wang.get(path).body()).as(path).doesNotContain(SET);
        }
        assertThat(members(key(wang, next(wang), SET))).containsEntry("outcome", "agreed");
        assertThat(wang.get("/api/reports/" + report).body()).contains(SET);
        assertThat(wang.get("/changes.csv").body()).contains(SET).contains("Keyed blind by li and by wang");
    }

    @Test
    void whatDiffersIsToldOnTheReportAndAskedAgain() {
        set(SET, "li");
        TestBrowser li = signed("li");
        TestBrowser wang = signed("wang");
        ask(li);
        Map<String, Object> differing = members(key(wang, next(wang), "5"));
        assertThat(differing).containsEntry("outcome", "differing").doesNotContainKey("next");
        String told = "Keyed differently: " + SET + " by li; 5 by wang";
        assertThat(li.get("/reports/" + report).body())
                .contains("Keyed differently")
                .contains(SET + " by li; 5 by wang")
                .contains("Wait to be keyed blind: 1");
        assertThat(li.get("/reports/" + report + "/figures/" + FIELD + "/panel").body())
                .contains(told);
        assertThat(li.get("/api/changes?report=" + report).body()).contains(told);
        TestBrowser zhang = signed("zhang");
        assertThat(zhang.get("/blind").body()).contains("Begin with all (1)").doesNotContain(SET);
        assertThat(members(key(zhang, next(zhang), "5"))).containsEntry("outcome", "agreed");
        assertThat(li.get("/reports/" + report).body()).doesNotContain("Keyed differently");
    }

    @Test
    void whoSetOrKeyedItLastIsRefused() {
        set(SET, "li");
        TestBrowser li = signed("li");
        TestBrowser wang = signed("wang");
        ask(li);
        assertThat(next(li)).isNull();
        HttpResponse<String> refused = key(li, next(wang), SET);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("another person must key it");
        assertThat(li.get("/").body()).doesNotContain("class=\"badge\"");
        assertThat(wang.get("/").body()).contains("<span class=\"badge\">1</span>");
        // a page that is told whatever becomes of the store asks it nothing
        assertThat(wang.get("/reports/999").body()).doesNotContain("class=\"badge\"");
    }

    @Test
    void whoOnlyReadsIsRefused() {
        TestBrowser li = signed("li");
        ask(li);
        TestBrowser reader = signed("reader");
        assertThat(ask(reader).statusCode()).isEqualTo(403);
        assertThat(reader.get("/blind").statusCode()).isEqualTo(403);
        assertThat(reader.get("/api/blind/next").statusCode()).isEqualTo(403);
        assertThat(key(reader, next(li), "5").statusCode()).isEqualTo(403);
        assertThat(reader.get("/").body()).doesNotContain("/blind");
    }

    @Test
    void aPageOfAnotherSiteCanNeitherAskNorKey() {
        TestBrowser li = signed("li");
        ask(li);
        Map<?, ?> task = next(li);
        li.without(Guard.CSRF_HEADER);
        assertThat(key(li, task, "5").statusCode()).isEqualTo(403);
        assertThat(ask(li).statusCode()).isEqualTo(403);
    }

    @Test
    void whatCannotBeIsRefused() {
        TestBrowser li = signed("li");
        assertThat(li.postJson("/api/reports/999/blind", "{}").statusCode()).isEqualTo(404);
        assertThat(li.postJson("/api/blind/999", "{\"seen\": \"1.0\", \"kind\": \"nothing\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(li.postJson("/api/blind/1", "{\"seen\": \"1.0\", \"kind\": \"guess\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(li.get("/api/blind/next?report=abc").statusCode()).isEqualTo(404);
    }
}
