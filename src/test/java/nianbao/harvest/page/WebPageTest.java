package nianbao.harvest.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nianbao.harvest.net.address.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebPageTest {
    private static final WebAddress AT =
            WebAddress.of("https://www.example.gov.cn/zwgk/nb/index.html").orElseThrow();

    private static WebPage page(String html) {
        return WebPage.of(AT, html.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private static List<String> addresses(List<Link> links) {
        return links.stream().map(link -> link.address().toString()).toList();
    }

    private static List<Link> reports(String html) {
        return page(html).reports(ReportChoice.STANDARD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"民主镇2023年政府信息公开工作年度报告", "2023年政府信息公开年报", "XX局 2023 年 政务公开 年度报告", "二〇二三年政府信息公开工作报告"})
    void knowsAReportByItsTitle(String title) {
        assertThat(reports("<a href=a.html>" + title + "</a>"))
                .containsExactly(
                        new Link(AT.resolve("a.html", StandardCharsets.UTF_8).orElseThrow(), title));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "关于做好2023年政府信息公开工作年度报告编制工作的通知",
                "一图读懂2023年政府信息公开年报",
                "政府信息公开年报",
                "2023年政府工作报告",
                "2023年统计年报",
                "政府信息公开指南（2023年）"
            })
    void leavesWhatIsNone(String title) {
        assertThat(reports("<a href=a.html>" + title + "</a>")).isEmpty();
    }

    @Test
    void aColumnSaysWhatItsLinksLeaveOut() {
        String list = "<h2>政府信息公开年报</h2><a href=a.html>民主镇2023年度报告</a><a href=b.html>2023年工作报告</a>";
        assertThat(addresses(reports(list)))
                .containsExactly(
                        "https://www.example.gov.cn/zwgk/nb/a.html", "https://www.example.gov.cn/zwgk/nb/b.html");
        assertThat(reports("<h2>统计公报</h2><a href=a.html>民主镇2023年度报告</a>")).isEmpty();
    }

    @Test
    void takesTheWholeTitleOfACutOne() {
        assertThat(reports("<a href=a.html title='民主镇2023年政府信息公开工作年度报告'>民主镇2023年政府信息...</a>"))
                .hasSize(1);
    }

    @Test
    void goesByWhatTheSourceSays() {
        ReportChoice choice = new ReportChoice(
                Optional.of(Pattern.compile("公报|/nb/")), Optional.of(Pattern.compile("2019")), Optional.empty());
        assertThat(addresses(page("<a href=/x/a>公报</a><a href=/nb/b>B</a><a href=/nb/c>2019</a><a href=/x/d>D</a>")
                        .reports(choice)))
                .containsExactly("https://www.example.gov.cn/x/a", "https://www.example.gov.cn/nb/b");
    }

    @Test
    void readsPagesInGbk() {
        byte[] bytes = "<meta charset=gb2312><a href='/s?q=年'>镕镇2023年政府信息公开年报</a>".getBytes(Charset.forName("GBK"));
        WebPage page = WebPage.of(AT, bytes, Optional.of("gb2312"));
        List<Link> reports = page.reports(ReportChoice.STANDARD);
        assertThat(reports).extracting(Link::title).containsExactly("镕镇2023年政府信息公开年报");
        assertThat(addresses(reports)).containsExactly("https://www.example.gov.cn/s?q=%C4%EA");
    }

    @Test
    void findsTheNextPage() {
        assertThat(page("<a href=index_2.html>下一页</a>").paging().nextPage().orElseThrow())
                .hasToString("https://www.example.gov.cn/zwgk/nb/index_2.html");
        assertThat(page("<a href='?p=2'> 下页 &gt; </a><a href='?p=9'>尾页</a>")
                        .paging()
                        .nextPage()
                        .orElseThrow())
                .hasToString("https://www.example.gov.cn/zwgk/nb/index.html?p=2");
        assertThat(page("<a href='javascript:next()'>下一页</a>").paging().nextPage())
                .isEmpty();
        assertThat(page("<a href='https://elsewhere.cn/2'>下一页</a>").paging().nextPage())
                .isEmpty();
        assertThat(page("<a href=#>下一页</a>").paging().nextPage()).isEmpty();
    }

    @Test
    void findsTheNextPageThatAScriptWrites() {
        String call = "<script>createPageHTML(%d, %d, \"index\", \"html\");</script>";
        assertThat(page(String.format(call, 3, 0)).paging().nextPage().orElseThrow())
                .hasToString("https://www.example.gov.cn/zwgk/nb/index_1.html");
        assertThat(page(String.format(call, 3, 2)).paging().nextPage()).isEmpty();
        String other = "<script>createPageHTML('page_div', %d, %d, 'list', 'shtml', 50);</script>";
        assertThat(page(String.format(other, 3, 1)).paging().nextPage().orElseThrow())
                .hasToString("https://www.example.gov.cn/zwgk/nb/list_2.shtml");
        assertThat(page(String.format(other, 3, 3)).paging().nextPage()).isEmpty();
    }

    @Test
    void findsListsOfItsHost() {
        String menu = "<a href=2023/>2023年</a><a href=b/>政府信息公开年报</a><a href=c/>机构职能</a>"
                + "<a href=https://elsewhere.cn/>政府信息公开年报</a>";
        assertThat(page(menu).lists(ReportChoice.STANDARD))
                .extracting(WebAddress::toString)
                .containsExactly("https://www.example.gov.cn/zwgk/nb/2023/", "https://www.example.gov.cn/zwgk/nb/b/");
    }

    @Test
    void findsDocuments() {
        String item = "<base href='/files/'><a href=P02.pdf>附件</a><a href='down.jsp?f=3'>年报.docx</a>"
                + "<a href='/d?name=a.ZIP&x=1'>打包</a><a href=x.html>其他</a>"
                + "<iframe src='/pdfjs/viewer.html?file=%2Fu%2F%E5%B9%B4.pdf#page=1'></iframe>"
                + "<embed src=scan.tif><iframe src=/video.html></iframe>";
        assertThat(addresses(page(item).documents()))
                .containsExactly(
                        "https://www.example.gov.cn/files/P02.pdf",
                        "https://www.example.gov.cn/files/down.jsp?f=3",
                        "https://www.example.gov.cn/d?name=a.ZIP&x=1",
                        "https://www.example.gov.cn/u/%E5%B9%B4.pdf",
                        "https://www.example.gov.cn/files/scan.tif");
    }

    @Test
    void findsTheAddressThatStandsInACall() {
        assertThat(addresses(page("<a href=\"javascript:openUrl('/a/b.pdf')\">附件</a>"
                                + "<a href='javascript:;' onclick='show(\"c.docx\", 700, 500)'>附件</a>"
                                + "<a href=\"javascript:open('%2Fd%2Fe.pdf','_blank')\">附件</a>"
                                + "<a href=# data-url=f.pdf>附件</a>")
                        .documents()))
                .containsExactly(
                        "https://www.example.gov.cn/a/b.pdf",
                        "https://www.example.gov.cn/zwgk/nb/c.docx",
                        "https://www.example.gov.cn/d/e.pdf",
                        "https://www.example.gov.cn/zwgk/nb/f.pdf");
    }

    @Test
    void guessesNoAddress() {
        WebPage page = page("<a href=\"javascript:open('/a.pdf','/b.pdf')\">附件1</a><a href='javascript:down(5)'>附件2</a>"
                + "<a href=\"javascript:down('5','text')\">附件3</a><a href='javascript:;'>附件4</a><a>附件5</a>");
        assertThat(page.documents()).isEmpty();
        assertThat(page.deadDocuments()).containsExactly("附件1", "附件2", "附件3");
    }

    @Test
    void asksForWhatMayBeADocumentOnItsHostAlone() {
        String links = "<a href=/x?id=1>附件</a><a href=https://elsewhere.cn/x?id=1>附件</a><a href=/y>客户端下载</a><a"
                + " href=/down.jsp?id=2>表一</a><a href=/download/>下载中心</a><a href=#>附件</a><a href=/z>附近</a><a"
                + " href=/v>查看</a>";
        assertThat(addresses(page(links).documents()))
                .containsExactly("https://www.example.gov.cn/x?id=1", "https://www.example.gov.cn/down.jsp?id=2");
    }

    @Test
    void leadsThroughAViewerButNotPastAProgram() {
        assertThat(addresses(page("<a href='/pdfjs/web/viewer.html?file=../../u/a.pdf&x=1'>年报</a>"
                                + "<a href='/download.jsp?file=/u/b.pdf'>年报</a>")
                        .documents()))
                .containsExactly(
                        "https://www.example.gov.cn/u/a.pdf", "https://www.example.gov.cn/download.jsp?file=/u/b.pdf");
    }

    @Test
    void goesOnOnlyFromPagesThatDoNothingElse() {
        assertThat(page("<script>location.href='/b'</script>").sentTo()).isPresent();
        assertThat(page("<script>if (mobile) { location.href='/m' }</script>").sentTo())
                .isEmpty();
        assertThat(page("<script>location.href='/a'; location.href='/b'</script>")
                        .sentTo())
                .isEmpty();
        assertThat(page("<script>document.cookie='a=1'; location.href='/b'</script>")
                        .sentTo())
                .isEmpty();
        assertThat(page("<meta http-equiv=refresh content=300>").sentTo()).isEmpty();
        String text = "本年度全镇政府信息公开工作平稳有序。".repeat(10);
        assertThat(page("<meta http-equiv=refresh content='0;url=/b'><p>" + text)
                        .sentTo())
                .isEmpty();
    }

    @Test
    void tellsAReportFromAPageThatOffersOne() {
        assertThat(page("一、总体情况 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况 四、政府信息公开行政复议、行政诉讼情况")
                        .isReport())
                .isTrue();
        assertThat(page("本年度报告包括总体情况、主动公开等，详见附件。").isReport()).isFalse();
    }

    @Test
    void linksAndHeadingsInEachOtherTakeNoMoreThanTheirLength() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            page.append("<h1><a href=").append(i).append(".html><object>2023年政府信息公开年报");
        }
        assertThat(reports(page.toString()))
                .isNotEmpty()
                .allMatch(link -> link.title().length() <= 300);
    }
}
