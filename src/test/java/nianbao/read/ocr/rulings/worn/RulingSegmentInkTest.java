package nianbao.read.ocr.rulings.worn;

import static nianbao.read.ocr.rulings.trace.InkSheet.DPI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nianbao.read.ocr.rulings.trace.InkSheet;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import nianbao.read.ocr.rulings.worn.RulingSegmentInk.SegmentMeasure;
import org.junit.jupiter.api.Test;

/** A column at x = 300. At 200 dpi four pixels beside a line across are that one's; of 100 pixels 93 are measured. */
class RulingSegmentInkTest {
    private static final RulingTrace LINE = InkSheet.upright(300, 100, 500);

    private final InkSheet ink = new InkSheet();
    private final InkSheet pieces = new InkSheet();
    private final RulingSegmentInk segments = new RulingSegmentInk(ink.ink(), new InkSheet().ink(), pieces.ink(), DPI);

    private void piece(int from, int to) {
        pieces.fill(299, from, 301, to);
        ink.fill(299, from, 301, to);
    }

    private SegmentMeasure measured(int from, int to) {
        return segments.of(LINE, from, to);
    }

    @Test
    void aWholeStretchIsAllInk() {
        piece(90, 210);

        assertThat(measured(100, 200)).isEqualTo(new SegmentMeasure(1, 0, false, false, 1, 0));
    }

    @Test
    void aBlankStretchHasNoneAndIsAGap() {
        assertThat(measured(100, 200)).isEqualTo(new SegmentMeasure(0, 0, false, true, 0, 0));
    }

    @Test
    void theInkOfTheLinesAcrossIsNotIts() {
        piece(100, 104);
        piece(197, 201);

        assertThat(measured(100, 200).inked()).isZero();
        piece(104, 106);
        piece(195, 197);
        assertThat(measured(100, 200).inked()).isEqualTo(4 / 93.0);
    }

    @Test
    void levelLinesHaveTheirOwnPieces() {
        InkSheet levels = new InkSheet().fill(100, 299, 150, 301);
        RulingSegmentInk both = new RulingSegmentInk(ink.ink(), levels.ink(), pieces.ink(), DPI);

        assertThat(both.of(InkSheet.level(300, 100, 500), 100, 200).inked()).isEqualTo(46 / 93.0);
        assertThat(both.of(LINE, 100, 200).inked()).isZero();
        assertThat(both.reach(InkSheet.level(300, 100, 500), 100, 200)).isEqualTo(149);
        assertThat(both.reach(LINE, 100, 200)).isEqualTo(104);
    }

    /** The line may lie two pixels beside where it was followed. */
    @Test
    void piecesCountThatAreCloseToTheLine() {
        pieces.fill(302, 110, 303, 120)
                .fill(298, 120, 299, 130)
                .fill(303, 140, 304, 150)
                .fill(297, 150, 298, 160);

        assertThat(measured(100, 200).inked()).isEqualTo(20 / 93.0);
    }

    @Test
    void aStretchIsInPiecesThatBreaksOfMoreThanFourPixelsPart() {
        piece(110, 120);
        piece(123, 130);
        assertThat(measured(100, 200).pieces()).isEqualTo(1);
        piece(134, 150);
        assertThat(measured(100, 200).pieces()).isEqualTo(2);
        piece(160, 170);
        assertThat(measured(100, 200).pieces()).isEqualTo(3);
    }

    /** 50 pixels in a stretch that is not four times as long. */
    @Test
    void muchOfAStretchIsOneGap() {
        piece(100, 151);
        assertThat(measured(100, 200).gapped()).as("at its end").isFalse();
        assertThat(measured(100, 201).gapped()).isTrue();
    }

    @Test
    void theGapMayBeAtItsBeginningOrInside() {
        piece(150, 200);
        assertThat(measured(100, 200).gapped()).isFalse();
        assertThat(measured(99, 200).gapped()).isTrue();
        piece(70, 99);
        assertThat(measured(50, 200).gapped()).as("inside").isTrue();
        piece(99, 101);
        assertThat(measured(50, 200).gapped()).isFalse();
    }

    @Test
    void aLongStretchMayHaveAGapOfAQuarter() {
        piece(100, 402);
        assertThat(measured(100, 500).gapped()).as("99 of 393").isTrue();
        piece(402, 403);
        assertThat(measured(100, 500).gapped()).as("98 of 393").isFalse();
    }

    private boolean isStroke(int from, int to, int bottom) {
        InkSheet stroke = new InkSheet().fill(299, from, 301, to);
        return new RulingSegmentInk(stroke.ink(), pieces.ink(), stroke.ink(), DPI)
                .of(LINE, 100, bottom)
                .stroke();
    }

