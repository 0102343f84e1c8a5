package nianbao.report.narrative.line;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.report.narrative.Narrative;
import nianbao.report.narrative.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final String TITLE = "柳林镇2024年政府信息公开工作年度报告";

    @ParameterizedTest
    @CsvSource({
        "2025年1月20日,2025-01-20",
        "二〇二五年一月二十日,2025-01-20",
        "二○二五年十二月三十一日,2025-12-31",
        "二零二五年三月十日,2025-03-10",
        "２０２５年１月８日,2025-01-08",
        "2025 年 1 月 20 日,2025-01-20",
        "（2025年1月20日）,2025-01-20",
        "2025.1.20,2025-01-20",
        "2025-01-20,2025-01-20",
        "柳林镇人民政府2025年1月20日,2025-01-20",
        "柳林镇人民政府 二〇二五年一月二十日,2025-01-20"
    })
    void theDateIsWhatTheReportBearsAtItsEnd(String line, String date) {
        Narrative narrative = Prose.titled(TITLE).sections().right(line).read();

        assertThat(narrative.date()).contains(date);
        assertThat(narrative.closing()).contains(line);
        assertThat(narrative.sections().get(5).text()).isEqualTo("工作平稳有序。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025年1月", "2025年2月30日", "2025年13月1日", "平川县人民政府办公室2025年1月22日印发"})
    void whatIsNoWholeDayOfTheReportIsNoDate(String line) {
        assertThat(Prose.titled(TITLE).sections().right(line).read().date()).isEmpty();
    }

    @Test
    void ofTwoDaysTheOneAtTheBodyCounts() {
        Narrative narrative = Prose.titled(TITLE)
                .sections()
                .right("柳林镇人民政府")
                .right("2025年1月20日")
                .right("2025年1月22日")
                .read();

        assertThat(narrative.date()).contains("2025-01-20");
    }

    @Test
    void ofTwoDaysWithoutABodyNoneCounts() {
        Narrative narrative = Prose.titled(TITLE)
                .sections()
                .right("2025年1月20日")
                .right("2025年1月22日")
                .read();

        assertThat(narrative.date()).isEmpty();
    }

    @Test
    void aDayInAnAnnexIsNotTheReports() {
        Narrative narrative = Prose.titled(TITLE)
                .sections()
                .lines("附件：", "平川县财政局", "2025年3月1日")
                .read();

        assertThat(narrative.date()).isEmpty();
    }

    @Test
    void aDayUnderTheTitleIsNotAtTheEnd() {
        assertThat(Prose.titled(TITLE, "2025年1月20日").sections().read().date()).isEmpty();
    }

    @Test
    void aDayThatSomethingElseIsSaidOfIsNotTheReports() {
        Narrative narrative = Prose.titled(TITLE)
                .sections()
                .lines("（此页无正文）", "印发日期2025年1月22日")
                .read();

        assertThat(narrative.date()).isEmpty();
    }
}
