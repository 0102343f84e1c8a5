package nianbao.read.pdf.visible;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nianbao.geometry.Box;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of colour end where their colour does, where no line says it. */
class FilledCellEdgesTest {
    private static final Box LEFT = new Box(100, 200, 150, 220);
    private static final Box RIGHT = new Box(152, 200, 202, 220);
    private static final List<Box> FRAME = List.of(
            new Box(90, 190, 91, 230), new Box(210, 190, 211, 230),
            new Box(90, 190, 211, 191), new Box(90, 229, 211, 230));

    private static List<Box> edges(Box... areas) {
        return FilledCellEdges.of(List.of(areas), List.of());
    }

    @Test
    void cellsSideBySideHaveFourEdgesEach() {
        assertThat(edges(LEFT, RIGHT))
                .containsExactlyInAnyOrder(
                        new Box(100, 200, 150, 200),
                        new Box(100, 220, 150, 220),
                        new Box(100, 200, 100, 220),
                        new Box(150, 200, 150, 220),
                        new Box(152, 200, 202, 200),
                        new Box(152, 220, 202, 220),
                        new Box(152, 200, 152, 220),
                        new Box(202, 200, 202, 220));
    }

    @Test
    void aHighlightedWordHasNone() {
        assertThat(edges(LEFT)).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}")
    @CsvSource({
        "153, 200, 203, 220, true",
        "147, 200, 203, 220, true",
        "153.5, 200, 203, 220, false",
        "146.5, 200, 203, 220, false",
        "152, 201.5, 202, 220, true",
        "152, 198, 202, 220, false",
        "152, 202, 202, 220, false",
        "152, 200, 202, 221.5, true",
        "152, 200, 202, 222, false",
        "152, 200, 202, 218, false",
        "152, 200, 160, 220, true",
        "152, 200, 159.5, 220, false",
    })
    void onlyABoxOfTheSameRowIsANeighbour(double left, double top, double right, double bottom, boolean is) {
        assertThat(edges(LEFT, new Box(left, top, right, bottom)).isEmpty()).isEqualTo(!is);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"8, true", "7.5, false"})
    void boxesLowerThanALineOfTextAreNoCells(double height, boolean are) {
        List<Box> edges = edges(new Box(100, 200, 150, 200 + height), new Box(152, 200, 202, 200 + height));
        assertThat(edges.isEmpty()).isEqualTo(!are);
    }

    @Test
    void whereLinesStandAroundTheyAreTheCells() {
        assertThat(FilledCellEdges.of(List.of(LEFT, RIGHT), FRAME)).isEmpty();
    }

    @ParameterizedTest(name = "all sides but {0}")
    @ValueSource(ints = {0, 1, 2, 3})
    void linesOnThreeSidesEncloseNothing(int open) {
        List<Box> lines = new ArrayList<>(FRAME);
        lines.remove(open);
        assertThat(FilledCellEdges.of(List.of(LEFT, RIGHT), lines)).hasSize(8);
    }

    @ParameterizedTest(name = "side {0}")
    @ValueSource(ints = {0, 1, 2, 3})
    void aLineThatEndsBeforeTheCellsDoesNotEncloseThem(int side) {
        List<Box> lines = new ArrayList<>(FRAME);
        lines.set(side, side < 2 ? new Box(90, 190, 91, 209) : new Box(90, 190, 110, 191));
        assertThat(FilledCellEdges.of(List.of(LEFT, RIGHT), lines)).hasSize(8);
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3}")
    @CsvSource({
        "100, 218.5, 150, 218.5, 7",
        "100, 221.5, 140, 221.5, 7",
        "100, 222, 150, 222, 8",
        "100, 220, 139, 220, 8",
        "98.5, 200, 98.5, 216, 7",
        "98, 200, 98, 220, 8",
        "100, 200, 100, 215, 8",
    })
    void anEdgeThatHasItsLineIsNotGivenTwice(double left, double top, double right, double bottom, int edges) {
        assertThat(FilledCellEdges.of(List.of(LEFT, RIGHT), List.of(new Box(left, top, right, bottom))))
                .hasSize(edges);
    }

    @Test
    void pagesWithThousandsOfBoxesOrLinesAreDrawings() {
        List<Box> areas = new ArrayList<>(Collections.nCopies(1_998, new Box(0, 0, 1, 1)));
        areas.addAll(List.of(LEFT, RIGHT));
        Box speck = new Box(0, 0, 1, 1);
        assertThat(FilledCellEdges.of(areas, Collections.nCopies(20_000, speck)))
                .hasSize(8);
        assertThat(FilledCellEdges.of(areas, Collections.nCopies(20_001, speck)))
                .isEmpty();
        areas.add(speck);
        assertThat(FilledCellEdges.of(areas, List.of())).isEmpty();
    }
}
