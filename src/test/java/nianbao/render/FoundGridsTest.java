package nianbao.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nianbao.geometry.Frame;
import nianbao.geometry.Grid;
import nianbao.model.page.DrawnGrid;
import nianbao.model.page.DrawnGrid.Corner;
import org.junit.jupiter.api.Test;

class FoundGridsTest {
    /** Two rows and three columns, 10 and 20 high, 30, 40 and 50 wide. */
    private static final Grid GRID =
            new Grid(List.of(100.0, 130.0, 170.0, 220.0), List.of(50.0, 60.0, 80.0), List.of());

    private static DrawnGrid seen(Frame frame) {
        return FoundGrids.seen(2, GRID, frame).orElseThrow();
    }

    @Test
    void onAPageThatIsReadAsItIsSeenTheLinesAreWhereTheyWere() {
        assertThat(seen(Frame.IDENTITY))
                .isEqualTo(DrawnGrid.upright(2, List.of(50.0, 60.0, 80.0), List.of(100.0, 130.0, 170.0, 220.0)));
    }

    /** Turned to the right: what was the left side of what is read is at the top. */
    @Test
    void onAPageThatIsTurnedItsRowsAreColumns() {
        DrawnGrid right = seen(Frame.affine(0, -1, 500, 1, 0, 0));
        assertThat(right)
                .isEqualTo(DrawnGrid.upright(2, List.of(100.0, 130.0, 170.0, 220.0), List.of(420.0, 440.0, 450.0)));
        DrawnGrid left = seen(Frame.affine(0, 1, 0, -1, 0, 500));
        assertThat(left)
                .isEqualTo(DrawnGrid.upright(2, List.of(280.0, 330.0, 370.0, 400.0), List.of(50.0, 60.0, 80.0)));
    }

    @Test
    void onAPageUpsideDownTheLastIsTheFirst() {
        assertThat(seen(Frame.affine(-1, 0, 500, 0, -1, 700)))
                .isEqualTo(DrawnGrid.upright(2, List.of(620.0, 640.0, 650.0), List.of(280.0, 330.0, 370.0, 400.0)));
    }

    @Test
    void onAPageThatLiesAskewItsCornersDo() {
        DrawnGrid askew = seen(Frame.affine(1, -0.05, 0, 0.05, 1, 0));
        Corner first = askew.corners().get(0);
        assertThat(first.x()).isCloseTo(97.5, within(1e-9));
        assertThat(first.y()).isCloseTo(55, within(1e-9));
        assertThat(askew.rows()).singleElement().satisfies(y -> assertThat(y).isCloseTo(65, within(1e-9)));
        assertThat(askew.columns()).first().satisfies(x -> assertThat(x).isCloseTo(127.5, within(1e-9)));
        assertThat(askew.corners().get(2).y()).isCloseTo(91, within(1e-9));
    }

    @Test
    void linesThatAreOneOnThePageAreDrawnOnce() {
        Grid close = new Grid(List.of(0.0, 30.0, 30.2, 60.0), List.of(0.0, 0.1, 20.0), List.of());
        assertThat(FoundGrids.seen(1, close, Frame.IDENTITY))
                .contains(new DrawnGrid(
                        1,
                        List.of(new Corner(0, 0), new Corner(60, 0), new Corner(60, 20), new Corner(0, 20)),
                        List.of(),
                        List.of(30.0)));
    }
}
