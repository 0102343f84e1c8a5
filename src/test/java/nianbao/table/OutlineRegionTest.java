package nianbao.table;

import static nianbao.table.OutlineTablesTest.DISPUTES;
import static nianbao.table.OutlineTablesTest.REQUESTS;
import static nianbao.table.OutlineTablesTest.figures;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.model.Outline;
import org.junit.jupiter.api.Test;

/** What the lines of a table are: words over several columns, its head, and its rows. */
class OutlineRegionTest {
    private static OutlineRegion region(Outline outline, Sheet sheet) {
        return new OutlineRegion(outline, new TreeMap<>(Map.of(0, sheet.rows())));
    }

    private static List<String> spanning(Sheet sheet) {
        OutlineRegion region = region(REQUESTS, sheet);
        return region.spanning(region.lines().get(0)).stream().map(Piece::text).toList();
    }

    private static int head(Outline outline, Sheet sheet) {
        return region(outline, sheet).head(sheet.rows()).size();
    }

    private static boolean beginsRow(Sheet sheet) {
        OutlineRegion region = region(REQUESTS, sheet);
        return region.beginsRow(region.lines().get(0));
    }

    @Test
    void ofALineOfTheHeadOnlyWordsOverSeveralColumnsSpan() {
        assertThat(spanning(
                        new Sheet().text(122, 100, "自然人").text(175, 100, "法人组织").text(260, 100, "总计")))
                .containsExactly("法人组织");
    }

    @Test
    void aWordThatIsReadInPiecesSpansAsOne() {
        assertThat(spanning(new Sheet().text(170, 100, "申请").text(200, 100, "人情况")))
                .containsExactly("申请人情况");
        assertThat(spanning(
                        new Sheet().text(10, 100, "两项之和").text(170, 100, "申记").text(200, 100, "人情况")))
                .containsExactly("申记人情况");
    }

    @Test
    void wordsBesideOneThatIsReadWellAreNotTakenWithIt() {
        assertThat(spanning(new Sheet().text(122, 100, "人").text(175, 100, "法人组织")))
                .containsExactly("法人组织");
    }

    @Test
    void rowsWithLabelsBeginWithTheFirstFigureOrLabel() {
        Sheet figure = new Sheet().text(122, 100, "自然人").text(142, 120, "1");
        Sheet label = new Sheet().text(122, 100, "自然人").text(10, 120, "一类申请");

        assertThat(head(REQUESTS, figure.text(10, 140, "二类申请"))).isEqualTo(1);
        assertThat(head(REQUESTS, label.text(142, 140, "1"))).isEqualTo(1);
    }

    @Test
    void rowsWithoutLabelsBeginWhereMoreThanHalfAreFigures() {
        Sheet sheet = new Sheet().text(60, 100, "复议");
        figures(sheet, 120, "", "1", "2", "3");
        figures(sheet, 140, "", "1", "2", "3", "4");

        assertThat(head(DISPUTES, sheet)).isEqualTo(2);
    }

    @Test
    void aRowBeginsWithTheFirstLettersOfItsLabel() {
        assertThat(beginsRow(new Sheet().text(10, 100, "七类申请").text(142, 100, "1")))
                .isTrue();
        assertThat(beginsRow(new Sheet().text(10, 100, "不再处理").text(142, 100, "1")))
                .isFalse();
    }
}
