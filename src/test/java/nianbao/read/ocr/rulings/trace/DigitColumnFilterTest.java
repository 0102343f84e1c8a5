package nianbao.read.ocr.rulings.trace;

import static nianbao.read.ocr.rulings.trace.InkSheet.DPI;
import static nianbao.read.ocr.rulings.trace.InkSheet.level;
import static nianbao.read.ocr.rulings.trace.InkSheet.upright;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Rows of 40 pixels from 100 on. Of each, 34 are looked at: the middle 22, and margins of 6 above and below them. What
 * stands in them is at x = 300.
 */
class DigitColumnFilterTest {
    private final InkSheet sheet = new InkSheet();

    private static List<RulingTrace> rows(int... heights) {
        return IntStream.of(heights).mapToObj(y -> level(y, 100, 500)).toList();
    }

    private DigitColumnFilter among(int... heights) {
        return new DigitColumnFilter(sheet.ink(), rows(heights), DPI);
    }

    /** A line with breaks. */
    private static RulingTrace broken(int from, int to) {
        return upright(300, from, to).counted(0.6, 9, 0);
    }

    private boolean isDigits(int... heights) {
        return among(heights).isDigits(broken(heights[0], heights[heights.length - 1] + 1));
    }

    private void piece(int from, int to) {
        sheet.fill(300, from, 301, to);
    }

    @Test
    void whatKeepsToTheMiddlesOfRowsIsDigits() {
        for (int y = 100; y < 220; y += 40) {
            piece(y + 9, y + 31);
        }

        assertThat(isDigits(100, 140, 180, 220)).isTrue();
    }

    @Test
    void whatIsDrawnThroughIsNone() {
        for (int y = 100; y < 220; y += 40) {
            piece(y + 9, y + 31);
        }

        assertThat(among(100, 140, 180, 220).isDigits(upright(300, 100, 221).counted(0.9, 9, 0)))
                .isFalse();
        assertThat(among(100, 140, 180, 220).isDigits(upright(300, 100, 221).counted(0.89, 9, 0)))
                .isTrue();
    }

    @Test
    void twoRowsDoNotTell() {
        piece(109, 131);
        piece(149, 171);

        assertThat(isDigits(100, 140, 180)).isFalse();
    }

    /** Half of the middles is inked, so that 0.175 of the margins may be: two of twelve pixels, not three. */
    @Test
    void aWornRulingHasAsMuchInkInTheMarginsAsInTheMiddles() {
        for (int y = 100; y < 220; y += 40) {
            piece(y + 7, y + 9);
            piece(y + 15, y + 26);
        }
        assertThat(isDigits(100, 140, 180, 220)).isTrue();

        for (int y = 100; y < 220; y += 40) {
            piece(y + 31, y + 32);
        }
        assertThat(isDigits(100, 140, 180, 220)).isFalse();
    }

    @Test
    void theMarginsBelowCountAsThoseAbove() {
        for (int y = 100; y < 220; y += 40) {
            piece(y + 15, y + 37);
        }

        assertThat(isDigits(100, 140, 180, 220)).isFalse();
    }

    /** 30 pixels less three at either level line. */
    @Test
    void rowsLowerThanFiguresDoNotTell() {
        for (int y = 100; y < 190; y += 30) {
            piece(y + 8, y + 22);
        }
        assertThat(isDigits(100, 130, 160, 190)).isTrue();
        assertThat(isDigits(100, 130, 160, 189)).isFalse();
    }

    @Test
    void aPixelBesideTheLineIsOfIt() {
        for (int y = 100; y < 220; y += 40) {
            sheet.fill(301, y + 9, 302, y + 31);
            sheet.fill(299, y + 3, 300, y + 8);
        }
        assertThat(isDigits(100, 140, 180, 220)).as("ink in the margins").isFalse();
        assertThat(among(100, 140, 180, 220).isDigits(upright(301, 100, 221).counted(0.6, 9, 0)))
                .isTrue();
    }

    @Test
    void onlyLevelLinesThatCrossTheLinePartIt() {
        for (int y = 100; y < 220; y += 40) {
            piece(y + 9, y + 31);
        }
        assertThat(crossed(level(180, 300, 301), 100)).isTrue();
        assertThat(crossed(level(180, 301, 500), 100)).isFalse();
        assertThat(crossed(level(180, 100, 300), 100)).isFalse();
        assertThat(crossed(level(180, 100, 500), 101)).isFalse();
    }

    private boolean crossed(RulingTrace third, int from) {
        List<RulingTrace> levels = List.of(level(220, 100, 500), third, level(140, 100, 500), level(100, 100, 500));
        return new DigitColumnFilter(sheet.ink(), levels, DPI).isDigits(broken(from, 221));
    }

