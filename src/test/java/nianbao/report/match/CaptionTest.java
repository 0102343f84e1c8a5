package nianbao.report.match;

import static nianbao.report.match.ReportTables.THREE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import nianbao.report.match.context.ReportSubject;
import nianbao.report.match.table.TableMatch;
import nianbao.report.match.table.TableMatch.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands above a table says whose it is, and of what time. */
class CaptionTest {
    private final ReportTables report = new ReportTables();

    @Test
    void ofTwoYearsTheReportsOwnIsMeantWhereverItStands() {
        report.say(THREE);
        report.say("2023年收到和处理政府信息公开申请情况");
        report.other(FormSheet.requests("ogi-2021"));
        report.say("2024年收到和处理政府信息公开申请情况");
        report.own(FormSheet.requests("ogi-2021"));
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
        report.assertFurther(1);
    }

    @Test
    void theTableThatNamesTheReportsYearIsMeant() {
        report.say(THREE);
        report.other(FormSheet.requests("ogi-2021"));
        report.say("2024年申请情况");
        report.own(FormSheet.requests("ogi-2021"));
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
        report.assertFurther(1);
    }

    @Test
    void theTableThatNamesNoOtherBodyIsMeant() {
        report.say(THREE);
        report.say("县教育局");
        report.other(FormSheet.requests("ogi-2021"));
        report.say("某县人民政府");
        report.own(FormSheet.requests("ogi-2021"));
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
        report.assertFurther(1);
    }

    @Test
    void lastYearsTableIsNotThisYears() {
        report.say(THREE);
        report.say("上年收到和处理政府信息公开申请情况");
        report.other(FormSheet.requests("ogi-2021"));
        assertThat(FormSheet.match(report.blocks).own()).doesNotContainKey("requests");
        report.assertFurther(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "县教育局收到和处理政府信息公开申请情况统计表",
                "填报单位：县教育局",
                "县属各部门收到和处理政府信息公开申请情况",
                "2024年上半年",
                "（2024年1—6月）",
                "2024年第四季度收到和处理政府信息公开申请情况",
                "（样表）",
                "更正前："
            })
    void aTableOfAnotherBodyOrScopeIsDoubted(String caption) {
        report.say("某县人民政府2024年政府信息公开工作年度报告");
        report.say(THREE);
        report.say(caption);
        report.own(FormSheet.requests("ogi-2021"));
        assertThat(report.match("requests").figures())
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.doubt()).isEqualTo(Doubt.LABEL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "表2 收到和处理政府信息公开申请情况表",
                "某县人民政府收到和处理政府信息公开申请情况",
                "填报单位：某县人民政府",
                "本机关政府信息公开申请情况",
                "关于政府信息公开申请的情况",
                "（2024年1月1日至2024年12月31日）",
                "（2024年1-12月）",
                "单位：件"
            })
    void aTableWithACaptionOfTheReportsIsItsOwn(String caption) {
        report.say("某县人民政府2024年政府信息公开工作年度报告");
        report.say(THREE);
        report.say(caption);
        report.own(FormSheet.requests("ogi-2021"));
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"三、上半年收到和处理政府信息公开申请情况", "三、县教育局收到和处理政府信息公开申请情况"})
    void aHeadingMaySayThatTheTablesBelowAreAnothers(String heading) {
        report.say(heading);
        report.own(FormSheet.requests("ogi-2021"));
        report.assertDoubted("requests");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "三、2023年收到和处理政府信息公开申请情况",
                "三、上年度收到和处理政府信息公开申请情况",
                "以下为2023年1月1日至2023年12月31日的数据。",
                "统计期限：二〇二三年一月一日至十二月三十一日"
            })
    void aHeadingOrASentenceMayNameAnotherYear(String text) {
        if (!text.startsWith("三")) {
            report.say(THREE);
        }
        report.say(text);
        report.other(FormSheet.requests("ogi-2021"));
        assertThat(FormSheet.match(report.blocks).own()).isEmpty();
        report.assertFurther(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"根据国办公开办函〔2021〕30号填报", "2023年、2024年申请情况", "与2023年相比，申请增加3件，具体见下表。", "三、2024年收到和处理政府信息公开申请情况"})
    void aCaptionThatNamesAnotherYearBesideLeavesTheTable(String caption) {
        report.say(caption);
        report.own(FormSheet.requests("ogi-2021"));
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @Test
    void aTableOfAYearIsDoubtedWhereTheReportsIsNotKnown() {
        report.say("2023年申请情况");
        report.own(FormSheet.requests("ogi-2021"));
        ReportSubject unknown = new ReportSubject(Optional.of(FormSheet.ISSUER), OptionalInt.empty(), Optional.empty());
        assertThat(FormSheet.match(report.blocks, unknown).own().values())
                .flatExtracting(TableMatch::figures)
                .isNotEmpty()
                .allMatch(figure -> figure.doubt() == Doubt.LABEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"县教育局2024年申请办理情况如下：", "2024年，县教育局收到和处理政府信息公开申请情况如下表。", "全市汇总表", "镇本级", "申请情况（县教育局）"})
    void aCaptionMayNameAnotherBodyInOtherWords(String caption) {
        report.say(THREE);
        report.say(caption);
        report.own(FormSheet.requests("ogi-2021"));
        report.assertDoubted("requests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年，某县收到和处理政府信息公开申请情况如下表。", "全县汇总表", "县本级", "2024年，收到申请3件，具体情况如下："})
    void aCaptionMayNameTheOwnBodyInOtherWords(String caption) {
        report.say(THREE);
        report.say(caption);
        report.own(FormSheet.requests("ogi-2021"));
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "下属单位申请情况",
                "某县所属事业单位收到和处理政府信息公开申请情况",
                "各村（居）申请情况",
                "（预测数）",
                "近三年合计",
                "2022—2024年累计",
                "截至2024年6月底"
            })
    void aCaptionOfPartsOrOfSeveralYearsMakesATableDoubtful(String caption) {
        report.say(THREE);
        report.say(caption);
        report.own(FormSheet.requests("ogi-2021"));
        report.assertDoubted("requests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"截至2024年12月底", "截至2024年12月31日", "各类申请情况", "（2024年1月1日—2024年12月31日）"})
    void aCaptionOfTheWholeYearLeavesIt(String caption) {
        report.say(THREE);
        report.say(caption);
        report.own(FormSheet.requests("ogi-2021"));
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
    }
}
