package nianbao.read.office.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListNumberFormatTest {
    @ParameterizedTest
    @CsvSource({
        "decimal, 12, 12",
        "decimalZero, 7, 07",
        "decimalFullWidth, 10, １０",
        "decimalEnclosedCircle, 3, ③",
        "decimalEnclosedCircleChinese, 20, ⑳",
        "decimalEnclosedParen, 2, ⑵",
        "decimalEnclosedFullstop, 1, ⒈",
        "chineseCounting, 6, 六",
        "chineseCounting, 10, 十",
        "chineseCountingThousand, 12, 十二",
        "chineseCountingThousand, 20, 二十",
        "chineseCountingThousand, 105, 一百零五",
        "chineseCountingThousand, 110, 一百一十",
        "japaneseCounting, 21, 二十一",
        "ideographDigital, 20, 二〇",
        "chineseLegalSimplified, 12, 壹拾贰",
        "ideographTraditional, 2, 乙",
        "ideographZodiac, 12, 亥",
        "ideographEnclosedCircle, 1, ㊀",
        "upperRoman, 9, IX",
        "lowerRoman, 4, iv",
        "upperLetter, 27, AA",
        "lowerLetter, 2, b",
        "somethingNew, 5, 5",
    })
    void writesNumbersAsWordDoes(String name, int number, String written) {
        assertThat(ListNumberFormat.named(name).write(number)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 3", "37, 3, 三", "39, 3, 三", "11, 3, 三", "18, 3, ③", "10, 20, 二〇", "1, 3, III"})
    void knowsTheCodesOfTheBinaryFormat(int code, int number, String written) {
        assertThat(ListNumberFormat.coded(code).write(number)).isEqualTo(written);
    }
}
