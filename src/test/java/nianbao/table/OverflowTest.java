package nianbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.model.Evidence;
import nianbao.model.Place;
import nianbao.model.document.Cell;
import nianbao.model.page.Glyph;
import nianbao.model.page.Mark;
import org.junit.jupiter.api.Test;

/** Letters go to the cell that holds their middle; a figure that runs over a ruling stays one, and both cells are in doubt. */
class OverflowTest {
    /** Two cells of 40 by 20 points side by side. */
    private final Sheet sheet = new Sheet().grid(List.of(0, 40, 80), List.of(0, 20));

    private PageTable table() {
        Grid grid = GridFinder.find(sheet.rulings()).get(0);
        return CellFiller.fill(sheet.page(), grid, sheet.glyphs());
    }

    private List<String> texts() {
        return table().cells().stream().map(Cell::text).toList();
    }

    private List<Boolean> doubtful() {
        return table().cells().stream()
                .map(cell -> cell.evidence()
                        .filter(seen -> seen.agreement() == Evidence.Agreement.DOUBTFUL)
                        .isPresent())
                .toList();
    }

    private static Evidence seen(Box box, String text) {
        return new Evidence(box, Evidence.Agreement.AGREED, text, 0.99, List.of());
    }

    @Test
    void eachCellHoldsItsOwn() {
        sheet.text(5, 10, "12").text(50, 10, "3");

        assertThat(texts()).containsExactly("12", "3");
        assertThat(table().cells()).allMatch(cell -> cell.evidence().isEmpty());
        assertThat(table().cells().get(1).place()).contains(new Place(1, new Box(40, 0, 80, 20)));
        assertThat(table().leftovers()).isEmpty();
    }

    @Test
    void aFigureThatRunsOnBeyondTheTableMakesItsLastCellDoubtful() {
        sheet.text(5, 10, "7").text(70, 10, "1234");
        Grid grid = GridFinder.find(sheet.rulings()).get(0);
        PageTable table = CellFiller.fill(
                sheet.page(),
                grid,
                sheet.glyphs().stream()
                        .filter(glyph -> grid.box().containsCenterOf(glyph.box()))
                        .toList());

        assertThat(table.cells().get(0).evidence()).isEmpty();
        assertThat(table.cells().get(1).evidence().orElseThrow().agreement()).isEqualTo(Evidence.Agreement.DOUBTFUL);
    }

    @Test
    void aFigureOverARulingIsOneInTheCellOfItsMiddle() {
        sheet.text(30, 10, "12345678");

        assertThat(texts()).containsExactly("", "12345678");
        assertThat(doubtful()).containsExactly(true, true);
        assertThat(table().cells().get(1).evidence().orElseThrow().confidence()).isEqualTo(0.5);
    }

    @Test
    void figuresWithAPaddingBetweenThemAreTwo() {
        sheet.text(30, 10, "12").text(40.7, 10, "34");

        assertThat(texts()).containsExactly("12", "34");
        assertThat(doubtful()).containsExactly(false, false);
    }

    @Test
    void digitsThatAreKernedAreOneFigure() {
        sheet.text(30, 10, "12").text(40.5, 10, "345");

        assertThat(texts()).containsExactly("", "12345");
    }

    @Test
    void wordsOverARulingAreNoFigure() {
        sheet.text(20, 10, "自然人企业");

        assertThat(texts()).containsExactly("自然", "人企业");
        assertThat(doubtful()).containsExactly(false, false);
    }

    @Test
    void onlyTheFigureThatRunsOverIsMoved() {
        sheet.text(2, 10, "7").text(30, 10, "1234567");

        assertThat(texts()).containsExactly("7", "1234567");
    }

    @Test
    void aFigureInOneCellLeavesItCertain() {
        sheet.text(45, 10, "12345");

        assertThat(doubtful()).containsExactly(false, false);
    }

    @Test
    void onAnImageACellThatNoReaderLookedAtIsInDoubt() {
        sheet.scanned().seen(seen(new Box(1, 1, 39, 19), "12"));

        assertThat(texts()).containsExactly("12", "");
        assertThat(doubtful()).containsExactly(false, true);
    }

    @Test
    void whatReadersSawInAnotherCellCountsForNone() {
        // once a speck at the side of the cell, once a cell above that reaches over it
        sheet.scanned().seen(seen(new Box(1, 1, 5, 5), "12")).seen(seen(new Box(30, -40, 90, 20), "3"));

        assertThat(texts()).containsExactly("", "");
        assertThat(doubtful()).containsExactly(true, true);
    }

