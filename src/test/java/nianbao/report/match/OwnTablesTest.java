package nianbao.report.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.geometry.Box;
import nianbao.model.Place;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;
import nianbao.model.document.Block;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
import nianbao.report.match.context.ReportSubject;
import nianbao.report.match.table.TableMatch;
import nianbao.report.match.table.TableMatch.Doubt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All tables come from one report: its own. */
class OwnTablesTest {
    private static final String TWO = "二、主动公开政府信息情况";
    private static final String THREE = "三、收到和处理政府信息公开申请情况";
    private static final String FOUR = "四、政府信息公开行政复议、行政诉讼情况";

    private final List<Block> blocks = new ArrayList<>();

    private void say(String text) {
        blocks.add(FormSheet.paragraph(text));
    }

    private void own(FormSheet sheet) {
        blocks.add(sheet.table());
    }

    /** A table of the same form with other figures: no number of it is a number of the report's own. */
    private void other(FormSheet sheet) {
        sheet.grid.forEach(row -> row.replaceAll(text -> text.matches("\\d+") ? "9" + text : text));
        blocks.add(sheet.table());
    }

    private TableMatch match(String kind) {
        return Optional.ofNullable(FormSheet.match(blocks).own().get(kind)).orElseThrow();
    }

    private void assertOwn(String kind, FormSheet sheet) {
        TableMatch match = match(kind);
        assertThat(match.figures()).isNotEmpty().allSatisfy(figure -> {
            assertThat(figure.text()).isEqualTo(sheet.figure(figure.field()));
            assertThat(figure.doubt()).isEqualTo(Doubt.NONE);
        });
    }

    private void assertFurther(int tables) {
        assertThat(FormSheet.match(blocks).further())
                .hasSize(tables)
                .extracting(Problem::code)
                .containsOnly(ProblemCode.TABLE_FURTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"附件：县教育局2024年政府信息公开工作年度报告", "县教育局2024年政府信息公开工作年度报告", "某县人民政府2023年政府信息公开工作年度报告"})
    void aTableOfAnotherReportIsNotTheOwnThatIsMissing(String title) {
        say("某县人民政府2024年政府信息公开工作年度报告");
        say(THREE);
        own(FormSheet.requests("ogi-2021"));
        say(title);
        say(FOUR);
        other(FormSheet.disputes());
        assertOwn("requests", FormSheet.requests("ogi-2021"));
        assertThat(FormSheet.match(blocks).own()).doesNotContainKey("disputes");
        assertFurther(1);
    }

    @Test
    void aReportBeginsAnewWhereItsSectionsDo() {
        say(TWO);
        own(FormSheet.proactive("ogi-2021"));
        say(THREE);
        own(FormSheet.requests("ogi-2021"));
        say(TWO);
        other(FormSheet.proactive("ogi-2021"));
        say(THREE);
        other(FormSheet.requests("ogi-2021"));
        assertOwn("proactive", FormSheet.proactive("ogi-2021"));
        assertOwn("requests", FormSheet.requests("ogi-2021"));
        assertFurther(2);
    }

