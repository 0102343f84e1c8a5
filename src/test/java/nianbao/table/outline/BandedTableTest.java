package nianbao.table.outline;

import static nianbao.table.outline.BandedSheets.OUTLINE;
import static nianbao.table.outline.BandedSheets.first;
import static nianbao.table.outline.BandedSheets.headed;
import static nianbao.table.outline.BandedSheets.row;
import static nianbao.table.outline.BandedSheets.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nianbao.geometry.Grid;
import nianbao.geometry.Span;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;

/** Each part of a table in parts has the columns of its own head, with no ruling to say so. */
class BandedTableTest {
    @Test
    void eachPartHasItsOwnColumns() {
        Sheet sheet = first(new Sheet(), 100)
                .text(100, 180, "第（五）项")
                .text(10, 200, "信息内容")
                .text(170, 200, "决定数量")
                .text(10, 220, "行政许可")
                .text(187, 220, "50");

        assertThat(rows(sheet))
                .containsExactly(
                        List.of("第（一）项"),
                        List.of("信息内容", "制发件数", "废止件数"),
                        List.of("规章", "1", "2"),
                        List.of("规范性文件", "3", "4"),
                        List.of("第（五）项"),
                        List.of("信息内容", "决定数量"),
                        List.of("行政许可", "50"));
    }

    /** 制友什数 and 庞止件教 were 制发件数 and 废止件数. */
    @Test
    void theHeadOfAPartIsItsFirstLineThoughMostOfItIsMisread() {
        Sheet sheet = new Sheet()
                .text(100, 100, "第（一）项")
                .text(10, 120, "信息内容")
                .text(120, 120, "制友什数")
                .text(240, 120, "庞止件教")
                .text(10, 140, "规章")
                .text(137, 140, "1");

        assertThat(rows(sheet))
                .containsExactly(List.of("第（一）项"), List.of("信息内容", "制友什数", "庞止件教"), List.of("规章", "1", ""));
    }

    @Test
    void aPartAfterLinesOfOtherWordsBelongsToTheTable() {
        Sheet sheet = first(new Sheet(), 100)
                .text(320, 120, "决定数量")
                .text(337, 140, "5")
                .text(337, 160, "6");
        sheet.text(10, 180, "另有甲乙丙丁戊己庚辛壬癸十种");
        sheet.text(100, 200, "第（五）项").text(10, 220, "信息内容").text(170, 220, "决定数量");
        sheet.text(10, 240, "行政许可").text(187, 240, "50");

        assertThat(rows(sheet)).contains(List.of("第（五）项"), List.of("行政许可", "50"));
    }

    /** 人 息内容 and 现和 有效件数 were 信息内容 and 现行有效件数 once. */
    @Test
    void wordsOfTheHeadThatAreReadInPiecesStandOverOneColumn() {
        Sheet sheet = new Sheet()
                .text(100, 100, "第（一）项")
                .text(10, 120, "人")
                .text(26, 120, "息内容")
                .text(120, 120, "制发")
                .text(147, 120, "件数")
                .text(220, 120, "废止件数")
                .text(10, 140, "规章")
                .text(137, 140, "1")
                .text(237, 140, "2")
                .text(10, 160, "f政许可许可")
                .text(137, 160, "3")
                .text(237, 160, "4");

        assertThat(rows(sheet)).contains(List.of("规章", "1", "2"));
    }

    @Test
    void figuresThatAreSetToTheRightStayUnderTheirHead() {
        Sheet sheet = new Sheet()
                .text(100, 100, "第（五）项")
                .text(10, 120, "信息内容")
                .text(150, 120, "决定数量")
                .text(10, 140, "行政许可")
                .text(300, 140, "50")
                .text(10, 160, "行政强制")
                .text(300, 160, "7");

        assertThat(rows(sheet))
                .containsExactly(
                        List.of("第（五）项"), List.of("信息内容", "决定数量"), List.of("行政许可", "50"), List.of("行政强制", "7"));
    }

    @Test
    void aRowOfThePublishersOwnHasItsLabelWithTheOthers() {
        Sheet sheet = first(new Sheet(), 100)
                .text(10, 180, "其他主动公开文件")
                .text(137, 180, "5")
                .text(237, 180, "6");
        sheet.text(30, 200, "以上");

        assertThat(rows(sheet)).contains(List.of("规章", "1", "2"));
    }

    @Test
    void rowsOnTheNextPageStandUnderTheHeadBefore() {
        Sheet second = new Sheet(2)
                .text(10, 50, "规范性文件")
                .text(137, 50, "3")
                .text(237, 50, "4")
                .text(100, 70, "第（五）项")
                .text(10, 90, "信息内容")
                .text(170, 90, "决定数量")
                .text(10, 110, "行政许可")
                .text(187, 110, "50");
        Sheet first = new Sheet()
                .text(100, 100, "第（一）项")
                .text(10, 120, "信息内容")
                .text(120, 120, "制发件数")
                .text(220, 120, "废止件数")
                .text(10, 140, "规章")
                .text(137, 140, "1")
                .text(237, 140, "2");

        assertThat(rows(first, second))
                .contains(List.of("规章", "1", "2"), List.of("规范性文件", "3", "4"), List.of("行政许可", "50"));
    }

