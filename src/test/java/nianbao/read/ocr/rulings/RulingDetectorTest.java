package nianbao.read.ocr.rulings;

import static nianbao.read.ocr.DrawnPage.DPI;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;
import nianbao.read.ocr.DrawnPage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import org.junit.jupiter.api.Test;

/** Pages of 200 dpi, 1000 by 800 pixels, on which tables are drawn. */
class RulingDetectorTest {
    private final DrawnPage page = new DrawnPage();
    private final Graphics2D pen = page.pen();

    private DetectedRulings found() {
        return found(RulingDetectionMode.PLAIN);
    }

    private DetectedRulings found(RulingDetectionMode sight) {
        return RulingDetector.find(page.grey(), DPI, sight);
    }

    @Test
    void aFigureCloseToTheEdgeOfALowCellDoesNotHideTheEdge() {
        page.level(100);
        page.level(148);
        page.upright(400, 100, 148);
        pen.drawOval(405, 112, 12, 22);

        assertThat(found().upright()).hasSize(1);
    }

    /** A table of three lines, a line under some words, and a broken one. */
    @Test
    void longLevelLinesAreRulingsThoughNothingMeetsThem() {
        page.level(100);
        page.level(200);
        page.level(400);
        pen.drawLine(100, 500, 380, 500);
        for (int x = 100; x < 900; x += 80) {
            pen.drawLine(x, 600, x + 73, 600);
        }

        assertThat(found().level()).extracting(RulingTrace::middle).containsExactly(99.5, 199.5, 399.5);
        assertThat(found().upright()).isEmpty();
    }

    /** 结 above 果, as in the head of a narrow column. */
    @Test
    void strokesBelowEachOtherBetweenTwoLinesAreNoDottedUpright() {
        page.level(100);
        page.level(148);
        for (int y = 100; y < 148; y += 13) {
            pen.drawLine(400, y, 400, y + 6);
        }

        assertThat(found().upright()).isEmpty();
    }

    /** The strokes of the test before this one, between lines that are dotted as they are. */
    @Test
    void amongDottedLinesAShortDottedUprightIsOne() {
        for (int x = 100; x < 900; x += 13) {
            pen.drawLine(x, 100, x + 6, 100);
            pen.drawLine(x, 148, x + 6, 148);
        }
        for (int y = 100; y < 148; y += 13) {
            pen.drawLine(400, y, 400, y + 6);
        }

        assertThat(found().upright()).hasSize(1);
    }

    /** Below a table of level lines, a line of bold letters, whose strokes come near to each other anyhow. */
    @Test
    void aBrokenLineThatSlantsBetweenLevelOnesIsNone() {
        page.level(100);
        page.level(200);
        for (int x = 200; x < 600; x += 13) {
            pen.drawLine(x, 300 + (x - 200) / 20, x + 6, 300 + (x - 200) / 20);
            pen.drawLine(x, 345 + (x - 200) / 20, x + 6, 345 + (x - 200) / 20);
        }
        pen.drawLine(200, 300, 200, 345);
        pen.drawLine(594, 320, 594, 365);

        assertThat(found().level()).extracting(RulingTrace::middle).containsExactly(99.5, 199.5);
    }

    @Test
    void aLineOfATableIsFoundOnce() {
        page.level(100);
        page.level(148);
        page.upright(400, 100, 148);

        assertThat(found().level()).hasSize(2);
    }

    @Test
    void theTwoLinesOfADoubleRulingDoNotHideEachOtherInALowRow() {
        page.level(100);
        page.level(148);
        page.upright(400, 100, 148);
        page.upright(404, 100, 148);

        assertThat(found().upright()).hasSize(2);
    }

    @Test
    void aColumnGoesOnBelowTheLastLineOfATableWithoutABorder() {
        for (int y = 100; y <= 250; y += 50) {
            page.level(y);
        }
        page.upright(400, 100, 150);
        page.upright(400, 200, 295);

        assertThat(found().upright()).extracting(RulingTrace::end).anyMatch(end -> end > 285);
    }

