package nianbao.read.ocr.rulings.trace;

import static nianbao.read.ocr.rulings.trace.InkSheet.DPI;
import static nianbao.read.ocr.rulings.trace.InkSheet.SIZE;
import static nianbao.read.ocr.rulings.trace.InkSheet.level;
import static nianbao.read.ocr.rulings.trace.InkSheet.upright;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nianbao.geometry.Ruling.Axis;
import org.junit.jupiter.api.Test;

/** A worn line at y = 200 from 100 to 300, two pixels thick: what lies 3 to 5 pixels from its middle is beside it. */
class TextStrokeFilterTest {
    private static final RulingTrace LINE = level(200, 100, 300);

    private final InkSheet ink = new InkSheet();
    private final InkSheet levelPieces = new InkSheet();
    private final InkSheet uprightPieces = new InkSheet();
    private final InkSheet letters = new InkSheet();
    private final TextStrokeFilter filter =
            new TextStrokeFilter(ink.ink(), levelPieces.ink(), uprightPieces.ink(), letters.ink(), DPI);

    private boolean isRuling(double inkedShare, RulingTrace... others) {
        RulingTrace line = LINE.counted(inkedShare, 9, 0);
        List<RulingTrace> all = new ArrayList<>(List.of(others));
        all.add(line);
        return filter.isRuling(line, all);
    }

    @Test
    void aLineWithBlankAroundItIsARuling() {
        assertThat(isRuling(0.3)).isTrue();
    }

    @Test
    void inkBesideATenthOfItIsOfLettersThatTouchIt() {
        ink.fill(100, 204, 120, 206);
        assertThat(isRuling(0.3)).isTrue();
        ink.fill(120, 204, 121, 206);
        assertThat(isRuling(0.3)).isFalse();
    }

    @Test
    void theSideThatHasMoreInkCounts() {
        ink.fill(100, 195, 110, 196).fill(120, 205, 141, 206);
        assertThat(isRuling(0.3)).as("below").isFalse();

        InkSheet above = new InkSheet().fill(100, 195, 121, 196);
        assertThat(new TextStrokeFilter(above.ink(), levelPieces.ink(), uprightPieces.ink(), letters.ink(), DPI)
                        .isRuling(LINE.counted(0.3, 9, 0), List.of()))
                .as("above")
                .isFalse();
    }

    @Test
    void inkFartherOffIsOfTheNextRow() {
        ink.fill(100, 206, 300, 220).fill(100, 180, 300, 195);

        assertThat(isRuling(0.3)).isTrue();
    }

    @Test
    void aLineMayHaveMoreBesideItWhereItHasMuchMoreItself() {
        ink.fill(100, 204, 138, 206);
        assertThat(isRuling(0.45)).as("38 of 200, 2.3 times which is 0.437").isTrue();
        assertThat(isRuling(0.44)).isFalse();
        ink.fill(138, 204, 141, 206);
        assertThat(isRuling(0.45)).isFalse();
        assertThat(isRuling(0.48)).isTrue();
    }

    @Test
    void lettersMayLieOnAnEighthOfIt() {
        letters.fill(100, 201, 124, 202);
        assertThat(isRuling(0.3)).isTrue();
        letters.fill(124, 201, 125, 202);
        assertThat(isRuling(0.3)).isFalse();
    }

    @Test
    void moreLettersMayLieOnOneThatHasLeftMoreOfItself() {
        letters.fill(100, 199, 136, 200);
        assertThat(isRuling(0.45)).as("0.18 is 0.4 of 0.45").isTrue();
        assertThat(isRuling(0.44)).isFalse();
        letters.fill(136, 199, 137, 200);
        assertThat(isRuling(0.45)).isFalse();
        assertThat(isRuling(0.47)).isTrue();
    }

    @Test
    void whereLinesCrossItTheirInkIsNotBesideIt() {
        IntStream.range(0, 20).forEach(i -> {
            ink.fill(105 + 10 * i, 160, 107 + 10 * i, 240);
            letters.fill(105 + 10 * i, 160, 107 + 10 * i, 240);
        });
        assertThat(isRuling(0.3)).isFalse();

        IntStream.range(0, 20).forEach(i -> uprightPieces.fill(105 + 10 * i, 204, 107 + 10 * i, 207));
        assertThat(isRuling(0.3)).as("pieces below it").isTrue();
    }

    @Test
    void linesAcrossMayEndAtIt() {
        ink.fill(100, 160, 300, 200);
        uprightPieces.fill(100, 194, 300, 197);
        assertThat(isRuling(0.3)).isTrue();
    }

    @Test
    void twoPixelsOfAPieceAcrossAreNone() {
        ink.fill(100, 160, 300, 200);
        uprightPieces.fill(100, 195, 300, 197);

        assertThat(isRuling(0.3)).isFalse();
    }

