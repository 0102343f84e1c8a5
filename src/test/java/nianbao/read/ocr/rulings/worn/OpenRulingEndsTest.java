package nianbao.read.ocr.rulings.worn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import org.junit.jupiter.api.Test;

/** Sheets of 200 dpi, 600 by 600 pixels, whose level lines cross at 100, 140 and 300. */
class OpenRulingEndsTest {
    private static final double DPI = 200;
    private static final int SIZE = 600;
    private static final List<Integer> CROSSINGS = List.of(100, 140, 300);

    private final BinaryImage drawn = new BinaryImage(SIZE, SIZE, new byte[SIZE * SIZE]);
    private final OpenRulingEnds ends = new OpenRulingEnds(
            new RulingSegmentInk(drawn, new BinaryImage(SIZE, SIZE, new byte[SIZE * SIZE]), drawn, DPI), DPI);

    private static RulingTrace line(Axis axis, int at, int from, int to) {
        float[] centers = new float[to - from];
        Arrays.fill(centers, at);
        return RulingTrace.followed(axis, from, centers, 2);
    }

    private static RulingTrace upright(int x, int from, int to) {
        return line(Axis.UPRIGHT, x, from, to);
    }

    private RulingTrace inked(int x, int from, int to) {
        for (int y = from; y < to; y++) {
            Arrays.fill(drawn.bits(), y * SIZE + x - 1, y * SIZE + x + 1, (byte) 1);
        }
        return upright(x, from, to);
    }

    @Test
    void whereThreeLinesEndATableEnds() {
        List<RulingTrace> three = List.of(upright(100, 100, 180), upright(200, 100, 176), upright(300, 100, 183));

        assertThat(ends.with(upright(400, 100, 330), CROSSINGS, three, three, List.of()))
                .hasSize(4)
                .contains(100, 140, 300);
        assertThat(ends.with(upright(400, 100, 330), CROSSINGS, three.subList(0, 2), three, List.of()))
                .isEqualTo(CROSSINGS);
        assertThat(ends.with(upright(400, 100, 120), CROSSINGS, three, three, List.of()))
                .isEqualTo(CROSSINGS);
    }

    @Test
    void aLoneLineReachesFromTheLastCrossingToTheEndOfItsTable() {
        RulingTrace line = inked(300, 100, 178);
        inked(300, 280, 300);

        assertThat(ends.with(upright(300, 100, 300), CROSSINGS, List.of(line), List.of(), List.of()))
                .containsExactly(100, 140, 177, 300);
    }

    @Test
    void butNotInARowThatOthersPart() {
        RulingTrace line = inked(300, 100, 178);

        assertThat(ends.with(
                        upright(300, 100, 300), CROSSINGS, List.of(line), List.of(upright(100, 100, 300)), List.of()))
                .isEqualTo(CROSSINGS);
    }

    @Test
    void noLineReachesOverAGapToTheStrokesOfAHeading() {
        inked(300, 100, 140);
        inked(300, 170, 200);

        assertThat(ends.with(upright(300, 100, 300), CROSSINGS, List.of(), List.of(), List.of()))
                .isEqualTo(CROSSINGS);
    }

    @Test
    void linesThatEndWhereOneLiesAcrossEndNoTableThere() {
        List<RulingTrace> three = List.of(upright(100, 100, 180), upright(200, 100, 176), upright(300, 100, 183));
        List<RulingTrace> across = List.of(line(Axis.LEVEL, 180, 50, 350));

        assertThat(ends.with(upright(400, 100, 330), CROSSINGS, three, three, across))
                .isEqualTo(CROSSINGS);
    }

    @Test
    void whatALineHasOutsideATableIsItsOwnOnlyWhereItGoesOnInside() {
        RulingTrace over = inked(300, 60, 100);
        inked(300, 150, 300);
        RulingTrace under = inked(500, 141, 178);
        RulingTrace before = inked(550, 262, 300);

        assertThat(ends.with(upright(300, 60, 300), CROSSINGS, List.of(over), List.of(), List.of()))
                .doesNotContain(60);
        assertThat(ends.with(upright(500, 100, 300), CROSSINGS, List.of(under), List.of(), List.of()))
                .isEqualTo(CROSSINGS);
        List<Integer> twoTables = List.of(100, 140, 300, 340);
        assertThat(ends.with(upright(550, 100, 340), twoTables, List.of(before), List.of(), List.of()))
                .isEqualTo(twoTables);
    }

    @Test
    void whatStandsOverAlmostWholeIsTheLinesOwn() {
        RulingTrace line = inked(300, 60, 140);
        RulingTrace stroke = upright(400, 60, 140);

        assertThat(ends.with(line, CROSSINGS, List.of(line), List.of(), List.of()))
                .containsExactly(60, 100, 140, 300);
        assertThat(ends.with(stroke, CROSSINGS, List.of(stroke), List.of(), List.of()))
                .isEqualTo(CROSSINGS);
    }

    @Test
    void whatGoesOnWhereNearlyAllEndIsCutOff() {
        List<RulingTrace> uprights =
                List.of(upright(100, 100, 180), upright(200, 100, 176), upright(300, 100, 183), upright(400, 100, 240));
        List<RulingTrace> levels = List.of(line(Axis.LEVEL, 100, 50, 450), line(Axis.LEVEL, 140, 50, 450));

        assertThat(ends.cut(new DetectedRulings(levels, uprights))
                        .upright()
                        .get(3)
                        .end())
                .isBetween(175, 185);
    }

    @Test
    void butNotWhereTheyEndAtALineThatIsNotAcrossIt() {
        List<RulingTrace> uprights =
                List.of(upright(100, 100, 180), upright(200, 100, 180), upright(300, 100, 180), upright(400, 100, 240));
        List<RulingTrace> levels = List.of(line(Axis.LEVEL, 100, 50, 450), line(Axis.LEVEL, 180, 50, 350));

        assertThat(ends.cut(new DetectedRulings(levels, uprights))
                        .upright()
                        .get(3)
                        .end())
                .isEqualTo(240);
    }

    @Test
    void butNotWhereALineCrosses() {
        List<RulingTrace> uprights =
                List.of(upright(100, 100, 180), upright(200, 100, 180), upright(300, 100, 180), upright(400, 100, 240));
        List<RulingTrace> levels = List.of(line(Axis.LEVEL, 100, 50, 450), line(Axis.LEVEL, 180, 50, 450));

        assertThat(ends.cut(new DetectedRulings(levels, uprights))
                        .upright()
                        .get(3)
                        .end())
                .isEqualTo(240);
    }
}
