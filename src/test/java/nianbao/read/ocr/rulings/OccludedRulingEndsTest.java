package nianbao.read.ocr.rulings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import org.junit.jupiter.api.Test;

/** Sheets of 200 dpi, 600 by 600 pixels: a row of labels from 100 to 160, and one of figures below it to 200. */
class OccludedRulingEndsTest {
    private static final double DPI = 200;
    private static final int SIZE = 600;
    private static final List<RulingTrace> LEVELS = List.of(level(60), level(100), level(160), level(200));
    private static final RulingTrace WHOLE = upright(100, 60, 201);

    private final BinaryImage ink = new BinaryImage(SIZE, SIZE, new byte[SIZE * SIZE]);

    private static RulingTrace line(Axis axis, int at, int from, int to) {
        float[] centers = new float[to - from];
        Arrays.fill(centers, at);
        return RulingTrace.followed(axis, from, centers, 2);
    }

    private static RulingTrace level(int y) {
        return line(Axis.LEVEL, y, 100, 500);
    }

    private static RulingTrace upright(int x, int from, int to) {
        return line(Axis.UPRIGHT, x, from, to);
    }

    private void letters(int left, int right) {
        for (int y = 108; y < 132; y++) {
            Arrays.fill(ink.bits(), y * SIZE + left, y * SIZE + right, (byte) 1);
        }
    }

    /** Where a line at 300 begins that was seen from {@code from} on. */
    private int start(int from, RulingTrace... others) {
        List<RulingTrace> uprights = List.of(upright(300, from, 201), others.length == 0 ? WHOLE : others[0]);
        return OccludedRulingEnds.extended(new DetectedRulings(LEVELS, uprights), ink, DPI)
                .upright()
                .get(0)
                .start();
    }

    @Test
    void aLineThatLettersHideGoesOnToTheNextOne() {
        letters(304, 330);

        assertThat(start(128)).isEqualTo(100);
    }

    @Test
    void aLineThatNothingHidesEndsWhereItDoes() {
        assertThat(start(128)).isEqualTo(128);
    }

    @Test
    void aLineDoesNotGoThroughALabel() {
        letters(280, 330);

        assertThat(start(136)).isEqualTo(136);
    }

    @Test
    void whatIsMostlyHiddenMayBeAStroke() {
        letters(304, 330);

        assertThat(start(145)).isEqualTo(145);
    }

    @Test
    void aLineThatMeetsAnotherEndsThere() {
        letters(304, 330);

        assertThat(start(98)).isEqualTo(98);
    }

    @Test
    void whereNoOtherLineComesNoneGoesOn() {
        letters(304, 330);

        assertThat(start(128, upright(100, 160, 201))).isEqualTo(128);
    }
}
