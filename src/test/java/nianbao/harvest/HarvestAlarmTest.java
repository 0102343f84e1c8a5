package nianbao.harvest;

import static nianbao.harvest.TestSite.ok;
import static nianbao.harvest.TestSite.status;
import static nianbao.harvest.TestSite.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.harvest.page.ReportChoice;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.store.source.HarvestAlarms.Standing;
import nianbao.store.source.SourceAddress.CheckResult;
import nianbao.worker.FakeReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in the place of a report is told each night, and never takes the place of one. */
class HarvestAlarmTest extends HarvestRig {
    private static final String TITLE = "甲镇2024年政府信息公开工作年度报告";
    /** What an article is taken for a report by. */
    private static final String REPORT = "<p>一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况 四、政府信息公开行政复议</p>";

    /** More text than any page has that is served in place of an article. */
    private static final String LONG = "本年度全镇政府信息公开工作平稳有序。".repeat(30);

    private void list(String target) {
        site().page("/list.html", "<a href='" + target + "'>" + TITLE + "</a>");
    }

    private SourceResult harvestOnce() {
        return runOne(lists("/list.html"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not-there | <title>404</title><p>哎呀</p>",
                "not-there | <h1>您访问的页面不存在或已被删除！</h1>",
                "not-there | <script>alert('该信息不存在');history.go(-1);</script>",
                "not-there | <title>Page Not Found</title>",
                "not-there | <p>该文章已被管理员删除或移动</p>",
                "maintenance | <h1>系统维护中</h1><p>暂停访问，敬请谅解。</p>",
                "login | <p>请先登录后再查看</p>",
                "login | <form><input name=u><input type=password></form>",
                "login | <title>统一身份认证平台</title><p>欢迎</p>",
                "cookies | <p>请开启浏览器的Cookie功能后重试</p>",
                "text-by-script | <noscript>请开启JavaScript并刷新该页</noscript>",
                "script | <p>请开启JavaScript并刷新该页</p><script src=a.js></script>",
                "script | <p>Please enable JavaScript to continue.</p>",
                "challenge | <p>请拖动滑块完成验证</p>",
                "challenge | <p>您的访问过于频繁，请稍后再试</p>",
                "challenge | <script>document.cookie='a=1';location.reload();</script>",
                "text-by-script | <a href=/>首页</a><a href=/a>政府信息公开</a><a href=/b>网上办事大厅</a><a href=/c>互动交流</a>"
                        + "<a href=/d>走进甲镇</a><a href=/e>数据开放</a><script>document.cookie='a=1'</script>",
                "text-by-script | <div id=zoom></div><script src=a.js></script><p>主办：甲县甲镇人民政府办公室　承办：甲县大数据发展管理中心</p>"
                        + "<p>地址：甲省甲市甲县甲镇人民路一百二十三号政府大院东配楼二层　邮编：七〇〇〇〇〇　联系电话：〇九一五一二三四五六七</p>"
                        + "<p>网站标识码六一〇九〇〇〇〇〇一　甲ＩＣＰ备〇五〇〇〇〇〇一号　甲公网安备六一〇九〇〇〇〇〇〇〇〇一号　版权所有甲县甲镇人民政府</p>",
                "text-by-script | <h1>甲镇2024年政府信息公开工作年度报告</h1><div id=app></div><script src=app.js></script>",
            })
    void whatIsServedInPlaceOfAReportIsTold(String code, String html) {
        list("a.html");
        site().page("/a.html", html);
        SourceResult result = harvestOnce();
        assertThat(codes(result)).containsExactly(code);
        assertThat(some(result.counts())).isEqualTo(Map.of(CheckResult.FAILED, 1));
        assertThat(store().count("inputs")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>您访问的页面不存在</p>",
                "<p>请先登录</p>",
                "<script>document.cookie='a=1'</script>",
                "<title>404 Not Found</title>",
                "<noscript>您的浏览器不支持JavaScript</noscript>",
            })
    void aReportWithTheWordsOfAnObstacleIsAReport(String html) {
        list("a.html");
        site().page("/a.html", "甲镇\n" + html + REPORT);
        assertThat(some(harvestOnce().counts())).isEqualTo(Map.of(CheckResult.NEW, 1));
    }

    @Test
    void aLongArticleIsNotTakenForAnObstacle() {
        list("a.html");
        site().page("/a.html", "<title>甲镇第404号年度报告</title>甲镇\n<p>对申请人申请的信息不存在的，请登录后查看。" + LONG + "</p>");
        assertThat(some(harvestOnce().counts())).isEqualTo(Map.of(CheckResult.NEW, 1));
    }

    @Test
    void aPageThatTurnsIntoAnExcuseIsAnAlarmAndItsReportStays() {
        list("a.html");
        site().page("/a.html", "甲镇\n" + REPORT);
        assertThat(harvestOnce().isWell()).isTrue();
        for (String excuse :
                new String[] {"<p>页面不存在</p>", "<p>请先登录</p>", "<p>已归档</p>", "<div id=zoom></div><script></script>"}) {
            site().page("/a.html", excuse);
            assertThat(codes(harvestOnce())).as(excuse).hasSize(1);
        }
        assertThat(store().count("versions")).isEqualTo(1);
        site().page("/a.html", "甲镇\n" + REPORT);
        SourceResult back = harvestOnce();
        assertThat(back.isWell()).isTrue();
        assertThat(some(back.counts())).isEqualTo(Map.of(CheckResult.UNCHANGED, 1));
    }

    @Test
    void whoIsSentToTheHomePageHasNotArrived() {
        list("a.html");
        site().on("/a.html", (request, out) -> status(out, 302, "Location: /"));
        for (String home : new String[] {"甲镇<p>" + LONG + "</p>", "<input type=password>"}) {
            site().page("/", home);
            assertThat(codes(harvestOnce())).containsExactly("not-there");
        }
    }

    @Test
    void isToldEachNightUntilItIsSettled() {
        list("a.html");
        site().page("/a.html", "<p>请先登录</p>");
        Standing first = harvestOnce().alarms().get(0);
        time.sleep(Duration.ofDays(1));
        Standing second = harvestOnce().alarms().get(0);
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(second.since()).isEqualTo(first.since());
        assertThat(second.seenAt()).isAfter(first.seenAt());
        site().page("/a.html", "甲镇" + REPORT);
        assertThat(harvestOnce().isWell()).isTrue();
        assertThat(store().query("SELECT count(*) FROM troubles WHERE settled_at IS NOT NULL"))
                .isEqualTo("1");
    }

    @Test
    void whatSomebodyAcknowledgedIsSilentAsLongAsItIsTheSame() {
        list("a.html");
        site().page("/a.html", "<p>请先登录</p>");
        long number = harvestOnce().alarms().get(0).number();
        store().store().write(tables -> tables.alarms().acknowledge(number, "Li", "known"));
        SourceResult silent = harvestOnce();
        assertThat(silent.isWell()).isTrue();
        assertThat(some(silent.counts())).isEqualTo(Map.of(CheckResult.FAILED, 1));
        site().page("/a.html", "<p>页面不存在</p>");
        assertThat(codes(harvestOnce())).containsExactly("not-there");
        site().page("/a.html", "<p>请先登录</p>");
        assertThat(codes(harvestOnce())).containsExactly("login"); // it was over meanwhile
        assertThat(store().query("SELECT note FROM troubles WHERE id = " + number))
                .isEqualTo("known");
    }

    @Test
    void aPlaceThatIsCalledAReportAndBringsNoneIsAnAlarm() throws Exception {
        close();
        data = Optional.of(new TestStore(folder, time, new FakeReading(HarvestAlarmTest::judged)));
        server = Optional.of(new TestSite());
        site().page(
                        "/list.html",
                        "<a href=a.html>甲镇2024年政府信息公开年报</a><a href=b.html>乙镇2024年政府信息公开年报</a>"
                                + "<a href=c.pdf>丙镇2024年政府信息公开年报</a><a href=d.html>丁镇2024年政府信息公开年报</a>");
        site().page("/a.html", "<p>unrelated</p>");
        site().page("/b.html", "<a href=b1.doc>附件一.doc</a><a href=b2.doc>附件二.doc</a>");
        site().file("/b1.doc", utf8("%PDF-1.7\nunrelated b1")).file("/b2.doc", utf8("%PDF-1.7\n乙镇"));
        site().file("/c.pdf", utf8("%PDF-1.7\nunrelated"));
        site().page("/d.html", "<a href=b1.doc>附件一.doc</a>");
        for (int night = 0; night < 2; night++) {
            SourceResult result = harvestOnce();
            assertThat(codes(result)).containsOnly("no-report");
            assertThat(result.alarms())
                    .extracting(standing -> standing.alarm().place())
                    .containsExactly(site().url("/a.html"), site().url("/c.pdf"), site().url("/d.html"));
        }
        Standing first = harvestOnce().alarms().get(0);
        store().store().write(tables -> tables.alarms().acknowledge(first.number(), "Li", "a notice"));
        assertThat(harvestOnce().alarms()).hasSize(2);
        site().page("/b.html", "<a href=b1.doc>附件一.doc</a>"); // the report is offered no more
        site().file("/c.pdf", utf8("%PDF-1.7\nbefore the forms"));
        assertThat(harvestOnce().alarms())
                .extracting(standing -> standing.alarm().place())
                .containsExactly(site().url("/d.html"), site().url("/b.html"));
        site().file("/c.pdf", utf8("%PDF-1.7\nwithout a table"));
        assertThat(harvestOnce().alarms()).hasSize(3);
    }

    @Test
    void whatAFolderHoldsNeedBeNoReport() throws Exception {
        close();
        data = Optional.of(new TestStore(folder, time, new FakeReading(HarvestAlarmTest::judged)));
        server = Optional.of(new TestSite());
        Path file = Files.createDirectories(folder.resolve("reports")).resolve("a.pdf");
        Files.write(file, utf8("%PDF-1.7\nunrelated"));
        time.sleep(Duration.between(time.instant(), Instant.now().plus(Duration.ofHours(1))));
        SourceResult result = runOne(new Source.Folder("share", ReportChoice.STANDARD, folder.resolve("reports")));
        assertThat(some(result.counts())).isEqualTo(Map.of(CheckResult.NEW, 1));
        assertThat(result.isWell()).isTrue();
    }

    /** No report, one from before the forms, and one without a table, where the text says so. */
    private static ReportRecord judged(SourceFile file) {
        String text = new String(file.bytes(), StandardCharsets.UTF_8);
        ReportRecord record = TestStore.record(file);
        if (text.contains("unrelated")) {
            return with(record, Verdict.NOT_A_REPORT);
        } else if (text.contains("before the forms")) {
            Note note = new Note(
                    "form-unknown", OptionalInt.empty(), Optional.empty(), Optional.empty(), "", Optional.empty());
            return with(record, Verdict.REVIEW, note);
        }
        return text.contains("without a table") ? with(record, Verdict.REVIEW) : record;
    }

    private static ReportRecord with(ReportRecord record, Verdict verdict, Note... notes) {
        return new ReportRecord(
                record.schema(),
                record.source(),
                ReportRecord.Description.UNKNOWN,
                record.sections(),
                record.values(),
                record.checks(),
                List.of(notes),
                verdict,
                record.reader());
    }

    @Test
    void listsTellWhatTheyNameAndDoNotLeadTo() {
        site().page(
                        "/list.html",
                        "<a href=a.pdf>" + TITLE + "</a><a href='javascript:show(7)'>乙镇2024年政府信息公开工作年度报告</a>"
                                + "<li onclick='go(8)'>丙镇2024年政府信息公开工作年度报告</li><a href='javascript:page(2)'>下一页</a>");
        site().file("/a.pdf", utf8("%PDF-1.7\n甲镇"));
        SourceResult result = harvestOnce();
        assertThat(codes(result)).containsExactly("dead-report", "dead-next-page");
        assertThat(reasons(result).get(0)).contains("乙镇", "丙镇", "2");
        assertThat(some(result.counts())).isEqualTo(Map.of(CheckResult.NEW, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href='javascript:;'>下一页</a>",
                "<a href='javascript:slide(1)'>&gt;</a>", // of a row of pictures
                "<a href='javascript:void(0)'>下一页</a>",
                "<a class=disabled href='javascript:page(2)'>下一页</a>",
                "<span>第3页/共3页</span><a href='javascript:page(4)'>下一页</a>",
                "<span>共1页</span><a href='javascript:page(2)'>下一页</a>",
                "<span>2024/11/11 共1页</span><script>var totalPage = 1, pageNum = 1;</script>",
            })
    void aLastPageIsNotMissedTheNextOf(String next) {
        site().page("/list.html", "<a href=a.pdf>" + TITLE + "</a>" + next);
        site().file("/a.pdf", utf8("%PDF-1.7\n甲镇"));
        assertThat(harvestOnce().isWell()).isTrue();
    }

    @Test
    void aListWithTheWordsOfAnObstacleIsAList() {
        String words =
                "<noscript>请开启JavaScript</noscript><p>请先登录</p><input type=password><script>document.cookie='a=1'</script>";
        site().page("/list.html", words + "<a href=2024/>2024年</a>");
        // too long for what leads to a list
        site().page("/2024/", words + "<a href=a.pdf>甲县甲镇人民政府社会事务服务中心" + TITLE + "</a>");
        site().file("/2024/a.pdf", utf8("%PDF-1.7\n甲镇"));
        assertThat(harvestOnce().isWell()).isTrue();
    }

    @Test
    void aTitleWithoutAnAddressIsToldUnlessAnotherLinkHasOne() {
        site().page("/list.html", "<a href=a.pdf>" + TITLE + "</a><a>" + TITLE + "</a><a href=#>乙镇2024年政府信息公开年报</a>");
        site().file("/a.pdf", utf8("%PDF-1.7\n甲镇"));
        SourceResult result = harvestOnce();
        assertThat(codes(result)).containsExactly("dead-report");
        assertThat(reasons(result).get(0)).contains("乙镇").doesNotContain("甲镇");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<span>共 3 页</span>",
                "<span>第1/5页</span>",
                "<script>var countPage = 4;</script>",
                "<script>pager({\"totalPage\":\"2\"})</script>",
                "<script>createPageHTML(3);</script>",
                "<script>show({totalRecord:120, perPage:15})</script>",
            })
    void aListThatSaysThatThereIsMoreIsMissedTheRestOf(String more) {
        site().page("/list.html", "<a href=a.pdf>" + TITLE + "</a>" + more);
        site().file("/a.pdf", utf8("%PDF-1.7\n甲镇"));
        assertThat(codes(harvestOnce())).containsExactly("dead-next-page");
        site().page("/list.html", "<a href=a.pdf>" + TITLE + "</a><a href=list_2.html>下一页</a>" + more);
        site().page("/list_2.html", "<a href=b.pdf>乙" + TITLE + "</a>" + more);
        site().file("/b.pdf", utf8("%PDF-1.7\n乙镇"));
        assertThat(harvestOnce().isWell()).isTrue();
    }

    @Test
    void anObstacleInPlaceOfAListIsTold() {
        site().page("/list.html", "<p>请先登录</p>");
        assertThat(codes(harvestOnce())).containsExactly("login");
        site().page("/list.html", "<a href=2023/>2023年</a><a href=2024/>2024年</a>");
        site().page("/2023/", "<a href=a.pdf>" + TITLE + "</a>");
        site().file("/2023/a.pdf", utf8("%PDF-1.7\n甲镇"));
        site().page("/2024/", "<ul id=list></ul><script src=list.js></script>");
        assertThat(codes(harvestOnce())).containsExactly("list-by-script");
        site().page("/2024/", "<p>页面不存在</p>");
        assertThat(codes(harvestOnce())).containsExactly("not-there");
    }

    @Test
    void eachListThatNamesNothingIsTold() {
        site().page("/list.html", "<a href=a.pdf>" + TITLE + "</a>").page("/other.html", "<p>见本网站</p>");
        site().file("/a.pdf", utf8("%PDF-1.7\n甲镇"));
        SourceResult result = runOne(lists("/list.html", "/other.html"));
        assertThat(codes(result)).containsExactly("nothing-named");
        assertThat(result.alarms().get(0).alarm().place()).endsWith("/other.html");
    }

    @Test
    void pagesThatSendOnAreGoneOnFromButNotForEver() {
        list("a.html");
        site().page("/a.html", "<meta http-equiv=refresh content='0; url=/b.html'>");
        site().page("/b.html", "<script>window.location.href=\"/c.html\";</script>");
        site().page("/c.html", "甲镇" + REPORT);
        assertThat(some(harvestOnce().counts())).isEqualTo(Map.of(CheckResult.NEW, 1));
        site().page("/c.html", "<meta http-equiv=Refresh content=\"1;URL='/a.html'\">");
        assertThat(codes(harvestOnce())).containsExactly("refresh-loop");
    }

    @Test
    void aPageThatSetsACookieAndSendsToItselfIsOpenedAgain() {
        list("a.html");
        site().on("/a.html", (request, out) -> {
            boolean known = request.head("cookie").contains("seen=1");
            ok(
                    out,
                    "Content-Type: text/html\r\nSet-Cookie: seen=1; path=/",
                    utf8(known ? "<html>甲镇" + REPORT : "<html><meta http-equiv=refresh content=0>"));
        });
        assertThat(some(harvestOnce().counts())).isEqualTo(Map.of(CheckResult.NEW, 1));
    }
}
