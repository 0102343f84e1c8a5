package nianbao.read.pdf.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Characters that look like ordinary ones are read as these; what stands on the page otherwise stays. */
class HanNormalizerTest {
    @Test
    void radicalsBecomeCharactersFromTheFirstToTheLast() {
        assertThat(HanNormalizer.normal("\u2F00")).isEqualTo("一");
        assertThat(HanNormalizer.normal("\u2F8F政")).isEqualTo("行政");
        assertThat(HanNormalizer.normal("\u2FD5")).isEqualTo("龠");
    }

    @Test
    void compatibilityIdeographsBecomeOrdinaryOnes() {
        assertThat(HanNormalizer.normal("\uF900")).isEqualTo("豈");
        assertThat(HanNormalizer.normal("\uFA19")).isEqualTo("神");
        assertThat(HanNormalizer.normal(Character.toString(0x2F800))).isEqualTo("丽");
        assertThat(HanNormalizer.normal(Character.toString(0x2FA1D))).isEqualTo(Character.toString(0x2A600));
    }

    @Test
    void fullWidthDigitsAndLigaturesStayAsTheyStand() {
        assertThat(HanNormalizer.normal("\u2F00\uFF11\uFF05")).isEqualTo("一\uFF11\uFF05");
        assertThat(HanNormalizer.normal("\uFB01")).isEqualTo("\uFB01");
        assertThat(HanNormalizer.normal("2024\u5E74\u2460")).isEqualTo("2024\u5E74\u2460");
    }

    @Test
    void textHasCharactersOnly() {
        assertThat(HanNormalizer.isText("年 1\t\r\n")).isTrue();
        assertThat(HanNormalizer.isText("")).isFalse();
        assertThat(HanNormalizer.isText("年\u0001")).isFalse();
        assertThat(HanNormalizer.isText("\uE000")).isFalse();
        assertThat(HanNormalizer.isText("\uD800")).isFalse();
        assertThat(HanNormalizer.isText("\uFFFD")).isFalse();
    }
}
