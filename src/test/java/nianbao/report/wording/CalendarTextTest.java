package nianbao.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTextTest {
    @ParameterizedTest
    @CsvSource({
        "二〇二四年,2024年",
        "二○一九年,2019年",
        "貳零贰叁年,2023年",
        "贰〇贰伍年,2025年",
        "２０２４年,2024年",
        "2O23年,2023年",
        "二〇二四年十二月三十一日,2024年12月31日",
        "2024年一月一日至十二月三十一日,2024年1月1日至12月31日",
        "二零件,二零件",
        "二O〇二@〇年,二O〇二@〇年"
    })
    void writesYearsAndDaysInDigits(String printed, String plain) {
        assertThat(CalendarText.plain(printed)).isEqualTo(plain);
    }
}
