package nianbao.table.outline;

import static nianbao.table.outline.UnruledSheets.DISPUTES;
import static nianbao.table.outline.UnruledSheets.LABELS;
import static nianbao.table.outline.UnruledSheets.REQUESTS;
import static nianbao.table.outline.UnruledSheets.figures;
import static nianbao.table.outline.UnruledSheets.grids;
import static nianbao.table.outline.UnruledSheets.requests;
import static nianbao.table.outline.UnruledSheets.row;
import static nianbao.table.outline.UnruledSheets.rows;
import static nianbao.table.outline.UnruledSheets.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.geometry.Ruling;
import nianbao.model.document.Table;
import nianbao.table.FlowFinder;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;

/** The head of a table without rulings stands over the columns of its figures. */
class OutlineHeadTest {
    @Test
    void theHeadStandsOverItsColumns() {
        Table table = table(REQUESTS, requests());

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
    void aFigureInTheHeadOfATableWithoutLabelsIsAMisreadWord() {
        Sheet sheet = new Sheet().text(50, 100, "1").text(60, 100, "复议").text(210, 100, "诉讼");
        for (int i = 0; i < 6; i++) {
            sheet.text(10 + 50 * i, 120, List.of("维持", "纠正", "总计").get(i % 3)).text(17 + 50 * i, 140, "" + i);
        }

        assertThat(row(table(DISPUTES, sheet), 1)).containsExactly("维持", "纠正", "总计", "维持", "纠正", "总计");
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
    void aHeadAloneOnItsPageEndsALittleBelowItsText() {
        Sheet first = new Sheet().text(170, 500, "申请人情况").text(175, 515, "法人组织");
        Sheet second = new Sheet(2).text(122, 40, "自然人").text(157, 40, "商业企业");
        second.text(205, 40, "科研机构").text(260, 40, "总计");

        Grid grid = grids(first, rows(second, 70, LABELS)).get(0);
        assertThat(grid.box().top()).isEqualTo(493);
        assertThat(grid.box().bottom()).isCloseTo(522, within(0.5));
    }
}
