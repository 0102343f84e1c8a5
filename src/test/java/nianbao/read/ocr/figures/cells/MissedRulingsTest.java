package nianbao.read.ocr.figures.cells;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nianbao.geometry.Box;
import nianbao.geometry.Grid.GridCell;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.Component;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell at 200 dpi with a stroke at 100, 20 pixels high, and a 0 beside it; other cells of its table stand below. */
class MissedRulingsTest {
    private static final double DPI = 200;

    private final CellInk cell = cell(100, new PixelBox(100, 40, 104, 60), new PixelBox(108, 40, 120, 60));
    private final List<CellInk> cells = new ArrayList<>(List.of(cell));
    private final List<RulingTrace> lines = new ArrayList<>();

    private static CellInk cell(int row, PixelBox... components) {
        List<Component> ink =
                Arrays.stream(components).map(box -> new Component(0, box, 50)).toList();
        return new CellInk(
                new GridCell(row, 0, 1, 1, new Box(0, 0, 72, 36)), new PixelBox(0, 0, 200, 100), ink, List.of());
    }

    private void below(int x, int height) {
        cells.add(cell(cells.size(), new PixelBox(x, 200, x + 4, 200 + height)));
    }

    private void line(int x, int from, int to) {
        float[] centers = new float[to - from];
        Arrays.fill(centers, x);
        lines.add(new RulingTrace(Axis.UPRIGHT, from, centers, 3, 1, 0, 0));
    }

    private boolean areIn(String text) {
        return MissedRulings.of(cells, lines, DPI).areIn(cell, text);
    }

    @Test
    void onesInAColumnAreAsHigh() {
        below(100, 20);
        below(101, 21);
        below(100, 20);

        assertThat(areIn("10")).isFalse();
    }

    @Test
    void piecesInLineAreOfAnyLength() {
        below(100, 12);
        assertThat(areIn("10")).isFalse();

        below(101, 40);
        assertThat(areIn("10")).isTrue();
        assertThat(areIn("40")).as("no 1").isFalse();
    }

    @Test
    void piecesBesideAStrokeAreNotInLine() {
        below(112, 12);
        below(112, 40);

        assertThat(areIn("10")).isFalse();
    }

    @Test
    void strokesOfWordsAreNone() {
        PixelBox[] word = new PixelBox[6];
        Arrays.setAll(word, i -> new PixelBox(100 + 20 * i, 200, 104 + 20 * i, 240));
        cells.add(cell(1, word));
        cells.add(cell(2, word));

        assertThat(areIn("10")).isFalse();
    }

    @Test
    void twoStrokesOfOneRowSayNoMoreThanOne() {
        cells.add(cell(1, new PixelBox(100, 200, 104, 212), new PixelBox(100, 216, 104, 228)));

        assertThat(areIn("10")).isFalse();
    }

    @Test
    void linesThatEndAboveAndBelowMayGoOn() {
        line(102, 120, 200);
        assertThat(areIn("10")).isFalse();

        line(102, 0, 20);
        assertThat(areIn("10")).isTrue();
    }

    @Test
    void aLineElsewhereDoesNot() {
        line(102, 120, 200);
        line(102, 200, 300);
        line(140, 0, 100);

        assertThat(areIn("10")).isFalse();
    }

    @Test
    void theLastDigitMayBeAPieceToo() {
        line(118, 120, 200);
        line(118, 0, 20);

        assertThat(areIn("01")).isTrue();
        assertThat(areIn("10")).isFalse();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({"7, 11, true", "8, 13, false", "4, 8, true", "4, 6, false", "6, 9, true", "6, 8, false"})
    void aPieceIsThinAndHigherThanWide(int width, int height, boolean is) {
        for (int row = 1; row <= 2; row++) {
            cells.add(cell(row, new PixelBox(100, 200, 100 + width, 200 + height)));
        }
        assertThat(areIn("10")).isEqualTo(is);
    }

    @ParameterizedTest(name = "at {0}")
    @CsvSource({"96, true", "95, false", "103, true", "105, false"})
    void aPieceStandsOutOfLineByAHairAtMost(int left, boolean is) {
        below(left, 12);
        below(left, 40);
        assertThat(areIn("10")).isEqualTo(is);
    }

    @ParameterizedTest(name = "{0} beside 20")
    @CsvSource({"16, false", "15, true", "25, false", "26, true"})
    void piecesAreUnlikeWhereTheirHeightsDifferByAFifth(int height, boolean are) {
        below(100, height);
        below(100, height);
        assertThat(areIn("10")).isEqualTo(are);
    }

    @Test
    void aCellOfFivePiecesMayHoldAFigure() {
        PixelBox[] figure = new PixelBox[5];
        Arrays.setAll(figure, i -> new PixelBox(100 + 20 * i, 200, 104 + 20 * i, 240));
        cells.add(cell(1, figure));
        cells.add(cell(2, figure));
        assertThat(areIn("10")).isTrue();
    }

    @ParameterizedTest(name = "from {0}")
    @CsvSource({"180, true", "181, false"})
    void aLineMayGoOnOverTwoRowsAtMost(int from, boolean may) {
        line(102, 0, 20);
        line(102, from, 300);
        assertThat(areIn("10")).isEqualTo(may);
    }

    @Test
    void ofADigitThatTouchesTheNextOnlyTheFirstStrokeCounts() {
        CellInk touching = cell(0, new PixelBox(100, 40, 130, 60));
        line(106, 120, 200);
        line(106, 0, 20);
        assertThat(MissedRulings.of(List.of(touching), lines, DPI).areIn(touching, "10"))
                .isTrue();
        lines.clear();
        line(112, 120, 200);
        line(112, 0, 20);
        assertThat(MissedRulings.of(List.of(touching), lines, DPI).areIn(touching, "10"))
                .isFalse();
    }
}
