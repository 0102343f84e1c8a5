package nianbao.report.narrative.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {
    @ParameterizedTest
    @CsvSource({
        "一、总体情况, HAN, 1",
        "十二、总体情况, HAN, 12",
        "第三部分 总体情况, PART, 3",
        "第2章 总体情况, PART, 2",
        "（四）总体情况, HAN_BRACKET, 4",
        "㈠总体情况, HAN_BRACKET, 1",
        "㈩总体情况, HAN_BRACKET, 10",
        "10.总体情况, ARABIC, 10",
        "（9）总体情况, ARABIC_BRACKET, 9",
        "⑴总体情况, ARABIC_BRACKET, 1",
        "⑽总体情况, ARABIC_BRACKET, 10",
        "贰、总体情况, CAPITAL, 2",
        "拾、总体情况, CAPITAL, 10",
        "Ⅳ、总体情况, ROMAN, 4",
        "Ⅰ、总体情况, ROMAN, 1",
        "I、总体情况, ROMAN, 1",
        "VIII、总体情况, ROMAN, 8",
        "①总体情况, CIRCLE, 1",
        "⑩总体情况, CIRCLE, 10",
        "❷总体情况, CIRCLE, 2"
    })
    void headingsAreNumberedInManyWays(String text, Numbering way, int number) {
        Numbering.Ordinal mark = Numbering.of(text);

        assertThat(mark.way()).isEqualTo(way);
        assertThat(mark.number()).isEqualTo(number);
        assertThat(text.substring(mark.end())).isEqualTo("总体情况");
    }

    @ParameterizedTest
    @ValueSource(strings = {"总体情况", "2.5万件", "一件申请", ""})
    void otherTextIsNotNumbered(String text) {
        assertThat(Numbering.of(text)).isEqualTo(new Numbering.Ordinal(Numbering.NONE, 0, 0));
        assertThat(Numbering.isNumbered(text)).isFalse();
    }
}
