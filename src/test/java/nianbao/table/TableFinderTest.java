package nianbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nianbao.model.Cell;
import nianbao.model.Glyph;
import org.junit.jupiter.api.Test;

/** The tables of pages, ruled or not, and what stands outside them. */
class TableFinderTest {
    private static List<TableFinder.Found> find(Sheet... sheets) {
        return TableFinder.find(Arrays.stream(sheets).map(Sheet::page).toList());
    }

    private static List<String> texts(PageTable table) {
        return table.cells().stream().map(Cell::text).toList();
    }

    private static String rest(TableFinder.Found found) {
        return String.join("", found.rest().stream().map(Glyph::text).toList());
    }

    private static Sheet ruled(int number, double top, String first, String second) {
        Sheet sheet = new Sheet(number);
        sheet.grid(List.of(0, 100, 200), List.of((int) top, (int) top + 20));
        return sheet.text(10, top + 10, first).text(110, top + 10, second);
    }

    private static Sheet figures(Sheet sheet, double top, String... labels) {
        for (int i = 0; i < labels.length; i++) {
            sheet.row(top + 20 * i, labels[i], "1", "2", "3");
        }
        return sheet;
    }

    @Test
    void lettersInTheRulingsAreTheTablesAndTheOthersAreNot() {
        TableFinder.Found found =
                find(ruled(1, 100, "总计", "5").text(10, 50, "标题")).get(0);

        assertThat(found.tables()).hasSize(1);
        assertThat(texts(found.tables().get(0))).containsExactly("总计", "5");
        assertThat(rest(found)).isEqualTo("标题");
    }

    @Test
    void rulingsAroundNothingAreNoTable() {
        assertThat(find(new Sheet().grid(List.of(0, 100, 200), List.of(0, 20)))
                        .get(0)
                        .tables())
                .isEmpty();
    }

    @Test
    void aLoneBoxIsATableOnlyWithAShortText() {
        Sheet label = new Sheet().grid(List.of(0, 300), List.of(0, 20)).text(10, 10, "一二三四五六七八九十一二三四五六七八九十一二三四");
        Sheet notice = new Sheet().grid(List.of(0, 300), List.of(0, 20)).text(10, 10, "一二三四五六七八九十一二三四五六七八九十一二三四五");

        assertThat(find(label).get(0).tables()).hasSize(1);
        assertThat(find(notice).get(0).tables()).isEmpty();
        assertThat(rest(find(notice).get(0))).hasSize(25);
    }

    @Test
    void tablesWithAndWithoutRulingsStandFromTopToBottom() {
        Sheet sheet = figures(ruled(1, 300, "总计", "5"), 100, "甲", "乙");

        List<PageTable> tables = find(sheet).get(0).tables();

        assertThat(tables).hasSize(2);
        assertThat(texts(tables.get(0))).startsWith("甲", "1", "2", "3", "乙");
        assertThat(texts(tables.get(1))).containsExactly("总计", "5");
    }

    @Test
    void aBlankInATableWithoutRulingsIsNotProven() {
        Sheet sheet = figures(new Sheet(), 100, "甲", "乙").row(140, "丙", "1", "2");

        PageTable table = find(sheet).get(0).tables().get(0);

        assertThat(texts(table)).containsExactly("甲", "1", "2", "3", "乙", "1", "2", "3", "丙", "1", "2", "");
        assertThat(table.cells().get(11).marks()).hasSize(1);
        assertThat(table.cells().get(10).marks()).isEmpty();
    }

    @Test
    void theRulingsOfATableHoldNoOther() {
        // level rulings that the ruled table has already
        assertThat(find(ruled(1, 100, "总计", "5").row(90, "其他", "1")).get(0).tables())
                .hasSize(1);
    }

    @Test
    void aTableWithoutRulingsThatGoesOnHasTheSameColumnsOnBothPages() {
        Sheet first = figures(new Sheet(1), 500, "甲", "乙");
        Sheet second = figures(new Sheet(2), 60, "丙", "丁").row(100, "戊", "", "", "123456789");

        List<TableFinder.Found> found = find(first, second);

        assertThat(found.get(0).tables().get(0).grid().columnEdges())
                .isEqualTo(found.get(1).tables().get(0).grid().columnEdges());
        assertThat(found.get(0).tables().get(0).grid().box().right()).isEqualTo(244.5);
    }

    @Test
    void pageNumbersAndRunningHeadsDoNotPartIt() {
        Sheet first = figures(new Sheet(1), 500, "甲", "乙").text(180, 580, "第一页");
        Sheet second = figures(new Sheet(2).text(180, 20, "页眉"), 60, "丙", "丁").row(100, "戊", "", "", "123456789");

        assertThat(find(first, second).get(0).tables().get(0).grid().box().right())
                .isEqualTo(244.5);
    }

