package nianbao.report.narrative.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nianbao.model.ReportRecord.Section;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.report.form.ShippedForms;
import nianbao.report.narrative.Narrative;
import nianbao.report.narrative.Prose;
import nianbao.report.narrative.section.SectionOutline.Headline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a heading, and of which section. */
class HeadlinesTest {
    private static final Sections SECTIONS = new Sections(ShippedForms.SECTIONS);

    private static boolean isHeading(String text) {
        return SECTIONS.isHeading(new Paragraph(text, Optional.empty(), Alignment.BODY, 16));
    }

    private static Narrative read(String... lines) {
        return Prose.titled("柳林镇2024年政府信息公开工作年度报告").lines(lines).read();
    }

    @Test
    void aHeadingIsShortAndNoSentence() {
        assertThat(isHeading("一、" + "情".repeat(46))).isTrue();
        assertThat(isHeading("一、" + "情".repeat(47))).isFalse();
        assertThat(isHeading("一、总体情况，")).isFalse();
        assertThat(isHeading("一、总体情况……3")).isFalse();
    }

    @Test
    void aHeadingMayGoOnAsText() {
        assertThat(Headline.of("一、总体情况。本年工作有序。", SECTIONS)).isEqualTo(new Headline("一、总体情况", "本年工作有序。"));
        assertThat(Headline.of("总体情况：本年工作有序。", SECTIONS)).isEqualTo(new Headline("总体情况", "本年工作有序。"));
        assertThat(Headline.of("二、申请情况（单位：件）：无。", SECTIONS)).isEqualTo(new Headline("二、申请情况（单位：件）", "无。"));
        assertThat(Headline.of("二、申请情况(单位:件)。无。", SECTIONS)).isEqualTo(new Headline("二、申请情况(单位:件)", "无。"));
    }

    @Test
    void aSentenceIsNoHeadingWithText() {
        assertThat(Headline.of("本年工作有序。全年无申请。", SECTIONS).rest()).isEmpty();
        assertThat(Headline.of("一、总体情况。", SECTIONS).rest()).isEmpty();
        assertThat(Headline.of("一、" + "情".repeat(46) + "。无。", SECTIONS).rest()).isEmpty();
        assertThat(Headline.of("一、" + "情".repeat(45) + "。无。", SECTIONS).rest()).isEqualTo("无。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"总体情况", "概述", "其他需要报告的事项"})
    void theFormsOwnHeadingsAreKnownWordForWord(String text) {
        assertThat(SECTIONS.isWording(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"总体状况", "工作亮点", ""})
    void othersAreNot(String text) {
        assertThat(SECTIONS.isWording(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 一、总体情况, true",
        "1, 总体情况, true",
        "2, 一、总体情况, false",
        "6, 六、其他需要报告的事项, true",
        "6, 六、其他需报告的事项, true",
        "1, 一、工作亮点, false",
        "1, 本年总体情况良好。, false"
    })
    void aHeadingIsThatOfASectionBeyondDoubt(int number, String text, boolean expected) {
        assertThat(SECTIONS.isHeadingOf(number, text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1总体情况", "丶总体情况", "二、总体情况", "总体情况", "一、总体情况（简述）"})
    void aNumberMayBeMisreadOrWrong(String heading) {
        assertThat(read(heading, "好。", "二、主动公开政府信息情况", "好。").sections())
                .extracting(Section::number)
                .containsExactly(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、机构沿革", "总体情况良好有序的一年。", "概况。"})
    void whatIsUnlikeIsNoSection(String heading) {
        assertThat(read(heading, "好。", "二、主动公开政府信息情况", "好。").sections())
                .extracting(Section::number)
                .doesNotContain(1);
    }

    @Test
    void aHeadingThatGoesOnCountingIsTheReportsOwn() {
        Narrative narrative = read("一、总体情况", "好。", "二、主动公开政府信息情况", "好。", "三、工作亮点", "好。", "四、收到和处理政府信息公开申请情况", "好。");

        assertThat(narrative.sections()).extracting(Section::heading).contains("三、工作亮点");
        assertThat(narrative.sections()).extracting(Section::number).containsExactly(1, 2, 7, 3);
    }

    @Test
    void aListInsideASectionIsNot() {
        Narrative narrative = read("一、总体情况", "好。", "二、工作亮点", "好。", "二、主动公开政府信息情况", "好。");

        assertThat(narrative.sections()).extracting(Section::number).containsExactly(1, 2);
    }
}
