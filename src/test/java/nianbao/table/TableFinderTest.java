package nianbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nianbao.model.TableOutline;
import nianbao.model.document.Cell;
import nianbao.model.page.Glyph;
import nianbao.model.page.Mark;
import org.junit.jupiter.api.Test;

/** The tables of pages, ruled or not, and what stands outside them. */
class TableFinderTest {
    private static List<TableFinder.FoundTables> find(Sheet... sheets) {
        return TableFinder.find(Arrays.stream(sheets).map(Sheet::page).toList(), List.of());
    }

    private static List<String> texts(PageTable table) {
        return table.cells().stream().map(Cell::text).toList();
    }

    private static String rest(TableFinder.FoundTables found) {
        return String.join("", found.rest().stream().map(Glyph::text).toList());
    }

    private static Sheet ruled(int number, double top, String first, String second) {
        Sheet sheet = new Sheet(number);
        sheet.grid(List.of(0, 100, 200), List.of((int) top, (int) top + 20));
        return sheet.text(10, top + 10, first).text(110, top + 10, second);
    }

    private static Sheet pairs(Sheet sheet) {
        sheet.grid(List.of(0, 100, 220), List.of(0, 20, 40, 60, 80, 100, 120));
        for (int y = 10; y < 120; y += 20) {
            sheet.text(10, y, "甲").text(125, y, "12").text(187.5, y, "3");
        }
        return sheet;
    }

    @Test
    void lettersInTheRulingsAreTheTablesAndTheOthersAreNot() {
        TableFinder.FoundTables found =
                find(ruled(1, 100, "总计", "5").text(10, 50, "标题")).get(0);

        assertThat(found.tables()).hasSize(1);
        assertThat(texts(found.tables().get(0))).containsExactly("总计", "5");
        assertThat(rest(found)).isEqualTo("标题");
    }

    /** The height of the highest of three lines, one of which has a letter that is so many points high. */
    private static double highest(double size, boolean scanned) {
        Sheet sheet = new Sheet().text(10, 96, "国家秘密").text(10, 110, "商业秘密").text(10, 124, "个人隐私");
        sheet.text(60, 110, size, "之");
        Sheet page = scanned ? sheet.scanned() : sheet;
        return TableFinder.lines(List.of(page.page())).get(0).stream()
                .mapToDouble(row -> row.box().height())
                .max()
                .orElse(0);
    }

    @Test
    void whatIsAsHighAsSeveralLinesOnAnImageIsNoLetterOfThem() {
        assertThat(highest(40, true)).isEqualTo(40);
        assertThat(highest(41, true)).isEqualTo(10);
        assertThat(highest(41, false)).isEqualTo(41);
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
    void theRulingsOfATableHoldNoOther() {
        // level rulings that the ruled table has already
        assertThat(find(ruled(1, 100, "总计", "5").row(90, "其他", "1")).get(0).tables())
                .hasSize(1);
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
    void noCellOfAnImageIsProvenEmptyWhereWordsSaidWhereItIs() {
        Sheet sheet = ruled(1, 100, "总计", "").scanned();
        TableOutline outline = new TableOutline(Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), 3);
        List<Cell> cells = TableFinder.find(List.of(sheet.page()), List.of(outline))
                .get(0)
                .tables()
                .get(0)
                .cells();

        assertThat(cells.get(0).marks()).isEmpty();
        assertThat(cells.get(1).marks()).extracting(Mark::kind).containsExactly(Mark.Kind.CUT);
        assertThat(find(sheet).get(0).tables().get(0).cells().get(1).marks()).isEmpty();
    }
}