    private static double rightOfFirst(Sheet first, Sheet second) {
        figures(first, 440, "甲", "乙");
        figures(second, 160, "丙", "丁").row(200, "戊", "", "", "123456789");
        return find(first, second).get(0).tables().stream()
                .mapToDouble(table -> table.grid().box().right())
                .max()
                .orElseThrow();
    }

    @Test
    void aHeadingPartsIt() {
        assertThat(rightOfFirst(new Sheet(1), new Sheet(2))).isEqualTo(244.5);
        assertThat(rightOfFirst(new Sheet(1), new Sheet(2).text(10, 60, "三、申请情况")))
                .isEqualTo(224.5);
        assertThat(rightOfFirst(new Sheet(1).text(10, 560, "三、申请情况"), new Sheet(2)))
                .isEqualTo(224.5);
    }

    @Test
    void manyLinesPartIt() {
        Sheet text = new Sheet(1).text(10, 530, "行").text(10, 550, "行").text(10, 570, "行");

        assertThat(rightOfFirst(text, new Sheet(2))).isEqualTo(244.5);
        Sheet more = new Sheet(1).text(10, 530, "行").text(10, 550, "行").text(10, 570, "行");
        assertThat(rightOfFirst(more, new Sheet(2).text(10, 30, "行"))).isEqualTo(224.5);
    }

    @Test
    void aRuledTableBetweenPartsIt() {
        assertThat(rightOfFirst(ruled(1, 540, "总计", "5"), new Sheet(2))).isEqualTo(224.5);
        assertThat(rightOfFirst(new Sheet(1), ruled(2, 40, "总计", "5"))).isEqualTo(224.5);
        assertThat(rightOfFirst(ruled(1, 100, "总计", "5"), ruled(2, 400, "总计", "5")))
                .isEqualTo(244.5);
    }

    @Test
    void tablesThatStandBesideEachOtherAreTwo() {
        Sheet first = new Sheet(1)
                .text(10, 500, "甲")
                .text(40, 500, "1")
                .text(60, 500, "2")
                .text(80, 500, "3");
        first.text(10, 520, "乙").text(40, 520, "1").text(60, 520, "2").text(80, 520, "3");
        Sheet second = new Sheet(2)
                .text(210, 60, "丙")
                .text(240, 60, "1")
                .text(260, 60, "2")
                .text(280, 60, "3");
        second.text(210, 80, "丁").text(240, 80, "1").text(260, 80, "2").text(280, 80, "3");

        assertThat(find(first, second).get(0).tables().get(0).grid().box().right())
                .isEqualTo(87);
        assertThat(find(first, second).get(1).tables().get(0).grid().box().left())
                .isEqualTo(208);
    }

    @Test
    void aPageBetweenWithoutATablePartsIt() {
        Sheet first = figures(new Sheet(1), 440, "甲", "乙");
        Sheet third = figures(new Sheet(3), 160, "丙", "丁").row(200, "戊", "", "", "123456789");

        assertThat(find(first, new Sheet(2), third))
                .extracting(found -> found.tables().size())
                .containsExactly(1, 0, 1);
        assertThat(find(first, new Sheet(2), third)
                        .get(0)
                        .tables()
                        .get(0)
                        .grid()
                        .box()
                        .right())
                .isEqualTo(224.5);
    }

    private static Sheet pairs(Sheet sheet) {
        sheet.grid(List.of(0, 100, 220), List.of(0, 20, 40, 60, 80, 100, 120));
        for (int y = 10; y < 120; y += 20) {
            sheet.text(10, y, "甲").text(125, y, "12").text(187.5, y, "3");
        }
        return sheet;
    }

    @Test
    void lostRulingsAreRestoredWhereTheFileSaysWhereLettersStand() {
        assertThat(find(pairs(new Sheet())).get(0).tables().get(0).grid().columns())
                .isEqualTo(3);
        assertThat(find(pairs(new Sheet().scanned()))
                        .get(0)
                        .tables()
                        .get(0)
                        .grid()
                        .columns())
                .isEqualTo(2);
    }

    @Test
    void whatStandsOutsideATableIsNotLeftOverInIt() {
        assertThat(find(ruled(1, 100, "总计", "5").text(10, 50, "标题"))
                        .get(0)
                        .tables()
                        .get(0)
                        .leftovers())
                .isEmpty();
    }

    @Test
    void aTableOfLevelRulingsBelowARuledOneIsItsOwn() {
        Sheet sheet = ruled(1, 100, "总计", "5").row(167, "项目", "自然人").row(202, "其他", "甲");
        sheet.level(150, 0, 200).level(185, 0, 200).level(220, 0, 200);

        assertThat(find(sheet).get(0).tables())
                .extracting(table -> table.grid().box().top())
                .containsExactly(100.0, 150.0);
    }
}
