package nianbao.harvest;

import static nianbao.harvest.TestSite.head;
import static nianbao.harvest.TestSite.ok;
import static nianbao.harvest.TestSite.status;
import static nianbao.harvest.TestSite.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import nianbao.detect.archive.Archives;
import nianbao.harvest.net.address.WebAddress;
import nianbao.harvest.page.ReportChoice;
import nianbao.store.source.SourceAddress.CheckResult;
import nianbao.store.source.SourceAddresses.Notice;
import org.junit.jupiter.api.Test;

/** Sources on the web. */
class HarvestTest extends HarvestRig {
    private static String link(String target, String town) {
        return "<a href='" + target + "'>" + town + "2024年政府信息公开工作年度报告</a>";
    }

    /** What begins like a PDF; the reader of this test takes the second line for the issuer. */
    private static byte[] pdf(String issuer) {
        return utf8("%PDF-1.7\n" + issuer);
    }

    private void tagged(String target, String tag, byte[] body) {
        site().on(target, (request, out) -> {
            if (request.head("if-none-match").equals("\"" + tag + "\"")) {
                status(out, 304);
            } else {
                ok(out, "ETag: \"" + tag + "\"", body);
            }
        });
    }

    @Test
    void takesWhatListsNameInAllForms() throws IOException {
        String report = "<title>丙镇</title><p>一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况 四、行政复议";
        site().on(
                        "/list.html",
                        (request, out) -> ok(
                                out,
                                "Content-Type: text/html",
                                ("<html>" + link("a.pdf", "甲镇") + link("b.html", "乙镇") + link("c.html", "丙镇")
                                                + link("d.html", "丁镇") + "<a href=index_2.html>下一页</a>")
                                        .getBytes(Charset.forName("GBK"))));
        site().page("/index_2.html", link("e.pdf", "戊镇") + "<a href=n.html>关于2024年政府信息公开年度报告的通知</a>");
        site().file("/a.pdf", pdf("甲镇"));
        site().page("/b.html", "<p>见附件</p><a href=/f/b.doc>附件</a>");
        site().file("/f/b.doc", pdf("乙镇"));
        site().page("/c.html", report);
        site().page("/d.html", "<a href=d.zip>下载</a>");
        site().file("/d.zip", Archives.zip(Map.of("1.pdf", "town one", "2.pdf", "town two")));
        site().file("/e.pdf", pdf("戊镇"));
        SourceResult result = runOne(lists("/list.html"));
        assertThat(result.isWell()).isTrue();
        assertThat(some(result.counts())).isEqualTo(Map.of(CheckResult.NEW, 5, CheckResult.PAGE, 2));
        assertThat(store().query("SELECT issuer FROM reports ORDER BY issuer"))
                .contains("甲镇", "乙镇", "<html><title>丙镇", "town one", "town two", "戊镇");
        assertThat(store().query("SELECT path FROM inputs WHERE path LIKE '%zip!/1.pdf'"))
                .isEqualTo(site().url("/d.zip!/1.pdf"));
        assertThat(store().query("SELECT DISTINCT brought_by FROM inputs")).isEqualTo("harvest: county");
        assertThat(folder.resolve("spool")).isEmptyDirectory();
        assertThat(folder.resolve("originals")).isNotEmptyDirectory();
    }

    @Test
    void whatIsKnownCostsNothingAndWhatChangedIsAVersion() {
        site().page("/list.html", link("a.pdf", "甲镇") + link("b.html", "乙镇") + link("x.pdf", "己镇"));
        tagged("/a.pdf", "1", pdf("甲镇"));
        tagged("/b.html", "1", utf8("<html><a href=b.pdf>附件</a>"));
        tagged("/b.pdf", "1", pdf("乙镇"));
        site().file("/x.pdf", pdf("己镇")); // without anything to tell it by
        assertThat(some(runOne(lists("/list.html")).counts()))
                .isEqualTo(Map.of(CheckResult.NEW, 3, CheckResult.PAGE, 1));
        assertThat(some(runOne(lists("/list.html")).counts())).isEqualTo(Map.of(CheckResult.UNCHANGED, 4));
        tagged("/b.pdf", "2", pdf("乙镇\nnew"));
        assertThat(some(runOne(lists("/list.html")).counts()))
                .isEqualTo(Map.of(CheckResult.UNCHANGED, 3, CheckResult.CHANGED, 1));
        assertThat(store().query("SELECT standing FROM versions WHERE issuer = '乙镇' ORDER BY id"))
                .isEqualTo("replaced,current");
    }

