package nianbao.read.ocr.rulings;

import static nianbao.read.ocr.rulings.trace.InkSheet.DPI;
import static nianbao.read.ocr.rulings.trace.InkSheet.level;
import static nianbao.read.ocr.rulings.trace.InkSheet.upright;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import org.junit.jupiter.api.Test;

/** A table of three rows between y = 100 and 250, between x = 100 and 900, and a column at 650 that is told of. */
class RulingEndTrimmerTest {
    private final List<RulingTrace> levels = new ArrayList<>();
    private final List<RulingTrace> uprights = new ArrayList<>();

    RulingEndTrimmerTest() {
        for (int y = 100; y <= 250; y += 50) {
            levels.add(level(y, 100, 901));
        }
    }

    private void columns(int... ends) {
        for (int i = 0; i < ends.length; i++) {
            uprights.add(upright(100 + 200 * i, 100, ends[i]));
        }
    }

    private RulingTrace cut(RulingTrace line) {
        uprights.add(line);
        RulingTrace cut = RulingEndTrimmer.cut(new DetectedRulings(levels, uprights), DPI)
                .upright()
                .get(uprights.size() - 1);
        uprights.remove(line);
        return cut;
    }

    private int end(int end) {
        return cut(upright(650, 100, end)).end();
    }

    private int start(int start) {
        return cut(upright(650, start, 251)).start();
    }

    @Test
    void whatReachesOverTheLastLineOfATableIsCutOff() {
        columns(251, 251, 251, 251);

        assertThat(end(286)).isEqualTo(251);
        assertThat(start(65)).isEqualTo(100);
        assertThat(cut(upright(650, 65, 286))).extracting(RulingTrace::length).isEqualTo(151);
    }

    @Test
    void levelLinesAreCutAtTheirEndsToo() {
        columns(251, 251, 251, 251, 251);
        levels.set(1, level(150, 60, 941));
        RulingTrace cut = RulingEndTrimmer.cut(new DetectedRulings(levels, uprights), DPI)
                .level()
                .get(1);

        assertThat(cut.start()).isEqualTo(100);
        assertThat(cut.end()).isEqualTo(901);
    }

    @Test
    void whatReachesOverByItsThicknessStays() {
        columns(251, 251, 251, 251);

        assertThat(end(263)).isEqualTo(263);
        assertThat(end(264)).isEqualTo(251);
        assertThat(start(88)).isEqualTo(88);
        assertThat(start(87)).isEqualTo(100);
    }

    @Test
    void whatIsLongerThanStrokesStays() {
        columns(251, 251, 251, 251);

        assertThat(end(371)).isEqualTo(251);
        assertThat(end(372)).isEqualTo(372);
    }

    @Test
    void whatIsBrokenMayHaveLostItsEnd() {
        columns(251, 251, 251, 251);

        assertThat(cut(upright(650, 100, 286).counted(0.97, 2, 0)).end()).isEqualTo(286);
        assertThat(cut(upright(650, 100, 286).counted(0.98, 2, 0)).end()).isEqualTo(251);
    }

    @Test
    void whatEndsWhereAnotherColumnDoesStays() {
        columns(251, 251, 251, 251);
        uprights.add(upright(800, 100, 292));
        assertThat(end(286)).isEqualTo(286);
        assertThat(end(285)).as("seven pixels off").isEqualTo(251);
    }

    @Test
    void whatEndsInLineWithALevelLineElsewhereStays() {
        columns(251, 251, 251, 251);
        levels.add(level(291, 100, 400));

        assertThat(end(286)).isEqualTo(286);
        assertThat(end(285)).isEqualTo(251);
    }

    @Test
    void theEndsOfALineThatMeetsOneOtherAreNotKnown() {
        columns(251, 251, 251, 251);

        assertThat(cut(upright(650, 240, 286)).end()).isEqualTo(286);
        assertThat(cut(upright(650, 190, 286)).end()).isEqualTo(251);
    }

    /** Two of four end where the table does, so that it may go on. */
    @Test
    void aTableEndsWhereMostOfItsColumnsDo() {
        columns(251, 251, 600, 600);
        assertThat(end(286)).isEqualTo(286);
        uprights.add(upright(850, 100, 251));
        assertThat(end(286)).isEqualTo(251);
    }

    @Test
    void oneColumnThatEndsDoesNotEndATable() {
        columns(251);

        assertThat(end(286)).isEqualTo(286);
    }

    @Test
    void columnsThatLieElsewhereDoNotTell() {
        columns(251, 251);
        for (int x = 300; x < 900; x += 100) {
            uprights.add(upright(x, 300, 600));
        }

        assertThat(end(286)).isEqualTo(251);
    }

    /** The next level line is 100 pixels on, and two columns of four end before it. */
    private void halfWay() {
        columns(251, 251, 351, 351);
        levels.add(level(350, 100, 901));
    }

    @Test
    void whatStopsHalfWayToTheNextLineIsAStroke() {
        halfWay();

        assertThat(end(300)).isEqualTo(251);
        assertThat(end(330)).isEqualTo(251);
        assertThat(end(331)).as("four fifths of the way").isEqualTo(331);
    }

    @Test
    void theNearestOfTheNextLinesTells() {
        halfWay();
        levels.add(level(310, 100, 901));
        assertThat(end(300)).isEqualTo(300);
        assertThat(end(297)).isEqualTo(251);
    }

    @Test
    void aLineThatDoesNotComeAcrossIsNotTheNext() {
        columns(251, 251, 351, 351);
        levels.add(level(350, 100, 650));
        levels.add(level(349, 650, 901));
        assertThat(end(300)).isEqualTo(300);
    }

    @Test
    void whatStopsHalfWayAboveATableIsAStrokeToo() {
        for (int i = 0; i < 4; i++) {
            uprights.add(upright(100 + 200 * i, i < 2 ? 100 : 0, 251));
        }
        levels.add(level(0, 100, 901));

        assertThat(start(50)).isEqualTo(100);
        assertThat(start(20)).isEqualTo(20);
    }

    @Test
    void theNextTableIsNotTheNextLine() {
        columns(251);
        levels.add(level(350, 100, 901));
        uprights.add(upright(700, 350, 500));

        assertThat(end(300)).isEqualTo(300);
        uprights.add(upright(800, 262, 339));
        assertThat(end(300))
                .as("a column that nearly reaches from one to the other")
                .isEqualTo(251);
    }

    @Test
    void aColumnThatIsInLineWithAnotherIsNotItsOwnNeighbour() {
        levels.add(level(350, 100, 901));
        assertThat(end(300)).isEqualTo(300);
    }
}
