package nianbao.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nianbao.ingest.FakeReport;
import nianbao.store.account.AccountRole;
import nianbao.web.guard.TestBrowser;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 岚皋县 at a desk, through HTTP: a report of its own, an authority, and a town that names no county. */
class DeskBookTest {
    private static final String LANGAO = "610925";
    private static final String TOWN = "民主镇人民政府";
    private static final String OFFICE = "岚皋县财政局";
    private static final String OTHER = FakeReport.GROUP + "other";

    @TempDir
    private Path folder = Path.of("");

    private TestDesk desk;
    private long own;
    private long office;
    private long town;

    @BeforeEach
    void open() {
        desk = new TestDesk(folder);
        own = take("岚皋县人民政府", 2024, "5");
        office = take(OFFICE, 2024, "2");
        town = take(TOWN, 2024, "3");
        desk.add("li", AccountRole.REVIEWER);
    }

    @AfterEach
    void close() {
        assertThat(desk.unexpected).isEmpty();
        desk.close();
    }

    private long take(String body, int year, String other) {
        return desk.reports.take(
                body + year,
                file -> new FakeReport()
                        .by(body)
                        .on(year)
                        .with(OTHER, other)
                        .dated((year + 1) + "-04-02", "文")
                        .of(file));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aBookHasABodyALineAndAYearAColumn() {
        take(OFFICE, 2023, "2");
        TestBrowser li = desk.entered("li");
        String book = li.get("/book?county=" + encoded("岚皋县")).body();
        assertThat(book)
                .contains("Book of 岚皋县", ">2023 <", ">2024 <", "href=\"/reports/" + office + "\"")
                .contains("id=\"report-" + own + "\"", "class=\"gap\">none")
                .contains("Perhaps of this division (1)", "<option value=\"610925106\">陕西省安康市岚皋县民主镇</option>")
                .contains("No list has been given")
                .doesNotContain("Give another list");
        assertThat(li.get("/book.csv?county=" + LANGAO).body())
                .startsWith("\uFEFFbody,")
                .contains(OFFICE + ",610925,department,no,2023,");
        assertThat(li.get("/book.csv?county=none").statusCode()).isEqualTo(404);
    }

    @Test
    void aCountyIsChosenByItsNameOrAmongThoseWithReports() {
        TestBrowser li = desk.entered("li");
        assertThat(li.get("/book").body()).contains("/book?county=61\">陕西省", "Bodies of unknown place (1)", TOWN);
        assertThat(li.get("/book?county=61").body()).contains("/book?county=6109\">安康市");
        assertThat(li.get("/rollup?county=" + encoded("鼓楼区")).body())
                .contains("Which one is meant?", "江苏省南京市鼓楼区", "福建省福州市鼓楼区");
        assertThat(li.get("/findings?county=" + encoded("无此县")).body()).contains("No division is known as 无此县.");
        assertThat(li.get("/rollup?county=11").body()).contains("No report of a body in this division is known.");
    }

    @Test
    void aPersonSaysWhereABodyIsAndThatStays() {
        TestBrowser li = desk.entered("li");
        String token = TestDesk.token(li, "/book?county=" + LANGAO);
        HttpResponse<String> unknown = li.post(
                "/book/place?county=" + LANGAO, "csrf", token, "body", TOWN, "division", "无此县", "back", "/book");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("no division is known as 无此县", "lang=zh", "/book?county=" + LANGAO);
        assertThat(li.post("/book/place", "csrf", token, "body", TOWN, "division", "鼓楼区")
                        .body())
                .contains("may be several divisions");
        HttpResponse<String> done = li.post(
                "/book/place", "csrf", token, "body", TOWN, "division", "610925106", "back", "/book?county=" + LANGAO);
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("/book?county=" + LANGAO);
        assertThat(li.get("/book?county=" + LANGAO).body())
                .contains("id=\"report-" + town + "\"", "place said by a person")
                .doesNotContain("Perhaps of");
        assertThat(li.get("/book?county=" + LANGAO + "&body=" + encoded(TOWN)).body())
                .contains("In 陕西省安康市岚皋县民主镇, as a person said.", "li, ");
        assertThat(li.post(
                                "/book/place",
                                "csrf",
                                token,
                                "body",
                                TOWN,
                                "division",
                                "61",
                                "back",
                                "//elsewhere.example/book")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith("/book");
    }

    @Test
    void anAdministratorSaysWhoOwesAReport() {
        TestBrowser me = desk.atTheMachine();
        String token = TestDesk.token(me, "/book?county=" + LANGAO);
        assertThat(me.post("/book/expect?county=" + LANGAO, "csrf", token, "county", LANGAO, "list", "\n")
                        .statusCode())
                .isEqualTo(422);
        me.post("/book/expect", "csrf", token, "county", LANGAO, "list", "序号,单位\n1,岚皋县民政局\n2," + OFFICE);
        assertThat(me.get("/book?county=" + LANGAO).body())
                .contains("2 bodies, by a list of me since", "岚皋县民政局")
                .contains("岚皋县人民政府</a> <span class=\"count\">not on the list");
    }

    @Test
    void theRollUpIsToldFigureByFigure() {
        String page = "/rollup?county=" + LANGAO + "&year=2024";
        TestBrowser li = desk.entered("li");
        assertThat(li.get(page).body())
                .contains("/reports/" + own + "/figures/" + OTHER, "<span class=\"verdict open\">open</span>", ">+3<")
                .contains("No report (12):", "Perhaps of this division, in no sum (1):")
                .doesNotContain("verdict agrees-so-far\">add up so far</span></td>");
        assertThat(li.get(page + "&show=all").body()).contains("verdict agrees-so-far\">add up so far</span></td>");
        assertThat(li.get(page + "&field=" + OTHER).body())
                .contains("/reports/" + office + "/figures/" + OTHER, "Bodies: 13", "no report");
        assertThat(li.get(page + "&field=none").statusCode()).isEqualTo(404);
        assertThat(li.get("/rollup?county=" + LANGAO).body()).contains("Roll-up of 岚皋县, 2024");
        assertThat(li.get(page + "&own=" + office).body()).contains(">+2<");
        assertThat(li.get("/rollup.csv?county=" + LANGAO + "&year=2024").body())
                .contains(OTHER + ",", ",5,2,3,open,1,");
    }

    @Test
    void withoutAReportOnTheWholeAPersonChoosesOne() {
        take("岚皋县政府", 2022, "2");
        take(OFFICE, 2022, "2");
        assertThat(desk.entered("li")
                        .get("/rollup?county=" + LANGAO + "&year=2022")
                        .body())
                .contains("nothing can be compared", "<select id=\"own\"", OFFICE + "</option>");
    }

    @Test
    void theRollUpIsAWorkbook() throws IOException {
        HttpResponse<byte[]> workbook =
                desk.entered("li").getBytes("/rollup.xlsx?county=" + LANGAO + "&year=2024&lang=zh");
        assertThat(workbook.headers().firstValue("Content-Disposition").orElse(""))
                .contains("rollup-610925-2024.xlsx");
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook.body()))) {
            assertThat(book.getSheetAt(0).getSheetName()).isEqualTo("岚皋县2024");
            assertThat(book.getSheet("各单位").getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo(OFFICE);
        }
    }

