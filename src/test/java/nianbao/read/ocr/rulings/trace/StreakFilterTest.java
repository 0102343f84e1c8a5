package nianbao.read.ocr.rulings.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nianbao.geometry.Ruling;
import nianbao.geometry.Ruling.Axis;
import org.junit.jupiter.api.Test;

/** A page of 1000 by 1200 pixels at 200 dpi with a table of four columns and three rows. */
class StreakFilterTest {
    private static final double DPI = 200;

    private static RulingTrace level(int y, int from, int to) {
        return trace(Axis.LEVEL, y, from, to);
    }

    private static RulingTrace upright(int x, int from, int to) {
        return trace(Axis.UPRIGHT, x, from, to);
    }

    private static RulingTrace trace(Axis axis, int at, int from, int to) {
        float[] centers = new float[to - from];
        Arrays.fill(centers, at);
        return new RulingTrace(axis, from, centers, 2, 1, 0, 0);
    }

    private static List<RulingTrace> levels(RulingTrace... more) {
        List<RulingTrace> levels = new ArrayList<>(List.of(more));
        for (int y = 400; y <= 700; y += 100) {
            levels.add(level(y, 100, 900));
        }
        return levels;
    }

    private static List<RulingTrace> uprights(int from, int to, RulingTrace... more) {
        List<RulingTrace> uprights = new ArrayList<>(List.of(more));
        for (int x = 100; x <= 900; x += 200) {
            uprights.add(upright(x, from, to));
        }
        return uprights;
    }

    private static List<Double> places(List<RulingTrace> levels, List<RulingTrace> uprights, Axis axis) {
        return new DetectedRulings(levels, uprights)
                .rulings(72).stream()
                        .filter(ruling -> ruling.axis() == axis)
                        .map(Ruling::at)
                        .map(at -> at - 0.5)
                        .toList();
    }

    private static boolean isStreak(RulingTrace line, List<RulingTrace> lines, List<RulingTrace> across) {
        return !StreakFilter.without(lines, across, DPI).contains(line);
    }

    @Test
    void aLineFromHeadToFootOfThePageIsNoRuling() {
        RulingTrace streak = upright(560, 0, 1200);
        assertThat(isStreak(streak, uprights(400, 700, streak), levels())).isTrue();
        assertThat(places(levels(), uprights(400, 700, streak), Axis.UPRIGHT))
                .containsExactly(100.0, 300.0, 500.0, 700.0, 900.0);
    }

    @Test
    void norIsOneFromSideToSide() {
        RulingTrace across = level(550, 0, 1000);
        assertThat(isStreak(across, levels(across), uprights(400, 700))).isTrue();
        assertThat(places(levels(across), uprights(400, 700), Axis.LEVEL)).containsExactly(400.0, 500.0, 600.0, 700.0);
    }

    @Test
    void severalStreaksAreStreaks() {
        RulingTrace one = upright(560, 0, 1200);
        RulingTrace other = upright(220, 0, 1200);
        assertThat(isStreak(one, uprights(400, 700, one, other), levels())).isTrue();
    }

    @Test
    void whatEndsWithTheTableIsARuling() {
        RulingTrace last = upright(900, 395, 705);
        assertThat(isStreak(last, uprights(400, 700, last), levels())).isFalse();
        RulingTrace above = upright(500, 200, 700);
        RulingTrace below = upright(700, 400, 900);
        assertThat(isStreak(above, uprights(400, 700, above), levels()))
                .as("the line above may be lost")
                .isFalse();
        assertThat(isStreak(below, uprights(400, 700, below), levels())).isFalse();
        RulingTrace alone = upright(950, 0, 1200);
        assertThat(isStreak(alone, uprights(400, 700, alone), levels()))
                .as("no other line meets it")
                .isFalse();
    }

    @Test
    void aColumnOfMergedCellsThatAPageCutsOffMeetsNoLineThereAndEndsWithTheOthers() {
        RulingTrace merged = upright(200, 400, 700);
        List<RulingTrace> levels = new ArrayList<>(List.of(level(540, 100, 900), level(570, 100, 900)));
        for (int y = 410; y <= 690; y += 30) {
            levels.add(level(y, 300, 900));
        }
        assertThat(isStreak(merged, uprights(400, 700, merged), levels)).isFalse();
        RulingTrace streak = upright(200, 300, 800);
        assertThat(isStreak(streak, uprights(400, 700, streak), levels)).isTrue();
    }

    @Test
    void whereTheOutermostLineOfATableIsLostAllItsLinesRunOn() {
        List<RulingTrace> open = uprights(250, 700);
        assertThat(open).noneMatch(line -> isStreak(line, open, levels()));
    }
}
