package nianbao.read.ocr.rulings.worn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.DigitColumnFilter;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import nianbao.read.ocr.rulings.trace.TextStrokeFilter;
import nianbao.read.ocr.rulings.worn.RulingSegmentInk.SegmentMeasure;
import org.junit.jupiter.api.Test;

/** Sheets of 200 dpi, 600 by 600 pixels. */
class RulingSegmentRestorerTest {
    private static final double DPI = 200;
    private static final int SIZE = 600;

    private final BinaryImage uprights = new BinaryImage(SIZE, SIZE, new byte[SIZE * SIZE]);
    private final BinaryImage levels = new BinaryImage(SIZE, SIZE, new byte[SIZE * SIZE]);
    private final BinaryImage letters = new BinaryImage(SIZE, SIZE, new byte[SIZE * SIZE]);
    private final BinaryImage all = new BinaryImage(SIZE, SIZE, new byte[SIZE * SIZE]);

    private static void fill(BinaryImage ink, int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            Arrays.fill(ink.bits(), y * SIZE + left, y * SIZE + right, (byte) 1);
        }
    }

    private void uprightPiece(int x, int from, int to) {
        fill(uprights, x - 1, from, x + 1, to);
        fill(all, x - 1, from, x + 1, to);
    }

    private void levelPiece(int y, int from, int to) {
        fill(levels, from, y - 1, to, y + 1);
        fill(all, from, y - 1, to, y + 1);
    }

    private void letter(int left, int top, int right, int bottom) {
        fill(letters, left, top, right, bottom);
        fill(all, left, top, right, bottom);
    }

    private static RulingTrace line(Axis axis, int at, int from, int to, double inked) {
        float[] centers = new float[to - from];
        Arrays.fill(centers, at);
        return RulingTrace.followed(axis, from, centers, 2).counted(inked, 1, 0);
    }

    private RulingTrace level(int y) {
        levelPiece(y, 100, 500);
        return line(Axis.LEVEL, y, 100, 500, 1);
    }

    private SegmentMeasure stretch(int from, int to) {
        return new RulingSegmentInk(all, levels, uprights, DPI).of(line(Axis.UPRIGHT, 300, 100, 500, 0.5), from, to);
    }

    private List<RulingTrace> drawn(List<RulingTrace> levelLines, List<RulingTrace> uprightLines) {
        return new RulingSegmentRestorer(all, new RulingSegmentInk(all, levels, uprights, DPI), letters, DPI)
                .of(new DetectedRulings(levelLines, uprightLines))
                .upright();
    }

    @Test
    void aPieceThatReachesOneEndIsOfALine() {
        uprightPiece(300, 100, 122);

        assertThat(stretch(100, 140).isRuled(0.3)).isTrue();
    }

    @Test
    void aPieceThatStandsClearOfBothEndsIsADigit() {
        uprightPiece(300, 109, 131);

        assertThat(stretch(100, 140).isRuled(0.3)).isFalse();
    }

    /** The lines across are painted off with what lies close to them. */
    @Test
    void aPieceThatHangsOnALineAcrossIsNone() {
        uprightPiece(300, 106, 128);
        fill(all, 299, 100, 301, 106);
        uprightPiece(300, 212, 234);
        fill(all, 299, 234, 301, 241);

        assertThat(stretch(100, 140).isRuled(0.3)).isTrue();
        assertThat(stretch(200, 240).isRuled(0.3)).isTrue();
    }

    @Test
    void aLineIsNotThereWhereMuchOfItIsOneGap() {
        uprightPiece(300, 100, 250);

        assertThat(stretch(100, 400).isRuled(0.3)).isFalse();
    }

    @Test
    void aLineIsNotThereWhereLettersCrossIt() {
        for (int y = 100; y < 200; y += 20) {
            uprightPiece(300, y, y + 10);
            letter(285, y + 14, 315, y + 17);
        }

        assertThat(stretch(100, 200).isRuled(0.3)).isFalse();
    }

    @Test
    void aShortLineThatEndsHalfWayMayBeADigit() {
        uprightPiece(300, 100, 128);
        List<RulingTrace> rows = List.of(level(100), level(140));
        RulingTrace half = line(Axis.UPRIGHT, 300, 100, 128, 1);

        RulingTrace left = line(Axis.UPRIGHT, 110, 100, 140, 1);
        uprightPiece(110, 100, 140);

        assertThat(drawn(rows, List.of(left, half)))
                .extracting(RulingTrace::middle)
                .doesNotContain(300.0);
    }

    @Test
    void aShortLineInLineWithAnotherIsOne() {
        uprightPiece(300, 100, 128);
        uprightPiece(300, 200, 240);
        List<RulingTrace> rows = List.of(level(100), level(140), level(200), level(240));
        RulingTrace half = line(Axis.UPRIGHT, 300, 100, 128, 1);
        RulingTrace other = line(Axis.UPRIGHT, 300, 200, 240, 1);

        assertThat(drawn(rows, List.of(half, other)))
                .extracting(RulingTrace::start)
                .contains(100, 200);
    }

    /** Three columns of two tables, that are in line, and words on both sides of the middle one between the two. */
    private List<RulingTrace> overAHeading() {
        for (int x : new int[] {100, 300, 500}) {
            uprightPiece(x, 100, 180);
            uprightPiece(x, 260, 340);
        }
        letter(200, 205, 260, 235);
        letter(340, 205, 400, 235);
        List<RulingTrace> rows = List.of(level(100), level(140), level(180), level(260), level(300), level(340));
        return drawn(
                rows,
                List.of(
                        line(Axis.UPRIGHT, 100, 100, 340, 0.6),
                        line(Axis.UPRIGHT, 300, 100, 340, 0.6),
                        line(Axis.UPRIGHT, 500, 100, 340, 0.6)));
    }

    @Test
    void noLineGoesThroughAHeadingBetweenTwoTables() {
        assertThat(overAHeading()).noneMatch(line -> line.start() < 200 && line.end() > 240);
    }

    @Test
    void aLineIsMendedThroughARowThatOthersPart() {
        uprightPiece(100, 180, 260);
        uprightPiece(500, 180, 260);

        assertThat(overAHeading()).anyMatch(line -> line.middle() == 300 && line.start() < 200 && line.end() > 240);
    }

    @Test
    void theLastColumnOfATableWithoutSidesIsMendedToo() {
        for (int x : new int[] {200, 300}) {
            uprightPiece(x, 100, 220);
        }
        uprightPiece(400, 100, 140);
        uprightPiece(400, 180, 220);
        letter(340, 150, 360, 170);
        letter(440, 150, 460, 170);
        List<RulingTrace> rows = List.of(level(100), level(140), level(180), level(220));

        assertThat(drawn(
                        rows,
                        List.of(
                                line(Axis.UPRIGHT, 200, 100, 220, 1),
                                line(Axis.UPRIGHT, 300, 100, 220, 1),
                                line(Axis.UPRIGHT, 400, 100, 220, 0.66))))
                .anyMatch(line -> line.middle() == 400 && line.start() <= 100 && line.end() >= 220);
    }

    /** Columns at 200, 300 and 400 of which the middle row has {@code kept}, close beside which words stand. */
    private List<RulingTrace> amongWords(List<Integer> kept) {
        List<RulingTrace> lines = new ArrayList<>();
        for (int x : new int[] {100, 440, 500}) {
            uprightPiece(x, 100, 220);
            lines.add(line(Axis.UPRIGHT, x, 100, 220, 1));
        }
        for (int x : new int[] {200, 300, 400}) {
            uprightPiece(x, 100, 140);
            uprightPiece(x, 180, 220);
            if (kept.contains(x)) {
                uprightPiece(x, 140, 180);
            }
            lines.add(line(Axis.UPRIGHT, x, 100, 220, 0.66));
        }
        letter(230, 150, 292, 170);
        letter(308, 150, 370, 170);
        return drawn(List.of(level(100), level(140), level(180), level(220)), lines);
    }

    @Test
    void aGapBetweenWordsOfAMergedCellIsNoLostLine() {
        assertThat(amongWords(List.of())).noneMatch(line -> line.middle() == 300 && line.length() > 60);
    }

    @Test
    void aGapBetweenWordsIsOneBetweenLinesThatAreThere() {
        assertThat(amongWords(List.of(200, 400))).anyMatch(line -> line.middle() == 300 && line.length() > 100);
    }

    /**
     * A line that has a piece at the top of a high row, and others of which {@code parted} says whether they have that
     * row.
     */
    private List<RulingTrace> highRow(boolean parted) {
        List<RulingTrace> lines = new ArrayList<>();
        for (int x : new int[] {100, 300, 500}) {
            uprightPiece(x, 100, 140);
            uprightPiece(x, 260, 300);
            if (parted && x != 300) {
                uprightPiece(x, 140, 260);
            }
            lines.add(line(Axis.UPRIGHT, x, 100, 300, parted && x != 300 ? 1 : 0.5));
        }
        uprightPiece(300, 140, 164);
        return drawn(List.of(level(100), level(140), level(260), level(300)), lines);
    }

    @Test
    void whatIsLeftOfALineAtOneEndOfARowIsEnoughWhereOthersPartIt() {
        assertThat(highRow(true)).anyMatch(line -> line.middle() == 300 && line.start() < 200 && line.end() > 240);
    }

    @Test
    void butNotWhereNoneDoes() {
        assertThat(highRow(false)).noneMatch(line -> line.middle() == 300 && line.start() < 200 && line.end() > 240);
    }

    @Test
    void aLineIsThereInManyPiecesAmongWordsThatTouchIt() {
        for (int y : new int[] {112, 135, 160}) {
            uprightPiece(300, y, y + 10);
        }
        uprightPiece(300, 190, 310);
        uprightPiece(500, 100, 310);
        letter(290, 126, 310, 129);

        assertThat(drawn(
                        List.of(level(100), level(190), level(310)),
                        List.of(line(Axis.UPRIGHT, 300, 100, 310, 0.8), line(Axis.UPRIGHT, 500, 100, 310, 1))))
                .anyMatch(line -> line.middle() == 300 && line.start() <= 100);
    }

    @Test
    void onesThatStandAboveEachOtherAreStrokes() {
        uprightPiece(300, 110, 130);
        uprightPiece(300, 150, 170);
        DigitColumnFilter rows = new DigitColumnFilter(all, List.of(level(100), level(140), level(180)), DPI);

        assertThat(rows.isStrokes(line(Axis.UPRIGHT, 300, 110, 170, 0.6))).isTrue();
    }

    @Test
    void aLineThatMeetsARowIsNoStroke() {
        uprightPiece(300, 100, 130);
        uprightPiece(300, 150, 170);
        DigitColumnFilter rows = new DigitColumnFilter(all, List.of(level(100), level(140), level(180)), DPI);

        assertThat(rows.isStrokes(line(Axis.UPRIGHT, 300, 100, 170, 0.6))).isFalse();
    }

    @Test
    void strokesOfARowOfLettersHaveAsMuchInkBesideThem() {
        for (int x = 100; x < 500; x += 20) {
            levelPiece(200, x, x + 12);
            letter(x, 186, x + 12, 197);
        }
        RulingTrace line = line(Axis.LEVEL, 200, 100, 500, 0.6);
        TextStrokeFilter sides = new TextStrokeFilter(all, levels, uprights, letters, DPI);

        assertThat(sides.isRuling(line, List.of(line))).isFalse();
    }

    @Test
    void aRulingHasBlankBesideIt() {
        for (int x = 100; x < 500; x += 20) {
            levelPiece(200, x, x + 12);
        }
        RulingTrace line = line(Axis.LEVEL, 200, 100, 500, 0.6);
        TextStrokeFilter sides = new TextStrokeFilter(all, levels, uprights, letters, DPI);

        assertThat(sides.isRuling(line, List.of(line))).isTrue();
    }
}
