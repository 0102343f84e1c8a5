package nianbao.report.narrative.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.model.ReportRecord.Section;
import nianbao.report.form.ShippedForms;
import nianbao.report.narrative.Narrative;
import nianbao.report.narrative.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionsTest {
    private static final Sections SECTIONS = new Sections(ShippedForms.SECTIONS);

    private static final String TITLE = "柳林镇2024年政府信息公开工作年度报告";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "一、 二、 三、 四、 五、 六、",
                "一． 二． 三． 四． 五． 六．",
                "（一） （二） （三） （四） （五） （六）",
                "1. 2. 3. 4. 5. 6.",
                "1、 2、 3、 4、 5、 6、",
                "(1) (2) (3) (4) (5) (6)",
                "第一部分 第二部分 第三部分 第四部分 第五部分 第六部分",
                "第一章、 第二章、 第三章、 第四章、 第五章、 第六章、",
                "壹、 贰、 叁、 肆、 伍、 陆、",
                "Ⅰ、 Ⅱ、 Ⅲ、 Ⅳ、 Ⅴ、 Ⅵ、",
                "①、 ②、 ③、 ④、 ⑤、 ⑥、",
                "- - - - - -"
            })
    void areKnownHoweverTheyAreNumbered(String marks) {
        List<String> headings = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String mark = marks.split(" ")[i];
            headings.add((mark.equals("-") ? "" : mark) + Prose.HEADINGS.get(i).substring(2));
        }

        Narrative narrative = Prose.titled(TITLE).sections(headings).read();

        assertThat(narrative.sections()).extracting(Section::heading).isEqualTo(headings);
        assertThat(narrative.sections()).extracting(Section::text).containsOnly("工作平稳有序。");
    }

    @Test
    void headingsInsideASectionAreText() {
        Narrative narrative = Prose.titled(TITLE)
                .lines("一、总体情况", "（一）主动公开政府信息情况", "发布3条。", "（二）依申请公开情况。收到2件。", "（三）收到和处理政府信息公开申请情况", "无。")
                .sections(Prose.HEADINGS.subList(1, 6))
                .read();

        assertThat(narrative.sections()).extracting(Section::heading).isEqualTo(Prose.HEADINGS);
        assertThat(narrative.sections().get(0).text())
                .isEqualTo("（一）主动公开政府信息情况\n发布3条。\n（二）依申请公开情况。收到2件。\n（三）收到和处理政府信息公开申请情况\n无。");
    }

    @Test
    void aHeadingOfOneLevelIsNotTakenForAMissingOneOfAnother() {
        Narrative narrative = Prose.titled(TITLE)
                .lines("一、总体情况", "无。", "（三）收到和处理政府信息公开申请情况", "无。")
                .sections(Prose.HEADINGS.subList(3, 6))
                .read();

        assertThat(narrative.sections()).extracting(Section::number).containsExactly(1, 4, 5, 6);
    }

    @Test
    void headingsAndTextInOneParagraphAreParted() {
        Narrative narrative = Prose.titled(TITLE)
                .lines("统计期限为2024年1月1日至12月31日。一、总体情况2024年，工作有序。二、主动公开政府信息情况")
                .sections(Prose.HEADINGS.subList(2, 4))
                .lines("五、存在的主要问题及改进情况问题：力度不够。六、其他需要报告的事项无。")
                .read();

        assertThat(narrative.preamble()).contains("统计期限为2024年1月1日至12月31日。");
        assertThat(narrative.sections()).extracting(Section::heading).isEqualTo(Prose.HEADINGS);
        assertThat(narrative.sections())
                .extracting(Section::text)
                .containsExactly("2024年，工作有序。", "", "工作平稳有序。", "工作平稳有序。", "问题：力度不够。", "无。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本报告包括一、总体情况，二、主动公开政府信息情况等部分。",
                "数据见“二、主动公开政府信息情况”部分。",
                "全文如下。一、总体情况二、主动公开政府信息情况三、收到和处理政府信息公开申请情况四、政府信息公开行政复议、行政诉讼情况。",
                "见附件。二、主动公开政府信息情况和其他情况如下。"
            })
    void headingsThatASentenceMentionsAreNone(String preamble) {
        Narrative narrative = Prose.titled(TITLE).lines(preamble).sections().read();

        assertThat(narrative.preamble()).contains(preamble);
        assertThat(narrative.sections()).extracting(Section::text).containsOnly("工作平稳有序。");
    }

    @Test
    void aSectionOfItsOwnIsCountedAfterTheSix() {
        Narrative narrative = Prose.titled(TITLE)
                .sections(Prose.HEADINGS.subList(0, 4))
                .lines("五、创新举措", "无。", "六、存在的主要问题及改进情况", "不足。", "七、其他需要报告的事项", "无。", "八、名词解释", "略。")
                .read();

        assertThat(narrative.sections()).extracting(Section::number).containsExactly(1, 2, 3, 4, 7, 5, 6, 8);
        assertThat(narrative.sections().get(3).text()).isEqualTo("工作平稳有序。");
        assertThat(narrative.sections().get(6).text()).isEqualTo("无。");
        assertThat(narrative.formSections()).isEqualTo(6);
    }

    @Test
    void aListInsideASectionIsNoSection() {
        Narrative narrative = Prose.titled(TITLE)
                .lines("一、总体情况", "一、加强领导", "好。", "二、健全制度", "好。", "三、加强培训", "好。")
                .sections(Prose.HEADINGS.subList(1, 6))
                .read();

        assertThat(narrative.sections()).hasSize(6);
        assertThat(narrative.sections().get(0).text()).isEqualTo("一、加强领导\n好。\n二、健全制度\n好。\n三、加强培训\n好。");
    }

    @Test
    void aSentenceWithoutANumberIsNoHeading() {
        Narrative narrative = Prose.titled(TITLE)
                .sections(Prose.HEADINGS.subList(0, 5))
                .lines("没有其他需要报告的事项。")
                .read();

        assertThat(narrative.sections()).hasSize(5);
    }

    @Test
    void theTitlesOfTablesInAnAnnexAreNoText() {
        Narrative narrative = Prose.titled(TITLE)
                .sections()
                .lines("附表一主动公开政府信息情况", "附表二收到和处理政府信息公开申请情况")
                .read();

        assertThat(narrative.sections().get(5).text()).isEqualTo("工作平稳有序。");
        assertThat(narrative.closing()).contains("附表一主动公开政府信息情况\n附表二收到和处理政府信息公开申请情况");
    }

    @Test
    void tablesInAnAnnexAreNumberedAnew() {
        Narrative narrative = Prose.titled(TITLE)
                .sections()
                .lines("附表", "一、主动公开政府信息情况", "二、收到和处理政府信息公开申请情况", "三、政府信息公开行政复议、行政诉讼情况")
                .read();

        assertThat(narrative.sections()).extracting(Section::heading).isEqualTo(Prose.HEADINGS);
        assertThat(narrative.sections().get(5).text()).isEqualTo("工作平稳有序。");
    }

    @Test
    void ofTwoLikeHeadingsTheOneWithTheNumberCounts() {
        Narrative narrative = Prose.titled(TITLE)
                .lines("一、总体情况", "五、主动公开政府信息情况", "见下。")
                .sections(Prose.HEADINGS.subList(1, 6))
                .read();

        assertThat(narrative.sections()).extracting(Section::heading).isEqualTo(Prose.HEADINGS);
    }

    @Test
    void ofTwoHeadingsInTheSameWordsTheFirstCounts() {
        Narrative narrative =
                Prose.titled(TITLE).sections().lines("六、其他需要报告的事项", "表格说明。").read();

        assertThat(narrative.sections().get(5).text()).isEqualTo("工作平稳有序。\n六、其他需要报告的事项\n表格说明。");
    }

    @Test
    void headingsInAParagraphThatDoNotCountOnAreText() {
        Narrative narrative = Prose.titled(TITLE)
                .lines("前文。三、主动公开政府信息情况甲。", "一、总体情况乙。二、主动公开政府信息情况丙。一、总体情况丁。")
                .sections(Prose.HEADINGS.subList(2, 6))
                .read();

        assertThat(narrative.preamble()).contains("前文。三、主动公开政府信息情况甲。");
        assertThat(narrative.sections().get(0).text()).isEqualTo("乙。");
        assertThat(narrative.sections().get(1).text()).isEqualTo("丙。一、总体情况丁。");
    }

    @Test
    void aHeadingIsOneOfTheSixByItsWordsWhateverItsNumber() {
        assertThat(SECTIONS.isHeadingOf(1, "一、总体情况")).isTrue();
        assertThat(SECTIONS.isHeadingOf(1, "总体情况")).isTrue();
        assertThat(SECTIONS.isHeadingOf(2, "总体情况")).isFalse();
        assertThat(SECTIONS.isHeadingOf(5, "四、存在的主要问题及改进情况")).isTrue();
        assertThat(SECTIONS.isHeadingOf(5, "五、存在问题")).isFalse();
        assertThat(SECTIONS.isHeadingOf(1, "总体情况良好，工作有序。")).isFalse();
        assertThat(SECTIONS.isHeadingOf(6, "六、其他需要报告的事项" + "等".repeat(40))).isFalse();
    }

    @Test
    void twoSignsBeforeTheWordsMayBeANumberThatWasMisread() {
        assertThat(SECTIONS.isHeadingOf(1, "-，总体情况")).isTrue();
        assertThat(SECTIONS.isHeadingOf(1, "亠总体情况")).isTrue();
        assertThat(SECTIONS.isHeadingOf(1, "甲乙总体情况")).isTrue();
        assertThat(SECTIONS.isHeadingOf(1, "甲乙丙总体情况")).isFalse();
        assertThat(SECTIONS.isHeadingOf(1, "概述")).isTrue();
    }

    @Test
    void theFormsOwnWordingsAreKnownWordForWord() {
        assertThat(SECTIONS.isWording("总体情况")).isTrue();
        assertThat(SECTIONS.isWording("政府信息公开行政复议、行政诉讼情况")).isTrue();
        assertThat(SECTIONS.isWording("总体情况良好")).isFalse();
    }

    @Test
    void aSectionThatIsNumberedWithoutCountingOnIsText() {
        Narrative narrative = Prose.titled(TITLE)
                .sections(Prose.HEADINGS.subList(0, 4))
                .lines("五、创新举措", "无。", "五、存在的主要问题及改进情况", "不足。")
                .sections(Prose.HEADINGS.subList(5, 6))
                .read();

        assertThat(narrative.sections()).extracting(Section::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(narrative.sections().get(3).text()).isEqualTo("工作平稳有序。\n五、创新举措\n无。");
    }

    @Test
    void sectionsOfItsOwnEndWhereTheClosingBegins() {
        Narrative narrative = Prose.titled(TITLE)
                .sections()
                .lines("七、名词解释", "略。", "八、联系方式", "电话。")
                .right("柳林镇人民政府")
                .lines("2025年1月20日", "九、附表")
                .read();

        assertThat(narrative.sections()).extracting(Section::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(narrative.closing()).contains("柳林镇人民政府\n2025年1月20日\n九、附表");
    }

    @Test
    void aHeadingOfItsOwnIsShortAndNoSentence() {
        Narrative narrative = Prose.titled(TITLE)
                .sections()
                .lines("七、此外，" + "平".repeat(50), "七、名词解释……9", "七、名词解释如下；", "七、名词解释", "略。")
                .read();

        assertThat(narrative.sections().get(6).heading()).isEqualTo("七、名词解释");
    }

    @Test
    void withoutNumbersThereAreNoSectionsOfItsOwn() {
        List<String> bare =
                Prose.HEADINGS.stream().map(heading -> heading.substring(2)).toList();
        Narrative narrative =
                Prose.titled(TITLE).sections(bare).lines("一、名词解释", "略。").read();

        assertThat(narrative.sections()).hasSize(6);
        assertThat(narrative.sections().get(5).text()).isEqualTo("工作平稳有序。\n一、名词解释\n略。");
    }
}