    @Test
    void aStrokeStandsFivePixelsClearOfBothLines() {
        assertThat(isStroke(105, 136, 140)).isTrue();
        assertThat(isStroke(104, 136, 140)).isFalse();
        assertThat(isStroke(105, 137, 140)).isFalse();
    }

    @Test
    void aStrokeIsFortyPixelsLongAtTheMost() {
        assertThat(isStroke(110, 151, 161)).isTrue();
        assertThat(isStroke(110, 152, 162)).isFalse();
    }

    @Test
    void aBrokenStrokeStandsTenPixelsClear() {
        piece(110, 118);
        piece(124, 131);
        assertThat(measured(100, 140).stroke()).isTrue();
        assertThat(measured(101, 140).stroke()).isFalse();
        assertThat(measured(100, 139).stroke()).isFalse();
    }

    @Test
    void aBrokenLineOfWhichMostIsThereIsNoStroke() {
        piece(110, 120);
        piece(139, 151);
        assertThat(measured(100, 160).stroke()).as("22 of 53").isTrue();
        piece(120, 128);
        piece(133, 139);
        assertThat(measured(100, 160).stroke()).as("36 of 53").isFalse();
    }

    @Test
    void lettersCrossALineWhereTheyLieOnBothSidesOfIt() {
        ink.fill(290, 120, 311, 140);
        assertThat(measured(100, 200).lettered()).isEqualTo(20 / 93.0);
        ink.fill(290, 150, 302, 170).fill(299, 170, 311, 190);
        assertThat(measured(100, 200).lettered())
                .as("what touches it from one side")
                .isEqualTo(20 / 93.0);
    }

    @Test
    void eightPixelsBesideTheLinesAcrossAreNotLookedAt() {
        ink.fill(290, 90, 311, 210);

        assertThat(measured(100, 200).lettered()).isEqualTo(85 / 93.0);
        assertThat(measured(100, 200).beside()).isEqualTo(85 / 93.0);
    }

    @Test
    void inkIsBesideALineUnlessItIsOfAnotherOne() {
        ink.fill(304, 120, 306, 140).fill(294, 150, 296, 155).fill(307, 160, 310, 190);
        assertThat(measured(100, 200).beside()).isEqualTo(25 / 93.0);
        pieces.fill(304, 120, 306, 140);
        assertThat(measured(100, 200).beside()).isCloseTo(5 / 93.0, within(1e-9));
    }

    @Test
    void aLineIsThereByItsInk() {
        assertThat(new SegmentMeasure(0.5, 0, false, false, 1, 0).isRuled(0.5)).isTrue();
        assertThat(new SegmentMeasure(0.49, 0, false, false, 1, 0).isRuled(0.5)).isFalse();
        assertThat(new SegmentMeasure(0.5, 0, true, false, 1, 0).isRuled(0.5)).isFalse();
        assertThat(new SegmentMeasure(0.5, 0, false, true, 1, 0).isRuled(0.5)).isFalse();
        assertThat(new SegmentMeasure(0.5, 0.05, false, false, 1, 0).isRuled(0.5))
                .isTrue();
        assertThat(new SegmentMeasure(0.5, 0.06, false, false, 1, 0).isRuled(0.5))
                .isFalse();
        assertThat(new SegmentMeasure(0.6, 0.06, false, false, 1, 0).isRuled(0.5))
                .isTrue();
    }

    /** 18 pixels are the widest gap in a line that is followed. */
    @Test
    void aLineReachesToItsFirstWideGap() {
        piece(200, 240);
        assertThat(segments.reach(LINE, 200, 300)).isEqualTo(239);
        piece(258, 270);
        assertThat(segments.reach(LINE, 200, 300)).as("19 pixels on").isEqualTo(239);
        piece(257, 258);
        assertThat(segments.reach(LINE, 200, 300)).isEqualTo(269);
        assertThat(segments.reach(LINE, 200, 265)).isEqualTo(264);
    }

    @Test
    void itReachesUpAsDown() {
        piece(160, 200);
        assertThat(segments.reach(LINE, 200, 100)).isEqualTo(160);
        piece(140, 143);
        assertThat(segments.reach(LINE, 200, 100)).isEqualTo(140);
    }

    @Test
    void aLineThatLeftNothingReachesNoFurtherThanTheEdgeOfTheOther() {
        assertThat(segments.reach(LINE, 200, 300)).isEqualTo(204);
        assertThat(segments.reach(LINE, 200, 100)).isEqualTo(196);
    }
}
