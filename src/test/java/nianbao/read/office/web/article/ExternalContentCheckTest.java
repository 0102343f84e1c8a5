package nianbao.read.office.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nianbao.read.office.flow.OfficeLimits;
import nianbao.read.office.web.WebDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that only points to its text is not taken for one without any. */
class ExternalContentCheckTest {
    private static final String PROSE = "<p>" + "一年来，我局坚持把政府信息公开作为建设法治政府的重要抓手，压实工作责任。".repeat(30) + "</p>";
    private static final String TABLE = "<table><tr><td>规章<td>3</tr><tr><td>规范性文件<td>5</tr></table>";

    private static List<String> problems(String html) {
        return WebDocument.read(html.getBytes(StandardCharsets.UTF_8), OfficeLimits.DEFAULT).problems().stream()
                .map(problem -> (problem.code().id() + " " + String.join(" ", problem.arguments())).strip())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h1>2024年年度报告</h1><iframe src=report.pdf></iframe> | part-unread iframe",
                "<h1>2024年年度报告</h1><object data=report.pdf></object> | part-unread object",
                "<h1>2024年年度报告</h1><embed src=report.pdf> | part-unread embed",
                "<h1>2024年年度报告</h1><p><img src=1.jpg></p><p><img src=2.jpg></p> | part-unread picture",
                "<p>现将报告公布如下。</p><p><a href=/f/1.pdf>附件</a></p> | part-unread attachment",
                "<p>现将报告公布如下。</p><p><a href='down?id=1'>我局2024年年报.docx</a></p> | part-unread attachment",
            })
    void whatAPageWrapsIsTold(String html, String problem) {
        assertThat(problems("<body>" + html)).containsExactly(problem);
    }

    @Test
    void aPageOfFramesIsTold() {
        assertThat(problems("<html><frameset cols='20%,80%'><frame src=a.html><frame src=b.html></frameset></html>"))
                .containsExactly("part-unread frame");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<title>年度报告</title><body><div id=app></div><script src=app.js></script>",
                "<body><p>请启用JavaScript后继续浏览本站</p>",
                "<body><p>您的浏览器已禁用Cookie</p>",
                "<body><p>请打开js功能后访问</p>",
                "<body><p>请完成安全验证</p><script>check()</script>",
                "<body><noscript>Please enable JavaScript</noscript>",
                "<title>某局2024年政府信息公开工作年度报告</title><body><ul><li>首页</li><li>新闻中心</li></ul><div id=zoom></div>"
                        + "<script>load('zoom')</script><p>主办：某某某某某某局 备案号 地址：某某市某某区某某路某某号某某楼 邮编 电话 传真</p>",
            })
    void aPageThatScriptsBringIsTold(String html) {
        assertThat(problems("<html><head>" + html)).contains("page-scripted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PROSE_AND_TABLE,
                PROSE_AND_TABLE + "<p><a href=1.pdf>附件</a></p>",
                PROSE_AND_TABLE + "<iframe src=ad.html width=100 height=50></iframe>",
                PROSE_AND_TABLE + "<iframe src=ad.html style='display:none'></iframe>",
                PROSE_AND_TABLE + "<iframe src='about:blank'></iframe>",
                PROSE_AND_TABLE + "<img src=logo.png width=120 height=60>",
                PROSE_AND_TABLE + "<script>var a=1</script>",
            })
    void aPageWithItsTextIsNot(String html) {
        assertThat(problems("<body>" + html.replace("@", PROSE + TABLE))).isEmpty();
    }

    private static final String PROSE_AND_TABLE = "@";
}
