package nianbao.table.outline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.geometry.Ruling;
import nianbao.model.TableOutline;
import nianbao.model.document.Block;
import nianbao.model.document.Cell;
import nianbao.model.document.Paragraph;
import nianbao.model.document.Table;
import nianbao.model.page.Mark;
import nianbao.table.FlowFinder;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of the forms are placed on pages without rulings, by their words and by the columns of their figures. */
class OutlineTablesTest {
    static final List<String> LABELS = List.of("一类申请", "二类申请", "三类申请", "四类申请", "五类申请", "六类申请");

    static final TableOutline REQUESTS = new TableOutline(
            Set.of("一类申请", "二类申请", "三类申请", "四类申请", "五类申请", "六类申请", "七类申请不再处理", "八类", "本年结果"),
            Set.of("一类申请", "二类申请", "三类申请", "四类申请", "五类申请", "六类申请", "七类申请不再处理"),
            Set.of("两项之和等于第三项"),
            Set.of("申请人情况", "自然人", "法人组织", "商业企业", "科研机构", "总计"),
            Map.of("申请人情况", 4, "法人组织", 2),
            Set.of(),
            4);

    static final TableOutline DISPUTES = new TableOutline(
            Set.of(), Set.of(), Set.of(), Set.of("复议", "诉讼", "维持", "纠正", "总计"), Map.of("复议", 3, "诉讼", 3), Set.of(), 6);

    /** Four columns of figures, 50 points apart from 120 on, under a head of three lines. */
    static Sheet head(Sheet sheet, double top) {
        return sheet.text(10, top + 15, "（两项之和等于第三项）")
                .text(170, top, "申请人情况")
                .text(175, top + 15, "法人组织")
                .text(122, top + 22, "自然人")
                .text(157, top + 30, "商业企业")
                .text(205, top + 30, "科研机构")
                .text(260, top + 22, "总计");
    }

    static Sheet rows(Sheet sheet, double top, List<String> labels) {
        for (int i = 0; i < labels.size(); i++) {
            figures(sheet, top + 20 * i, labels.get(i), "1", "22", "3", "4");
        }
        return sheet;
    }

    static void figures(Sheet sheet, double middle, String label, String... figures) {
        sheet.text(10, middle, label);
        for (int i = 0; i < figures.length; i++) {
            sheet.text(142 + 45 * i, middle, figures[i]);
        }
    }

    private static List<Block> blocks(TableOutline outline, Sheet... sheets) {
        return FlowFinder.find(Arrays.stream(sheets).map(Sheet::page).toList(), List.of(outline))
                .blocks();
    }

    private static Table table(TableOutline outline, Sheet... sheets) {
        List<Table> tables = new ArrayList<>();
        for (Block block : blocks(outline, sheets)) {
            if (block instanceof Table table) {
                tables.add(table);
            }
        }
        assertThat(tables).hasSize(1);
        return tables.get(0);
    }