    /** A table without a lower border, whose columns end at 400, and a short line from its last row down. */
    private void cutOff(int end) {
        for (int y = 100; y <= 350; y += 50) {
            page.level(y);
        }
        for (int x : new int[] {100, 400, 600, 900}) {
            page.upright(x, 100, 400);
        }
        page.upright(150, 350, end);
    }

    @Test
    void aColumnThatBeginsInTheRowAtWhichAPageEndsIsFound() {
        cutOff(400);

        assertThat(found().upright()).extracting(RulingTrace::middle).anyMatch(x -> Math.abs(x - 150) < 3);
    }

    @Test
    void aStrokeThatEndsElsewhereIsNoColumn() {
        cutOff(390);

        assertThat(found().upright()).extracting(RulingTrace::middle).noneMatch(x -> Math.abs(x - 150) < 3);
    }

    @Test
    void columnsOfTheOnlyRowThatAPageLeavesOfATableAreFound() {
        page.level(100);
        page.level(200);
        for (int x : new int[] {100, 400, 450, 500, 550, 900}) {
            page.upright(x, 110, 200);
        }

        assertThat(found().upright()).hasSize(6);
    }

    /** Three columns and three rows, and a line from the last of {@code from} on. */
    private List<Integer> endsOfColumns(int x, int end) {
        for (int y : new int[] {100, 150, 200, 250}) {
            page.level(y);
        }
        for (int column : new int[] {100, 400, 650, 900}) {
            page.upright(column, 100, column == x ? end : 250);
        }
        return found().upright().stream().map(RulingTrace::end).toList();
    }

    @Test
    void aStrokeOfTheTextBelowATableIsNoPartOfItsColumn() {
        assertThat(endsOfColumns(650, 285)).allMatch(end -> end < 256);
    }

    @Test
    void aColumnThatGoesOnIsOne() {
        assertThat(endsOfColumns(650, 400)).anyMatch(end -> end > 390);
    }

    @Test
    void aColumnOfTheLastRowOfATableWithoutALowerBorderIsOneThoughATableFollows() {
        for (int y : new int[] {100, 150, 200, 300, 350}) {
            page.level(y);
        }
        page.upright(400, 100, 235);
        page.upright(600, 300, 350);
        page.upright(500, 100, 150);

        assertThat(found().upright()).extracting(RulingTrace::end).anyMatch(end -> Math.abs(end - 235) < 4);
    }

    @Test
    void theColumnsOfAHeadWithoutAnUpperBorderBeginAtTheirOwnHeights() {
        for (int y : new int[] {150, 200, 250, 300}) {
            page.level(y);
        }
        page.upright(300, 100, 300);
        for (int x : new int[] {400, 800}) {
            page.upright(x, 150, 300);
        }
        for (int x : new int[] {500, 600, 700}) {
            page.upright(x, 200, 300);
        }

        assertThat(found().upright()).extracting(RulingTrace::start).anyMatch(start -> Math.abs(start - 100) < 4);
    }

    private List<Integer> startsOfRows(int start) {
        for (int y : new int[] {100, 150, 250}) {
            page.level(y);
        }
        for (int x : new int[] {100, 300, 400, 650, 900}) {
            page.upright(x, 100, 250);
        }
        pen.drawLine(start, 200, 900, 200);
        return found().level().stream().map(RulingTrace::start).toList();
    }

    @Test
    void aStrokeOfALabelInLineWithARowIsNoneOfIt() {
        assertThat(startsOfRows(340))
                .anyMatch(start -> Math.abs(start - 400) < 4)
                .noneMatch(start -> Math.abs(start - 340) < 4);
    }

    @Test
    void aRowThatComesNearlyToItsColumnIsWorn() {
        assertThat(startsOfRows(315)).anyMatch(start -> Math.abs(start - 315) < 4);
    }