    @Test
    void whatIsGoneIsToldOnceAndStaysInTheStore() {
        site().page("/list.html", link("a.pdf", "甲镇") + link("b.pdf", "乙镇"));
        tagged("/a.pdf", "1", pdf("甲镇"));
        tagged("/b.pdf", "1", pdf("乙镇"));
        runOne(lists("/list.html"));
        site().page("/list.html", link("b.pdf", "乙镇"));
        site().on("/a.pdf", (request, out) -> status(out, 404));
        SourceResult result = runOne(lists("/list.html"));
        assertThat(result.gone()).extracting(Notice::address).containsExactly(site().url("/a.pdf"));
        assertThat(result.isWell()).isTrue();
        assertThat(runOne(lists("/list.html")).gone()).isEmpty();
        assertThat(site().asked().stream().filter("/a.pdf"::equals)).hasSize(2);
        assertThat(store().query("SELECT count(*) FROM reports")).isEqualTo("2");
        site().page("/list.html", link("a.pdf", "甲镇"));
        tagged("/a.pdf", "1", pdf("甲镇"));
        assertThat(some(runOne(lists("/list.html")).counts())).isEqualTo(Map.of(CheckResult.UNCHANGED, 2));
    }

    @Test
    void whatFailsIsToldAndStopsNothingElse() {
        site().page("/list.html", link("a.pdf", "甲镇") + link("b.pdf", "乙镇") + link("c.pdf", "丙镇"));
        site().on("/a.pdf", (request, out) -> {
            head(out, "HTTP/1.1 200 OK", "Content-Length: 100");
            out.write(utf8("half"));
        });
        site().page("/b.pdf", "请稍后再试</p>");
        site().file("/c.pdf", pdf("丙镇"));
        Source other = new Source.Addresses(
                "none",
                ReportChoice.STANDARD,
                MANNER,
                List.of(WebAddress.of("http://nowhere.test/a.pdf").orElseThrow()));
        List<SourceResult> results = run(other, lists("/list.html"));
        assertThat(reasons(results.get(0))).containsExactly("the host name cannot be resolved: nowhere.test");
        assertThat(some(results.get(1).counts())).isEqualTo(Map.of(CheckResult.NEW, 1, CheckResult.FAILED, 2));
        assertThat(reasons(results.get(1)))
                .anyMatch(reason -> reason.contains("incomplete"))
                .anyMatch(reason -> reason.contains("text/html"));
        site().file("/a.pdf", pdf("甲镇"));
        assertThat(some(run(lists("/list.html")).get(0).counts()))
                .isEqualTo(Map.of(CheckResult.NEW, 1, CheckResult.UNCHANGED, 1, CheckResult.FAILED, 1));
    }

    @Test
    void listsThatNeverEndAreLeftInTheEnd() {
        site().otherwise((request, out) -> {
            String number = request.target().replaceAll("\\D", "");
            if (number.isEmpty()) {
                status(out, 404);
            } else if (request.target().startsWith("/p")) {
                int page = Integer.parseInt(number);
                ok(
                        out,
                        "X: y",
                        utf8("<html>" + link("r" + page + ".pdf", "甲镇") + "<a href=p" + (page + 1) + ">下一页</a>"));
            } else {
                ok(out, "X: y", pdf(request.target()));
            }
        });
        SourceResult result = runOne(lists("/p1"));
        assertThat(reasons(result)).singleElement().asString().contains("20");
        assertThat(some(result.counts())).isEqualTo(Map.of(CheckResult.NEW, 20));
    }

    @Test
    void aListThatShowsItsLastPageForEverIsDone() {
        site().otherwise((request, out) -> {
            String number = request.target().replaceAll("\\D", "");
            if (number.isEmpty() || request.target().endsWith("pdf")) {
                ok(out, "X: y", request.target().equals("/robots.txt") ? new byte[0] : utf8("%PDF-"));
            } else {
                int next = Integer.parseInt(number) + 1;
                String first = next == 2 ? link("a.pdf", "甲镇") : "";
                ok(out, "X: y", utf8("<html>" + first + link("b.pdf", "乙镇") + "<a href=p" + next + ">下一页</a>"));
            }
        });
        SourceResult result = runOne(lists("/p1"));
        assertThat(result.isWell()).isTrue();
        assertThat(site().asked()).contains("/p3").doesNotContain("/p4");
    }

