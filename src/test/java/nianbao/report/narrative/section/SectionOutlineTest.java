package nianbao.report.narrative.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.geometry.Box;
import nianbao.model.Place;
import nianbao.model.ReportRecord.Section;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Paragraph.Alignment;
import nianbao.report.form.ShippedForms;
import nianbao.report.narrative.section.SectionOutline.Headline;
import nianbao.report.narrative.section.SectionOutline.Start;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prose is parted at its headings, and nothing of it is lost. */
class SectionOutlineTest {
    private static final Sections SECTIONS = new Sections(ShippedForms.SECTIONS);

    private static List<Paragraph> paragraphs(String... texts) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            paragraphs.add(
                    new Paragraph(texts[i], Optional.of(new Place(i + 1, new Box(0, 0, 100, 20))), Alignment.BODY, 16));
        }
        return paragraphs;
    }

    private static List<String> texts(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::text).toList();
    }

    @Test
    void eachParagraphIsBeforeInOrAfterTheSections() {
        List<Paragraph> all = paragraphs(
                "本报告由某县编制。",
                "一、总体情况：工作有序。",
                "第二段。",
                "（此页无正文）",
                "二、主动公开政府信息情况",
                "第二十条第（一）项",
                "注：数据截至年末。",
                "某县人民政府",
                "2025年1月20日");
        SectionOutline outline = SectionOutline.at(List.of(new Start(1, 1), new Start(4, 2)), all, SECTIONS);
        assertThat(texts(outline.before())).containsExactly("本报告由某县编制。");
        assertThat(outline.sections())
                .containsExactly(
                        new Section(1, "一、总体情况", "工作有序。\n第二段。", OptionalInt.of(2)),
                        new Section(2, "二、主动公开政府信息情况", "注：数据截至年末。", OptionalInt.of(5)));
        assertThat(texts(outline.after())).containsExactly("某县人民政府", "2025年1月20日");
    }

    @Test
    void withoutHeadingsAllIsBefore() {
        SectionOutline outline = SectionOutline.at(List.of(), paragraphs("本报告由某县编制。", "2025年1月20日"), SECTIONS);
        assertThat(outline.sections()).isEmpty();
        assertThat(texts(outline.before())).containsExactly("本报告由某县编制。", "2025年1月20日");
        assertThat(outline.after()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "一、总体情况。工作有序。,一、总体情况,工作有序。",
        "一、总体情况：工作有序。,一、总体情况,工作有序。",
        "一、总体情况:  工作有序。,一、总体情况,工作有序。",
        "总体情况：工作有序。,总体情况,工作有序。",
        "二、主动公开情况（单位：件）。发布3条。,二、主动公开情况（单位：件）,发布3条。",
        "二、主动公开情况(单位:件):发布3条。,二、主动公开情况(单位:件),发布3条。",
        "二、主动公开情况）：发布3条。,二、主动公开情况）,发布3条。",
    })
    void aHeadingEndsAtItsFirstStopOutsideBrackets(String text, String heading, String rest) {
        assertThat(Headline.of(text, SECTIONS)).isEqualTo(new Headline(heading, rest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、总体情况", "一、总体情况。", "一、总体情况：", "问题：力度不够。", "一、主动公开情况（单位：件"})
    void whatIsWholeIsNotParted(String text) {
        assertThat(Headline.of(text, SECTIONS)).isEqualTo(new Headline(text, ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {47, 48})
    void aHeadingIsNoLongerThanAHeadingMayBe(int letters) {
        String heading = "一、" + "平".repeat(letters - 2);
        boolean parted = letters < 48;
        assertThat(Headline.of(heading + "。甲", SECTIONS).rest()).isEqualTo(parted ? "甲" : "");
    }
}
