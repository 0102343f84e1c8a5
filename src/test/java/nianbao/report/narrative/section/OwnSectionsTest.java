package nianbao.report.narrative.section;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.model.ReportRecord.Section;
import nianbao.report.narrative.Narrative;
import nianbao.report.narrative.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnSectionsTest {
    @Test
    void areThoseOfTheReportInItsOwnNumbering() {
        Narrative narrative = Prose.titled("平川县财政局2015年政府信息公开工作年度报告")
                .lines(
                        "本报告由平川县财政局编制。",
                        "一、概述",
                        "2015年，我局工作有序。",
                        "二、主动公开政府信息的情况",
                        "（一）公开数量",
                        "发布300条。",
                        "三、依申请公开政府信息的情况。收到2件。",
                        "四、政府信息公开的收费及减免情况",
                        "无。",
                        "五、行政复议和行政诉讼情况",
                        "无。",
                        "六、存在的主要问题和改进措施",
                        "不足。",
                        "七、其他需要说明的事项",
                        "无。",
                        "八、附表",
                        "附表如下。")
                .right("平川县财政局")
                .right("二〇一六年三月十五日")
                .read();

        assertThat(narrative.isBeforeForms()).isTrue();
        assertThat(narrative.formSections()).isZero();
        assertThat(narrative.sections()).extracting(Section::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(narrative.sections().get(1).text()).isEqualTo("（一）公开数量\n发布300条。");
        assertThat(narrative.sections().get(2).heading()).isEqualTo("三、依申请公开政府信息的情况");
        assertThat(narrative.sections().get(2).text()).isEqualTo("收到2件。");
        assertThat(narrative.preamble()).contains("本报告由平川县财政局编制。");
        assertThat(narrative.date()).contains("2016-03-15");
    }

    @ParameterizedTest
    @ValueSource(strings = {"第一部分 %s|第二部分 %s|第三部分 %s", "1. %s|2. %s|3. %s", "（一）%s|（二）%s|（三）%s"})
    void mayBeNumberedInAnyWay(String headings) {
        Prose prose = Prose.titled("平川县财政局2008年政府信息公开工作年度报告");
        for (String heading : headings.split("\\|")) {
            prose.lines(String.format(heading, "工作情况"), "有序。");
        }

        assertThat(prose.read().sections()).extracting(Section::number).containsExactly(1, 2, 3);
    }

    @Test
    void theContentsAreNoSections() {
        Narrative narrative = Prose.titled("平川县2012年政府信息公开工作年度报告", "目录")
                .lines("一、概述……1", "二、主动公开情况……2", "三、存在问题……3")
                .lines("一、概述", "甲。", "二、主动公开情况", "乙。", "三、存在问题", "丙。")
                .read();

        assertThat(narrative.sections()).extracting(Section::text).containsExactly("甲。", "乙。", "丙。");
    }

    @Test
    void aReportOnTheFirstYearOfTheFormsHasTheForms() {
        assertThat(Prose.titled("平川县2019年政府信息公开工作年度报告").sections().read().isBeforeForms())
                .isFalse();
    }

    @Test
    void aListInsideASectionIsNone() {
        Narrative narrative = Prose.titled("平川县2012年政府信息公开工作年度报告")
                .lines("一、概述", "甲。", "一、组织领导", "乙。", "二、主动公开情况", "丙。")
                .read();

        assertThat(narrative.sections()).extracting(Section::text).containsExactly("甲。\n一、组织领导\n乙。", "丙。");
    }

    @Test
    void theFirstWayOfNumberingThatCountsIsMeant() {
        Narrative narrative = Prose.titled("平川县2012年政府信息公开工作年度报告")
                .lines("一、概述", "1. 组织领导", "甲。", "2. 制度建设", "乙。")
                .read();

        assertThat(narrative.sections()).extracting(Section::heading).containsExactly("1. 组织领导", "2. 制度建设");
    }

    @Test
    void twoHeadingsMakeAnOutlineAndOneDoesNot() {
        Prose two = Prose.titled("平川县2012年政府信息公开工作年度报告").lines("一、工作情况", "甲。", "二、工作打算", "乙。");
        assertThat(two.read().sections()).extracting(Section::text).containsExactly("甲。", "乙。");
        Prose one = Prose.titled("平川县2012年政府信息公开工作年度报告").lines("一、机构建设", "甲。", "三、人员培训", "乙。");
        assertThat(one.read().sections()).isEmpty();
    }

    @Test
    void headingsWithoutNumbersAreThoseOfTheForms() {
        Narrative narrative = Prose.titled("平川县2012年政府信息公开工作年度报告")
                .lines("总体情况", "甲。", "主动公开政府信息情况", "乙。")
                .read();

        assertThat(narrative.sections()).extracting(Section::text).containsExactly("甲。", "乙。");
    }

    @Test
    void aNumberedSentenceIsNoHeading() {
        Narrative narrative = Prose.titled("平川县2012年政府信息公开工作年度报告")
                .lines("一、工作情况", "甲。", "二、完善制度，加强领导，", "二、工作打算", "乙。")
                .read();

        assertThat(narrative.sections()).extracting(Section::text).containsExactly("甲。\n二、完善制度，加强领导，", "乙。");
    }
}