    @Test
    void onAnImageAnUprightLineIsNoStrokeOfAFigure() {
        sheet.scanned().upright(20, 6, 14);

        assertThat(table().cells()).allMatch(cell -> cell.marks().isEmpty());
    }

    @Test
    void linesNearASideOrAsHighAsTheCellAreRulings() {
        sheet.upright(3, 6, 14).upright(77.5, 6, 14).upright(20, 0, 30).upright(60, 17, 23);
        Grid grid = GridFinder.find(
                        new Sheet().grid(List.of(0, 40, 80), List.of(0, 20)).rulings())
                .get(0);

        List<Cell> cells = CellFiller.fill(sheet.page(), grid, List.of()).cells();

        assertThat(cells.get(0).marks()).extracting(Mark::kind).containsExactly(Mark.Kind.DRAWING);
        assertThat(cells.get(0).marks()).hasSize(1);
        assertThat(cells.get(1).marks()).hasSize(1);
    }

    @Test
    void whatNoCellHoldsIsLeftOver() {
        sheet.text(100, 10, "12").in(Frame.affine(1, 0, 5, 0, 1, 7));

        assertThat(texts()).containsExactly("", "");
        assertThat(table().leftovers()).singleElement().satisfies(left -> {
            assertThat(left.text()).isEqualTo("12");
            assertThat(left.place()).isEqualTo(new Place(1, new Box(105, 12, 115, 22)));
        });
    }

    @Test
    void theCellsOfATurnedPageStandWhereAReaderSeesThem() {
        sheet.text(5, 10, "12").in(Frame.affine(0, -1, 100, 1, 0, 0));

        assertThat(table().cells().get(0).place()).isEqualTo(Optional.of(new Place(1, new Box(80, 0, 100, 40))));
    }

    @Test
    void aFigureThatRunsOverIsMovedAlsoBeforeAnother() {
        sheet.text(30, 10, "1234567").text(72, 10, "8");

        assertThat(texts()).containsExactly("", "1234567 8");
    }

    @Test
    void anUprightLineAtASideIsNoStrokeOfAFigure() {
        Grid grid = GridFinder.find(sheet.rulings()).get(0);
        sheet.upright(1.5, 6, 14).upright(78.5, 6, 14);

        assertThat(CellFiller.fill(sheet.page(), grid, List.of()).cells())
                .allMatch(cell -> cell.marks().isEmpty());
    }

    /** Whether what stands beside the table makes the second cell doubtful, which holds {@code inside} at its right end. */
    private boolean contested(String inside, double middle, double left, double middleOutside, String outside) {
        double width = inside.chars().map(letter -> letter < 0x2000 ? 5 : 10).sum();
        Sheet page = new Sheet().grid(List.of(0, 40, 80), List.of(0, 20)).text(80 - width, middle, inside);
        List<Glyph> own = page.glyphs();
        page.text(left, middleOutside, outside);
        Grid grid = GridFinder.find(page.rulings()).get(0);
        return CellFiller.fill(page.page(), grid, own).cells().get(1).evidence().isPresent();
    }

    @Test
    void onlyAFigureThatGoesOnOutsideIsInDoubt() {
        assertThat(contested("12", 10, 80.5, 10, "3")).isTrue();
        assertThat(contested("12", 10, 82, 10, "3")).isFalse();
        assertThat(contested("12", 10, 80, 10, "件")).isFalse();
        assertThat(contested("件", 10, 80, 10, "3")).isFalse();
    }

    @Test
    void aFigureOutsideAtAnotherHeightIsAnotherOne() {
        assertThat(contested("12", 5, 80, 15, "3")).isFalse();
        assertThat(contested("12", 4, 80, -0.5, "3")).isFalse();
    }

    @Test
    void digitsOfALargeFigureMayStandFartherApart() {
        sheet.text(20, 10, 25, "1").text(34, 10, 25, "2");

        assertThat(texts()).containsExactly("12", "");
    }

    @Test
    void onAnImageSizesSayNothingOfNotes() {
        sheet.text(5, 10, "22").text(15, 7, 6, "1");

        assertThat(texts()).containsExactly("22[1]", "");
        sheet.scanned();
        assertThat(texts()).containsExactly("221", "");
    }
}
