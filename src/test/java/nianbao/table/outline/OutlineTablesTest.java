package nianbao.table.outline;

import static nianbao.table.outline.UnruledSheets.DISPUTES;
import static nianbao.table.outline.UnruledSheets.LABELS;
import static nianbao.table.outline.UnruledSheets.REQUESTS;
import static nianbao.table.outline.UnruledSheets.blocks;
import static nianbao.table.outline.UnruledSheets.figures;
import static nianbao.table.outline.UnruledSheets.head;
import static nianbao.table.outline.UnruledSheets.requests;
import static nianbao.table.outline.UnruledSheets.row;
import static nianbao.table.outline.UnruledSheets.rows;
import static nianbao.table.outline.UnruledSheets.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.model.document.Block;
import nianbao.model.document.Paragraph;
import nianbao.table.FlowFinder;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;

/** Tables of the forms are placed on pages without rulings, by their words and by the columns of their figures. */
class OutlineTablesTest {
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
        Sheet tall = requests().text(20, 161, 240, "1");
        assertThat(FlowFinder.supplied(List.of(tall.page()), List.of(REQUESTS, DISPUTES)))
                .isNotNull();
    }

    @Test
    void wordsOfAnotherTableBelowALineOfOtherWordsAreNotOfThisOne() {
        Sheet sheet = requests().text(10, 280, "另有说明如下所示的内容说明如下所示");
        sheet.text(10, 300, "本年结果").text(140, 300, "总计").text(10, 330, "以上是全部。").text(10, 350, "甲县。");

        assertThat(table(REQUESTS, sheet).rows()).isEqualTo(9);
    }

    @Test
    void whatStandsAroundTheTableIsProse() {
        Sheet sheet = requests();
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
        Sheet sheet = requests().text(140, 280, "总计");

        assertThat(row(table(REQUESTS, sheet), 8)).contains("六类申请");
        assertThat(table(REQUESTS, sheet).rows()).isEqualTo(9);
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
    void wordsOnTheNextPageThatAnotherTableHasTooAreNotOfThisOne() {
        Sheet next = new Sheet(2).text(10, 40, "结果").text(142, 40, "结果").text(187, 40, "总计");

        assertThat(table(REQUESTS, requests(), next).rows()).isEqualTo(9);
    }

    @Test
    void aRowOfMoreFiguresThanItHasColumnsIsOfAnotherTable() {
        Sheet sheet = requests();
        figures(sheet, 280, "八类", "1", "2", "3", "4", "5");

        assertThat(table(REQUESTS, sheet).rows()).isEqualTo(9);
    }
}
