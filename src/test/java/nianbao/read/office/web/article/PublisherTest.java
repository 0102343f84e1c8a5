package nianbao.read.office.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {
    private static String publisher(String html) {
        return Publisher.of(Jsoup.parse(html)).orElse("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<table><tr><td>发布机构</td><td>平川县财政局</td></tr></table>",
                "<p>发布机构：平川县财政局 发布日期：2025-01-20</p>",
                "<p>【发文单位】平川县财政局</p>",
                "<p>发布时间：2025-01-20 来源：平川县财政局 字号：大</p>",
                "<p>信息来源： <span>平川县财政局</span></p>",
                "<meta name=ContentSource content='平川县财政局'>",
                "<p>来源：平川县政府网</p><p>发布机构：平川县财政局</p>",
                "<meta name=ContentSource content='平川县政府网'><p>来源：平川县财政局</p>"
            })
    void isWhatThePageCallsSo(String html) {
        assertThat(publisher(html)).isEqualTo("平川县财政局");
    }

    @Test
    void isNotWhoeverIsNamedOnThePage() {
        assertThat(publisher("<p>首页 > 平川县财政局 > 年报</p><p>主办：平川县人民政府</p><p>资金来源清楚。</p>"))
                .isEqualTo("none");
    }
}
