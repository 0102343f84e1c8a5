package nianbao.report.match;

import static nianbao.report.match.FoundFigures.assertAsked;
import static nianbao.report.match.FoundFigures.assertOnlyDoubted;
import static nianbao.report.match.FoundFigures.assertRead;
import static nianbao.report.match.FoundFigures.column;
import static nianbao.report.match.FoundFigures.ofResults;
import static nianbao.report.match.FoundFigures.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import nianbao.report.match.table.TableMatch.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures are doubted where the words around them name another body, another time or another count. */
class OthersWordsTest {
    @Test
    void ofLastYearBesideThisYearAreNotThisYears() {
        FormSheet sheet = FormSheet.proactive("ogi-2021");
        sheet.grid.forEach(row -> {
            row.add(1, row.get(1).matches("\\d+") ? "7" : FormSheet.LEFT);
            if (row.get(0).equals("信息内容")) {
                row.set(1, "上年" + row.get(2).replace("本年", ""));
            }
        });
        assertRead(sheet);
    }

    @Test
    void ofTwoYearsUnderOneHeadAreThoseOfTheReport() {
        FormSheet sheet = FormSheet.proactive("ogi-2021");
        sheet.grid.forEach(row -> {
            for (int column = 3; column > 0; column--) {
                row.add(column, row.get(column).matches("\\d+") ? "7" : row.get(column));
                row.set(column + 1, row.get(column + 1).matches("\\d+") ? row.get(column + 1) : FormSheet.LEFT);
            }
        });
        int head = sheet.rowOf("信息内容");
        sheet.grid.add(head + 1, new ArrayList<>(List.of("", "2023年", "2024年", "2023年", "2024年", "2023年", "2024年")));
        assertRead(sheet, field -> !field.contains("regulations") && !field.contains("normative"));
    }

    /** Words beside the figures say whose they are. */
    @ParameterizedTest
    @ValueSource(strings = {"镇财政所", "上年同期", "下属单位"})
    void besideWordsThatTheFormDoesNotHaveAreDoubted(String words) {
        FormSheet sheet = FormSheet.disputes();
        sheet.grid.forEach(row -> row.add(0, FormSheet.ABOVE));
        sheet.grid.get(0).set(0, "单位");
        sheet.grid.get(3).set(0, "件数");
        assertRead(sheet);
        sheet.grid.get(3).set(0, words);
        assertOnlyDoubted(sheet, field -> true);
    }

    @Test
    void underALabelOfAnotherYearAreDoubted() {
        String asked = "一、本年新收政府信息公开申请数量";
        assertOnlyDoubted(FormSheet.requests("ogi-2021").relabel(asked, "一、2023年新收政府信息公开申请数量"), row("new"));
        assertOnlyDoubted(FormSheet.requests("ogi-2021").relabel(asked, asked + "（2023年）"), row("new"));
        assertRead(FormSheet.requests("ogi-2021").relabel(asked, "一、2024年新收政府信息公开申请数量"));
    }

    @Test
    void ofAHeadWithAnotherYearAreDoubted() {
        assertOnlyDoubted(FormSheet.proactive("ogi-2021").relabel("本年制发件数", "2023年制发件数"), column("issued"));
    }