    @Test
    void listsLeadToListsSoDeepAndOnTheSameHost() {
        site().page("/list.html", "<a href=2023/>2023年</a><a href=2024/>2024年</a>");
        site().page("/2023/", link("a.pdf", "甲镇") + "<a href=deep/>政府信息公开年报</a>");
        site().page("/2024/", link("b.pdf", "乙镇"));
        site().file("/2023/a.pdf", pdf("甲镇")).file("/2024/b.pdf", pdf("乙镇"));
        assertThat(some(runOne(lists("/list.html")).counts())).isEqualTo(Map.of(CheckResult.NEW, 2));
        assertThat(site().asked()).doesNotContain("/2023/deep/");
    }

    @Test
    void aListThatNamesNothingOrCannotBeHadIsAnAlarm() {
        site().page("/list.html", "<script>load()</script>");
        assertThat(reasons(runOne(lists("/list.html")))).containsExactly("the list links to no annual report");
        site().on("/list.html", (request, out) -> status(out, 403));
        assertThat(reasons(runOne(lists("/list.html")))).containsExactly("the server answered 403");
    }

    @Test
    void goesOnWhereItWasStopped() {
        site().page("/list.html", link("a.pdf", "甲镇") + link("b.pdf", "乙镇") + link("c.pdf", "丙镇"));
        site().file("/a.pdf", pdf("甲镇")).file("/b.pdf", pdf("乙镇")).file("/c.pdf", pdf("丙镇"));
        looking = address -> {
            if (address.endsWith("b.pdf")) {
                time.stop();
            }
        };
        assertThatThrownBy(() -> run(lists("/list.html"))).isInstanceOf(CancellationException.class);
        assertThat(store().query("SELECT count(*) FROM reports")).isEqualTo("1");
        time.goOn();
        looking = any -> {};
        assertThat(some(runOne(lists("/list.html")).counts())).isEqualTo(Map.of(CheckResult.NEW, 3));
        assertThat(site().asked()).containsExactly("/list.html", "/a.pdf", "/b.pdf", "/c.pdf");
        assertThat(store().query("SELECT count(*) FROM run WHERE ended_at IS NULL"))
                .isEqualTo("1");
    }

    @Test
    void severalSourcesMayNameTheSameAddress() {
        List<Source> sources = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            site().file("/" + i + ".pdf", pdf("镇" + i));
        }
        for (String name : List.of("a", "b", "c")) {
            List<WebAddress> addresses = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                addresses.add(WebAddress.of(site().url("/" + i + ".pdf")).orElseThrow());
            }
            sources.add(new Source.Addresses(name, ReportChoice.STANDARD, MANNER, addresses));
        }
        List<SourceResult> results = harvest().run(sources, Harvest.ALL, 3, new Quiet());
        assertThat(results).extracting(result -> some(result.counts())).containsOnly(Map.of(CheckResult.NEW, 4));
        assertThat(store().query("SELECT count(*) FROM reports")).isEqualTo("4");
    }

    @Test
    void takesAddressesWhateverTheyAreCalled() {
        site().file("/x.pdf", pdf("甲镇")).page("/y.html", "<p>乙镇</p>");
        Source source = new Source.Addresses(
                "some",
                ReportChoice.STANDARD,
                MANNER,
                List.of(
                        WebAddress.of(site().url("/x.pdf")).orElseThrow(),
                        WebAddress.of(site().url("/y.html")).orElseThrow()));
        assertThat(some(runOne(source).counts())).isEqualTo(Map.of(CheckResult.NEW, 2));
    }

    @Test
    void previewsWithoutTakingAnything() {
        site().page("/list.html", link("a.pdf", "甲镇") + link("b.html", "乙镇") + link("gone.html", "丙镇"));
        site().page("/b.html", "<h1>乙镇年度报告</h1><p>请下载附件</p>" + link("b.docx", "乙镇"));
        site().file("/a.pdf", pdf("甲镇")).file("/b.docx", pdf("乙镇"));
        List<Preview.Entry> entries = new ArrayList<>();
        Preview preview = new Preview(harvest(), store().store());
        assertThat(preview.of(lists("/list.html"), (source, entry) -> entries.add(entry)))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.place() + alarm.reason()).contains("/gone.html", "404"));
        assertThat(entries)
                .extracting(Preview.Entry::address)
                .containsExactly(
                        site().url("/a.pdf"), site().url("/b.html"), site().url("/gone.html"), site().url("/b.docx"));
        assertThat(entries).extracting(Preview.Entry::known).containsOnly(false);
        assertThat(site().asked()).containsExactly("/list.html", "/b.html", "/gone.html");
        assertThat(store().query("SELECT count(*) FROM address")).isEqualTo("0");
        runOne(lists("/list.html"));
        entries.clear();
        preview.of(lists("/list.html"), (source, entry) -> entries.add(entry));
        assertThat(entries).extracting(Preview.Entry::known).containsOnly(true);
    }
}
