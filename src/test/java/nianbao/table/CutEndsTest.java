package nianbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.model.page.Glyph;
import nianbao.model.page.Page;
import org.junit.jupiter.api.Test;

/** Which tables a break of pages cut, and what of their labels stands below the cut. */
class CutEndsTest {
    /** Two rows whose uprights run on to 140 with no line there. */
    private static Sheet above(int... uprights) {
        Sheet sheet = new Sheet(1);
        for (int x : uprights) {
            sheet.upright(x, 100, 140);
        }
        int last = uprights[uprights.length - 1];
        return sheet.level(100, uprights[0], last).level(120, uprights[0], last);
    }

    /** Two rows whose uprights begin at 100 with no line there. */
    private static Sheet below(int... uprights) {
        Sheet sheet = new Sheet(2);
        for (int x : uprights) {
            sheet.upright(x, 100, 140);
        }
        int last = uprights[uprights.length - 1];
        return sheet.level(120, uprights[0], last).level(140, uprights[0], last);
    }

    private static Grid grid(Page page) {
        return GridFinder.find(page.rulings()).get(0);
    }

    private static boolean isCut(Sheet above, Sheet below) {
        return CutEnds.isCut(table(above.page()), table(below.page()));
    }

    private static PageTable table(Page page) {
        return new PageTable(page, grid(page), List.of(), List.of());
    }

    private static Grid withOverhang(Sheet sheet) {
        return CutEnds.withOverhang(sheet.page(), grid(sheet.page()), sheet.glyphs());
    }

    private static double end(Sheet sheet) {
        return withOverhang(sheet).box().bottom();
    }

    /** A label that the page cuts, and a figure in the wide column beside it. */
    private static Sheet label() {
        return above(50, 90, 250).text(60, 130, "本").text(160, 112, "5");
    }

    @Test
    void threeUprightsThatRunOnAreACutAndTwoAreNone() {
        assertThat(isCut(above(50, 90, 250), below(50, 90, 250))).isTrue();
        assertThat(isCut(above(50, 250), below(50, 90, 250))).isFalse();
        assertThat(isCut(above(50, 90, 250), below(50, 250))).isFalse();
    }

    @Test
    void uprightsBesideTheTableDoNotCount() {
        assertThat(isCut(above(50, 250).upright(30, 100, 140), below(50, 90, 250)))
                .isFalse();
        assertThat(isCut(above(50, 250).upright(270, 100, 140), below(50, 90, 250)))
                .isFalse();
    }

    @Test
    void anUprightMayEndFourPointsBeforeTheOthers() {
        assertThat(isCut(above(50, 250).upright(90, 100, 136), below(50, 90, 250)))
                .isTrue();
        assertThat(isCut(above(50, 250).upright(90, 100, 135), below(50, 90, 250)))
                .isFalse();
    }

    @Test
    void aTableThatIsClosedOnOneSideOfTheBreakIsNotCut() {
        assertThat(isCut(above(50, 90, 250).level(140, 50, 250), below(50, 90, 250)))
                .isFalse();
        assertThat(isCut(above(50, 90, 250), below(50, 90, 250).level(100, 50, 250)))
                .isFalse();
    }

    @Test
    void cellsAreOverEachOtherWhereverTheirTablesBegin() {
        Sheet first = above(50, 90, 250).level(140, 90, 250);

        assertThat(isCut(first, below(80, 120, 280).level(100, 120, 280))).isTrue();
        assertThat(isCut(first, below(20, 60, 220).level(100, 60, 220))).isTrue();
        assertThat(isCut(first, below(20, 60, 220).level(100, 20, 60))).isFalse();
    }

    @Test
    void openCellsThatTouchAreNotOverEachOther() {
        assertThat(isCut(
                        above(50, 90, 250).level(140, 50, 90),
                        below(50, 90, 250).level(100, 90, 250)))
                .isFalse();
    }

    @Test
    void aCellIsOpenWhereAFifthOfItIsRuled() {
        Sheet open = above(50, 90, 250).level(140, 90, 250).level(140, 50, 58);
        Sheet closed = above(50, 90, 250).level(140, 90, 250).level(140, 50, 58.5);

        assertThat(isCut(open, below(50, 90, 250))).isTrue();
        assertThat(isCut(closed, below(50, 90, 250))).isFalse();
    }

    /** The cell between 90 and 130 stands in the other row, and the wide one at the end is closed for its most part. */
    @Test
    void onlyCellsAtTheEndAreOpen() {
        Sheet first = above(50, 90, 250).upright(130, 100, 120).level(140, 50, 90);
        Sheet second = below(50, 90, 250).upright(130, 120, 140).level(100, 50, 90);

        assertThat(isCut(first.level(140, 130, 250), below(50, 90, 250))).isFalse();
        assertThat(isCut(above(50, 90, 250), second.level(100, 130, 250))).isFalse();
    }

    @Test
    void aLabelGoesOnBelowTheCutByLinesSetTight() {
        assertThat(end(label().text(60, 147, "年"))).isEqualTo(152);
        assertThat(end(label().text(60, 151, "年"))).isEqualTo(156);
        assertThat(end(label().text(60, 151, "年").text(60, 167, "度"))).isEqualTo(172);
        assertThat(end(label().text(60, 151, "年").text(60, 167.5, "度"))).isEqualTo(156);
        assertThat(end(label().text(60, 151.5, "年"))).isEqualTo(140);
    }

    @Test
    void onlyTheLastRowGrows() {
        Grid grid = withOverhang(label().text(60, 147, "年"));

        assertThat(grid.rowEdges()).containsExactly(100.0, 120.0, 152.0);
        assertThat(grid.cells()).extracting(cell -> cell.box().bottom()).containsExactly(120.0, 120.0, 152.0, 152.0);
    }

    @Test
    void whatStandsOnTheCutIsInTheTableAsItIs() {
        assertThat(end(label().text(60, 140, "年"))).isEqualTo(140);
    }

    @Test
    void theRestOfALabelStandsBetweenItsSides() {
        assertThat(end(label().text(49, 147, "年度"))).isEqualTo(152);
        assertThat(end(label().text(71, 147, "年度"))).isEqualTo(152);
        assertThat(end(label().text(48.5, 147, "年度"))).isEqualTo(140);
        assertThat(end(label().text(71.5, 147, "年度"))).isEqualTo(140);
    }

    @Test
    void aLabelIsAtMostHalfAsWideAsItsTable() {
        assertThat(end(above(50, 150, 250).text(60, 130, "本").text(60, 147, "年")))
                .isEqualTo(152);
        assertThat(end(above(50, 151, 250).text(60, 130, "本").text(60, 147, "年")))
                .isEqualTo(140);
    }

    @Test
    void anEmptyCellHasNoRest() {
        assertThat(end(above(50, 90, 250).text(160, 130, "5").text(60, 147, "年")))
                .isEqualTo(140);
    }

    @Test
    void turnedLettersBelowTheCutAreNoLabels() {
        Sheet sheet = label().text(60, 147, "年");
        List<Glyph> turned = sheet.glyphs().stream()
                .map(glyph ->
                        glyph.box().centerY() > 140 ? new Glyph(glyph.text(), glyph.box(), glyph.size(), 1, 1) : glyph)
                .toList();

        Page page = sheet.page();
        assertThat(CutEnds.withOverhang(page, grid(page), turned).box().bottom())
                .isEqualTo(140);
    }
}
