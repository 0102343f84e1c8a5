package nianbao.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.geometry.Grid.GridCell;
import nianbao.geometry.Ruling.Axis;
import org.junit.jupiter.api.Test;

/** Grids out of rulings that are written down here. */
class GridFinderTest {
    private final List<Ruling> rulings = new ArrayList<>();

    private GridFinderTest level(double y, double left, double right) {
        rulings.add(Ruling.level(y, left, right, 0.5));
        return this;
    }

    private GridFinderTest upright(double x, double top, double bottom) {
        rulings.add(Ruling.upright(x, top, bottom, 0.5));
        return this;
    }

    /** A frame of 100 by 60 points, parted into two rows of 30 and two columns of 50. */
    private GridFinderTest fourCells() {
        return level(0, 0, 100)
                .level(30, 0, 100)
                .level(60, 0, 100)
                .upright(0, 0, 60)
                .upright(50, 0, 60)
                .upright(100, 0, 60);
    }

    private List<Grid> find(Box... barriers) {
        return GridFinder.find(rulings, List.of(barriers));
    }

    private Grid only() {
        assertThat(find()).hasSize(1);
        return find().get(0);
    }

    /** The cells as row, column, rows and columns that each takes. */
    private static List<String> shape(Grid grid) {
        return grid.cells().stream()
                .map(cell -> cell.row() + "," + cell.column() + " " + cell.rowSpan() + "x" + cell.columnSpan())
                .toList();
    }

    @Test
    void fourCellsWithTheirBoxes() {
        Grid grid = fourCells().only();

        assertThat(grid.rows()).isEqualTo(2);
        assertThat(grid.columns()).isEqualTo(2);
        assertThat(grid.box()).isEqualTo(new Box(0, 0, 100, 60));
        assertThat(grid.cells())
                .containsExactly(
                        new GridCell(0, 0, 1, 1, new Box(0, 0, 50, 30)),
                        new GridCell(0, 1, 1, 1, new Box(50, 0, 100, 30)),
                        new GridCell(1, 0, 1, 1, new Box(0, 30, 50, 60)),
                        new GridCell(1, 1, 1, 1, new Box(50, 30, 100, 60)));
    }

    @Test
    void noRulingsMakeNoGrid() {
        assertThat(find()).isEmpty();
        assertThat(level(0, 0, 100).find()).isEmpty();
    }

    @Test
    void columnsThatNoRulingPartsAreOneCell() {
        level(0, 0, 100)
                .level(30, 0, 100)
                .level(60, 0, 100)
                .upright(0, 0, 60)
                .upright(50, 30, 60)
                .upright(100, 0, 60);

        assertThat(shape(only())).containsExactly("0,0 1x2", "1,0 1x1", "1,1 1x1");
        assertThat(only().cells().get(0).box()).isEqualTo(new Box(0, 0, 100, 30));
    }

    @Test
    void rowsThatNoRulingPartsAreOneCell() {
        level(0, 0, 100)
                .level(30, 50, 100)
                .level(60, 0, 100)
                .upright(0, 0, 60)
                .upright(50, 0, 60)
                .upright(100, 0, 60);

        assertThat(shape(only())).containsExactly("0,0 2x1", "0,1 1x1", "1,1 1x1");
    }

    @Test
    void aCellGoesDownOnlyWhereAllOfItIsFree() {
        // the head lies over two columns; below it stand two cells, of which only the left one has a line above
        level(0, 0, 100)
                .level(30, 0, 50)
                .level(60, 0, 100)
                .upright(0, 0, 60)
                .upright(50, 30, 60)
                .upright(100, 0, 60);

        assertThat(shape(only())).containsExactly("0,0 1x2", "1,0 1x1", "1,1 1x1");
    }

    @Test
    void aCellInTheMiddleOfOthersIsItsOwn() {
        // a pinwheel: four cells of two places around one
        level(0, 0, 90).level(90, 0, 90).upright(0, 0, 90).upright(90, 0, 90);
        level(30, 0, 60).level(60, 30, 90).upright(30, 30, 90).upright(60, 0, 60);

        assertThat(shape(only())).containsExactly("0,0 1x2", "0,2 2x1", "1,0 2x1", "1,1 1x1", "2,1 1x2");
    }