    @Test
    void aTitleThatThePageRepeatsBeginsNoOther() {
        say("某县人民政府2024年政府信息公开工作年度报告");
        say(TWO);
        own(FormSheet.proactive("ogi-2021"));
        say("某县2024年政府信息公开工作年度报告");
        own(FormSheet.requests("ogi-2021"));
        assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"附：县教育局", "附表：县政府办公室", "其中：县政府办公室"})
    void aPartOfAnotherBodyIsSetAside(String caption) {
        say(THREE);
        own(FormSheet.requests("ogi-2021").removeColumn(4));
        say(caption);
        other(FormSheet.requests("ogi-2021"));
        assertOwn("requests", FormSheet.requests("ogi-2021"));
        assertFurther(1);
    }

    @Test
    void aPartOfAnotherBodyIsNotTheOwnThatIsMissing() {
        say(THREE);
        say("附：县教育局");
        other(FormSheet.requests("ogi-2021"));
        assertThat(FormSheet.match(blocks).own()).isEmpty();
        assertFurther(1);
    }

    @Test
    void anAnnexWithTheOwnTablesIsRead() {
        say("附件：某县人民政府政府信息公开情况统计表");
        own(FormSheet.requests("ogi-2021"));
        assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @Test
    void ofTwoYearsTheReportsOwnIsMeantWhereverItStands() {
        say(THREE);
        say("2023年收到和处理政府信息公开申请情况");
        other(FormSheet.requests("ogi-2021"));
        say("2024年收到和处理政府信息公开申请情况");
        own(FormSheet.requests("ogi-2021"));
        assertOwn("requests", FormSheet.requests("ogi-2021"));
        assertFurther(1);
    }

    @Test
    void theTableThatNamesTheReportsYearIsMeant() {
        say(THREE);
        other(FormSheet.requests("ogi-2021"));
        say("2024年申请情况");
        own(FormSheet.requests("ogi-2021"));
        assertOwn("requests", FormSheet.requests("ogi-2021"));
        assertFurther(1);
    }

    @Test
    void theTableThatNamesNoOtherBodyIsMeant() {
        say(THREE);
        say("县教育局");
        other(FormSheet.requests("ogi-2021"));
        say("某县人民政府");
        own(FormSheet.requests("ogi-2021"));
        assertOwn("requests", FormSheet.requests("ogi-2021"));
        assertFurther(1);
    }

    @Test
    void lastYearsTableIsNotThisYears() {
        say(THREE);
        say("上年收到和处理政府信息公开申请情况");
        other(FormSheet.requests("ogi-2021"));
        assertThat(FormSheet.match(blocks).own()).doesNotContainKey("requests");
        assertFurther(1);
    }

    @Test
    void aTableInItsOwnSectionIsMeantBeforeOneInAnother() {
        say(TWO);
        own(FormSheet.proactive("ogi-2021"));
        say(THREE);
        other(FormSheet.proactive("ogi-2021"));
        own(FormSheet.requests("ogi-2021"));
        assertOwn("proactive", FormSheet.proactive("ogi-2021"));
        assertFurther(1);
    }

    @Test
    void whereTheFileDoesNotTellEveryFigureIsDoubted() {
        say(THREE);
        say("（一）本级");
        own(FormSheet.requests("ogi-2021"));
        say("（二）汇总");
        other(FormSheet.requests("ogi-2021"));
        assertThat(match("requests").figures()).allMatch(figure -> figure.doubt() == Doubt.LABEL);
        assertFurther(1);
    }

    @Test
    void aCaptionMayStandInTheTable() {
        say(THREE);
        FormSheet last = FormSheet.requests("ogi-2021");
        List<String> caption = new ArrayList<>(Collections.nCopies(9, FormSheet.LEFT));
        caption.set(0, "2023年度政府信息公开申请情况");
        last.grid.add(0, caption);
        other(last);
        own(FormSheet.requests("ogi-2021"));
        assertOwn("requests", FormSheet.requests("ogi-2021"));
        assertFurther(1);
    }

    @Test
    void aTableThatOnlyHasRowsOfTheFormsNamesIsNone() {
        FormSheet sheet = FormSheet.proactive("ogi-2021");
        sheet.grid.removeIf(row -> row.get(0).startsWith("第二十条") || row.get(0).equals("信息内容"));
        sheet.grid.add(0, new ArrayList<>(List.of("项目", "一季度", "二季度", "三季度")));
        own(sheet);
        assertThat(FormSheet.match(blocks).own()).isEmpty();
    }

    @Test
    void columnsOnTwoPagesAreOneTable() {
        FormSheet left = FormSheet.requests("ogi-2021");
        FormSheet right = FormSheet.requests("ogi-2021");
        left.removeColumn(8).removeColumn(7).removeColumn(6);
        right.removeColumn(5).removeColumn(4).removeColumn(3).removeColumn(2);
        right.grid.get(0).set(2, "申请人情况");
        right.grid.get(1).set(2, "法人或其他组织");
        own(left);
        own(right);
        assertOwn("requests", FormSheet.requests("ogi-2021"));
        assertThat(match("requests").figures()).hasSize(175);
        assertThat(match("requests").problems()).isEmpty();
    }

    @Test
    void columnsOnTwoPagesThatWereJoinedAsRowsAreOneTable() {
        FormSheet left = FormSheet.requests("ogi-2021");
        FormSheet right = FormSheet.requests("ogi-2021");
        left.removeColumn(8).removeColumn(7).removeColumn(6);
        right.removeColumn(5).removeColumn(4).removeColumn(3).removeColumn(2);
        right.grid.get(0).set(2, "申请人情况");
        right.grid.get(1).set(2, "法人或其他组织");
        right.grid.forEach(row -> row.add(FormSheet.LEFT));
        left.grid.addAll(right.grid);
        own(left);
        assertThat(match("requests").figures()).hasSize(175);
        assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @Test
    void oneBlockOfSectionTwoIsATable() {
        FormSheet sheet = FormSheet.proactive("ogi-2019");
        int block = sheet.rowOf("政府集中采购") - 2;
        sheet.grid.subList(0, block).clear();
        own(sheet);
        assertThat(match("proactive").figures()).hasSize(2);
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
        say("某县人民政府2024年政府信息公开工作年度报告");
        say(THREE);
        say(caption);
        own(FormSheet.requests("ogi-2021"));
        assertThat(match("requests").figures())
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
        say("某县人民政府2024年政府信息公开工作年度报告");
        say(THREE);
        say(caption);
        own(FormSheet.requests("ogi-2021"));
        assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @Test
    void theCornerMayNameAnotherBody() {
        say("某县人民政府2024年政府信息公开工作年度报告");
        say(THREE);
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.grid.get(0).set(0, "填报单位：县教育局" + sheet.grid.get(0).get(0));
        own(sheet);
        assertThat(match("requests").figures())
                .allSatisfy(figure -> assertThat(figure.doubt()).isEqualTo(Doubt.LABEL));
    }

    private void assertDoubted(String kind) {
        assertThat(match(kind).figures())
                .isNotEmpty()
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
        say(THREE);
        own(FormSheet.requests("ogi-2021"));
        say(line);
        say("五、存在的主要问题及改进情况");
        boolean otherYear = line.contains("2023");
        if (otherYear) {
            assertThat(FormSheet.match(blocks).own()).isEmpty();
        } else {
            assertDoubted("requests");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"填报单位：某县人民政府", "注：本表数据由县政务公开办公室汇总。", "注：其中3件由县教育局转来。", "2025年，县教育局将继续努力。", "与2023年相比，申请增加3件。"})
    void aLineBelowATableThatSaysNoSuchThingLeavesIt(String line) {
        say(THREE);
        own(FormSheet.requests("ogi-2021"));
        say(line);
        assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @Test
    void theLastRowOfATableMaySayWhoseItIs() {
        say(THREE);
        FormSheet sheet = FormSheet.requests("ogi-2021");
        List<String> last = new ArrayList<>(Collections.nCopies(9, FormSheet.LEFT));
        last.set(0, "填报单位：县教育局");
        sheet.grid.add(last);
        own(sheet);
        assertDoubted("requests");
    }

    @Test
    void whereSuchALineStandsAboveATableTheOneBelowIsTheNextOnes() {
        say("填报单位：某县人民政府");
        own(FormSheet.proactive("ogi-2021"));
        say("填报单位：县教育局");
        own(FormSheet.requests("ogi-2021"));
        assertOwn("proactive", FormSheet.proactive("ogi-2021"));
        assertDoubted("requests");
    }

    @Test
    void aLineBelowTheNextHeadingIsNotOfTheTableAbove() {
        say(TWO);
        own(FormSheet.proactive("ogi-2021"));
        say(THREE);
        say("填报单位：县教育局");
        own(FormSheet.requests("ogi-2021"));
        assertOwn("proactive", FormSheet.proactive("ogi-2021"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"三、上半年收到和处理政府信息公开申请情况", "三、县教育局收到和处理政府信息公开申请情况"})
    void aHeadingMaySayThatTheTablesBelowAreAnothers(String heading) {
        say(heading);
        own(FormSheet.requests("ogi-2021"));
        assertDoubted("requests");
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
            say(THREE);
        }
        say(text);
        other(FormSheet.requests("ogi-2021"));
        assertThat(FormSheet.match(blocks).own()).isEmpty();
        assertFurther(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"根据国办公开办函〔2021〕30号填报", "2023年、2024年申请情况", "与2023年相比，申请增加3件，具体见下表。", "三、2024年收到和处理政府信息公开申请情况"})
    void aCaptionThatNamesAnotherYearBesideLeavesTheTable(String caption) {
        say(caption);
        own(FormSheet.requests("ogi-2021"));
        assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @Test
    void figuresOfAReportOnAnotherTimeThanAYearAreDoubted() {
        own(FormSheet.requests("ogi-2021"));
        ReportSubject half =
                new ReportSubject(Optional.of(FormSheet.ISSUER), OptionalInt.of(FormSheet.YEAR), Optional.of("上半年"));
        assertThat(FormSheet.match(blocks, half).own().values())
                .flatExtracting(TableMatch::figures)
                .isNotEmpty()
                .allMatch(figure -> figure.doubt() == Doubt.LABEL);
    }

    @Test
    void aTableOfAYearIsDoubtedWhereTheReportsIsNotKnown() {
        say("2023年申请情况");
        own(FormSheet.requests("ogi-2021"));
        ReportSubject unknown = new ReportSubject(Optional.of(FormSheet.ISSUER), OptionalInt.empty(), Optional.empty());
        assertThat(FormSheet.match(blocks, unknown).own().values())
                .flatExtracting(TableMatch::figures)
                .isNotEmpty()
                .allMatch(figure -> figure.doubt() == Doubt.LABEL);
    }

    @Test
    void theFirstReportThatHasTablesIsTheOwn() {
        say("某县人民政府2024年政府信息公开工作年度报告");
        say("某县人民政府2024年政府信息公开工作年度报告");
        say(TWO);
        say(THREE);
        say(TWO);
        say(THREE);
        own(FormSheet.requests("ogi-2021"));
        assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @Test
    void aFurtherTableIsShownOnItsPage() {
        say(THREE);
        own(FormSheet.requests("ogi-2021"));
        say("2023年收到和处理政府信息公开申请情况");
        Table last = FormSheet.requests("ogi-2021").table();
        Place place = new Place(7, new Box(10, 20, 30, 40));
        blocks.add(last.with(last.cells().stream()
                .map(cell -> new Cell(
                        cell.row(),
                        cell.column(),
                        cell.rowSpan(),
                        cell.columnSpan(),
                        cell.text(),
                        cell.fragments(),
                        Optional.of(place),
                        cell.evidence()))
                .toList()));
        assertThat(FormSheet.match(blocks).further()).containsExactly(Problem.at(ProblemCode.TABLE_FURTHER, place));
    }

    @ParameterizedTest
    @ValueSource(strings = {"县教育局2024年申请办理情况如下：", "2024年，县教育局收到和处理政府信息公开申请情况如下表。", "全市汇总表", "镇本级", "申请情况（县教育局）"})
    void aCaptionMayNameAnotherBodyInOtherWords(String caption) {
        say(THREE);
        say(caption);
        own(FormSheet.requests("ogi-2021"));
        assertDoubted("requests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024年，某县收到和处理政府信息公开申请情况如下表。", "全县汇总表", "县本级", "2024年，收到申请3件，具体情况如下："})
    void aCaptionMayNameTheOwnBodyInOtherWords(String caption) {
        say(THREE);
        say(caption);
        own(FormSheet.requests("ogi-2021"));
        assertOwn("requests", FormSheet.requests("ogi-2021"));
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
        own(filledIn(0, "填报单位：县教育局"));
        assertDoubted("requests");
        blocks.clear();
        own(filledIn(-1, "填报单位：县教育局"));
        assertDoubted("requests");
        blocks.clear();
        own(filledIn(0, "填报单位：某县人民政府"));
        assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @Test
    void whatALineBelowSaysOfOtherThingsLeavesTheTable() {
        say(TWO);
        own(FormSheet.proactive("ogi-2021"));
        say("上述申请均已按2023年的规定办结。");
        say("2023年的情况见下表。");
        assertOwn("proactive", FormSheet.proactive("ogi-2021"));
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
        say(THREE);
        say(caption);
        own(FormSheet.requests("ogi-2021"));
        assertDoubted("requests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"截至2024年12月底", "截至2024年12月31日", "各类申请情况", "（2024年1月1日—2024年12月31日）"})
    void aCaptionOfTheWholeYearLeavesIt(String caption) {
        say(THREE);
        say(caption);
        own(FormSheet.requests("ogi-2021"));
        assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"县教育局", "上半年"})
    void aCornerWithoutTheFormsRemarkMaySayWhoseATableIs(String corner) {
        FormSheet sheet = FormSheet.requests("ogi-2021");
        sheet.grid.get(0).set(0, corner);
        own(sheet);
        assertDoubted("requests");
        blocks.clear();
        FormSheet plain = FormSheet.requests("ogi-2021");
        plain.grid.get(0).set(0, "某县");
        own(plain);
        assertOwn("requests", FormSheet.requests("ogi-2021"));
    }

    private static FormSheet overTwo(String left, String right) {
        FormSheet sheet = FormSheet.proactive("ogi-2021");
        sheet.grid.add(0, new ArrayList<>(List.of(left, FormSheet.LEFT, right, FormSheet.LEFT)));
        return sheet;
    }

    @Test
    void aRowAboveTheFormsHeadMaySayWhoseATableIs() {
        own(overTwo("县教育局", "2024年"));
        assertDoubted("proactive");
        blocks.clear();
        own(overTwo("某县", "2024年"));
        assertOwn("proactive", FormSheet.proactive("ogi-2021"));
    }
}
