package nianbao.read.ocr.rulings;

import static nianbao.read.ocr.rulings.trace.InkSheet.DPI;
import static nianbao.read.ocr.rulings.trace.InkSheet.upright;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.InkSheet;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import org.junit.jupiter.api.Test;

/** Sheets of 200 dpi, 600 by 600 pixels: a row of labels from 100 to 160, and one of figures below it to 200. */
class OccludedRulingEndsTest {
    private static final List<RulingTrace> LEVELS = List.of(level(60), level(100), level(160), level(200));
    private static final RulingTrace WHOLE = upright(100, 60, 201);

    private final InkSheet ink = new InkSheet();

    private static RulingTrace level(int y) {
        return InkSheet.level(y, 100, 500);
    }

    private void letters(int left, int right) {
        ink.fill(left, 108, right, 132);
    }

    /** Where a line at 300 begins that was seen from {@code from} on. */
    private int start(int from, RulingTrace... others) {
        List<RulingTrace> uprights = List.of(upright(300, from, 201), others.length == 0 ? WHOLE : others[0]);
        return extended(LEVELS, uprights).start();
    }

    private RulingTrace extended(List<RulingTrace> levels, List<RulingTrace> uprights) {
        return OccludedRulingEnds.extended(new DetectedRulings(levels, uprights), ink.ink(), DPI)
                .upright()
                .get(0);
    }

    /** Where a line at 300 ends that was seen to {@code end}. */
    private int end(int end) {
        return extended(LEVELS, List.of(upright(300, 60, end), WHOLE)).end();
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

    @Test
    void aLineGoesOnAtItsLowerEndToo() {
        assertThat(end(132)).isEqualTo(132);

        ink.fill(304, 134, 330, 158);
        assertThat(end(132)).isEqualTo(160);
        assertThat(end(130)).isEqualTo(160);
        assertThat(end(129)).as("more is hidden than is seen").isEqualTo(129);
        assertThat(end(149)).as("it meets the other").isEqualTo(149);
        assertThat(end(148)).isEqualTo(160);
    }

    @Test
    void noLabelIsGoneThroughAtTheLowerEnd() {
        ink.fill(280, 134, 330, 158);

        assertThat(end(132)).isEqualTo(132);
    }

    /** 28 pixels, of which 9 are three tenths. */
    @Test
    void lettersStandBesideThreeTenthsOfWhatIsHidden() {
        ink.fill(304, 108, 330, 116);
        assertThat(start(128)).isEqualTo(128);
        ink.fill(304, 116, 330, 117);
        assertThat(start(128)).isEqualTo(100);
    }

    @Test
    void lettersLieOnHalfOfItAtMost() {
        ink.fill(280, 108, 330, 122);
        assertThat(start(128)).isEqualTo(100);
        ink.fill(280, 122, 330, 123);
        assertThat(start(128)).isEqualTo(128);
    }

    @Test
    void whatLettersTouchFromOneSideIsNotCovered() {
        ink.fill(299, 108, 330, 128);
        assertThat(start(128)).isEqualTo(100);

        InkSheet before = new InkSheet().fill(270, 108, 301, 128);
        assertThat(OccludedRulingEnds.extended(
                                new DetectedRulings(LEVELS, List.of(upright(300, 128, 201), WHOLE)), before.ink(), DPI)
                        .upright()
                        .get(0)
                        .start())
                .isEqualTo(100);
    }

    @Test
    void theOtherLineComesFromWithinAGap() {
        letters(304, 330);

        assertThat(start(128, upright(100, 111, 201))).isEqualTo(100);
        assertThat(start(128, upright(100, 112, 201))).isEqualTo(128);
        assertThat(start(128, upright(100, 60, 117))).isEqualTo(100);
        assertThat(start(128, upright(100, 60, 116))).isEqualTo(128);
    }

    /** 0.35 inches are 70 pixels. */
    @Test
    void noMoreIsHiddenThanALabelHides() {
        List<RulingTrace> levels = List.of(level(100), level(300), level(400));
        ink.fill(304, 100, 330, 180);

        assertThat(extended(levels, List.of(upright(300, 170, 401), upright(100, 60, 401)))
                        .start())
                .isEqualTo(100);
        assertThat(extended(levels, List.of(upright(300, 171, 401), upright(100, 60, 401)))
                        .start())
                .isEqualTo(171);
    }

    private int startBelow(RulingTrace level) {
        return extended(List.of(level, level(160), level(200)), List.of(upright(300, 128, 201), WHOLE))
                .start();
    }

    /** 1.2 inches are 240 pixels. */
    @Test
    void aLineGoesOnToALevelLineThatIsNoStrokeAndComesAcross() {
        letters(304, 330);

        assertThat(startBelow(InkSheet.level(100, 200, 440))).isEqualTo(100);
        assertThat(startBelow(InkSheet.level(100, 200, 439))).isEqualTo(128);
        assertThat(startBelow(InkSheet.level(100, 300, 560))).isEqualTo(100);
        assertThat(startBelow(InkSheet.level(100, 301, 561))).isEqualTo(128);
        assertThat(startBelow(InkSheet.level(100, 20, 301))).isEqualTo(100);
        assertThat(startBelow(InkSheet.level(100, 20, 300))).isEqualTo(128);
    }

    @Test
    void aLineThatNoneCrossesStaysAsItIs() {
        letters(304, 330);
        RulingTrace alone = upright(300, 128, 158);

        assertThat(extended(LEVELS, List.of(alone, WHOLE))).isSameAs(alone);
    }

    @Test
    void levelLinesStayAsTheyAre() {
        assertThat(OccludedRulingEnds.extended(new DetectedRulings(LEVELS, List.of(WHOLE)), ink.ink(), DPI)
                        .level())
                .isEqualTo(LEVELS);
    }
}