    private static Predicate<String> ofOrganisations() {
        return column("natural_person").or(column("total")).negate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"向镇财政所申请情况", "县教育局申请人情况", "被申请人情况", "申请人情况（县教育局）", "申请人（县教育局）情况（件）"})
    void underAHeadThatIsAnothersAreDoubted(String head) {
        assertAsked("申请人情况", head, field -> true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"县教育局法人或其他组织", "自然人", "2023年法人或其他组织"})
    void underAGroupOfColumnsThatIsAnothersAreDoubted(String head) {
        assertAsked("法人或其他组织", head, ofOrganisations());
    }

    @ParameterizedTest
    @ValueSource(strings = {"三、2023年度办理结果", "三、上年度办理结果", "三、县教育局办理结果", "三、上半年办理结果"})
    void besideAGroupOfRowsThatIsAnothersAreDoubted(String group) {
        assertOnlyDoubted(FormSheet.grouped(group), ofResults());
    }

    @Test
    void underAGroupOfDisputesThatIsAnothersAreDoubted() {
        Predicate<String> direct = field -> field.startsWith("disputes.litigation_direct.");
        assertOnlyDoubted(FormSheet.disputes().relabel("未经复议直接起诉", "未经复议直接起诉（县教育局）"), direct);
        FormSheet sheet = FormSheet.disputes();
        List<String> heads = new ArrayList<>(Collections.nCopies(15, FormSheet.LEFT));
        heads.set(0, "办结案件");
        heads.set(5, "撤诉案件");
        sheet.grid.add(0, heads);
        assertThat(sheet.located().values())
                .filteredOn(figure -> figure.field().id().startsWith("disputes.litigation"))
                .isNotEmpty()
                .allMatch(figure -> figure.doubt() != Doubt.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"历年累计制发件数", "累计制发件数", "本届制发件数", "五年来制发件数", "历年制发件数", "本年制发件数（累计）", "本年制发件数（计划）"})
    void underAHeadOfAnotherTimeAreDoubted(String head) {
        FormSheet sheet = FormSheet.proactive("ogi-2021").relabel("本年制发件数", head);
        assertOnlyDoubted(sheet, column("issued"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023年第二十条第（五）项", "第二十条第（五）项（县教育局）", "第二十条第（五）项（上半年）", "第二十条第（五）项（去年）"})
    void inABlockOfAnotherYearOrBodyAreDoubted(String band) {
        FormSheet sheet = FormSheet.proactive("ogi-2021").relabel("第二十条第（五）项", band);
        assertOnlyDoubted(sheet, field -> field.startsWith("proactive.licensing"));
    }

    @Test
    void underACornerOfAnotherYearAreDoubted() {
        FormSheet sheet = FormSheet.proactive("ogi-2021");
        sheet.grid.get(sheet.rowOf("行政许可") - 1).set(0, "2023年信息内容");
        assertOnlyDoubted(sheet, field -> field.startsWith("proactive.licensing"));
    }

    @Test
    void underARemarkOnWhatIsCountedInAreRead() {
        assertAsked("自然人", "自然人（含境外）", field -> false);
        assertRead(FormSheet.proactive("ogi-2021").relabel("现行有效件数", "现行有效件数（截至2024年12月31日）"));
        FormSheet before = FormSheet.proactive("ogi-2021").relabel("现行有效件数", "现行有效件数（截至2024年6月30日）");
        assertOnlyDoubted(before, column("in_force"));
    }

    private static FormSheet yearRow(String year) {
        FormSheet sheet = FormSheet.disputes();
        List<String> row = new ArrayList<>(Collections.nCopies(15, FormSheet.LEFT));
        row.set(0, year);
        sheet.grid.add(3, row);
        return sheet;
    }

    @Test
    void ofSectionFourUnderARowWithTheYearAreRead() {
        assertRead(yearRow("2024年"));
        assertOnlyDoubted(yearRow("2023年"), field -> true);
    }

    private static FormSheet overHeads(String over) {
        FormSheet sheet = FormSheet.proactive("ogi-2021");
        sheet.grid.add(1, new ArrayList<>(List.of("信息内容", over, FormSheet.LEFT, FormSheet.LEFT)));
        sheet.grid.get(2).set(0, FormSheet.ABOVE);
        return sheet;
    }

    @Test
    void underARowOverTheHeadsThatIsAnothersAreDoubted() {
        Predicate<String> first =
                field -> field.startsWith("proactive.regulations") || field.startsWith("proactive.normative");
        assertOnlyDoubted(overHeads("县教育局"), first);
        assertOnlyDoubted(overHeads("2023年"), first);
        assertRead(overHeads("2024年"));
        assertRead(overHeads("某县"));
    }
}
