package nianbao.report.narrative.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.model.ProblemCode;
import nianbao.report.narrative.Narrative;
import nianbao.report.narrative.Prose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearsTest {
    private static final String UNDATED = "柳林镇政府信息公开工作年度报告";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "柳林镇2024年政府信息公开工作年度报告",
                "柳林镇２０２４年政府信息公开工作年度报告",
                "柳林镇二〇二四年政府信息公开工作年度报告",
                "柳林镇二○二四年政府信息公开工作年度报告",
                "柳林镇二零二四年度政府信息公开工作年度报告",
                "柳林镇2024政府信息公开年报",
                "柳林镇政府信息公开工作年度报告（2024）",
                "柳林镇2024年政府信息公开工作年度报告（2025年1月20日）",
                "柳林镇2024年政府信息公开工作年度报告（柳政〔2025〕3号）",
                "柳林镇贰零贰肆年政府信息公开工作年度报告",
                "柳林镇貳〇贰肆年政府信息公开工作年度报告",
                "柳林镇2O24年政府信息公开工作年度报告",
                "柳林镇24年政府信息公开工作年度报告",
                "24年度柳林镇政府信息公开工作年度报告",
                "柳林镇2025年发布的2024年政府信息公开工作年度报告"
            })
    void theTitleHasIt(String title) {
        assertThat(Prose.titled(title).sections().read().year()).hasValue(2024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。",
                "本报告中所列数据的统计时限为2024年1月1日至12月31日。",
                "所列数据的统计期限为二〇二四年一月一日至二〇二四年十二月三十一日。",
                "数据统计期间：2024.1.1-2024.12.31。",
                "统计数据时间段：２０２４年１月１日至２０２４年１２月３１日。",
                "根据国办公开办函〔2021〕30号要求编制，统计期限自2024年1月1日起至2024年12月31日止。",
                "根据2019年修订的《条例》编制，本报告统计数据期限为2024年度。"
            })
    void thePeriodHasItWhereTheTitleDoesNot(String period) {
        assertThat(Prose.titled(UNDATED).lines(period).sections().read().year()).hasValue(2024);
    }

    @Test
    void thePeriodMayStandInTheFirstSection() {
        Narrative narrative = Prose.titled(UNDATED)
                .lines("一、总体情况", "统计期限自2024年1月1日起至2024年12月31日止。2023年，我镇获奖。")
                .sections(Prose.HEADINGS.subList(1, 6))
                .read();

        assertThat(narrative.year()).hasValue(2024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年，我镇认真贯彻新修订的《条例》。",
                "《条例》自2019年5月15日起施行。2024年，我镇工作有序。",
                "根据2019年修订的《条例》，现将2024年度政府信息公开工作情况报告如下。",
                "根据国办公开办函〔2021〕30号，我镇2024年完成了任务。",
                "2024年，我镇公开信息30条，比2023年增加5条。2023年，我镇公开信息25条。",
                "与2023年相比，2024年我镇工作成效明显。2025年，我镇将继续努力。",
                "2024年，我镇工作有序。2025年，我镇计划完善制度。"
            })
    void theFirstSectionsAccountHasItWhereNothingElseDoes(String account) {
        Narrative narrative = Prose.titled(UNDATED)
                .lines("一、总体情况", account)
                .sections(Prose.HEADINGS.subList(1, 6))
                .read();

        assertThat(narrative.year()).hasValue(2024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "根据国办公开办函〔2021〕30号要求编制本报告。",
                "根据国办公开办函[2019]60号要求编制本报告。",
                "根据2019年修订的《条例》编制本报告。",
                "《条例》自2019年5月15日起施行。",
                "本报告于2025年1月20日发布。",
                "2023年，我镇成立专班。2024年，我镇完善制度。",
                "五年来，自2020年1月1日起至2024年12月31日止，统计数据向好。",
                "统计期限自2023年1月1日起至2023年12月31日止，另附统计期限自2024年1月1日起至2024年12月31日止的数据。",
                "根据2021年要点和2022年要点编制本报告。",
                "2023年，我镇成立专班。我镇2024年公开信息30条。",
                "2023年，我镇成立专班。2024年，我镇完善制度。现将2022年度政府信息公开工作报告如下。"
            })
    void numbersOfDocumentsDaysAndSeveralYearsAreNone(String text) {
        Narrative narrative = Prose.titled(UNDATED).lines(text).sections().read();

        assertThat(narrative.year()).isEmpty();
        assertThat(narrative.problems()).extracting("code").containsExactly(ProblemCode.YEAR_MISSING);
    }

    @Test
    void thePeriodOfACampaignIsNotThatOfTheFigures() {
        Narrative narrative = Prose.titled("柳林镇2024年政府信息公开工作年度报告")
                .lines("专项整治自2023年5月1日起至2023年8月31日止。")
                .sections()
                .read();

        assertThat(narrative.year()).hasValue(2024);
    }

    @Test
    void whatALaterSectionIntendsIsNoAccount() {
        Narrative narrative = Prose.titled(UNDATED)
                .sections(Prose.HEADINGS.subList(0, 5))
                .lines(Prose.HEADINGS.get(5), "2025年，我镇将再接再厉。")
                .read();

        assertThat(narrative.year()).isEmpty();
    }

    @Test
    void neitherIsTakenWhereTitleAndPeriodDisagree() {
        Narrative narrative = Prose.titled("柳林镇2024年政府信息公开工作年度报告")
                .lines("本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。")
                .sections()
                .read();

        assertThat(narrative.year()).isEmpty();
        assertThat(narrative.problems()).hasSize(1);
        assertThat(narrative.problems().get(0).code()).isEqualTo(ProblemCode.YEAR_CONTRADICTED);
        assertThat(narrative.problems().get(0).arguments()).isEqualTo(List.of("2024", "2023"));
    }

    @Test
    void aYearOfPublicationInATitleIsNone() {
        assertThat(Prose.titled("柳林镇2025年公布的政府信息公开工作年度报告").sections().read().year())
                .isEmpty();
        assertThat(Prose.titled("柳林镇2025年公布的政府信息公开工作年度报告")
                        .lines("本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。")
                        .sections()
                        .read()
                        .year())
                .hasValue(2024);
    }

    private static Narrative titled2023(String account) {
        return Prose.titled("柳林镇2023年政府信息公开工作年度报告")
                .lines("一、总体情况", account)
                .sections(Prose.HEADINGS.subList(1, 6))
                .read();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年，我镇工作有序。", "现将2024年度政府信息公开工作情况报告如下。", "2024年，我镇公开信息30条，比2023年增加5条。"})
    void neitherIsTakenWhereTheReportTellsOfAnotherYearThanItsTitle(String account) {
        Narrative narrative = titled2023(account);

        assertThat(narrative.year()).isEmpty();
        assertThat(narrative.problems()).extracting("code").containsExactly(ProblemCode.YEAR_CONTRADICTED);
        assertThat(narrative.problems().get(0).arguments()).isEqualTo(List.of("2023", "2024"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年，我镇将继续完善制度。",
                "2019年以来，我镇认真落实《条例》。",
                "2024年，我镇荣获先进。2023年度公开信息30条。",
                "2024年1月，我镇公布本报告。",
                "我镇于2024年完成了网站改版。"
            })
    void theTitleIsTakenWhereTheReportOnlyMentionsAnotherYear(String account) {
        assertThat(titled2023(account).year()).hasValue(2023);
    }

    @Test
    void thePeriodIsTakenBeforeTheAccount() {
        Narrative narrative = Prose.titled("柳林镇2023年政府信息公开工作年度报告")
                .lines("本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。", "一、总体情况", "2024年，我镇工作有序。")
                .sections(Prose.HEADINGS.subList(1, 6))
                .read();

        assertThat(narrative.year()).hasValue(2023);
    }

    @Test
    void neitherIsTakenWhereTwoTitlesDisagree() {
        Narrative narrative = Prose.titled("柳林镇2024年政府信息公开工作年度报告", "柳林镇2023年政府信息公开工作年度报告")
                .sections()
                .read();

        assertThat(narrative.year()).isEmpty();
        assertThat(narrative.problems()).extracting("code").containsExactly(ProblemCode.YEAR_CONTRADICTED);
    }

    @Test
    void theNumberOfAnotherDocumentInASentenceIsNotThisOnes() {
        Narrative narrative = Prose.titled(UNDATED)
                .lines("根据国办公开办函〔2021〕30号的要求，编制本报告。")
                .sections()
                .read();

        assertThat(narrative.documentNumber()).isEmpty();
        assertThat(narrative.preamble()).contains("根据国办公开办函〔2021〕30号的要求，编制本报告。");
    }

    @Test
    void aPeriodAboveOneTableOfALaterSectionIsThatTables() {
        Narrative narrative = Prose.titled("柳林镇2024年政府信息公开工作年度报告")
                .sections(Prose.HEADINGS.subList(0, 1))
                .lines("二、主动公开政府信息情况", "统计期限：2023年1月1日至12月31日")
                .sections(Prose.HEADINGS.subList(2, 6))
                .read();

        assertThat(narrative.year()).hasValue(2024);
    }

    @Test
    void aPeriodInASentenceOfALaterSectionIsTheReports() {
        String sentence = "以上内容均依照有关规定和要求逐项核对无误后填写完成，所列数据的统计期限自2023年1月1日起至2023年12月31日止。";
        Narrative narrative = Prose.titled("柳林镇2024年政府信息公开工作年度报告")
                .sections(Prose.HEADINGS.subList(0, 1))
                .lines("二、主动公开政府信息情况", sentence)
                .sections(Prose.HEADINGS.subList(2, 6))
                .read();

        assertThat(narrative.year()).isEmpty();
    }

    @Test
    void theNumberOfTheDocumentIsAsPrinted() {
        Prose prose = new Prose()
                .lines("柳政发[2025] 3号")
                .centred("柳林镇2024年政府信息公开工作年度报告")
                .sections();

        assertThat(prose.read().documentNumber()).contains("柳政发[2025]3号");
        assertThat(prose.recognisedTable().read().documentNumber()).contains("柳政发〔2025〕3号");
    }

    @Test
    void neitherIsTakenWhereThePreambleCallsItTheReportOnAnotherYear() {
        Narrative other = Prose.titled("柳林镇2024年政府信息公开工作年度报告")
                .lines("现公布柳林镇2023年政府信息公开工作年度报告。", "一、总体情况", "2024年，我镇工作有序。")
                .sections(Prose.HEADINGS.subList(1, 6))
                .read();
        Narrative both = Prose.titled("柳林镇2024年政府信息公开工作年度报告")
                .lines("继2023年政府信息公开工作年度报告之后，现公布2024年政府信息公开工作年度报告。")
                .sections()
                .read();

        assertThat(other.year()).isEmpty();
        assertThat(both.year()).hasValue(2024);
    }
}