    @Test
    void aRowWithoutFiguresBelowTheHeadIsNoPartOfIt() {
        Sheet sheet = row(headed().text(10, 140, "规范性文件"), 160);

        assertThat(rows(sheet))
                .containsExactly(
                        List.of("第（一）项"),
                        List.of("信息内容", "制发件数", "废止件数"),
                        List.of("规范性文件", "", ""),
                        List.of("规章", "1", "2"));
    }

    @Test
    void theLineThatBeginsAPartIsNoTableWhereAPageBreakLeavesItAlone() {
        Sheet foot = new Sheet().text(100, 500, "第（一）项");
        Sheet next = row(new Sheet(2).text(10, 40, "信息内容").text(120, 40, "制发件数").text(220, 40, "废止件数"), 60);

        Map<Integer, List<Grid>> grids = OutlineTables.find(
                List.of(foot.page(), next.page()), List.of(foot.rows(), next.rows()), List.of(OUTLINE));

        assertThat(grids.get(0)).isEmpty();
        assertThat(grids.get(1)).hasSize(1);
    }

    @Test
    void figuresWithRemarksBelowThemAreOneRowWithTheLabelBetweenThem() {
        Sheet sheet = headed().text(135, 140, "32")
                .text(235, 140, "47")
                .text(10, 146, "规范性文件")
                .text(95, 152, "（其中失效的40件）")
                .text(200, 152, "（其中修订19件）");
        row(sheet, 175);

        assertThat(rows(sheet)).contains(List.of("规范性文件", "32（其中失效的40件）", "47（其中修订19件）"), List.of("规章", "1", "2"));
    }

    @Test
    void aRemarkOfTwoLinesIsOfItsFiguresRow() {
        Sheet sheet = headed().text(320, 120, "决定数量")
                .text(135, 140, "32")
                .text(235, 140, "47")
                .text(335, 140, "98")
                .text(10, 152, "规范性文件")
                .text(120, 152, "（其中失效40")
                .text(215, 152, "（其中修订19")
                .text(315, 152, "（其中修订18")
                .text(150, 164, "件）")
                .text(250, 164, "件）")
                .text(350, 164, "件）");
        row(sheet, 180).text(337, 180, "3");

        assertThat(rows(sheet))
                .contains(List.of("规范性文件", "32（其中失效40件）", "47（其中修订19件）", "98（其中修订18件）"), List.of("规章", "1", "2", "3"));
    }

    @Test
    void aLabelOverItsFiguresBeginsARow() {
        Sheet sheet =
                row(headed(), 140).text(10, 160, "规范性文件").text(135, 175, "32").text(235, 175, "47");

        assertThat(rows(sheet)).contains(List.of("规章", "1", "2"));
    }

    @Test
    void aWholeWordIsNotJoinedWithWhatStandsAnEmBesideIt() {
        Sheet sheet = new Sheet()
                .text(100, 100, "第（一）项")
                .text(10, 120, "信息内容")
                .text(120, 120, "制发件数")
                .text(172, 120, "度止件数");
        sheet.text(10, 140, "规章").text(155, 140, "1").text(207, 140, "2");

        assertThat(rows(sheet)).contains(List.of("信息内容", "制发件数", "度止件数"), List.of("规章", "1", "2"));
    }

    @Test
    void aLabelBelowFiguresWhoseOwnIsLostIsNotTheirs() {
        Sheet sheet = row(headed(), 140).text(135, 160, "32").text(235, 160, "47");
        sheet.text(10, 175, "规范性文件").text(135, 190, "8").text(235, 190, "9");

        assertThat(rows(sheet)).doesNotContain(List.of("规范性文件", "32", "47"));
    }

    @Test
    void figuresMoreThanTheWordsOverThemHaveColumnsOfTheirOwn() {
        Sheet sheet = row(headed(), 140).text(340, 140, "3");
        assertThat(rows(sheet)).last().isEqualTo(List.of("规章", "1", "2", "3"));
        Sheet glued = new Sheet().text(100, 100, "第（一）项").text(10, 120, "信息内容");
        glued.text(120, 120, "制发件数废止件数制发件数废止件数件数件数");
        assertThat(rows(row(glued, 140))).last().isEqualTo(List.of("规章", "1", "2"));
    }

    @Test
    void figuresThatStandCloseToEachOtherAreOfOneColumn() {
        Sheet sheet = row(headed(), 140).text(248, 140, "3");
        assertThat(rows(sheet)).last().isEqualTo(List.of("规章", "1", "2 3"));
    }

    @Test
    void aPageWithNothingButStrokesThatLookLikeFiguresHasNoPart() {
        OutlineRegion region = new OutlineRegion(
                OUTLINE,
                new TreeMap<>(Map.of(
                        0,
                        first(new Sheet(), 100).rows(),
                        1,
                        new Sheet().text(10, 50, "1").rows())));

        assertThat(BandedTable.rulings(region, new Span(10, 300))).containsOnlyKeys(0);
    }
}
