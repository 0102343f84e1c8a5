package nianbao.table.outline;

import static nianbao.table.outline.UnruledSheets.DISPUTES;
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

import java.util.List;
import nianbao.model.document.Table;
import nianbao.model.page.Mark;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;

/** Figures of tables without rulings stand in their rows and columns, misread ones too. */
class OutlineFiguresTest {
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
    void aRowThatIsMisreadAsAWholeStandsAmongTheOthers() {
        Sheet sheet = requests().text(10, 280, "子公开属于三类内部事务信息事项等00000:000:0000了");
        figures(sheet, 300, "八类", "5", "6", "7", "8");

        assertThat(row(table(REQUESTS, sheet), 10)).containsExactly("八类", "5", "6", "7", "8");
        assertThat(row(table(REQUESTS, sheet), 9)).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aFigureThatWasReadWithTheLabelBesideItLeavesTheColumnsWhereTheyAre() {
        Sheet sheet = requests();
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
        Sheet sheet = requests().scanned();
        sheet.text(10, 280, "七类申请不再处理处理了人")
                .text(187, 280, "22")
                .text(232, 280, "3")
                .text(277, 280, "4");

        assertThat(ruled(sheet).cells().stream().filter(cell -> cell.row() == 9))
                .hasSize(5);
    }

    @Test
    void figuresThatWereReadAsOneOnAnImageStandInTheirColumns() {
        Sheet sheet = requests().scanned();
        sheet.text(10, 280, "八类")
                .spread(137, 197, 280, "64337")
                .text(232, 280, "3")
                .text(277, 280, "4");

        assertThat(ruled(sheet).cells().stream().filter(cell -> cell.row() == 9))
                .hasSize(5);
    }

    @Test
    void linesOfMisreadFiguresAreRowsOfAnImage() {
        Sheet sheet = head(new Sheet(), 100).scanned();
        for (int i = 0; i < 6; i++) {
            figures(sheet, 160 + 40 * i, "", "][", "]", "][", "]");
            sheet.text(10, 154 + 40 * i, LABELS.get(i)).text(10, 166 + 40 * i, "不再处理");
        }
        assertThat(ruled(sheet).rows()).isEqualTo(9);
    }

    @Test
    void linesOfSpecksAreNoneOfAnImage() {
        Sheet sheet = head(new Sheet(), 100).scanned();
        for (int i = 0; i < 6; i++) {
            figures(sheet, 160 + 40 * i, LABELS.get(i), "1", "22", "3", "4");
            sheet.text(40, 180 + 40 * i, "Ne").text(200, 180 + 40 * i, "sy");
        }
        assertThat(ruled(sheet).rows()).isEqualTo(9);
    }

    @Test
    void aFigureThatWasReadWithTheLabelBesideItHasAColumnOfItsOwn() {
        Sheet sheet = requests().scanned();
        sheet.text(10, 280, "七类申请不再处理处理处1")
                .text(187, 280, "22")
                .text(232, 280, "3")
                .text(277, 280, "4");

        assertThat(ruled(sheet).cells().stream().filter(cell -> cell.row() == 9))
                .hasSize(5);
    }

    @Test
    void anEmptyPlaceBesideAFigureThatIsSetToItIsDoubtfulAndOneInARowWithoutAnyIsNot() {
        Sheet sheet = requests();
        figures(sheet, 280, "八类", "", "", "7", "8");
        sheet.text(146, 280, "5").text(10, 300, "七类申请不再处理");
        Table table = table(REQUESTS, sheet);

        assertThat(table.at(9, 2).orElseThrow().marks()).extracting(Mark::kind).containsExactly(Mark.Kind.CUT);
        assertThat(table.at(9, 0).orElseThrow().marks()).isEmpty();
        Table alone = table(REQUESTS, requests().text(10, 280, "七类申请不再处理").level(270, 5, 350));
        assertThat(row(alone, 9)).containsExactly("七类申请不再处理", "", "", "", "");
        assertThat(alone.at(9, 2).orElseThrow().marks()).isEmpty();
    }

    @Test
    void levelRulingsPartRowsWhateverTheirLabels() {
        Sheet sheet = requests();
        sheet.text(10, 276, "八类").level(270, 5, 330).level(282, 5, 330);
        figures(sheet, 288, "八类", "5", "6", "7", "8");

        assertThat(row(table(REQUESTS, sheet), 9)).containsExactly("八类", "", "", "", "");
        assertThat(row(table(REQUESTS, sheet), 10)).containsExactly("八类", "5", "6", "7", "8");
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
}
