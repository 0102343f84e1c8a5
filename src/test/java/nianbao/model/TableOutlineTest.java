package nianbao.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableOutlineTest {
    private static final TableOutline OUTLINE = new TableOutline(
            Set.of("一予以公开", "二部分公开区分处理的只计这一情形不计其他情形"),
            Set.of(),
            Set.of("信息内容"),
            Set.of("商业企业", "科研机构", "总计"),
            Map.of("申请人情况", 3, "法人组织", 2),
            Set.of("第一项"),
            3);

    @Test
    void lettersAndDigitsAreWhatCounts() {
        assertThat(TableOutline.fold("（一） 予以公开：１２")).isEqualTo("一予以公开12");
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
        assertThat(OUTLINE.isHead("|")).isFalse();
        assertThat(OUTLINE.explains("（）")).isFalse();
    }

    @Test
    void aLongTextThatIsMisreadInPlacesIsExplainedAndAShortOneIsNot() {
        assertThat(OUTLINE.explains("（二）部分公并（区分处理的，只汁这一情形，不计")).isTrue();
        assertThat(OUTLINE.explains("商业企业科研机")).isTrue();
        assertThat(OUTLINE.explains("商业企业科石机")).isFalse();
        assertThat(OUTLINE.explains("科研机构企业总")).isTrue();
        assertThat(OUTLINE.explains("一于以公并")).isFalse();
    }

    @Test
    void whatStandsOverSeveralColumnsIsKnownThoughItIsMisread() {
        assertThat(OUTLINE.spanningLike("申记人情况")).contains("申请人情况");
        assertThat(OUTLINE.spanningLike("法人组只")).contains("法人组织");
        assertThat(OUTLINE.spanningLike("公开申请人的情况如下所述")).isEmpty();
        assertThat(OUTLINE.spanningLike("商业企业")).isEmpty();
    }

    @Test
    void aHeadThatIsMisreadLooksLikeOne() {
        assertThat(OUTLINE.isHeadLike("申记人情况")).isTrue();
        assertThat(OUTLINE.isHeadLike("商业企业科研机钩")).isTrue();
        assertThat(OUTLINE.isHeadLike("本年度总计受理企业情况")).isFalse();
        assertThat(OUTLINE.isHeadLike("甲")).isFalse();
        assertThat(OUTLINE.isHeadLike("：")).isFalse();
    }

    @Test
    void whatBeginsAPartIsKnownByItsNumberThoughOtherLettersAreMisread() {
        TableOutline parts =
                new TableOutline(Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of("第二十条第一项", "第二十条第五项"), 0);

        assertThat(parts.isBandLike("第二十条第（一）项")).isTrue();
        assertThat(parts.isBandLike("二十条（五）项")).isTrue();
        assertThat(parts.isBandLike("第二才条第（五）项")).isTrue();
        assertThat(parts.isBandLike("第二十条第（二）项")).isFalse();
        assertThat(parts.isBandLike("昌二十条第（二）项")).isTrue();
        assertThat(parts.isBandLike("昌二卡条第（二）项")).isFalse();
        assertThat(parts.isBandLike("昌二十条第（一）顷")).isFalse();
        assertThat(parts.isBandLike("按照条例第二十条第（一）项")).isFalse();
        assertThat(parts.isBandLike("第一项")).isFalse();
    }
}
