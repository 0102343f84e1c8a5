package nianbao.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.geometry.Ruling;
import org.junit.jupiter.api.Test;

/** A table that was placed with borders at 100, 200, 250 and 300. */
class RulingSnapperTest {
    private static final List<Ruling> PLACED =
            List.of(upright(100), upright(200), upright(250), upright(300), Ruling.level(50, 100, 300, 0));

    private static Ruling upright(double at) {
        return Ruling.upright(at, 50, 450, 0);
    }

    private static List<Double> borders(Ruling... seen) {
        return RulingSnapper.under(PLACED, List.of(seen)).stream()
                .map(Ruling::at)
                .toList();
    }

    @Test
    void aBorderLiesOnTheRulingThatIsSeenBesideIt() {
        assertThat(borders(Ruling.upright(206, 60, 440, 1))).containsExactly(100.0, 206.0, 250.0, 300.0, 50.0);
    }

    @Test
    void aRulingThatIsFarOrOfARowAloneMovesNone() {
        assertThat(borders(upright(210))).containsExactly(100.0, 200.0, 250.0, 300.0, 50.0);
        assertThat(borders(Ruling.upright(206, 60, 80, 1))).containsExactly(100.0, 200.0, 250.0, 300.0, 50.0);
    }

    @Test
    void theSidesOfATableStayWhereTheyWerePlaced() {
        assertThat(borders(upright(104), upright(296))).containsExactly(100.0, 200.0, 250.0, 300.0, 50.0);
    }

    @Test
    void noTwoBordersComeToLieOnOneRuling() {
        List<Ruling> narrow = List.of(upright(100), upright(200), upright(212), upright(300));

        assertThat(RulingSnapper.under(narrow, List.of(upright(206)))).isEqualTo(narrow);
    }

    @Test
    void aRulingIsSeenAlongHalfOfTheBorderAtLeast() {
        assertThat(borders(Ruling.upright(206, 50, 250, 1))).contains(206.0);
        assertThat(borders(Ruling.upright(206, 50, 249, 1))).contains(200.0);
    }

    @Test
    void theNearestOfSeveralCounts() {
        assertThat(borders(upright(192), upright(203), upright(207))).contains(203.0);
        assertThat(borders(upright(209))).contains(209.0);
        assertThat(borders(upright(209.5))).contains(200.0);
    }

    @Test
    void aLevelLineMovesNoBorder() {
        assertThat(borders(Ruling.level(204, 50, 450, 1))).containsExactly(100.0, 200.0, 250.0, 300.0, 50.0);
    }

    @Test
    void theSidesOfANarrowTableStayThoughABroaderOneStandsBelow() {
        List<Ruling> two = List.of(
                upright(150),
                upright(200),
                upright(250),
                Ruling.upright(100, 450, 800, 0),
                Ruling.upright(300, 450, 800, 0));
        assertThat(RulingSnapper.under(two, List.of(upright(154), upright(246))))
                .isEqualTo(two);
    }

    @Test
    void aBorderKeepsItsOwnEnds() {
        assertThat(RulingSnapper.under(PLACED, List.of(Ruling.upright(206, 0, 600, 3))))
                .contains(upright(206));
    }
}
