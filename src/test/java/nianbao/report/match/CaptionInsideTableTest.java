package nianbao.report.match;

import static nianbao.report.match.ReportTables.THREE;
import static nianbao.report.match.ReportTables.TWO;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nianbao.report.match.table.TableMatch.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in or below a table, beside the words of the form, may say whose it is. */
class CaptionInsideTableTest {
    private final ReportTables report = new ReportTables();

    @Test
    void aCaptionMayStandInTheTable() {
        report.say(THREE);
        FormSheet last = FormSheet.requests("ogi-2021");
        List<String> caption = new ArrayList<>(Collections.nCopies(9, FormSheet.LEFT));
        caption.set(0, "2023年度政府信息公开申请情况");
        last.grid.add(0, caption);
        report.other(last);
        report.own(FormSheet.requests("ogi-2021"));
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
        report.assertFurther(1);
    }

    @Test
    void theCornerMayNameAnotherBody() {
        report.say("某县人民政府2024年政府信息公开工作年度报告");
        report.say(THREE);
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.grid.get(0).set(0, "填报单位：县教育局" + sheet.grid.get(0).get(0));
        report.own(sheet);
        assertThat(report.match("requests").figures())
                .allSatisfy(figure -> assertThat(figure.doubt()).isEqualTo(Doubt.LABEL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "填报单位：县教育局",
                "填表单位（盖章）：县教育局 填表人：某某",
                "填报单位：县教育局填报日期：2025年1月10日",
                "（数据来源：县教育局）",
                "注：本表数据为县教育局数据。",
                "注：以上为县教育局办理的申请情况。",
                "注：以上为2023年数据。",
                "注：本表为上半年数据。"
            })
    void aLineBelowATableMaySayThatItIsAnothers(String line) {
        report.say(THREE);
        report.own(FormSheet.requests("ogi-2021"));
        report.say(line);
        report.say("五、存在的主要问题及改进情况");
        boolean otherYear = line.contains("2023");
        if (otherYear) {
            assertThat(FormSheet.match(report.blocks).own()).isEmpty();
        } else {
            report.assertDoubted("requests");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"填报单位：某县人民政府", "注：本表数据由县政务公开办公室汇总。", "注：其中3件由县教育局转来。", "2025年，县教育局将继续努力。", "与2023年相比，申请增加3件。"})
    void aLineBelowATableThatSaysNoSuchThingLeavesIt(String line) {
        report.say(THREE);
        report.own(FormSheet.requests("ogi-2021"));
        report.say(line);
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @Test
    void theLastRowOfATableMaySayWhoseItIs() {
        report.say(THREE);
        FormSheet sheet = FormSheet.requests("ogi-2021");
        List<String> last = new ArrayList<>(Collections.nCopies(9, FormSheet.LEFT));
        last.set(0, "填报单位：县教育局");
        sheet.grid.add(last);
        report.own(sheet);
        report.assertDoubted("requests");
    }

    @Test
    void whereSuchALineStandsAboveATableTheOneBelowIsTheNextOnes() {
        report.say("填报单位：某县人民政府");
        report.own(FormSheet.proactive("ogi-2021"));
        report.say("填报单位：县教育局");
        report.own(FormSheet.requests("ogi-2021"));
        report.assertOwn("proactive", FormSheet.proactive("ogi-2021"));
        report.assertDoubted("requests");
    }

    @Test
    void aLineBelowTheNextHeadingIsNotOfTheTableAbove() {
        report.say(TWO);
        report.own(FormSheet.proactive("ogi-2021"));
        report.say(THREE);
        report.say("填报单位：县教育局");
        report.own(FormSheet.requests("ogi-2021"));
        report.assertOwn("proactive", FormSheet.proactive("ogi-2021"));
    }

    private static FormSheet filledIn(int at, String who) {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        List<String> row = new ArrayList<>(Collections.nCopies(9, FormSheet.LEFT));
        row.set(0, who);
        row.set(5, "单位：件");
        sheet.grid.add(at < 0 ? sheet.grid.size() : at, row);
        return sheet;
    }

    @Test
    void aCellOverAPartOfTheTableMaySayWhoFilledItIn() {
        report.own(filledIn(0, "填报单位：县教育局"));
        report.assertDoubted("requests");
        report.blocks.clear();
        report.own(filledIn(-1, "填报单位：县教育局"));
        report.assertDoubted("requests");
        report.blocks.clear();
        report.own(filledIn(0, "填报单位：某县人民政府"));
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @Test
    void whatALineBelowSaysOfOtherThingsLeavesTheTable() {
        report.say(TWO);
        report.own(FormSheet.proactive("ogi-2021"));
        report.say("上述申请均已按2023年的规定办结。");
        report.say("2023年的情况见下表。");
        report.assertOwn("proactive", FormSheet.proactive("ogi-2021"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"县教育局", "上半年"})
    void aCornerWithoutTheFormsRemarkMaySayWhoseATableIs(String corner) {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.grid.get(0).set(0, corner);
        report.own(sheet);
        report.assertDoubted("requests");
        report.blocks.clear();
        FormSheet plain = FormSheet.requests("ogi-2021");
        plain.grid.get(0).set(0, "某县");
        report.own(plain);
        report.assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    private static FormSheet overTwo(String left, String right) {
        FormSheet sheet = FormSheet.proactive("ogi-2021");
        sheet.grid.add(0, new ArrayList<>(List.of(left, FormSheet.LEFT, right, FormSheet.LEFT)));
        return sheet;
    }

    @Test
    void aRowAboveTheFormsHeadMaySayWhoseATableIs() {
        report.own(overTwo("县教育局", "2024年"));
        report.assertDoubted("proactive");
        report.blocks.clear();
        report.own(overTwo("某县", "2024年"));
        report.assertOwn("proactive", FormSheet.proactive("ogi-2021"));
    }
}