    /** A table of three rows; a column that begins below the first, and a stroke of a letter in line with it there. */
    private void strokeInLine(int top, int bottom) {
        for (int y : new int[] {100, 150, 250, 350}) {
            page.level(y);
        }
        for (int x : new int[] {100, 400, 900}) {
            page.upright(x, 100, 350);
        }
        page.upright(650, 150, 350);
        page.upright(650, top, bottom);
    }

    private double topOf650() {
        return found().upright().stream()
                .filter(line -> Math.abs(line.middle() - 650) < 3)
                .mapToDouble(RulingTrace::start)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStrokeOfALetterInLineWithAColumnIsNoneOfIt() {
        strokeInLine(108, 145);

        assertThat(topOf650()).isGreaterThan(145);
    }

    @Test
    void aWornColumnGoesOnToTheLineThatItMeets() {
        strokeInLine(102, 145);

        assertThat(topOf650()).isLessThan(110);
    }

    @Test
    void strokesOfLettersInTightRowsAreNoLines() {
        for (int y = 100; y <= 250; y += 50) {
            page.level(y);
        }
        page.upright(100, 100, 250);
        page.upright(900, 100, 250);
        pen.drawRect(398, 155, 40, 40); // 田, nearly as high as its row
        pen.drawLine(398, 175, 438, 175);
        page.upright(418, 155, 195);

        assertThat(found().upright()).hasSize(2);
    }

    @Test
    void theBordersOfNeighbouringCellsThatStandApartAreLinesAsBrowsersDrawThem() {
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 8; column++) {
                pen.drawRect(100 + 100 * column, 100 + 50 * row, 95, 45);
            }
        }
        pen.drawRect(95, 95, 805, 205);

        assertThat(found().upright()).hasSize(18);
        assertThat(found().level()).hasSize(10);
    }

    @Test
    void wornLinesAreFoundWhereTheyAreLookedFor() {
        for (int y = 100; y <= 300; y += 50) {
            page.level(y);
        }
        for (int x = 100; x <= 900; x += 100) {
            page.upright(x, 100, 300);
        }
        pen.setColor(Color.WHITE);
        for (int gap = 0; gap < 18; gap++) {
            pen.fillRect(130 + 45 * gap, 95, 20, 210); // 2.5 mm out of 5.7
        }

        assertThat(found(RulingDetectionMode.PLAIN).level()).isEmpty();
        assertThat(found(RulingDetectionMode.WORN).level()).hasSize(5);
    }

    @Test
    void aLineWithGapsThroughARowOfLettersIsNone() {
        page.level(100);
        page.level(200);
        page.upright(100, 100, 200);
        page.upright(900, 100, 200);
        for (int x = 110; x < 880; x += 40) { // 三三三…
            for (int y = 130; y <= 160; y += 6) {
                pen.drawLine(x, y, x + 26, y);
            }
        }

        assertThat(found(RulingDetectionMode.WORN).level()).hasSize(2);
    }

    /** A table of four columns and eight rows, whose upright lines have breaks, with a 0 in the middle of each cell. */
    private void tableOfZeros() {
        for (int y = 100; y <= 500; y += 50) {
            page.level(y);
        }
        for (int x = 100; x <= 900; x += 200) {
            page.upright(x, 100, 500);
            pen.setColor(Color.WHITE);
            for (int y = 108 + x / 30; y < 500; y += 37) {
                pen.fillRect(x - 4, y, 8, 14);
            }
            pen.setColor(Color.BLACK);
        }
        for (int x = 200; x < 900; x += 200) {
            for (int y = 108; y < 500; y += 50) {
                pen.drawRect(x, y, 14, 34);
            }
        }
    }

    @Test
    void digitsAboveEachOtherAreNoWornLine() {
        tableOfZeros();

        assertThat(found(RulingDetectionMode.WORN).upright())
                .extracting(RulingTrace::middle)
                .allMatch(x -> Math.abs(x % 200 - 100) < 5);
        assertThat(found(RulingDetectionMode.WORN).upright().stream()
                        .map(RulingTrace::middle)
                        .distinct())
                .hasSize(5);
    }
}