    @Test
    void aLineAtTheEdgeOfThePageIsLookedAtAsFarAsThePageGoes() {
        sheet.fill(0, 109, 1, 131).fill(0, 149, 1, 171).fill(0, 189, 1, 211);
        List<RulingTrace> levels = IntStream.of(100, 140, 180, 220)
                .mapToObj(y -> level(y, 0, InkSheet.SIZE))
                .toList();
        DigitColumnFilter rows = new DigitColumnFilter(sheet.ink(), levels, DPI);

        assertThat(rows.isDigits(upright(0, 100, 221).counted(0.6, 9, 0))).isTrue();
        assertThat(rows.isDigits(upright(InkSheet.SIZE - 1, 100, 221).counted(0.6, 9, 0)))
                .as("blank")
                .isFalse();
    }

    /** Whether strokes in two rows, the first as is said, are some. */
    private static boolean isStrokes(int from, int to) {
        InkSheet strokes = new InkSheet().fill(300, from, 301, to).fill(300, 150, 301, 170);
        return new DigitColumnFilter(strokes.ink(), rows(100, 140, 180), DPI).isStrokes(broken(110, 170));
    }

    @Test
    void strokesStandClearOfTheLevelLinesAboveAndBelow() {
        assertThat(isStrokes(105, 136)).isTrue();
        assertThat(isStrokes(104, 136)).isFalse();
        assertThat(isStrokes(105, 137)).isFalse();
    }

    @Test
    void theBlankIsCountedFromBehindTheLevelLines() {
        sheet.fill(100, 99, 500, 101).fill(100, 139, 500, 141).fill(100, 179, 500, 181);
        piece(150, 170);
        piece(106, 134);
        assertThat(among(100, 140, 180).isStrokes(broken(106, 170))).isTrue();
        piece(105, 106);
        assertThat(among(100, 140, 180).isStrokes(broken(105, 170))).isFalse();
    }

    @Test
    void aPieceThatHangsOnALevelLineIsNoStroke() {
        piece(100, 130);
        piece(150, 170);

        assertThat(among(100, 140, 180).isStrokes(broken(100, 170))).isFalse();
    }

    @Test
    void noRowMayHaveAPieceOfARuling() {
        piece(110, 130);
        piece(150, 180);

        assertThat(among(100, 140, 180).isStrokes(broken(110, 180))).isFalse();
    }

    /** A row of 40 pixels has room for two strokes, one of 113 for four. */
    @Test
    void aRulingIsInMorePiecesThanThereAreLettersInARow() {
        piece(108, 112);
        piece(117, 121);
        piece(150, 170);
        assertThat(among(100, 140, 180).isStrokes(broken(108, 170))).isTrue();
        piece(126, 130);
        assertThat(among(100, 140, 180).isStrokes(broken(108, 170))).isFalse();
    }

    @Test
    void aHighRowHasRoomForALineOfTextEveryTwentyEightPixels() {
        for (int y = 210; y < 270; y += 20) {
            piece(y, y + 10);
        }
        piece(280, 290);
        assertThat(among(200, 313).isStrokes(broken(210, 300))).isTrue();
        piece(300, 304);
        assertThat(among(200, 313).isStrokes(broken(210, 304))).isFalse();
    }

    @Test
    void smallBreaksAreBridged() {
        for (int y = 108; y < 132; y += 8) {
            piece(y, y + 5);
        }
        piece(150, 170);

        assertThat(among(100, 140, 180).isStrokes(broken(108, 170))).isTrue();
    }

    @Test
    void aLineThatIsDrawnThroughOrInNoRowIsNoStrokes() {
        piece(110, 130);

        assertThat(among(100, 140).isStrokes(upright(300, 110, 130).counted(0.9, 1, 0)))
                .isFalse();
        assertThat(among(100).isStrokes(broken(110, 130))).isFalse();
        assertThat(new DigitColumnFilter(sheet.ink(), List.of(level(100, 100, 300), level(140, 301, 500)), DPI)
                        .isStrokes(broken(110, 130)))
                .isFalse();
    }

    @Test
    void whatStandsInRowsThatTheLineDoesNotReachIsOfAnother() {
        piece(60, 100);
        piece(110, 130);
        piece(150, 170);
        piece(180, 220);

        assertThat(among(60, 100, 140, 180, 220).isStrokes(broken(110, 170))).isTrue();
        assertThat(among(60, 100, 140, 180, 220).isStrokes(broken(99, 170))).isFalse();
        assertThat(among(60, 100, 140, 180, 220).isStrokes(broken(110, 182))).isFalse();
    }
}