    @Test
    void anUprightLineIsCrossedByLevelPieces() {
        InkSheet across = new InkSheet().fill(204, 100, 206, 300);
        RulingTrace line = upright(200, 100, 300).counted(0.3, 9, 0);
        uprightPieces.fill(204, 100, 207, 300);
        assertThat(new TextStrokeFilter(across.ink(), levelPieces.ink(), uprightPieces.ink(), letters.ink(), DPI)
                        .isRuling(line, List.of(line)))
                .isFalse();

        levelPieces.fill(204, 100, 207, 300);
        assertThat(new TextStrokeFilter(across.ink(), levelPieces.ink(), uprightPieces.ink(), letters.ink(), DPI)
                        .isRuling(line, List.of(line)))
                .isTrue();
    }

    /** The two lie six pixels apart at the most. */
    @Test
    void theOtherLineOfADoubleRulingIsNotBesideIt() {
        ink.fill(100, 205, 300, 207);
        assertThat(isRuling(0.3)).isFalse();
        assertThat(isRuling(0.3, level(206, 100, 300))).isTrue();
        assertThat(isRuling(0.3, level(206, 100, 200))).as("along half of it").isTrue();
        assertThat(isRuling(0.3, level(206, 100, 199))).isFalse();
        assertThat(isRuling(0.3, level(207, 100, 300))).isFalse();
    }

    @Test
    void whatIsBesideTheOtherLineIsBesideBoth() {
        ink.fill(100, 205, 300, 207).fill(100, 211, 300, 212);

        assertThat(isRuling(0.3, level(206, 100, 300))).isFalse();
    }

    @Test
    void theOtherLineMayLieAbove() {
        ink.fill(100, 193, 300, 196);
        assertThat(isRuling(0.3)).isFalse();
        assertThat(isRuling(0.3, level(194, 100, 300))).isTrue();
    }

    /** Where the two slant, the farther reaches as far as it does anywhere on their way. */
    @Test
    void theOtherLineMaySlant() {
        float[] centers = new float[200];
        for (int i = 0; i < 200; i++) {
            centers[i] = 202 + i / 25f;
        }
        ink.fill(100, 204, 300, 206);
        RulingTrace slanting = RulingTrace.followed(Axis.LEVEL, 100, centers, 2);

        assertThat(isRuling(0.3, slanting)).isTrue();
    }

    @Test
    void whatHasTwoMoreAlongItIsARowOfStrokes() {
        assertThat(isRuling(0.3, level(210, 100, 300), level(190, 100, 200))).isFalse();
        assertThat(isRuling(0.3, level(210, 100, 300))).isTrue();
        assertThat(isRuling(0.3, level(210, 100, 300), level(190, 100, 199))).isTrue();
        assertThat(isRuling(0.3, level(219, 100, 300), level(190, 100, 300))).isTrue();
        assertThat(isRuling(0.3, level(218, 100, 300), level(182, 100, 300))).isFalse();
    }

    @Test
    void inkIsNearWithinTheSlack() {
        InkSheet dot = new InkSheet().fill(50, 60, 51, 61);

        assertThat(TextStrokeFilter.isNear(dot.ink(), Axis.LEVEL, 50, 58, 2)).isTrue();
        assertThat(TextStrokeFilter.isNear(dot.ink(), Axis.LEVEL, 50, 62, 2)).isTrue();
        assertThat(TextStrokeFilter.isNear(dot.ink(), Axis.LEVEL, 50, 57, 2)).isFalse();
        assertThat(TextStrokeFilter.isNear(dot.ink(), Axis.LEVEL, 50, 63, 2)).isFalse();
        assertThat(TextStrokeFilter.isNear(dot.ink(), Axis.LEVEL, 51, 60, 2)).isFalse();
        assertThat(TextStrokeFilter.isNear(dot.ink(), Axis.UPRIGHT, 60, 52, 2)).isTrue();
        assertThat(TextStrokeFilter.isNear(dot.ink(), Axis.UPRIGHT, 60, 53, 2)).isFalse();
    }

    @Test
    void nothingIsNearOutsideThePage() {
        InkSheet black = new InkSheet().fill(0, 0, SIZE, SIZE);

        assertThat(TextStrokeFilter.isNear(black.ink(), Axis.LEVEL, 0, -1, 1)).isTrue();
        assertThat(TextStrokeFilter.isNear(black.ink(), Axis.LEVEL, 0, -2, 1)).isFalse();
        assertThat(TextStrokeFilter.isNear(black.ink(), Axis.LEVEL, -1, 0, 1)).isFalse();
        assertThat(TextStrokeFilter.isNear(black.ink(), Axis.LEVEL, SIZE - 1, SIZE, 1))
                .isTrue();
        assertThat(TextStrokeFilter.isNear(black.ink(), Axis.LEVEL, SIZE, 5, 1)).isFalse();
        assertThat(TextStrokeFilter.isNear(black.ink(), Axis.UPRIGHT, 5, SIZE + 1, 1))
                .isFalse();
        assertThat(TextStrokeFilter.isNear(black.ink(), Axis.UPRIGHT, 0, -1, 1)).isTrue();
    }
}
