package nianbao.table.outline;

import static nianbao.table.outline.UnruledSheets.LABELS;
import static nianbao.table.outline.UnruledSheets.REQUESTS;
import static nianbao.table.outline.UnruledSheets.figures;
import static nianbao.table.outline.UnruledSheets.grids;
import static nianbao.table.outline.UnruledSheets.head;
import static nianbao.table.outline.UnruledSheets.requests;
import static nianbao.table.outline.UnruledSheets.row;
import static nianbao.table.outline.UnruledSheets.ruled;
import static nianbao.table.outline.UnruledSheets.table;
import static org.assertj.core.api.Assertions.assertThat;

import nianbao.model.document.Table;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;

/** Labels of tables without rulings stand whole beside the figures of their rows. */
class OutlineLabelsTest {
    /** Labels at 60, beside which those of groups may stand from 10 on. */
    private static Sheet besideGroups() {
        Sheet sheet = head(new Sheet(), 100);
        for (int i = 0; i < 6; i++) {
            figures(sheet, 160 + 20 * i, "", "1", "22", "3", "4");
            sheet.text(60, 160 + 20 * i, LABELS.get(i));
        }
        return sheet;
    }

    @Test
    void aLabelThatWasReadWithThatOfItsGroupHasAColumnOfItsOwn() {
        Sheet sheet = head(new Sheet(), 100).scanned();
        for (int i = 0; i < 6; i++) {
            figures(sheet, 160 + 20 * i, "", "1", "22", "3", "4");
            sheet.text(60, 160 + 20 * i, i == 2 ? "" : LABELS.get(i));
        }
        sheet.text(10, 200, "本年结果年三类申请").text(10, 212, "结果");

        assertThat(ruled(sheet).cells().stream().filter(cell -> cell.row() == 5 && cell.columnSpan() == 1))
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void aLabelOverTwoColumnsOfLabelsIsNotParted() {
        Sheet sheet = besideGroups().scanned();
        sheet.text(10, 200, "本年").text(10, 212, "结果");
        figures(sheet, 280, "", "1", "22", "3", "4");
        sheet.text(40, 280, "八类八类");

        assertThat(ruled(sheet).cells().stream()
                        .filter(cell -> cell.row() == 9 && cell.box().left() < 40)
                        .map(cell -> cell.columnSpan()))
                .containsExactly(2);
    }

    @Test
    void aLabelWithOtherWordsIsTakenWhole() {
        Sheet sheet = requests();
        sheet.text(10, 278, "七类申请");
        figures(sheet, 285, "", "5", "6", "7", "8");
        sheet.text(10, 292, "另有说明的").text(10, 304, "不再处理");
        figures(sheet, 325, "八类", "5", "6", "7", "8");

        assertThat(row(table(REQUESTS, sheet), 9)).containsExactly("七类申请另有说明的不再处理", "5", "6", "7", "8");
    }

    @Test
    void theRestOfALabelOnTheNextPageIsNoPartOfTheRowBelowIt() {
        Sheet first = requests();
        figures(first, 280, "七类申请", "5", "6", "7", "8");
        Sheet second = new Sheet(2).text(10, 50, "不再处理");
        figures(second, 70, "八类", "5", "6", "7", "8");
        Table table = table(REQUESTS, first, second);

        assertThat(row(table, 10)).containsExactly("不再处理", "", "", "", "");
        assertThat(row(table, 11)).containsExactly("八类", "5", "6", "7", "8");
    }

    @Test
    void aLabelOverSeveralRowsIsNotCut() {
        Sheet sheet = grouped();

        assertThat(row(table(REQUESTS, sheet), 5)).startsWith("本年结果", "三类申请");
        assertThat(row(table(REQUESTS, sheet), 6)).startsWith("本年结果", "四类申请");
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
        return besideGroups().text(10, 204, "本年").text(10, 216, "结果");
    }

    @Test
    void aLabelOverBothColumnsOfLabelsIsNotPartedInside() {
        Sheet sheet = grouped().text(24, 280, "本年").text(46, 280, "结果");
        figures(sheet, 280, "", "5", "6", "7", "8");

        assertThat(row(table(REQUESTS, sheet), 9)).containsExactly("本年结果", "本年结果", "5", "6", "7", "8");
    }

    @Test
    void aLabelOfThreeLinesIsNotCut() {
        Sheet sheet = besideGroups();
        sheet.text(10, 193, "本年").text(10, 206, "结").text(10, 218, "果");

        assertThat(row(table(REQUESTS, sheet), 5)).startsWith("本年结果", "三类申请");
        assertThat(row(table(REQUESTS, sheet), 6)).startsWith("本年结果", "四类申请");
    }
}
