package nianbao.table.outline;

import static nianbao.table.outline.UnruledSheets.LABELS;
import static nianbao.table.outline.UnruledSheets.REQUESTS;
import static nianbao.table.outline.UnruledSheets.row;
import static nianbao.table.outline.UnruledSheets.rows;
import static nianbao.table.outline.UnruledSheets.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.model.document.Table;
import nianbao.table.Sheet;
import nianbao.table.row.Piece;
import org.junit.jupiter.api.Test;

/** A word over several columns may have a part on each line. */
class BrokenWordsTest {
    private final Sheet sheet = new Sheet();

    /** Parts one below the other, {@code pitch} points apart. */
    private BrokenWordsTest stack(double left, double top, double pitch, String... parts) {
        for (int i = 0; i < parts.length; i++) {
            sheet.text(left, top + pitch * i, parts[i]);
        }
        return this;
    }

    private List<String> words() {
        return BrokenWords.in(sheet.rows(), REQUESTS).stream().map(Piece::text).toList();
    }

    @Test
    void lettersBelowEachOtherAreOneWord() {
        stack(190, 100, 12, "申", "请", "人", "情", "况").stack(190, 170, 12, "法人", "组织");

        assertThat(words()).containsExactly("申请人情况", "法人组织");
    }

    @Test
    void aWordBelowAnotherIsNoPartOfIt() {
        stack(190, 100, 12, "申请人", "情况", "法人", "组织", "商业", "企业");

        assertThat(words()).containsExactly("申请人情况", "法人组织");
    }

    @Test
    void whatIsNotTheWholeWordOrStandsApartIsNone() {
        stack(190, 100, 12, "法人", "组只").stack(250, 100, 25, "法人", "组织");

        assertThat(words()).isEmpty();
    }

    @Test
    void suchWordsStandOverTheirColumnsFromTheFirstLetterOn() {
        stack(190, 20, 12, "申", "请", "人", "情", "况").stack(190, 95, 12, "法人", "组织");
        stack(122, 122, 12, "自然人").stack(157, 130, 12, "商业企业").stack(205, 130, 12, "科研机构");
        stack(260, 122, 12, "总计");
        Table table = table(REQUESTS, rows(sheet, 160, LABELS));

        assertThat(row(table, 0)).endsWith("申请人情况", "申请人情况", "申请人情况", "申请人情况");
        assertThat(row(table, 1)).endsWith("自然人", "法人组织", "法人组织", "总计");
        assertThat(row(table, 2)).endsWith("自然人", "商业企业", "科研机构", "总计");
    }
}