    /** The texts that stand over or in each column of a row, from left to right. */
    private static List<String> row(Table table, int row) {
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < table.columns(); column++) {
            texts.add(table.at(row, column).map(Cell::text).orElse("-"));
        }
        return texts;
    }

    @Test
    void theHeadStandsOverItsColumns() {
        Table table = table(REQUESTS, rows(head(new Sheet(), 100), 160, LABELS));

        assertThat(row(table, 0)).containsExactly("（两项之和等于第三项）", "申请人情况", "申请人情况", "申请人情况", "申请人情况");
        assertThat(row(table, 1)).containsExactly("（两项之和等于第三项）", "自然人", "法人组织", "法人组织", "总计");
        assertThat(row(table, 2)).containsExactly("（两项之和等于第三项）", "自然人", "商业企业", "科研机构", "总计");
        assertThat(row(table, 3)).containsExactly("一类申请", "1", "22", "3", "4");
        assertThat(row(table, 8)).containsExactly("六类申请", "1", "22", "3", "4");
    }

    @Test
    void figuresThatAreSetToTheRightStandUnderTheirHeadsToo() {
        Sheet sheet = new Sheet();
        sheet.text(170, 100, "申请人情况").text(175, 115, "法人组织").text(132, 122, "自然人");
        sheet.text(165, 130, "商业").text(210, 130, "科研").text(250, 122, "总计");
        for (int i = 0; i < 6; i++) {
            figures(sheet, 160 + 20 * i, LABELS.get(i), "", "", "", "");
            for (int k = 0; k < 4; k++) {
                sheet.text(158 + 40 * k, 160 + 20 * i, String.valueOf(k));
            }
        }
        Table table = table(REQUESTS, sheet);

        assertThat(row(table, 2)).endsWith("自然人", "商业", "科研", "总计");
        assertThat(row(table, 3)).containsExactly("一类申请", "0", "1", "2", "3");
    }

    @Test
    void headsThatTouchArePartedByTheirColumns() {
        Sheet sheet = new Sheet();
        sheet.text(185, 100, "申请人情况").text(130, 122, "自然人");
        sheet.text(162, 130, "商业企业").text(206, 130, "科研机构").text(260, 122, "总计");
        Table table = table(REQUESTS, rows(sheet, 160, LABELS));

        assertThat(row(table, 1)).endsWith("自然人", "商业企业", "科研机构", "总计");
    }

    @Test
    void aHeadThatIsMisreadStandsOverItsColumnsToo() {
        Sheet sheet = new Sheet().text(170, 100, "申记 人情况");
        sheet.text(10, 115, "（两顶之和等于").text(175, 115, "法人组只");
        sheet.text(122, 122, "自然人")
                .text(157, 130, "商业企业")
                .text(205, 130, "科研机构")
                .text(260, 122, "总计");
        Table table = table(REQUESTS, rows(sheet, 160, LABELS));

        assertThat(row(table, 0)).endsWith("申记人情况", "申记人情况", "申记人情况", "申记人情况");
        assertThat(row(table, 1)).endsWith("自然人", "法人组只", "法人组只", "总计");
        assertThat(row(table, 2)).endsWith("自然人", "商业企业", "科研机构", "总计");
    }

    @Test
    void columnsAreWhereTheHeadIsThoughFiguresStandAtTheirSides() {
        Sheet sheet = new Sheet().text(203, 100, "申请人情况").text(208, 115, "法人组织");
        sheet.text(145, 122, "目燃从").text(190, 122, "丙业企").text(235, 122, "料妍机").text(285, 122, "总计");
        Table table = table(REQUESTS, rows(sheet, 160, LABELS));

        assertThat(row(table, 2)).endsWith("目燃从", "丙业企", "料妍机", "总计");
    }

    @Test
    void aHeadAloneOnAScannedPageStandsWhereItsWordsDo() {
        Sheet first =
                new Sheet().text(10, 570, "（两项之和等于第三项）").text(199, 560, "申请人情况").text(187, 575, "法人组织");
        first.text(134, 580, "自然人")
                .text(169, 590, "商业企业")
                .text(217, 590, "科研机构")
                .text(272, 580, "总计");
        Sheet second = rows(new Sheet(2), 40, LABELS).scanned();
        Map<Integer, List<Ruling>> rulings =
                FlowFinder.supplied(List.of(first.scanned().page(), second.page()), List.of(REQUESTS));

        assertThat(GridFinder.find(rulings.get(0)).get(0).columnEdges().get(1))
                .isCloseTo(GridFinder.find(rulings.get(1)).get(0).columnEdges().get(1) + 12, within(3.0));
    }

    @Test
    void figuresThatAreMisreadStandInColumnsWhereNoLineHasAllOfThem() {
        Sheet sheet = new Sheet().text(60, 100, "复议").text(210, 100, "诉讼");
        List<String> figures = List.of("0", "]", "1", "3", "2", "0");
        for (int i = 0; i < 6; i++) {
            sheet.text(10 + 50 * i, 120, List.of("维持", "纠正", "总计").get(i % 3)).text(17 + 50 * i, 140, figures.get(i));
        }

        assertThat(row(table(DISPUTES, sheet), 2)).isEqualTo(figures);
    }

    @Test
    void aFigureInTheHeadOfATableWithoutLabelsIsAMisreadWord() {
        Sheet sheet = new Sheet().text(50, 100, "1").text(60, 100, "复议").text(210, 100, "诉讼");
        for (int i = 0; i < 6; i++) {
            sheet.text(10 + 50 * i, 120, List.of("维持", "纠正", "总计").get(i % 3)).text(17 + 50 * i, 140, "" + i);
        }

        assertThat(row(table(DISPUTES, sheet), 1)).containsExactly("维持", "纠正", "总计", "维持", "纠正", "总计");
    }

    @Test
    void aRowThatIsMisreadAsAWholeStandsAmongTheOthers() {
        Sheet sheet = rows(head(new Sheet(), 100), 160, LABELS).text(10, 280, "子公开属于三类内部事务信息事项等00000:000:0000了");
        figures(sheet, 300, "八类", "5", "6", "7", "8");

        assertThat(row(table(REQUESTS, sheet), 10)).containsExactly("八类", "5", "6", "7", "8");
        assertThat(row(table(REQUESTS, sheet), 9)).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aLabelThatWasReadWithThatOfItsGroupHasAColumnOfItsOwn() {
        Sheet sheet = head(new Sheet(), 100).scanned();
        for (int i = 0; i < 6; i++) {
            figures(sheet, 160 + 20 * i, "", "1", "22", "3", "4");
            sheet.text(60, 160 + 20 * i, i == 2 ? "" : LABELS.get(i));
        }
        sheet.text(10, 200, "本年结果年三类申请").text(10, 212, "结果");
        List<Ruling> rulings =
                FlowFinder.supplied(List.of(sheet.page()), List.of(REQUESTS)).get(0);

        assertThat(GridFinder.find(rulings).get(0).cells().stream()
                        .filter(cell -> cell.row() == 5 && cell.columnSpan() == 1))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    /** What is read from a dirty scan may be as high as several lines. */
    @Test
    void linesThatLieOverEachOtherBreakNothing() {
        Sheet sheet = new Sheet().text(10, 115, "（两项之和等于第三项）").text(100, 100, 60, "申请人情况");
        sheet.text(205, 145, "法人组织");
        sheet.text(122, 122, "自然人")
                .text(157, 130, "商业企业")
                .text(205, 130, "科研机构")
                .text(260, 122, "总计");

        assertThat(FlowFinder.supplied(List.of(rows(sheet, 160, LABELS).page()), List.of(REQUESTS)))
                .isNotEmpty();
        Sheet tall = rows(head(new Sheet(), 100), 160, LABELS).text(20, 161, 240, "1");
        assertThat(FlowFinder.supplied(List.of(tall.page()), List.of(REQUESTS, DISPUTES)))
                .isNotNull();
    }

    @Test
    void wordsOfAnotherTableBelowALineOfOtherWordsAreNotOfThisOne() {
        Sheet sheet = rows(head(new Sheet(), 100), 160, LABELS).text(10, 280, "另有说明如下所示的内容说明如下所示");
        sheet.text(10, 300, "本年结果").text(140, 300, "总计").text(10, 330, "以上是全部。").text(10, 350, "甲县。");

        assertThat(table(REQUESTS, sheet).rows()).isEqualTo(9);
    }

    @Test
    void aFigureThatWasReadWithTheLabelBesideItLeavesTheColumnsWhereTheyAre() {
        Sheet sheet = rows(head(new Sheet(), 100), 160, LABELS);
        sheet.text(10, 280, "七类申请不再处理处理了1")
                .text(187, 280, "22")
                .text(232, 280, "3")
                .text(277, 280, "4");
        figures(sheet, 300, "八类", "10", "2", "3", "4");
        Table table = table(REQUESTS, sheet);

        assertThat(row(table, 10)).containsExactly("八类", "10", "2", "3", "4");
    }

    @Test
    void aMisreadFigureThatWasReadWithTheLabelBesideItLeavesTheColumnsRuled() {
        Sheet sheet = rows(head(new Sheet(), 100), 160, LABELS).scanned();
        sheet.text(10, 280, "七类申请不再处理处理了人")
                .text(187, 280, "22")
                .text(232, 280, "3")
                .text(277, 280, "4");
        List<Ruling> rulings =
                FlowFinder.supplied(List.of(sheet.page()), List.of(REQUESTS)).get(0);

        assertThat(GridFinder.find(rulings).get(0).cells().stream().filter(cell -> cell.row() == 9))
                .hasSize(5);
    }

    @Test
    void figuresThatWereReadAsOneOnAnImageStandInTheirColumns() {
        Sheet sheet = rows(head(new Sheet(), 100), 160, LABELS).scanned();
        sheet.text(10, 280, "八类")
                .spread(137, 197, 280, "64337")
                .text(232, 280, "3")
                .text(277, 280, "4");
        List<Ruling> rulings =
                FlowFinder.supplied(List.of(sheet.page()), List.of(REQUESTS)).get(0);

        assertThat(GridFinder.find(rulings).get(0).cells().stream().filter(cell -> cell.row() == 9))
                .hasSize(5);
    }

    @Test
    void linesOfMisreadFiguresAreRowsOfAnImage() {
        Sheet sheet = head(new Sheet(), 100).scanned();
        for (int i = 0; i < 6; i++) {
            figures(sheet, 160 + 40 * i, "", "][", "]", "][", "]");
            sheet.text(10, 154 + 40 * i, LABELS.get(i)).text(10, 166 + 40 * i, "不再处理");
        }
        List<Ruling> rulings =
                FlowFinder.supplied(List.of(sheet.page()), List.of(REQUESTS)).get(0);

        assertThat(GridFinder.find(rulings).get(0).rows()).isEqualTo(9);
    }

    @Test
    void aLabelOverTwoColumnsOfLabelsIsNotParted() {
        Sheet sheet = head(new Sheet(), 100).scanned();
        for (int i = 0; i < 6; i++) {
            figures(sheet, 160 + 20 * i, "", "1", "22", "3", "4");
            sheet.text(60, 160 + 20 * i, LABELS.get(i));
        }
        sheet.text(10, 200, "本年").text(10, 212, "结果");
        figures(sheet, 280, "", "1", "22", "3", "4");
        sheet.text(40, 280, "八类八类");
        List<Ruling> rulings =
                FlowFinder.supplied(List.of(sheet.page()), List.of(REQUESTS)).get(0);

        assertThat(GridFinder.find(rulings).get(0).cells().stream()
                        .filter(cell -> cell.row() == 9 && cell.box().left() < 40)
                        .map(cell -> cell.columnSpan()))
                .containsExactly(2);
    }

    @Test
    void linesOfSpecksAreNoneOfAnImage() {
        Sheet sheet = head(new Sheet(), 100).scanned();
        for (int i = 0; i < 6; i++) {
            figures(sheet, 160 + 40 * i, LABELS.get(i), "1", "22", "3", "4");
            sheet.text(40, 180 + 40 * i, "Ne").text(200, 180 + 40 * i, "sy");
        }
        List<Ruling> rulings =
                FlowFinder.supplied(List.of(sheet.page()), List.of(REQUESTS)).get(0);

        assertThat(GridFinder.find(rulings).get(0).rows()).isEqualTo(9);
    }

    @Test
    void aFigureThatWasReadWithTheLabelBesideItHasAColumnOfItsOwn() {
        Sheet sheet = rows(head(new Sheet(), 100), 160, LABELS).scanned();
        sheet.text(10, 280, "七类申请不再处理处理处1")
                .text(187, 280, "22")
                .text(232, 280, "3")
                .text(277, 280, "4");
        List<Ruling> rulings =
                FlowFinder.supplied(List.of(sheet.page()), List.of(REQUESTS)).get(0);

        assertThat(GridFinder.find(rulings).get(0).cells().stream().filter(cell -> cell.row() == 9))
                .hasSize(5);
    }

    @Test
    void whatStandsAroundTheTableIsProse() {
        Sheet sheet = rows(head(new Sheet(), 100), 160, LABELS);
        sheet.text(10, 60, "三、收到申请的情况").text(10, 300, "四、复议的情况");
        List<Block> blocks = blocks(REQUESTS, sheet);

        assertThat(blocks).hasSize(3);
        assertThat(blocks.get(0))
                .isInstanceOfSatisfying(
                        Paragraph.class, each -> assertThat(each.text()).isEqualTo("三、收到申请的情况"));
        assertThat(blocks.get(2))
                .isInstanceOfSatisfying(
                        Paragraph.class, each -> assertThat(each.text()).isEqualTo("四、复议的情况"));
    }

    @Test
    void wordsBelowTheLastRowThatAnotherTableHasTooAreNotOfThisOne() {
        Sheet sheet = rows(head(new Sheet(), 100), 160, LABELS).text(140, 280, "总计");

        assertThat(row(table(REQUESTS, sheet), 8)).contains("六类申请");
        assertThat(table(REQUESTS, sheet).rows()).isEqualTo(9);
    }

    @Test
    void aLabelWithOtherWordsIsTakenWhole() {
        Sheet sheet = rows(head(new Sheet(), 100), 160, LABELS);
        sheet.text(10, 278, "七类申请");
        figures(sheet, 285, "", "5", "6", "7", "8");
        sheet.text(10, 292, "另有说明的").text(10, 304, "不再处理");
        figures(sheet, 325, "八类", "5", "6", "7", "8");

        assertThat(row(table(REQUESTS, sheet), 9)).containsExactly("七类申请另有说明的不再处理", "5", "6", "7", "8");
    }

    @Test
    void theRestOfALabelOnTheNextPageIsNoPartOfTheRowBelowIt() {
        Sheet first = rows(head(new Sheet(), 100), 160, LABELS);
        figures(first, 280, "七类申请", "5", "6", "7", "8");
        Sheet second = new Sheet(2).text(10, 50, "不再处理");
        figures(second, 70, "八类", "5", "6", "7", "8");
        Table table = table(REQUESTS, first, second);

        assertThat(row(table, 10)).containsExactly("不再处理", "", "", "", "");
        assertThat(row(table, 11)).containsExactly("八类", "5", "6", "7", "8");
    }

    @Test
    void aHeadThatAPageBreakCutGoesOnOverTheNextPage() {
        Sheet first = new Sheet().text(170, 500, "申请人情况").text(175, 515, "法人组织");
        Sheet second = new Sheet(2).text(122, 40, "自然人").text(157, 40, "商业企业");
        second.text(205, 40, "科研机构").text(260, 40, "总计");
        Table table = table(REQUESTS, first, rows(second, 70, LABELS));

        assertThat(table.columns()).isEqualTo(5);
        assertThat(row(table, 0)).endsWith("申请人情况", "申请人情况", "申请人情况", "申请人情况");
        assertThat(row(table, 2)).endsWith("自然人", "商业企业", "科研机构", "总计");
    }

    @Test
    void aLabelOverSeveralRowsIsNotCut() {
        Sheet sheet = head(new Sheet(), 100);
        for (int i = 0; i < 6; i++) {
            figures(sheet, 160 + 20 * i, "", "1", "22", "3", "4");
            sheet.text(60, 160 + 20 * i, LABELS.get(i));
        }
        sheet.text(10, 204, "本年").text(10, 216, "结果");

        assertThat(row(table(REQUESTS, sheet), 5)).startsWith("本年结果", "三类申请");
        assertThat(row(table(REQUESTS, sheet), 6)).startsWith("本年结果", "四类申请");
    }

    @Test
    void anEmptyPlaceBesideFiguresIsDoubtfulAndOneInARowWithoutAnyIsNot() {
        Sheet sheet = rows(head(new Sheet(), 100), 160, LABELS);
        figures(sheet, 280, "八类", "5", "", "7", "8");
        sheet.text(10, 300, "七类申请不再处理");
        Table table = table(REQUESTS, sheet);

        assertThat(table.at(9, 2).orElseThrow().marks()).extracting(Mark::kind).containsExactly(Mark.Kind.CUT);
        assertThat(table.at(9, 0).orElseThrow().marks()).isEmpty();
        Table alone = table(
                REQUESTS,
                rows(head(new Sheet(), 100), 160, LABELS)
                        .text(10, 280, "七类申请不再处理")
                        .level(270, 5, 350));
        assertThat(row(alone, 9)).containsExactly("七类申请不再处理", "", "", "", "");
        assertThat(alone.at(9, 2).orElseThrow().marks()).isEmpty();
    }

    @Test
    void levelRulingsPartRowsWhateverTheirLabels() {
        Sheet sheet = rows(head(new Sheet(), 100), 160, LABELS);
        sheet.text(10, 276, "八类").level(270, 5, 330).level(282, 5, 330);
        figures(sheet, 288, "八类", "5", "6", "7", "8");

        assertThat(row(table(REQUESTS, sheet), 9)).containsExactly("八类", "", "", "", "");
        assertThat(row(table(REQUESTS, sheet), 10)).containsExactly("八类", "5", "6", "7", "8");
    }

    @Test
    void figuresInAnotherNumberOfColumnsAreNotPlaced() {
        Sheet sheet = head(new Sheet(), 100);
        for (int i = 0; i < 6; i++) {
            figures(sheet, 160 + 20 * i, LABELS.get(i), "1", "2", "3", "4", "5");
        }
        assertThat(OutlineTables.find(List.of(sheet.page()), List.of(sheet.rows()), List.of(REQUESTS)))
                .isEmpty();
    }

    @Test
    void aFewRowsAreNoTableYet() {
        Sheet sheet = rows(head(new Sheet(), 100), 160, LABELS.subList(0, 5));

        assertThat(OutlineTables.find(List.of(sheet.page()), List.of(sheet.rows()), List.of(REQUESTS)))
                .isEmpty();
    }

    @Test
    void rowsUnderNoHeadAreNone() {
        Sheet sheet = rows(new Sheet(), 160, LABELS);

        assertThat(OutlineTables.find(List.of(sheet.page()), List.of(sheet.rows()), List.of(REQUESTS)))
                .isEmpty();
    }

    @Test
    void aTableOfOneRowHasNoLabels() {
        Sheet sheet = new Sheet().text(60, 100, "复议").text(210, 100, "诉讼");
        for (int i = 0; i < 6; i++) {
            sheet.text(10 + 50 * i, 120, List.of("维持", "纠正", "总计").get(i % 3)).text(17 + 50 * i, 140, "" + i);
        }
        Table table = table(DISPUTES, sheet);

        assertThat(table.columns()).isEqualTo(6);
        assertThat(row(table, 0)).containsExactly("复议", "复议", "复议", "诉讼", "诉讼", "诉讼");
        assertThat(row(table, 1)).containsExactly("维持", "纠正", "总计", "维持", "纠正", "总计");
        assertThat(row(table, 2)).containsExactly("0", "1", "2", "3", "4", "5");
    }

    @Test
    void wordsOnTheNextPageThatAnotherTableHasTooAreNotOfThisOne() {
        Sheet next = new Sheet(2).text(10, 40, "结果").text(142, 40, "结果").text(187, 40, "总计");

        assertThat(table(REQUESTS, rows(head(new Sheet(), 100), 160, LABELS), next)
                        .rows())
                .isEqualTo(9);
    }

    @Test
    void aRowOfMoreFiguresThanItHasColumnsIsOfAnotherTable() {
        Sheet sheet = rows(head(new Sheet(), 100), 160, LABELS);
        figures(sheet, 280, "八类", "1", "2", "3", "4", "5");

        assertThat(table(REQUESTS, sheet).rows()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {7, 38})
    void scannedPagesThatLieBesideEachOtherHaveTheSameColumns(double by) {
        Sheet first = rows(head(new Sheet(), 100), 160, LABELS).scanned();
        Sheet second = new Sheet(2);
        for (int i = 0; i < 4; i++) {
            second.text(10 + by, 60 + 20 * i, LABELS.get(i));
            for (int k = 0; k < 4; k++) {
                second.text(
                        142 + by + 45 * k,
                        60 + 20 * i,
                        List.of("1", "22", "3", "4").get(k));
            }
        }
        Map<Integer, List<Grid>> grids = OutlineTables.find(
                List.of(first.page(), second.scanned().page()),
                List.of(first.rows(), second.rows()),
                List.of(REQUESTS));
        Grid one = grids.get(0).get(0);
        Grid other = grids.get(1).get(0);

        assertThat(other.columnEdges()).hasSameSizeAs(one.columnEdges());
        for (int i = 0; i < one.columnEdges().size(); i++) {
            assertThat(other.columnEdges().get(i) - one.columnEdges().get(i)).isCloseTo(by, within(0.01));
        }
    }

    /** The grids of pages that have one each. */
    private static List<Grid> grids(Sheet... sheets) {
        Map<Integer, List<Grid>> grids = OutlineTables.find(
                Arrays.stream(sheets).map(Sheet::page).toList(),
                Arrays.stream(sheets).map(Sheet::rows).toList(),
                List.of(REQUESTS));
        assertThat(grids.values()).allMatch(each -> each.size() == 1);
        return grids.values().stream().flatMap(List::stream).toList();
    }

    private static Sheet requests() {
        return rows(head(new Sheet(), 100), 160, LABELS);
    }

    @Test
    void theTableReachesALittleFartherThanItsText() {
        Grid grid = grids(requests()).get(0);

        assertThat(grid.rowEdges()).startsWith(93.0).endsWith(267.0).contains(153.0, 170.0);
        assertThat(grid.columnEdges()).startsWith(8.0);
    }

    @Test
    void rulingsThatCloseItStandBelowTheLastLineOrTheHead() {
        assertThat(grids(requests().level(279.9, 5, 330)).get(0).rowEdges()).endsWith(279.9);
        assertThat(grids(requests().level(280, 5, 330)).get(0).rowEdges()).endsWith(267.0);
        assertThat(grids(requests().level(145.1, 5, 330)).get(0).rowEdges()).contains(145.1);
        assertThat(grids(requests().level(145, 5, 330)).get(0).rowEdges()).contains(153.0);
    }

    @Test
    void rulingsInTheTableMakeItWider() {
        assertThat(grids(requests().level(150, 5, 330)).get(0).columnEdges())
                .startsWith(5.0)
                .endsWith(330.0);
    }

    @Test
    void linesBesideTheTableAndUprightOnesPartNoRows() {
        List<Double> edges = grids(requests()).get(0).rowEdges();
        double end = grids(requests()).get(0).box().right();

        assertThat(grids(requests().level(150, end, 390)).get(0).rowEdges()).isEqualTo(edges);
        assertThat(grids(requests().level(150, 340, 390)).get(0).rowEdges()).isEqualTo(edges);
        assertThat(grids(requests().upright(180, 100, 250)).get(0).rowEdges()).isEqualTo(edges);
    }

    @Test
    void pagesOfAFileHaveTheSameColumnsWhereverTheirTextStands() {
        Sheet second = new Sheet(2);
        for (int i = 0; i < 4; i++) {
            second.text(17, 60 + 20 * i, LABELS.get(i));
            for (int k = 0; k < 4; k++) {
                second.text(149 + 45 * k, 60 + 20 * i, "1");
            }
        }
        List<Grid> grids = grids(requests(), second);

        assertThat(grids.get(1).columnEdges()).isEqualTo(grids.get(0).columnEdges());
    }

    @Test
    void scannedPagesHaveTheWidthOfTheWidest() {
        Sheet second = new Sheet(2).level(90, 5, 340);
        for (int i = 0; i < 4; i++) {
            second.text(17, 60 + 20 * i, LABELS.get(i));
            for (int k = 0; k < 4; k++) {
                second.text(
                        149 + 45 * k, 60 + 20 * i, List.of("1", "22", "3", "4").get(k));
            }
        }
        List<Grid> grids = grids(requests().scanned(), second.scanned());

        assertThat(grids.get(0).columnEdges()).startsWith(-2.0).endsWith(333.0);
        assertThat(grids.get(1).columnEdges()).startsWith(5.0).endsWith(340.0);
    }

    @Test
    void aScannedTableReachesOverItsLastColumn() {
        List<Double> digital = grids(requests()).get(0).columnEdges();
        List<Double> scanned = grids(requests().scanned()).get(0).columnEdges();

        assertThat(scanned).startsWith(8.0);
        assertThat(scanned.get(5)).isBetween(digital.get(5), digital.get(5) + 25);
    }

    @Test
    void theBeginningOfALabelAtTheFootIsNoPartOfTheRowAboveIt() {
        Sheet first = requests().text(10, 274, "七类申请").text(10, 286, "不再");
        Sheet second = new Sheet(2);
        figures(second, 50, "处理", "5", "6", "7", "8");
        figures(second, 70, "八类", "5", "6", "7", "8");
        Table table = table(REQUESTS, first, second);

        assertThat(row(table, 8)).containsExactly("六类申请", "1", "22", "3", "4");
        assertThat(row(table, 9)).containsExactly("七类申请不再", "", "", "", "");
        assertThat(row(table, 10)).containsExactly("处理", "5", "6", "7", "8");
        assertThat(grids(first, second).get(0).rowEdges()).endsWith(267.0, 293.0);
    }

    @Test
    void aPageMayHoldNothingButTheMiddleOfALabel() {
        Sheet first = requests().text(10, 280, "七类申请");
        Sheet second = new Sheet(2).text(10, 50, "不再");
        Sheet third = new Sheet(3);
        figures(third, 50, "处理", "5", "6", "7", "8");
        Table table = table(REQUESTS, first, second, third);

        assertThat(row(table, 10)).containsExactly("不再", "", "", "", "");
        assertThat(row(table, 11)).containsExactly("处理", "5", "6", "7", "8");
    }

    /** Labels in two columns that part at 45, the first one over all rows. */
    private static Sheet grouped() {
        Sheet sheet = head(new Sheet(), 100);
        for (int i = 0; i < 6; i++) {
            figures(sheet, 160 + 20 * i, "", "1", "22", "3", "4");
            sheet.text(60, 160 + 20 * i, LABELS.get(i));
        }
        return sheet.text(10, 204, "本年").text(10, 216, "结果");
    }

    @Test
    void aLabelOverBothColumnsOfLabelsIsNotPartedInside() {
        Sheet sheet = grouped().text(24, 280, "本年").text(46, 280, "结果");
        figures(sheet, 280, "", "5", "6", "7", "8");

        assertThat(row(table(REQUESTS, sheet), 9)).containsExactly("本年结果", "本年结果", "5", "6", "7", "8");
    }

    @Test
    void figuresThatStandCloseArePartedWhereTheirColumnsAre() {
        double edge = grids(requests()).get(0).columnEdges().get(2);
        Sheet sheet = requests()
                .text(10, 280, "八类")
                .text(edge - 26, 280, "12345")
                .text(edge + 1, 280, "6789")
                .text(232, 280, "3")
                .text(277, 280, "4");

        assertThat(row(table(REQUESTS, sheet), 9)).containsExactly("八类", "12345", "6789", "3", "4");
    }

    @Test
    void aFigureOverTwoColumnsIsOfBoth() {
        double edge = grids(requests()).get(0).columnEdges().get(2);
        Sheet sheet = requests()
                .text(10, 280, "八类")
                .text(edge - 10, 280, "6789")
                .text(232, 280, "3")
                .text(277, 280, "4");

        assertThat(row(table(REQUESTS, sheet), 9)).containsExactly("八类", "6789", "6789", "3", "4");
    }

    @Test
    void aLabelOfThreeLinesIsNotCut() {
        Sheet sheet = head(new Sheet(), 100);
        for (int i = 0; i < 6; i++) {
            figures(sheet, 160 + 20 * i, "", "1", "22", "3", "4");
            sheet.text(60, 160 + 20 * i, LABELS.get(i));
        }
        sheet.text(10, 193, "本年").text(10, 206, "结").text(10, 218, "果");

        assertThat(row(table(REQUESTS, sheet), 5)).startsWith("本年结果", "三类申请");
        assertThat(row(table(REQUESTS, sheet), 6)).startsWith("本年结果", "四类申请");
    }

    @Test
    void aHeadAloneOnItsPageEndsALittleBelowItsText() {
        Sheet first = new Sheet().text(170, 500, "申请人情况").text(175, 515, "法人组织");
        Sheet second = new Sheet(2).text(122, 40, "自然人").text(157, 40, "商业企业");
        second.text(205, 40, "科研机构").text(260, 40, "总计");

        Grid grid = grids(first, rows(second, 70, LABELS)).get(0);
        assertThat(grid.box().top()).isEqualTo(493);
        assertThat(grid.box().bottom()).isCloseTo(522, within(0.5));
    }
}
