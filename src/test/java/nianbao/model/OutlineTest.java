package nianbao.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {
    private static final Outline OUTLINE = new Outline(
            Set.of("一予以公开", "二部分公开区分处理的只计这一情形不计其他情形"),
            Set.of("信息内容"),
            Set.of("商业企业", "科研机构", "总计"),
            Map.of(),
            Set.of("第一项"),
            3);

    @Test
    void lettersAndDigitsAreWhatCounts() {
        assertThat(Outline.fold("（一） 予以公开：１２")).isEqualTo("一予以公开12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"（一）予以公开", "予以", "商", "信息内容", "第（一）项", "商业企业科研机构", "业企业研机构", "（二）部分公开（区分处理的，只计此情形"})
    void wordsOfTheTableTheirPartsSeveralOfThemAndNearlyTheirWordsAreExplained(String text) {
        assertThat(OUTLINE.explains(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"三、收到和处理政府信息公开申请情况", "商业银行", "予以支持", "不予公开", "甲"})
    void otherWordsAreNot(String text) {
        assertThat(OUTLINE.explains(text)).isFalse();
    }

    @Test
    void whatStandsOverTheRowsIsTheHead() {
        assertThat(OUTLINE.isHead("信息")).isTrue();
        assertThat(OUTLINE.isHead("科研")).isTrue();
        assertThat(OUTLINE.isHead("予以公开")).isFalse();
    }
}
