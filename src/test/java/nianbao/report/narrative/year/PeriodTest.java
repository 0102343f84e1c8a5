package nianbao.report.narrative.year;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.model.ProblemCode;
import nianbao.report.narrative.Narrative;
import nianbao.report.narrative.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of which time a report's figures are. */
class PeriodTest {
    private static final String TITLE = "柳林镇2024年政府信息公开工作年度报告";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本报告所列数据的统计期限自2024年1月1日起至2024年6月30日止。",
                "所列数据的统计期限为2024年7月1日至12月31日。",
                "数据统计期限自2023年12月1日起至2024年11月30日止。",
                "本报告统计数据时段为2024年1—11月。",
                "本报告反映2024年上半年政府信息公开工作情况。",
                "现将2024年第一季度政府信息公开工作情况报告如下。"
            })
    void thatIsNoWholeYearIsTold(String sentence) {
        Narrative before = Prose.titled(TITLE).lines(sentence).sections().read();
        Narrative within = Prose.titled(TITLE)
                .lines("一、总体情况", sentence)
                .sections(Prose.HEADINGS.subList(1, 6))
                .read();

        assertThat(before.otherPeriod()).isPresent();
        assertThat(before.problems()).extracting("code").containsExactly(ProblemCode.PERIOD_OTHER);
        assertThat(within.otherPeriod()).isEqualTo(before.otherPeriod());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "柳林镇2024年上半年政府信息公开工作报告",
                "柳林镇2024年第一季度政府信息公开工作报告",
                "柳林镇2024年1-6月政府信息公开工作报告",
                "柳林镇2024年政府信息公开工作年度报告（上半年）",
                "柳林镇2024年政府信息公开工作年度报告（2024年1—6月）"
            })
    void ofATitleIsTold(String title) {
        Narrative narrative = Prose.titled(title).sections().read();

        assertThat(narrative.otherPeriod()).isPresent();
        assertThat(narrative.issuer()).contains("柳林镇");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。",
                "本报告所列数据的统计期限自2024年1月1日起至12月31日止。",
                "统计期限：2024年1—12月。",
                "据统计，2024年1月至6月网站访问30次。",
                "上半年，我镇召开会议。",
                "专项整治自2024年5月1日起至2024年8月31日止。",
                "本报告于2025年1月20日公布。"
            })
    void ofTheYearOrOfSomethingElseIsNone(String sentence) {
        assertThat(Prose.titled(TITLE).lines(sentence).sections().read().otherPeriod())
                .isEmpty();
    }

    @Test
    void ofALaterSectionIsItsTables() {
        Narrative narrative = Prose.titled(TITLE)
                .sections(Prose.HEADINGS.subList(0, 1))
                .lines("二、主动公开政府信息情况", "统计期限自2024年1月1日起至2024年6月30日止。")
                .sections(Prose.HEADINGS.subList(2, 6))
                .read();

        assertThat(narrative.otherPeriod()).isEmpty();
    }
}
