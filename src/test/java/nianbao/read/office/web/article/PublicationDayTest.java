package nianbao.read.office.web.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationDayTest {
    private static String day(String html) {
        return PublicationDay.of(Jsoup.parse(html)).orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>发布时间：2025-01-22 10:52　来源：县政府</p> | 2025-01-22",
                "<p>发布日期： <b>2025年1月2日</b></p> | 2025-01-02",
                "<table><tr><td>发布日期<td>2025/01/22</table> | 2025-01-22",
                "<p>[发布时间:2025.1.22]</p> | 2025-01-22",
                "<p>时间：2025-01-22</p> | 2025-01-22",
                "<meta name=PubDate content='2025-01-22 10:52'> | 2025-01-22",
                "<meta property='article:published_time' content=2025-01-22T10:52:00+08:00> | 2025-01-22",
                "<time pubdate datetime=2025-01-22>昨天</time> | 2025-01-22",
                "<p>发布时间：2025-13-42</p><p>发布时间：2025-01-22</p> | 2025-01-22",
                "<p>发布时间：2025-01-22</p><meta name=PubDate content=2024-01-01> | 2025-01-22",
                "<table><tr><td>生成日期<td>2025-01-27</table> | none",
                "<p>成文日期：2025-01-27</p> | none",
                "<p>今天是2025-01-27</p> | none",
                "<p>2024年1月1日起施行</p> | none",
                "<meta name=ColumnName content=2025-01-22> | none",
            })
    void isWhatThePageSaysOfItself(String html, String day) {
        assertThat(day(html)).isEqualTo(day);
    }

    @Test
    void isAlsoStatedInData() {
        assertThat(day("<script type='application/ld+json'>{\"datePublished\": \"2025-01-22T00:00\"}</script>"))
                .isEqualTo("2025-01-22");
    }
}
