package nianbao.read.ocr.rulings.trace;

import static nianbao.read.ocr.rulings.trace.InkSheet.DPI;
import static nianbao.read.ocr.rulings.trace.InkSheet.SIZE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nianbao.geometry.Ruling.Axis;
import org.junit.jupiter.api.Test;

/**
 * At 200 dpi the shortest piece of a line is 22 pixels, the shortest line 34, a long one 60, the thickest 12; breaks of
 * 4 are bridged inside a piece of a solid line, of 9 inside one of a dotted line, of 8 between two pieces, of 24 between
 * two long ones.
 */
class RulingTracerTest {
    private final InkSheet sheet = new InkSheet();

    private List<RulingTrace> lines(Axis axis, RulingTolerances style) {
        return new RulingTracer(sheet.ink(), axis, DPI, style).lines();
    }

    private List<RulingTrace> solid() {
        return lines(Axis.LEVEL, RulingTolerances.SOLID);
    }

    private List<RulingTrace> dotted() {
        return lines(Axis.LEVEL, RulingTolerances.DOTTED);
    }

    @Test
    void aStraightLineIsFollowedFromItsFirstPixelToItsLast() {
        sheet.fill(100, 200, 400, 202);

        assertThat(solid()).hasSize(1);
        RulingTrace line = solid().get(0);
        assertThat(line.axis()).isEqualTo(Axis.LEVEL);
        assertThat(line.start()).isEqualTo(100);
        assertThat(line.end()).isEqualTo(400);
        assertThat(line.middle()).isEqualTo(200.5);
        assertThat(line.thickness()).isEqualTo(2);
        assertThat(line.inkedShare()).isEqualTo(1);
        assertThat(line.breaks()).isZero();
        assertThat(line.crowdedShare()).isZero();
        assertThat(lines(Axis.UPRIGHT, RulingTolerances.SOLID)).isEmpty();
    }

    @Test
    void anUprightLineIsFollowedFromTopToBottom() {
        sheet.fill(200, 100, 202, 400);

        assertThat(solid()).isEmpty();
        assertThat(lines(Axis.UPRIGHT, RulingTolerances.SOLID)).hasSize(1);
        RulingTrace line = lines(Axis.UPRIGHT, RulingTolerances.SOLID).get(0);
        assertThat(line.axis()).isEqualTo(Axis.UPRIGHT);
        assertThat(line.start()).isEqualTo(100);
        assertThat(line.end()).isEqualTo(400);
        assertThat(line.middle()).isEqualTo(200.5);
    }

    @Test
    void linesAtTheEdgesOfThePageAreFollowed() {
        sheet.fill(0, 0, SIZE, 2).fill(0, SIZE - 2, SIZE, SIZE);

        assertThat(solid()).extracting(RulingTrace::middle).containsExactly(0.5, SIZE - 1.5);
        assertThat(solid()).extracting(RulingTrace::length).containsExactly(SIZE, SIZE);
    }

    @Test
    void strokesShorterThanTheLowestRowAreNoLines() {
        sheet.fill(100, 200, 133, 202).fill(100, 300, 134, 302);

        assertThat(solid()).extracting(RulingTrace::middle).containsExactly(300.5);
    }

    @Test
    void barsThickerThanLinesAreNone() {
        sheet.fill(100, 200, 400, 212).fill(100, 300, 400, 313);

        assertThat(solid()).extracting(RulingTrace::thickness).containsExactly(12.0);
    }

    @Test
    void aBlockIsNoLine() {
        sheet.fill(100, 200, 144, 211).fill(200, 200, 243, 211);

        assertThat(solid()).extracting(RulingTrace::start).containsExactly(100);
    }

    @Test
    void aSmallBreakIsBridgedAndCounted() {
        sheet.fill(100, 200, 250, 202).fill(254, 200, 400, 202);

        assertThat(solid()).hasSize(1);
        assertThat(solid().get(0).inkedShare()).isEqualTo(296 / 300.0);
        assertThat(solid().get(0).breaks()).isEqualTo(1);
    }

    @Test
    void piecesOfALineAreJoinedOverABreak() {
        sheet.fill(100, 200, 150, 202).fill(158, 200, 208, 202);
        sheet.fill(100, 300, 150, 302).fill(159, 300, 209, 302);

        assertThat(solid()).extracting(RulingTrace::middle).containsExactly(200.5, 300.5, 300.5);
        assertThat(solid()).extracting(RulingTrace::length).containsExactly(108, 50, 50);
    }

