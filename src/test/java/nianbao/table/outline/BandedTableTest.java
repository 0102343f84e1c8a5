package nianbao.table.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;
import nianbao.geometry.Span;
import nianbao.model.TableOutline;
import nianbao.model.document.Cell;
import nianbao.model.document.Table;
import nianbao.table.FlowFinder;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;

/** Each part of a table in parts has the columns of its own head, with no ruling to say so. */
class BandedTableTest {
    private static final TableOutline OUTLINE = new TableOutline(
            Set.of("规章", "规范性文件", "行政许可", "行政强制"),
            Set.of(),
            Set.of("信息内容"),
            Set.of("制发件数", "废止件数", "决定数量"),
            Map.of(),
            Set.of("第一项", "第五项"),
            0);

    private static List<List<String>> rows(Sheet... sheets) {
        List<List<String>> rows = new ArrayList<>();
        FlowFinder.find(Arrays.stream(sheets).map(Sheet::page).toList(), List.of(OUTLINE))
                .blocks()
                .forEach(block -> {
                    if (block instanceof Table table) {
                        for (int row = 0; row < table.rows(); row++) {
                            int at = row;
                            rows.add(table.cells().stream()
                                    .filter(cell -> cell.row() == at)
                                    .map(Cell::text)
                                    .toList());
                        }
                    }
                });
        return rows;
    }

    /** Where the lines of a page's table stand that go one way, in order. */
    private static List<Double> lines(Axis axis, Sheet sheet) {
        return FlowFinder.supplied(List.of(sheet.page()), List.of(OUTLINE)).get(0).stream()
                .filter(line -> line.axis() == axis)
                .map(Ruling::at)
                .distinct()
                .sorted()
                .toList();
    }

    /** A part with the words that stand over its columns. */
    private static Sheet headed() {
        return new Sheet()
                .text(100, 100, "第（一）项")
                .text(10, 120, "信息内容")
                .text(120, 120, "制发件数")
                .text(220, 120, "废止件数");
    }

    private static Sheet row(Sheet sheet, double middle) {
        return sheet.text(10, middle, "规章").text(137, middle, "1").text(237, middle, "2");
    }

    private static Sheet first(Sheet sheet, double top) {
        return sheet.text(100, top, "第（一）项")
                .text(10, top + 20, "信息内容")
                .text(120, top + 20, "制发件数")
                .text(220, top + 20, "废止件数")
                .text(10, top + 40, "规章")
                .text(137, top + 40, "1")
                .text(237, top + 40, "2")
                .text(10, top + 60, "规范性文件")
                .text(137, top + 60, "3")
                .text(237, top + 60, "4");
    }

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
    void itsLinesStandBetweenThoseOfItsTextAndALittleOutside() {
        Sheet sheet = row(row(headed(), 140), 160)
                .text(100, 190, "第（五）项")
                .text(10, 210, "信息内容")
                .text(170, 210, "决定数量")
                .text(10, 230, "行政许可")
                .text(187, 230, "50");

        assertThat(lines(Axis.LEVEL, sheet)).containsExactly(93.0, 110.0, 130.0, 150.0, 175.0, 200.0, 220.0, 237.0);
        assertThat(lines(Axis.UPRIGHT, sheet)).containsExactly(8.0, 85.0, 110.0, 190.0, 262.0);
    }

    @Test
    void aColumnIsAsWideAsWhatStandsNearestToItsHead() {
        Sheet sheet = row(headed(), 140)
                .text(10, 160, "规范性文件规章")
                .text(170, 160, "12345")
                .text(237, 160, "2");

        assertThat(lines(Axis.UPRIGHT, sheet)).containsExactly(8.0, 100.0, 207.5, 262.0);
    }