    @Test
    void whatShowsBetweenReportsLeadsToItsEvidence() {
        String out = "requests.carried_out.total";
        String in = "requests.carried_in.total";
        desk.reports.take(
                "x", file -> new FakeReport().by(OFFICE).on(2021).with(out, "4").of(file));
        long after = desk.reports.take(
                "y", file -> new FakeReport().by(OFFICE).on(2022).with(in, "5").of(file));
        TestBrowser li = desk.entered("li");
        String page = "/findings?county=" + LANGAO;
        assertThat(li.get(page + "&due=03-31").body())
                .contains("/reports/" + after + "/figures/" + in, "/figures/" + out)
                .contains("contradiction 1", ">late 2</a>", "2025-04-02");
        assertThat(li.get(page + "&due=03-31&level=to-tell").body())
                .doesNotContain("/figures/" + in)
                .contains("2025-04-02");
        assertThat(li.get(page + "&kind=carried").body()).contains("/figures/" + in);
        assertThat(li.get(page + "&due=soon").statusCode()).isEqualTo(400);
        assertThat(li.get("/findings.csv?county=" + LANGAO + "&kind=carried").body())
                .contains(in + ",");
        assertThat(li.get("/findings?county=" + LANGAO + "&body=" + encoded(TOWN))
                        .body())
                .contains("Nothing was found.");
    }

    @Test
    void aReportLeadsToItsLineAndToWhatIsFoundOfItsBody() {
        TestBrowser li = desk.entered("li");
        assertThat(li.get("/reports/" + office).body())
                .contains("/book?report=" + office, "/findings?report=" + office);
        List<String> to = List.of(location(li, "/book?report=" + office), location(li, "/findings?report=" + office));
        assertThat(to.get(0)).contains("/book?body=" + encoded(OFFICE) + "&county=610925#report-" + office);
        assertThat(to.get(1)).contains("/findings?body=" + encoded(OFFICE) + "&county=610925");
        assertThat(location(li, "/book?report=" + town)).endsWith("/book?body=" + encoded(TOWN));
        assertThat(li.get("/book?report=999").statusCode()).isEqualTo(404);
    }

    private static String location(TestBrowser browser, String page) {
        return browser.get(page).headers().firstValue("Location").orElse("");
    }
}