    @Test
    void aBoxIsAGridOfOneCell() {
        level(0, 0, 100).level(30, 0, 100).upright(0, 0, 30).upright(100, 0, 30);

        assertThat(shape(only())).containsExactly("0,0 1x1");
    }

    @Test
    void aSideRuledOverMoreThanHalfIsParted() {
        fourCells();
        rulings.remove(4);
        // the upright in the middle: 20 of 30 points beside the upper row, 10 beside the lower one
        upright(50, 10, 40);

        assertThat(shape(only())).containsExactly("0,0 1x1", "0,1 1x1", "1,0 1x2");
    }

    @Test
    void twoPiecesMayPartOneSideTogether() {
        level(0, 0, 100).level(30, 0, 100).upright(0, 0, 30).upright(100, 0, 30);
        upright(50, 0, 10).upright(50, 20, 30);

        assertThat(shape(only())).containsExactly("0,0 1x1", "0,1 1x1");
    }

    @Test
    void tablesThatStandApartAreTwoFromTopToBottom() {
        level(100, 0, 100).level(130, 0, 100).upright(0, 100, 130).upright(100, 100, 130);
        level(0, 0, 100).level(30, 0, 100).upright(0, 0, 30).upright(100, 0, 30);

        assertThat(find()).extracting(grid -> grid.box().top()).containsExactly(0.0, 100.0);
    }

    @Test
    void tablesSideBySideAreTwoFromLeftToRight() {
        level(0, 200, 300).level(30, 200, 300).upright(200, 0, 30).upright(300, 0, 30);
        level(0, 0, 100).level(30, 0, 100).upright(0, 0, 30).upright(100, 0, 30);

        assertThat(find()).extracting(grid -> grid.box().left()).containsExactly(0.0, 200.0);
    }

    @Test
    void rulingsThatMissEachOtherByLittleMeet() {
        level(0, 4, 96).level(30, 4, 96).upright(0, 4, 26).upright(100, 4, 26);

        assertThat(find()).hasSize(1);
    }

    @Test
    void rulingsFartherApartDoNot() {
        level(0, 5, 95).level(30, 5, 95).upright(0, 5, 25).upright(100, 5, 25);

        assertThat(find()).isEmpty();
    }

    @Test
    void aTableWithoutAnOuterBorderIsAsWideAsItsLines() {
        level(0, 0, 100).level(30, 0, 100).upright(50, 0, 60);

        Grid grid = only();

        assertThat(grid.columnEdges()).containsExactly(0.0, 50.0, 100.0);
        assertThat(grid.rowEdges()).containsExactly(0.0, 30.0, 60.0);
    }

    @Test
    void linesThatReachALittleOverTheBorderAddNoColumn() {
        level(0, -5, 105).level(30, -5, 105).upright(0, 0, 30).upright(100, 0, 30);

        assertThat(only().columnEdges()).containsExactly(0.0, 100.0);
    }

