package nianbao.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Frame;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.geometry.Ruling;
import nianbao.model.TextSource;
import nianbao.model.document.Cell;
import nianbao.model.page.Glyph;
import nianbao.model.page.Mark;
import nianbao.model.page.Mark.Kind;
import nianbao.model.page.Page;
import nianbao.model.page.PlacedMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn in a cell stands with it. */
class CellFillerTest {
    private final List<Ruling> rulings = new ArrayList<>(List.of(
            Ruling.level(0, 0, 80, 0.5),
            Ruling.level(20, 0, 80, 0.5),
            Ruling.upright(0, 0, 20, 0.5),
            Ruling.upright(40, 0, 20, 0.5),
            Ruling.upright(80, 0, 20, 0.5)));

    /** The two cells of one row, 40 by 20 points each; the second holds a 5. */
    private List<Cell> cells(PlacedMark... marks) {
        return table(marks).cells();
    }

    private PageTable table(PlacedMark... marks) {
        return fill(GridFinder.find(rulings).get(0), marks);
    }

    private PageTable fill(Grid grid, PlacedMark... marks) {
        Glyph five = new Glyph("5", new Box(58, 5, 63, 15), 10, 0, 1);
        Page page = new Page(
                1,
                1,
                100,
                100,
                Frame.IDENTITY,
                TextSource.DIGITAL,
                List.of(five),
                rulings,
                List.of(),
                List.of(marks),
                List.of());
        return CellFiller.fill(page, grid, List.of(five));
    }

    private static List<Kind> kinds(Cell cell) {
        return cell.marks().stream().map(Mark::kind).toList();
    }

    @Test
    void aMarkStandsInEachCellThatItTouches() {
        PlacedMark picture = new PlacedMark(new Box(30, 5, 50, 15), new Mark(Kind.PICTURE, "Image"));
        assertThat(cells(picture)).allMatch(cell -> kinds(cell).equals(List.of(Kind.PICTURE)));
        PlacedMark edge = new PlacedMark(new Box(39.5, 0, 40.5, 20), new Mark(Kind.DRAWING, "path"));
        assertThat(cells(edge)).allMatch(cell -> cell.marks().isEmpty());
    }

    @Test
    void anUprightStrokeInsideACellMayBeAOne() {
        rulings.add(Ruling.upright(20, 6, 14, 0.8));
        List<Cell> cells = cells();
        assertThat(kinds(cells.get(0))).containsExactly(Kind.DRAWING);
        assertThat(cells.get(1).marks()).isEmpty();
    }

    @Test
    void aLevelStrokeInsideACellIsADash() {
        rulings.add(Ruling.level(10, 15, 25, 0.8));
        assertThat(cells()).allMatch(cell -> cell.marks().isEmpty());
    }

    @Test
    void aLevelStrokeBesideADigitMayBeAMinus() {
        rulings.add(Ruling.level(10, 52, 57, 0.8));
        assertThat(kinds(cells().get(1))).containsExactly(Kind.DRAWING);
    }

    @Test
    void aLevelStrokeBelowADigitUnderlinesIt() {
        rulings.add(Ruling.level(15, 52, 65, 0.8));
        assertThat(cells().get(1).marks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"40, false", "53, false", "55, true"})
    void aBlankBesideAFigureNearTheGuessedEdgeIsNotProven(double edge, boolean doubted) {
        rulings.set(3, Ruling.upright(edge, 0, 20, 0.5));
        List<Cell> cells = table().unruled().cells();
        assertThat(kinds(cells.get(0))).isEqualTo(doubted ? List.of(Kind.CUT) : List.of());
        assertThat(cells.get(1).marks()).isEmpty();
        assertThat(cells.get(1).evidence()).isEqualTo(Optional.empty());
    }

    /** One of them may belong into the cell beside, wherever in this one they stand. */
    @Test
    void aBlankBesideTwoFiguresInOneGuessedCellIsNotProven() {
        PageTable table = table();
        Cell five = table.cells().get(1);
        Cell two = five.read("5 7", five.evidence(), List.of(new Mark(Kind.APART, "5 7")));
        PageTable both =
                new PageTable(table.page(), table.grid(), List.of(table.cells().get(0), two), List.of());
        assertThat(kinds(both.unruled().cells().get(0))).containsExactly(Kind.CUT);
    }

    /** The 5 stands from 58 to 63. */
    @ParameterizedTest
    @CsvSource({"64, true", "79, true", "140, false"})
    void aBlankBehindAFigureNearTheGuessedEdgeIsNotProven(double edge, boolean doubted) {
        rulings.set(0, Ruling.level(0, 0, 200, 0.5));
        rulings.set(1, Ruling.level(20, 0, 200, 0.5));
        rulings.set(3, Ruling.upright(edge, 0, 20, 0.5));
        rulings.set(4, Ruling.upright(200, 0, 20, 0.5));
        List<Cell> cells = table().unruled().cells();
        assertThat(kinds(cells.get(1))).isEqualTo(doubted ? List.of(Kind.CUT) : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "2, 6, 14, 0",
        "2.1, 6, 14, 1",
        "37.9, 6, 14, 1",
        "38, 6, 14, 0",
        "20, 0, 2, 0",
        "20, 0, 2.1, 1",
        "20, 1, 19, 1",
        "20, 0.9, 19, 0"
    })
    void anUprightStrokeStandsInsideOfTheCellAndIsNoHigher(double x, double top, double bottom, int strokes) {
        Grid grid = GridFinder.find(rulings).get(0);
        rulings.add(Ruling.upright(x, top, bottom, 0));

        assertThat(fill(grid).cells().get(0).marks()).hasSize(strokes);
    }

    @ParameterizedTest
    @CsvSource({"1, 16, 1", "1, 16.1, 0"})
    void andIsNotMuchHigherThanTheDigitsBesideIt(double top, double bottom, int strokes) {
        Grid grid = GridFinder.find(rulings).get(0);
        rulings.add(Ruling.upright(50, top, bottom, 0));

        assertThat(fill(grid).cells().get(1).marks()).hasSize(strokes);
    }

    @ParameterizedTest
    @CsvSource({
        "7.5, 52, 57, 0",
        "7.6, 52, 57, 1",
        "12.4, 52, 57, 1",
        "12.5, 52, 57, 0",
        "10, 41, 57, 1",
        "10, 40.9, 57, 0",
        "10, 64, 79, 1",
        "10, 64, 79.1, 0"
    })
    void aMinusStandsAtTheHeightOfTheDigitsInsideOfTheCell(double y, double left, double right, int strokes) {
        Grid grid = GridFinder.find(rulings).get(0);
        rulings.add(Ruling.level(y, left, right, 0));

        assertThat(fill(grid).cells().get(1).marks()).hasSize(strokes);
    }
}
