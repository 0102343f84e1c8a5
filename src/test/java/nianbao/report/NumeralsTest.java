package nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "〇, 0",
        "零, 0",
        "十, 10",
        "十二, 12",
        "二十, 20",
        "两百, 200",
        "一百零五, 105",
        "一千零二十, 1020",
        "三千四百五十六, 3456",
        "九八七, 987",
        "二〇二四, 2024",
        "叁佰陆拾伍, 365",
        "捌仟零玖, 8009"
    })
    void chineseNumeralsAreFigures(String text, BigDecimal figure) {
        assertThat(Numerals.read(text)).contains(figure);
    }

    @ParameterizedTest
    @CsvSource({"l, 1", "I, 1", "1O, 10", "lOl, 101", "oQ, 00", "l|, 11", "|, 1"})
    void lettersThatLookLikeDigitsStandForThem(String text, String figure) {
        assertThat(Numerals.read(text)).contains(new BigDecimal(figure));
    }

    @ParameterizedTest
    @CsvSource({"٩٦, 96", "۱۲, 12", "१०, 10"})
    void digitsOfOtherScriptsAreDigits(String text, String figure) {
        assertThat(Numerals.read(text)).contains(new BigDecimal(figure));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "十百", "百百", "三件", "lx", "||", "一O", "abc"})
    void whatIsInNoSuchOrderIsNone(String text) {
        assertThat(Numerals.read(text)).isEmpty();
    }
}
