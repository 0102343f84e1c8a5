package nianbao.table.outline;

import static nianbao.table.outline.BandedSheets.OUTLINE;
import static nianbao.table.outline.BandedSheets.headed;
import static nianbao.table.outline.BandedSheets.lines;
import static nianbao.table.outline.BandedSheets.row;
import static nianbao.table.outline.BandedSheets.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;
import nianbao.table.FlowFinder;
import nianbao.table.Sheet;
import org.junit.jupiter.api.Test;

/** The columns of a part stand under the words of its head. */
class BandedColumnsTest {
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
    void aHeadWhoseBracketClosesFartherOnIsOne() {
        Sheet sheet = row(headed(), 140)
                .text(100, 190, "第（五）项")
                .text(10, 210, "信息内容")
                .text(150, 210, "决定（数")
                .text(214, 210, "）量")
                .text(10, 230, "行政许可")
                .text(187, 230, "50")
                .text(217, 230, "46");

        assertThat(lines(Axis.UPRIGHT, sheet)).containsExactly(8.0, 85.0, 100.0, 190.0, 262.0);
        sheet.text(10, 250, "行政强制").text(187, 250, "1").text(217, 250, "2");
        assertThat(lines(Axis.UPRIGHT, sheet)).containsExactly(8.0, 85.0, 100.0, 190.0, 262.0);
    }

    @Test
    void aHeadWhoseBracketNeverClosesIsNotOneWithTheNext() {
        Sheet sheet = new Sheet()
                .text(100, 100, "第（一）项")
                .text(10, 120, "信息内容")
                .text(120, 120, "制发（件")
                .text(220, 120, "废止件数");

        assertThat(lines(Axis.UPRIGHT, row(sheet, 140))).containsExactly(8.0, 85.0, 190.0, 262.0);
    }

    @Test
    void aFigureIsNoLabelThoughItStandsNearestToThem() {
        Sheet sheet = row(headed(), 140).text(10, 160, "规章").text(60, 160, "3").text(237, 160, "4");

        assertThat(lines(Axis.UPRIGHT, sheet)).containsExactly(8.0, 55.0, 190.0, 262.0);
        Sheet unlabelled = row(headed(), 140).text(60, 160, "3").text(237, 160, "4");
        assertThat(lines(Axis.UPRIGHT, unlabelled)).containsExactly(8.0, 55.0, 190.0, 262.0);
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
}
