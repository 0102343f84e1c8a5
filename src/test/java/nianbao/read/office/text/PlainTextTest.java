package nianbao.read.office.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "自 然 人|自然人",
                "2024 年 3 月|2024年3月",
                "第二十条 第（一）项|第二十条第（一）项",
                "12 34|12 34",
                "open data  portal|open data portal",
                "\u3000\u3000\u4e00、总体情况\u00a0|一、总体情况",
                "“三安全\u2009一稳定”|“三安全一稳定”",
                "①\u2003公开|①公开",
                "共 22 件 （其中修订 16 件）|共22件（其中修订16件）",
                "A 类|A类",
            })
    void keepsASpaceOnlyBetweenLatinWordsAndFigures(String raw, String clean) {
        assertThat(PlainText.clean(raw)).isEqualTo(clean);
    }

    @Test
    void dropsWhatCannotBeSeen() {
        assertThat(PlainText.clean("\ufeff1\u200b2\u00ad3\u0007\ufe0f")).isEqualTo("123");
    }

    @Test
    void writesRadicalsAsTheCharactersTheyLookLike() {
        assertThat(PlainText.clean("⽂⼈ 金")).isEqualTo("文人金");
    }

    @Test
    void joinsLinesWithoutASpaceBetweenHanCharacters() {
        assertThat(PlainText.join(List.of("三、本", "年度办", "理结果"))).isEqualTo("三、本年度办理结果");
        assertThat(PlainText.join(List.of("12", "34"))).isEqualTo("12 34");
    }
}