    @Test
    void piecesOfOneLineAreOneAndDoubledLinesToo() {
        level(0, 0, 40).level(0, 44, 100).level(3, 0, 100);

        List<Ruling> lines = GridFinder.lines(rulings);

        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).along()).isEqualTo(new Span(0, 100));
        assertThat(lines.get(0).at()).isBetween(0.1, 2.9);
    }

    @Test
    void aJoinedLineStandsWhereMostOfItDoes() {
        rulings.add(new Ruling(Axis.LEVEL, 10, new Span(0, 30), 1));
        rulings.add(new Ruling(Axis.LEVEL, 12, new Span(30, 40), 2));

        assertThat(GridFinder.join(rulings, Axis.LEVEL))
                .containsExactly(new Ruling(Axis.LEVEL, 10.5, new Span(0, 40), 2));
    }

    @Test
    void piecesWithAGapStayTwo() {
        level(0, 0, 40).level(0, 44.1, 100);

        assertThat(GridFinder.lines(rulings)).hasSize(2);
    }

    @Test
    void linesFartherApartThanADoubledOneAreTwo() {
        level(0, 0, 100).level(3.2, 0, 100).level(3.3, 0, 100);

        assertThat(GridFinder.lines(rulings)).extracting(Ruling::at).hasSize(2).contains(3.3);
    }

    @Test
    void pointsWithoutALengthJoinWithoutOne() {
        level(7, 3, 3).level(8, 3, 3);

        assertThat(GridFinder.join(rulings, Axis.LEVEL)).extracting(Ruling::at).containsExactly(7.0);
    }

    @Test
    void whatIsTooShortPartsNothing() {
        level(0, 0, 4.9).level(20, 0, 5);

        assertThat(GridFinder.lines(rulings)).extracting(Ruling::length).containsExactly(5.0);
    }

    @Test
    void edgesOfRulingsThatNearlyAlignAreOne() {
        level(0, 0, 100).level(30, 0, 100).level(60, 0, 100).upright(0, 0, 60).upright(100, 0, 60);
        upright(50, 0, 30).upright(52, 34.5, 60);

        assertThat(only().columnEdges()).containsExactly(0.0, 51.0, 100.0);
    }

    /** A row of one cell between two rows of two, no line at the sides. */
    private GridFinderTest withoutSides(double gap) {
        level(0, 0, 100).level(20, 0, 100).upright(50, 0, 20);
        return level(20 + gap, 0, 100).level(40 + gap, 0, 100).upright(50, 20 + gap, 40 + gap);
    }

    @Test
    void aRowOfOneCellTiesATableWithoutSides() {
        assertThat(shape(withoutSides(28).only()))
                .containsExactly("0,0 1x1", "0,1 1x1", "1,0 1x2", "2,0 1x1", "2,1 1x1");
    }

    /** The last row of the one has no line below it, and the first of the other none above. */
    @Test
    void aRowOfOneCellBetweenOpenRowsIsItsOwn() {
        level(0, 0, 100).level(20, 0, 100).upright(50, 0, 40);
        level(80, 0, 100).level(100, 0, 100).upright(50, 60, 100);

        assertThat(shape(only()))
                .containsExactly(
                        "0,0 1x1", "0,1 1x1", "1,0 1x1", "1,1 1x1", "2,0 1x2", "3,0 1x1", "3,1 1x1", "4,0 1x1",
                        "4,1 1x1");
    }

    @Test
    void aHighGapOrAHeadingPartsTablesWithoutSides() {
        assertThat(withoutSides(28).find(new Box(0, 30, 60, 40))).hasSize(2);
        assertThat(find(new Box(0, 0, 60, 10))).hasSize(1);
        assertThat(find(new Box(0, 50, 60, 80))).hasSize(1);
        rulings.clear();
        assertThat(withoutSides(28.5).find()).hasSize(2);
    }

    @Test
    void levelLinesAloneAreNoGrid() {
        for (int y = 0; y <= 60; y += 20) {
            level(y, 0, 100);
        }
        assertThat(find()).isEmpty();
        upright(50, 0, 20);
        assertThat(find()).hasSize(1);
    }

    @Test
    void tablesOfOtherWidthsAreTwo() {
        level(0, 0, 100).level(20, 0, 100).upright(50, 0, 20);
        level(40, 0, 110).level(60, 0, 110).upright(50, 40, 60);
        assertThat(find()).hasSize(2);
        rulings.clear();
        level(0, 0, 100).level(20, 0, 100).upright(50, 0, 20);
        level(40, -10, 100).level(60, -10, 100).upright(50, 40, 60);
        assertThat(find()).hasSize(2);
    }

    @Test
    void tablesWithSidesAreTwo() {
        withoutSides(20).upright(0, 0, 20);
        assertThat(find()).hasSize(2);
        rulings.clear();
        withoutSides(20).upright(100, 40, 60);
        assertThat(find()).hasSize(2);
    }

    @Test
    void aTableWithoutSidesGoesOnPastOneThatStandsBeside() {
        level(0, 0, 100).level(20, 0, 100).upright(50, 0, 20);
        level(30, 200, 300).level(50, 200, 300).upright(250, 30, 50);
        level(40, 0, 100).level(60, 0, 100).upright(50, 40, 60);

        assertThat(find()).extracting(Grid::rows).containsExactly(3, 1);
    }
}
