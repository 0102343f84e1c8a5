package nianbao.report.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearPartTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年上半年",
                "（2024年1—6月）",
                "2024年11月1日至12月31日",
                "2024年7月1日至2024年12月31日",
                "第四季度",
                "前三季度",
                "2024年5月份",
                "1至11月"
            })
    void isNamed(String text) {
        assertThat(YearPart.in(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年",
                "（2024年1—12月）",
                "2024年1月1日至2024年12月31日",
                "2024年01月01日-12月31日",
                "发布日期：2025年1月20日",
                "半年来",
                "二〇二四年一月一日至十二月三十一日"
            })
    void isNone(String text) {
        assertThat(YearPart.in(text)).isEmpty();
    }
}
