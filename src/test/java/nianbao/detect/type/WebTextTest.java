package nianbao.detect.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The encoding of a page is its own, whatever it says of it. */
class WebTextTest {
    private static final String PAGE = "<html><title>政府信息公开工作年度报告</title>";
    private static final Charset GBK = Charset.forName("GBK");
    private static final Charset BIG5 = Charset.forName("Big5");

    private static byte[] marked(String hex, String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(java.util.HexFormat.of().parseHex(hex));
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"EFBBBF,UTF-8", "FFFE,UTF-16LE", "FEFF,UTF-16BE"})
    void aByteOrderMarkSaysIt(String hex, String charset) {
        assertThat(WebText.decode(marked(hex, PAGE, Charset.forName(charset)))).isEqualTo(PAGE);
    }

    @ParameterizedTest
    @CsvSource({"EF", "FF", "FE", "EFBB", "''"})
    void aPartOfAMarkIsNone(String hex) {
        assertThat(WebText.decode(marked(hex, "", StandardCharsets.UTF_8))).isNotNull();
        assertThat(WebText.decode(marked(hex + "20", "<p>3", StandardCharsets.UTF_8)))
                .endsWith("<p>3");
    }

    @Test
    void whatIsUtf8IsReadSo() {
        assertThat(WebText.decode(PAGE.getBytes(StandardCharsets.UTF_8), Optional.of("big5")))
                .isEqualTo(PAGE);
        String stated = "<meta charset=gbk>" + PAGE;
        assertThat(WebText.decode(stated.getBytes(StandardCharsets.UTF_8))).isEqualTo(stated);
    }

    @Test
    void whatIsNotIsReadAsTheServerOrThePageSays() {
        String text = "<meta charset='Big5'>政府資訊公開年度報告";
        assertThat(WebText.decode(text.getBytes(BIG5))).isEqualTo(text);
        assertThat(WebText.decode("政府資訊公開年度報告".getBytes(BIG5), Optional.of("big5")))
                .isEqualTo("政府資訊公開年度報告");
        assertThat(WebText.decode(PAGE.getBytes(GBK))).isEqualTo(PAGE);
        String lying = "<meta charset=utf-8>" + PAGE;
        assertThat(WebText.decode(lying.getBytes(GBK))).isEqualTo(lying);
    }

    @Test
    void aPageWithAFaultIsReadInTheEncodingThatHasFewest() {
        String text = "<td>规章</td><td>年度报</td><td>数</td>".repeat(40);
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        utf8[utf8.length / 2] = (byte) 0xFF;
        assertThat(WebText.charset(utf8, Optional.empty())).isEqualTo(StandardCharsets.UTF_8);
        byte[] gbk = text.getBytes(GBK);
        gbk[gbk.length / 2] = (byte) 0xFF;
        assertThat(WebText.charset(gbk, Optional.empty()).name()).isEqualTo("GB18030");
    }
}
