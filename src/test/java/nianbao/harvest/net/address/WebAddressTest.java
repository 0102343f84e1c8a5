package nianbao.harvest.net.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    private static final WebAddress BASE =
            WebAddress.of("http://www.example.gov.cn/zwgk/nb/index.html?a=1").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "./2024/t1.html, http://www.example.gov.cn/zwgk/nb/2024/t1.html",
        "../../../up.html, http://www.example.gov.cn/up.html",
        "?page=2, http://www.example.gov.cn/zwgk/nb/index.html?page=2",
        "//other.gov.cn, http://other.gov.cn/",
        "HTTPS://Other.GOV.cn/A#b, https://other.gov.cn/A",
        "..\\files\\1.pdf, http://www.example.gov.cn/zwgk/files/1.pdf",
        "' /年 报.pdf ', http://www.example.gov.cn/%E5%B9%B4%20%E6%8A%A5.pdf",
        "/%C4%EA%b1%a8.pdf, http://www.example.gov.cn/%C4%EA%b1%a8.pdf",
        "/100%/[1].pdf, http://www.example.gov.cn/100%25/%5B1%5D.pdf",
        "http://中国.政务/a, http://xn--fiqs8s.xn--zfr164b/a",
    })
    void resolvesLinksAsBrowsersDo(String reference, String address) {
        assertThat(BASE.resolve(reference, StandardCharsets.UTF_8).orElseThrow())
                .hasToString(address);
    }

    @Test
    void encodesAQueryAsThePageIsEncoded() {
        assertThat(BASE.resolve("/s?q=年", Charset.forName("GBK")).orElseThrow())
                .hasToString("http://www.example.gov.cn/s?q=%C4%EA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:void(0)",
                "mailto:a@example.org",
                "file:///etc/passwd",
                "ftp://example.org/a",
                "http://user:word@example.org/",
                "http://127.1/",
                "http://",
                "data:text/html,x"
            })
    void whatIsNotInTheWebIsNoAddress(String reference) {
        assertThat(BASE.resolve(reference, StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void readsNamesInUtf8AndGbk() {
        assertThat(WebAddress.of("http://a.cn/x/%E5%B9%B4%E6%8A%A5.pdf")
                        .orElseThrow()
                        .name())
                .isEqualTo("年报.pdf");
        assertThat(WebAddress.of("http://a.cn/x/%C4%EA%B1%A8.pdf").orElseThrow().name())
                .isEqualTo("年报.pdf");
    }
}
