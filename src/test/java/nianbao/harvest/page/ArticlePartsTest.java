package nianbao.harvest.page;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.harvest.net.address.WebAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticlePartsTest {
    private static WebAddress address(String path) {
        return WebAddress.of("http://site.test" + path).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "/a/t.html, /a/t_1.html, 1",
        "/a/t.html, /a/t-12.html, 12",
        "/a/t20250101_5678.html, /a/t20250101_5678_2.html, 2",
        "/a/c_1.html, /a/c_2.html, 2",
        "/v.jsp?id=3, /v.jsp?id=3&page=2, 2",
        "/v.jsp?id=3&p=1, /v.jsp?id=3&p=4, 4",
        "/v.jsp, /v.jsp?pageNo=2, 2",
    })
    void knowsThePagesOfAnArticle(String first, String other, int number) {
        assertThat(new ArticleParts(address(first)).number(address(other))).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({
        "/a/t.html, /a/t.html",
        "/a/t.html, /b/t_1.html",
        "/a/t.html, /a/t_1.shtml",
        "/a/t.html, /a/u_1.html",
        "/a/t.html, /a/t_1234.html",
        "/a/t_2.html, /a/t_3.html",
        "/a/t20250101_5678.html, /a/t20250101_5679.html",
        "/t.jsp?id=1, /t_2.jsp?id=2",
        "/v.jsp?id=3&page=2, /v.jsp?id=3&page=2",
        "/v.jsp?id=3, /v.jsp?id=4&page=2",
        "/v.jsp?id=3, /v.jsp?id=3&page=1",
        "/v.jsp?id=3, /w.jsp?id=3&page=2",
        "/v.jsp?id=3, /v.jsp?id=3&size=2",
        "/a/, /a/_1",
    })
    void leavesOtherArticlesAlone(String first, String other) {
        assertThat(new ArticleParts(address(first)).number(address(other))).isEmpty();
    }
}
