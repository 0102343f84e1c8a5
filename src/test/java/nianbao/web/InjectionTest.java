package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.ingest.FakeReport;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.web.guard.TestBrowser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Script in whatever comes from outside stands in pages as the text that it is. */
class InjectionTest {
    private static final String TAG = "<script>alert(1)</script>";
    private static final String ATTRIBUTE = "\" autofocus onfocus=\"alert(1)";
    private static final String HOSTILE = TAG + ATTRIBUTE + "'</title><img src=x onerror=alert(1)>";
    private static final String NAME = "<img src=x onerror=alert(1)>\" onmouseover=\"alert(1).pdf";

    @TempDir
    private Path folder = Path.of("");

    private static ReportRecord hostile(SourceFile file) {
        ReportRecord plain = new FakeReport().by(HOSTILE).of(file);
        List<Value> values = plain.values().stream()
                .map(value -> new Value(
                        value.field(),
                        value.value(),
                        Optional.of(HOSTILE),
                        Optional.of(HOSTILE),
                        Status.REVIEW,
                        value.confidence(),
                        value.page(),
                        value.box(),
                        value.cell(),
                        value.readings()))
                .toList();
        Note note = new Note(
                "value-unreadable",
                OptionalInt.of(1),
                Optional.empty(),
                Optional.of(FakeReport.TOTAL),
                HOSTILE,
                Optional.of(HOSTILE));
        return new ReportRecord(
                plain.schema(),
                plain.source(),
                plain.report(),
                plain.sections(),
                values,
                plain.checks(),
                List.of(note),
                Verdict.REVIEW,
                plain.reader());
    }

    @Test
    void nothingFromOutsideIsMarkup() {
        try (TestDesk desk = new TestDesk(folder)) {
            long report = desk.reports.take(NAME, InjectionTest::hostile);
            TestBrowser browser = desk.atTheMachine();
            String csrf = TestDesk.token(browser, "/account");
            String figure = "/reports/" + report + "/figures/" + FakeReport.TOTAL;
            String panel = browser.get(figure + "/panel").body();
            HttpResponse<String> said = browser.with("X-CSRF-Token", csrf)
                    .postJson("/api/reports/" + report + "/statements", statement(panel));
            assertThat(said.statusCode()).as(said.body()).isEqualTo(200);

            String query =
                    "?q=%3Cscript%3Ealert(1)%3C/script%3E&issuer=%22%20onfocus=%22alert(1)&source=%3Cimg%20src=x%3E";
            List<String> pages = new ArrayList<>(List.of(
                    "/",
                    "/?verdict=all",
                    "/" + query,
                    "/reports/" + report,
                    "/reports/" + report + query,
                    "/reports/" + report + "/work",
                    figure,
                    figure + "/panel",
                    "/book",
                    "/book?county=%3Cscript%3Ealert(1)%3C/script%3E",
                    "/book?county=610925&body=%3Cscript%3Ealert(1)%3C/script%3E",
                    "/rollup?county=%22%20onfocus=%22alert(1)&year=%22%20onfocus=%22",
                    "/findings?county=610925&body=%3Cscript%3Ealert(1)%3C/script%3E&due=03-31",
                    "/%3Cscript%3Ealert(1)%3C/script%3E",
                    "/reports/%3Cimg%20src=x%20onerror=alert(1)%3E"));
            int seen = 0;
            for (String page : pages) {
                String html = browser.get(page).body();
                assertThat(html)
                        .as(page)
                        .doesNotContain("<script>alert", "<img src=x", "</title><img")
                        .doesNotContain("</title><script", "</h1><script");
                assertThat(html.replaceAll("\"[^\"]*\"", "\"\"")) // without what stands within an attribute
                        .as(page)
                        .doesNotContainPattern("<[a-z][^>]*\\son[a-z]+=");
                seen += html.contains("&lt;script&gt;alert(1)") ? 1 : 0;
            }
            assertThat(seen).as("pages that show it").isGreaterThanOrEqualTo(5);
            assertThat(browser.get(figure + "/panel").body()).contains("&lt;script&gt;because");

            HttpResponse<String> json = browser.get("/api/reports/" + report);
            assertThat(json.headers().firstValue("Content-Type")).contains("application/json;charset=utf-8");
            assertThat(json.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(json.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(desk.unexpected).isEmpty();
        }
    }

    private static String statement(String panel) {
        int begin = panel.indexOf("data-seen=\"") + "data-seen=\"".length();
        String seen = panel.substring(begin, panel.indexOf('"', begin));
        return "{\"statements\":[{\"field\":\"" + FakeReport.TOTAL + "\",\"seen\":\"" + seen
                + "\",\"action\":\"set\",\"value\":\"3\",\"note\":\"<script>because</script>\\\""
                + " onfocus=\\\"alert(1)\"}]}";
    }
}
