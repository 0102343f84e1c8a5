package nianbao.report.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import nianbao.model.ReportRecord.Section;
import nianbao.model.page.Glyph;
import org.junit.jupiter.api.Test;

class OtherReportTest {
    private static final String TITLE = "平川县2024年政府信息公开工作年度报告";

    @Test
    void aSecondReportIsNotRead() {
        Narrative narrative = Prose.titled(TITLE)
                .sections()
                .centred("安平市")
                .centred("2024年政府信息公开工作年度报告")
                .sections()
                .right("安平市人民政府")
                .right("2025年1月20日")
                .read();

        assertThat(narrative.title()).contains(TITLE);
        assertThat(narrative.sections()).extracting(Section::text).containsOnly("工作平稳有序。");
        assertThat(narrative.closing()).isEmpty();
        assertThat(narrative.date()).isEmpty();
    }

    @Test
    void aSecondReportIsNotReadThoughTheProseOfTheFirstWasLeft() {
        Prose prose = Prose.titled(TITLE);
        Prose.HEADINGS.forEach(heading -> prose.lines(heading, Glyph.UNKNOWN.repeat(40)));
        Narrative narrative = prose.centred("安平市2024年政府信息公开工作年度报告")
                .sections()
                .right("安平市人民政府")
                .read();

        assertThat(narrative.closing()).isEmpty();
        assertThat(narrative.sections()).extracting(Section::text).noneMatch(text -> text.contains("工作平稳有序。"));
    }

    @Test
    void theTablesOfAPartOfTheBodyAreNotItsText() {
        Narrative narrative = Prose.titled(TITLE)
                .sections()
                .lines("平川县教育局2024年政府信息公开工作年度报告", "单位：件")
                .read();

        assertThat(narrative.sections().get(5).text()).isEqualTo("工作平稳有序。");
        assertThat(narrative.closing()).isEmpty();
    }

    @Test
    void lastYearsReportBehindIsNotRead() {
        Narrative narrative = Prose.titled(TITLE)
                .sections()
                .lines("平川县2023年政府信息公开工作年度报告")
                .sections()
                .read();

        assertThat(narrative.year()).hasValue(2024);
        assertThat(narrative.sections()).extracting(Section::text).containsOnly("工作平稳有序。");
    }

    @Test
    void aTitleBelowTheContentsIsThatOfThisReport() {
        Narrative narrative = Prose.titled(TITLE, "目录")
                .lines(Prose.HEADINGS.stream().map(line -> line + "……3").toArray(String[]::new))
                .centred(TITLE)
                .sections()
                .read();

        assertThat(narrative.sections()).extracting(Section::text).containsOnly("工作平稳有序。");
    }

    @Test
    void theOwnTitleAsARunningHeadEndsNothing() {
        Narrative narrative = Prose.titled(TITLE)
                .sections(Prose.HEADINGS.subList(0, 5))
                .lines(TITLE)
                .sections(Prose.HEADINGS.subList(5, 6))
                .read();

        assertThat(narrative.sections()).hasSize(6);
    }

    @Test
    void aLinkToLastYearsReportInTheMiddleEndsNothing() {
        Narrative narrative = Prose.titled(TITLE)
                .sections(Prose.HEADINGS.subList(0, 3))
                .lines("平川县2023年政府信息公开工作年度报告")
                .sections(Prose.HEADINGS.subList(3, 6))
                .read();

        assertThat(narrative.sections()).hasSize(6);
    }

    @Test
    void theTitleOfAnotherYearBehindTheLastSectionsEndsTheReport() {
        Narrative narrative = Prose.titled(TITLE)
                .sections()
                .lines("平川县2023年政府信息公开工作年度报告", "附有关数据。")
                .read();

        assertThat(narrative.sections().get(5).text()).isEqualTo("工作平稳有序。");
    }

    @Test
    void theDayOfTheFirstIsNoLineOfTheSecondsTitle() {
        Narrative narrative = Prose.titled(TITLE)
                .sections()
                .centred("平川县人民政府")
                .centred("2025年1月20日")
                .centred("安平市2024年政府信息公开工作年度报告")
                .sections()
                .read();

        assertThat(narrative.date()).contains("2025-01-20");
    }
}
