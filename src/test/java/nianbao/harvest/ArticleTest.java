package nianbao.harvest;

import static nianbao.harvest.TestSite.ok;
import static nianbao.harvest.TestSite.status;
import static nianbao.harvest.TestSite.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import nianbao.detect.type.TypeDetector;
import nianbao.store.source.SourceAddress.CheckResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How reports are served otherwise than as one page or one document. */
class ArticleTest extends HarvestRig {
    private static final String TITLE = "甲镇2024年政府信息公开工作年度报告";
    private static final String HALF = "<p>一、总体情况 二、主动公开政府信息情况</p>";
    private static final String OTHER_HALF = "<p>三、收到和处理政府信息公开申请情况 四、政府信息公开行政复议 五、存在的主要问题 六、其他需要报告的事项</p>";

    private void list(String target) {
        site().page("/list.html", "<a href='" + target + "'>" + TITLE + "</a>");
    }

    private SourceResult harvestOnce() {
        return runOne(lists("/list.html"));
    }

    /** The members of the one original, by name. */
    private List<String> members() throws IOException {
        List<String> members = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(original())))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                members.add(entry.getName() + ": " + new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return members;
    }

    private Path original() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("originals"))) {
            List<Path> originals = files.filter(Files::isRegularFile).toList();
            assertThat(originals).hasSize(1);
            return originals.get(0);
        }
    }

    private static byte[] picture(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/t.html | /t_2.html | <a href=t_2.html>下一页</a>",
                "/t.html | /t_1.html | <script>createPageHTML(2, 0, \"t\", \"html\");</script>",
                "/c_1.html | /c_2.html | <a href=c_1.html>1</a><a href=c_2.html>2</a>",
                "/v.jsp?id=3 | /v.jsp?id=3&page=2 | <a href='?id=3&page=2'>第2页</a>",
                "/t.html | /t-2.html | <a href=\"javascript:go('t-2.html')\">下页</a>",
            })
    void pagesOfAnArticleAreOneReport(String first, String second, String link) throws IOException {
        list(first);
        site().page(first, "甲镇" + HALF + link);
        site().page(second, "甲镇" + OTHER_HALF + "<a href='" + first + "'>上一页</a>");
        SourceResult result = harvestOnce();
        assertThat(some(result.counts())).isEqualTo(Map.of(CheckResult.NEW, 1));
        assertThat(result.isWell()).isTrue();
        assertThat(members())
                .containsExactly(
                        "mimetype: " + TypeDetector.ARTICLE,
                        "001.html: <html>甲镇" + HALF + link,
                        "002.html: <html>甲镇" + OTHER_HALF + "<a href='" + first + "'>上一页</a>");
        assertThat(store().query("SELECT path FROM inputs")).isEqualTo(site().url(first));
        assertThat(some(harvestOnce().counts())).isEqualTo(Map.of(CheckResult.UNCHANGED, 1));
        assertThat(folder.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void shortPagesOfAnArticleMaySpeakOfWhatObstaclesSpeakOf() throws IOException {
        String words = "<p>完成政府网站升级改版，网站维护有序，群众登录后可查看办理进度，清理了不存在的栏目链接，全年召开培训会议三次，"
                + "对各单位公开情况进行了检查，发现问题及时督促整改，群众满意度稳步提升，政府公信力不断增强，信息公开渠道进一步拓宽，"
                + "发布机制进一步完善，回应关切更加及时，解读形式更加丰富。</p>";
        list("t.html");
        site().page("/t.html", "甲镇<p>一、总体情况</p>" + words + "<a href=t_1.html>下一页</a>");
        site().page("/t_1.html", words + words);
        assertThat(some(harvestOnce().counts())).isEqualTo(Map.of(CheckResult.NEW, 1));
        assertThat(members()).hasSize(3);
    }

    @Test
    void aChangeOnALaterPageIsSeen() {
        list("t.html");
        site().on(
                        "/t.html",
                        (request, out) ->
                                ok(out, "ETag: \"1\"", utf8("<html>甲镇\n" + HALF + "<a href=t_1.html>下一页</a>")));
        site().page("/t_1.html", OTHER_HALF);
        harvestOnce();
        site().page("/t_1.html", OTHER_HALF + "<p>more</p>");
        assertThat(some(harvestOnce().counts())).isEqualTo(Map.of(CheckResult.CHANGED, 1));
    }

    @Test
    void theNextArticleIsNotThePageOfThisOne() throws IOException {
        list("t.html");
        site().page("/t.html", "甲镇\n" + HALF + OTHER_HALF + "<a href=u.html>下一页</a><a href=t_9.html>乙镇2023年报</a>");
        harvestOnce();
        assertThat(site().asked()).containsExactly("/list.html", "/t.html");
    }

    @Test
    void anArticleOfWhichAPageIsMissingIsAnAlarmAndNotTaken() {
        list("t.html");
        site().page("/t.html", "甲镇" + HALF + "<a href=t_1.html>下一页</a>");
        assertThat(codes(harvestOnce())).containsExactly("part-missed");
        site().page("/t_1.html", "<p>页面不存在</p>");
        SourceResult result = harvestOnce();
        assertThat(codes(result)).containsExactly("part-missed");
        assertThat(reasons(result).get(0)).contains("/t_1.html");
        assertThat(store().count("inputs")).isZero();
    }

    @Test
    void anArticleThatNeverEndsIsLeftInTheEnd() {
        list("t.html");
        site().page("/t.html", "甲镇" + HALF + "<a href=t_1.html>下一页</a>");
        site().otherwise((request, out) -> {
            String number = request.target().replaceAll("\\D", "");
            int next = number.isEmpty() ? 0 : Integer.parseInt(number) + 1;
            ok(
                    out,
                    "X: y",
                    number.isEmpty() ? new byte[0] : utf8("<html>第" + next + "页<a href=t_" + next + ".html>下一页</a>"));
        });
        assertThat(codes(harvestOnce())).containsExactly("too-many-parts");
        assertThat(site().asked()).hasSize(61); // the list, and sixty pages
    }

    @Test
    void anArticleThatOnlyAScriptContinuesIsTold() {
        list("t.html");
        site().page("/t.html", "甲镇\n" + HALF + "三、收到和处理政府信息公开申请情况 四、行政复议<a href='javascript:next(2)'>下一页</a>");
        assertThat(codes(harvestOnce())).containsExactly("goes-on");
        site().page("/t.html", "甲镇\n" + HALF + OTHER_HALF + "<a href='javascript:next(2)'>下一页</a>");
        assertThat(harvestOnce().isWell()).isTrue();
    }

    @Test
    void picturesOfPagesAreOneReport() throws IOException {
        list("t.html");
        site().page(
                        "/t.html",
                        "<div class=header><img src=top.png></div><h1>" + TITLE + "</h1><img src=1.png><img"
                                + " data-src=2.png src=wait.gif><img"
                                + " src=logo.png><a href=/other><img"
                                + " src=ad.png></a><img"
                                + " src=small.png><script>document.cookie='a=1';"
                                + " alert('请先登录')</script><noscript>请开启JavaScript</noscript><input"
                                + " type=password><iframe"
                                + " src=/count></iframe>");
        byte[] one = picture(800, 1100);
        byte[] two = picture(801, 1100);
        site().file("/1.png", one).file("/2.png", two).file("/small.png", picture(300, 700));
        SourceResult result = harvestOnce();
        assertThat(some(result.counts())).isEqualTo(Map.of(CheckResult.NEW, 1));
        assertThat(members())
                .containsExactly(
                        "001.png: " + new String(one, StandardCharsets.UTF_8),
                        "002.png: " + new String(two, StandardCharsets.UTF_8));
        assertThat(site().asked()).doesNotContain("/top.png", "/ad.png", "/logo.png", "/wait.gif");
        assertThat(some(harvestOnce().counts())).isEqualTo(Map.of(CheckResult.UNCHANGED, 1));
    }

    @Test
    void onePictureIsTakenAsItIsAndNoneOfThemMayBeMissing() throws IOException {
        list("t.html");
        site().page("/t.html", "<img src=1.png><img src=2.png>");
        byte[] one = picture(800, 1100);
        site().file("/1.png", one);
        assertThat(codes(harvestOnce())).containsExactly("part-missed");
        site().page("/t.html", "<img src=1.png>");
        assertThat(some(harvestOnce().counts())).isEqualTo(Map.of(CheckResult.NEW, 1));
        assertThat(Files.readAllBytes(original())).isEqualTo(one);
    }

    @Test
    void aPageIsTheSameWhereTheSameIsReadFromIt() {
        list("t.html");
        site().page("/t.html", "甲镇\n" + HALF + OTHER_HALF + "<p>浏览次数：17</p>");
        assertThat(some(harvestOnce().counts())).isEqualTo(Map.of(CheckResult.NEW, 1));
        site().page("/t.html", "甲镇\n" + HALF + OTHER_HALF + "<p>浏览次数：18</p>");
        // the reader of these tests reads the first line alone
        assertThat(some(harvestOnce().counts())).isEqualTo(Map.of(CheckResult.UNCHANGED, 1));
        assertThat(store().count("versions")).isEqualTo(1);
        assertThat(store().query("SELECT arrivals FROM inputs")).isEqualTo("2");
        assertThat(store().wrongs()).isEmpty();
        site().page("/t.html", "乙镇\n" + HALF + OTHER_HALF + "<p>浏览次数：19</p>");
        assertThat(some(harvestOnce().counts())).isEqualTo(Map.of(CheckResult.CHANGED, 1));
        assertThat(store().count("versions")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/web/viewer.html?file=%2Ff%2Fa.pdf | <p>viewer</p>",
                "/show.jsp?path=/f/a.pdf | <p>shows</p>",
                "/v.html | <embed type=application/pdf src=/f/a.pdf>",
                "/v.html | <iframe src=/w.html></iframe><script src=x.js></script>",
                "/v.html | <iframe src='/pdfjs/web/viewer.html?file=/f/a.pdf'></iframe>",
                "/v.html | <script>var url = \"/f/a.pdf\"; show(url);</script>",
                "javascript:openUrl(&#39;/f/a.pdf&#39;) | -",
                "/v.html | <a href=\"javascript:void(0)\" onclick=\"window.open('/f/a.pdf','_blank')\">附件</a>",
                "/v.html | <a data-url='/f/a.pdf'>附件</a>",
            })
    void viewersAndCallsLeadToTheirDocuments(String target, String html) {
        list(target);
        site().page("/w.html", "<p>见<a href=/f/a.pdf>这里</a></p>");
        site().page("/v.html", html).page("/web/viewer.html?file=%2Ff%2Fa.pdf", html);
        site().page("/show.jsp?path=/f/a.pdf", html);
        site().file("/f/a.pdf", utf8("%PDF-1.7\n甲镇"));
        SourceResult result = harvestOnce();
        assertThat(result.isWell()).as(reasons(result).toString()).isTrue();
        assertThat(result.counts()).containsEntry(CheckResult.NEW, 1);
        assertThat(store().query("SELECT issuer FROM reports")).isEqualTo("甲镇");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a href='/download.jsp?id=5'>甲镇年报</a>",
                "<a href='/x?id=5'>附件：甲镇年报</a>",
                "<a href='/x?id=5'>点击下载</a>",
                "<a href='/x?id=5'>甲镇年报.docx</a>",
            })
    void whatIsServedTellsADocument(String link) {
        list("v.html");
        site().page("/v.html", "<p>见附件</p>" + link + "<a href=/app>APP下载</a>");
        site().file("/download.jsp?id=5", utf8("%PDF-1.7\n甲镇")).file("/x?id=5", utf8("%PDF-1.7\n甲镇"));
        SourceResult result = harvestOnce();
        assertThat(result.isWell()).as(reasons(result).toString()).isTrue();
        assertThat(some(result.counts())).isEqualTo(Map.of(CheckResult.PAGE, 1, CheckResult.NEW, 1));
        assertThat(site().asked()).doesNotContain("/app");
    }

    @Test
    void anAttachmentThatOnlyAScriptOpensIsTold() {
        list("v.html");
        byte[] page = utf8("<html><p>见附件</p><a href='javascript:down(5)'>附件1</a><a href=b.doc>附件2</a>");
        site().on("/v.html", (request, out) -> {
            if (request.head("if-none-match").isEmpty()) {
                ok(out, "ETag: \"1\"", page);
            } else {
                status(out, 304); // what has an alarm is looked at again, whether it changed or not
            }
        });
        site().file("/b.doc", utf8("%PDF-1.7\n甲镇"));
        SourceResult result = harvestOnce();
        assertThat(codes(result)).containsExactly("dead-document");
        assertThat(some(result.counts())).isEqualTo(Map.of(CheckResult.PAGE, 1, CheckResult.NEW, 1));
        assertThat(codes(harvestOnce())).containsExactly("dead-document");
    }

    @Test
    void aListThatLiesInThePageForAScriptIsRead() {
        site().page(
                        "/list.html",
                        "<script type='text/xml'><datastore><record><![CDATA[<li><a href='a.pdf'>" + TITLE
                                + "</a></li>]]></record></datastore></script>");
        site().file("/a.pdf", utf8("%PDF-1.7\n甲镇"));
        assertThat(some(harvestOnce().counts())).isEqualTo(Map.of(CheckResult.NEW, 1));
    }
}