    @Test
    void aFigureIsNoLabelThoughItStandsNearestToThem() {
        Sheet sheet = row(headed(), 140).text(10, 160, "规章").text(60, 160, "3").text(237, 160, "4");

        assertThat(lines(Axis.UPRIGHT, sheet)).containsExactly(8.0, 55.0, 190.0, 262.0);
        Sheet unlabelled = row(headed(), 140).text(60, 160, "3").text(237, 160, "4");
        assertThat(lines(Axis.UPRIGHT, unlabelled)).containsExactly(8.0, 55.0, 190.0, 262.0);
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
    void aLineOfWhichHalfIsKnownIsNoHead() {
        Sheet half = new Sheet()
                .text(100, 100, "第（一）项")
                .text(10, 120, "信息内容")
                .text(120, 120, "甲乙丙丁")
                .text(10, 140, "规章")
                .text(137, 140, "1");

        assertThat(rows(half)).element(1).isEqualTo(List.of("信息内容", "甲乙丙丁"));
        assertThat(lines(Axis.UPRIGHT, half.text(220, 120, "废止件数"))).containsExactly(8.0, 85.0, 190.0, 262.0);
    }

    @Test
    void wholeWordsThatStandCloseAreTwoColumns() {
        Sheet sheet = new Sheet()
                .text(100, 100, "第（一）项")
                .text(10, 120, "信息内容")
                .text(120, 120, "制发件数")
                .text(166, 120, "废止件数")
                .text(10, 140, "规章")
                .text(137, 140, "1")
                .text(183, 140, "2");

        assertThat(lines(Axis.UPRIGHT, sheet)).containsExactly(8.0, 85.0, 163.0, 208.0);
    }

    @Test
    void partsOfWordsThatStandALetterApartAreTwoColumns() {
        Sheet sheet = new Sheet()
                .text(100, 100, "第（一）项")
                .text(10, 120, "信息内容")
                .text(120, 120, "制发")
                .text(150, 120, "废止")
                .text(10, 140, "规章")
                .text(127, 140, "1")
                .text(157, 140, "2");

        assertThat(lines(Axis.UPRIGHT, sheet)).containsExactly(8.0, 85.0, 145.0, 172.0);
    }

    @Test
    void partsOfAMisreadWordNotFarFromEachOtherAreOneWhereNoLineHasAFigureUnderEach() {
        Sheet sheet = new Sheet()
                .text(100, 100, "第（一）项")
                .text(10, 120, "信息内容")
                .text(120, 120, "制发")
                .text(152, 120, "数")
                .text(220, 120, "废止件数")
                .text(10, 140, "规章")
                .text(127, 140, "1")
                .text(237, 140, "2");

        assertThat(lines(Axis.UPRIGHT, sheet)).containsExactly(8.0, 85.0, 191.0, 262.0);
        assertThat(lines(
                        Axis.UPRIGHT,
                        sheet.text(10, 160, "规范性文件").text(127, 160, "1").text(155, 160, "2")))
                .containsExactly(8.0, 90.0, 146.0, 191.0, 262.0);
    }

    @Test
    void wordsBelowEachOtherStandOverOneColumn() {
        Sheet sheet = new Sheet()
                .text(100, 100, "第（一）项")
                .text(125, 120, "制发")
                .text(225, 120, "废止")
                .text(10, 132, "信息内容")
                .text(120, 132, "件数")
                .text(220, 132, "件数");

        assertThat(lines(Axis.UPRIGHT, row(sheet, 150))).containsExactly(8.0, 85.0, 182.5, 247.0);
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

    /** Figures are set to the left of their columns, and crumbs of the frame stand beside and above the head. */
    @Test
    void restsOfAFrameAreNoRowsAndNoColumns() {
        Sheet sheet = new Sheet().text(150, 100, "第（五）项").text(10, 112, "1").spread(380, 381, 112, "|");
        sheet.text(40, 124, "信息内容")
                .text(125, 124, "制发件数")
                .text(215, 124, "废止件数")
                .text(305, 124, "决定数量");
        for (int i = 0; i < 2; i++) {
            sheet.text(10, 144 + 20 * i, i == 0 ? "行政许可" : "行政强制")
                    .text(112, 144 + 20 * i, "84")
                    .text(202, 144 + 20 * i, "3")
                    .text(292, 144 + 20 * i, "214");
            sheet.spread(380, 381, 144 + 20 * i, "|");
        }
        sheet.text(10, 184, "1").spread(380, 381, 124, "|");
        List<Ruling> rulings = FlowFinder.supplied(List.of(sheet.scanned().page()), List.of(OUTLINE))
                .get(0);
        Grid grid = GridFinder.find(rulings).get(0);
        assertThat(grid.columnEdges()).hasSize(5);
        assertThat(grid.columnEdges().get(1)).isBetween(80.0, 112.0);
        assertThat(grid.columnEdges().get(2)).isBetween(165.0, 202.0);
        assertThat(grid.columnEdges().get(3)).isBetween(255.0, 292.0);
    }

    @Test
    void wordsOverColumnsOfFiguresArePartedByNoEdgeOfThese() {
        Sheet sheet = new Sheet().text(150, 100, "第（五）项").text(40, 120, "信息内容");
        sheet.text(125, 120, "制发件数").text(215, 120, "废止件数").text(305, 120, "决定数量");
        sheet.text(10, 140, "行政许可")
                .text(102, 140, "84")
                .text(192, 140, "3")
                .text(282, 140, "214")
                .text(372, 140, "7");
        assertThat(lines(Axis.UPRIGHT, sheet).subList(1, 5))
                .satisfiesExactly(
                        edge -> assertThat(edge).isBetween(80.0, 102.0),
                        edge -> assertThat(edge).isBetween(165.0, 192.0),
                        edge -> assertThat(edge).isBetween(255.0, 282.0),
                        edge -> assertThat(edge).isBetween(345.0, 372.0));
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