    @Test
    void longPiecesAreJoinedOverAWiderBreak() {
        sheet.fill(100, 200, 160, 202).fill(184, 200, 244, 202);
        sheet.fill(100, 300, 160, 302).fill(185, 300, 245, 302);
        sheet.fill(100, 400, 159, 402).fill(183, 400, 243, 402);

        assertThat(solid())
                .filteredOn(line -> line.middle() == 200.5)
                .extracting(RulingTrace::length)
                .containsExactly(144);
        assertThat(solid()).filteredOn(line -> line.middle() == 300.5).hasSize(2);
        assertThat(solid()).filteredOn(line -> line.middle() == 400.5).hasSize(2);
    }

    @Test
    void aLineIsJoinedOfAllItsPieces() {
        for (int x = 50; x < 550; x += 50) {
            sheet.fill(x, 200, x + 43, 202);
        }

        assertThat(solid()).extracting(RulingTrace::start).containsExactly(50);
        assertThat(solid()).extracting(RulingTrace::end).containsExactly(543);
    }

    @Test
    void piecesThatAreNotInLineAreTwo() {
        sheet.fill(100, 200, 150, 202).fill(156, 205, 206, 207);

        assertThat(solid()).hasSize(2);
    }

    @Test
    void joinedPiecesHaveTheirThicknessByTheirLengthAndGoStraightOverTheBreak() {
        sheet.fill(100, 200, 200, 202).fill(206, 201, 256, 205);

        assertThat(solid()).hasSize(1);
        RulingTrace line = solid().get(0);
        assertThat(line.thickness()).isCloseTo((100 * 2 + 50 * 4) / 150.0, within(1e-6));
        assertThat(line.at(199)).isEqualTo(200.5);
        assertThat(line.at(202)).isCloseTo(200.5 + 2 * 3 / 7.0, within(1e-3));
        assertThat(line.at(206)).isEqualTo(202.5);
    }

    @Test
    void aLineWithABlankInOneOfItsRowsIsOne() {
        sheet.fill(100, 200, 150, 201).fill(160, 200, 210, 201).fill(100, 201, 210, 202);

        assertThat(solid()).extracting(RulingTrace::length).containsExactly(110);
    }

    /** A pixel every 40, as a page that is not quite straight has them. */
    @Test
    void aSlantingLineIsFollowedThroughItsRows() {
        for (int i = 0; i < 8; i++) {
            sheet.fill(100 + 40 * i, 200 + i, 140 + 40 * i, 202 + i);
        }

        assertThat(solid()).hasSize(1);
        assertThat(solid().get(0).start()).isEqualTo(100);
        assertThat(solid().get(0).end()).isEqualTo(420);
        assertThat(solid().get(0).at(110)).isEqualTo(200.5);
        assertThat(solid().get(0).at(410)).isEqualTo(207.5);
        assertThat(solid().get(0).slope()).isCloseTo(1 / 40.0, within(2e-3));
    }

    private void stairs(int x, int y, int steps, int rise) {
        for (int i = 0; i < steps; i++) {
            sheet.fill(x + 24 * i, y + rise * i, x + 24 * (i + 1), y + rise * i + 1);
        }
    }

    @Test
    void whatBendsOffTheStraightIsNoLine() {
        stairs(20, 100, 22, 1);
        assertThat(solid()).as("straight").hasSize(1);

        stairs(20, 300, 11, 1);
        stairs(20 + 24 * 11, 310, 11, -1);
        assertThat(solid()).as("bent in the middle").hasSize(1);
    }

    @Test
    void dotsAreALineWhereDottedOnesAreLookedFor() {
        for (int x = 100; x < 400; x += 12) {
            sheet.fill(x, 200, x + 4, 202);
            sheet.fill(x, 300, x + 3, 302);
        }

        assertThat(solid()).isEmpty();
        assertThat(dotted()).extracting(RulingTrace::middle).containsExactly(200.5);
        assertThat(dotted().get(0).isDotted(DPI)).isTrue();
        assertThat(dotted().get(0).inkedShare()).isCloseTo(100 / 292.0, within(1e-6));
    }

    @Test
    void theLinesOfADoubleRulingAreTwo() {
        sheet.fill(100, 200, 400, 202).fill(100, 206, 400, 208);

        assertThat(solid()).extracting(RulingTrace::middle).containsExactly(200.5, 206.5);
        assertThat(solid()).extracting(RulingTrace::crowdedShare).containsExactly(0.0, 0.0);
    }

    @Test
    void aRowOfHighLettersIsNoLine() {
        for (int x = 100; x < 400; x += 24) {
            sheet.fill(x, 200, x + 20, 202).fill(x, 218, x + 20, 220).fill(x + 9, 202, x + 11, 218);
        }

        assertThat(lines(Axis.UPRIGHT, RulingTolerances.SOLID)).isEmpty();
        assertThat(solid()).allMatch(line -> line.thickness() == 2);
    }
}
