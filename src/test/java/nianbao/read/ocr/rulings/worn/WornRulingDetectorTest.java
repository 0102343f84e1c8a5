package nianbao.read.ocr.rulings.worn;

import static nianbao.read.ocr.DrawnPage.DPI;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nianbao.geometry.Grid;
import nianbao.geometry.GridFinder;
import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.DrawnPage;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.rulings.RulingBinarizer;
import nianbao.read.ocr.rulings.RulingDetectionMode;
import nianbao.read.ocr.rulings.RulingDetector;
import nianbao.read.ocr.rulings.trace.RulingTrace;
import org.junit.jupiter.api.Test;

/** Pages of 200 dpi, 1000 by 800 pixels, on which tables are drawn and lose half of their rulings. */
class WornRulingDetectorTest {
    private final DrawnPage page = new DrawnPage();
    private final Graphics2D pen = page.pen();

    /** Rulings at 100, 140, … 420, of columns at 100, 400, 500, … 900; a label and five figures in each row. */
    private void table() {
        for (int y = 100; y <= 420; y += 40) {
            pen.drawLine(100, y, 900, y);
        }
        pen.drawLine(100, 100, 100, 420);
        for (int x = 400; x <= 900; x += 100) {
            pen.drawLine(x, 100, x, 420);
        }
    }

    private void figures() {
        for (int y = 100; y < 420; y += 40) {
            label(130, y + 10);
            for (int x = 400; x < 900; x += 100) {
                pen.drawOval(x + 44, y + 10, 12, 20);
            }
        }
    }

    /** Strokes as those of letters: across, and down. */
    private void label(int left, int top) {
        for (int x = left; x < left + 200; x += 25) {
            pen.drawRect(x, top, 18, 19);
            pen.drawLine(x + 9, top, x + 9, top + 19);
            pen.drawLine(x, top + 9, x + 18, top + 9);
        }
    }

    /** Whites out a share of the squares of 9 pixels that a page consists of, before anything else is drawn on it. */
    private void wear(double share, int seed) {
        Random random = new Random(seed);
        pen.setColor(Color.WHITE);
        for (int y = 0; y < 800; y += 9) {
            for (int x = 0; x < 1000; x += 9) {
                if (random.nextDouble() < share) {
                    pen.fillRect(x, y, 9, 9);
                }
            }
        }
        pen.setColor(Color.BLACK);
    }

    private List<Grid> grids() {
        return GridFinder.find(
                RulingDetector.find(page.grey(), DPI, RulingDetectionMode.WORN).rulings(DPI));
    }

    private List<RulingTrace> uprights() {
        return RulingDetector.find(page.grey(), DPI, RulingDetectionMode.WORN).upright();
    }

    /** What is joined of the rest may as well be strokes of letters: a table drawn of them would have wrong cells. */
    @Test
    void aTableThatLostMostOfItsRulingsIsNone() {
        for (int seed = 1; seed <= 4; seed++) {
            page.clear();
            table();
            wear(0.7, seed);

            assertThat(grids()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void aTableThatLostHalfOfItsRulingsIsFound() {
        for (int seed = 1; seed <= 5; seed++) {
            page.clear();
            table();
            wear(0.4, seed);
            figures();

            assertThat(grids()).as("seed %d", seed).hasSize(1);
            assertThat(grids().get(0).cells()).as("seed %d", seed).hasSizeGreaterThan(45);
        }
    }

    @Test
    void aTableOfDoubleRulingsThatLostPiecesOfBothIsFound() {
        pen.setStroke(new BasicStroke(1));
        pen.translate(-2, -2);
        table();
        pen.translate(4, 4);
        table();
        pen.translate(-2, -2);
        wear(0.4, 2);
        figures();

        assertThat(grids()).hasSize(1);
        assertThat(grids().get(0).rows()).isEqualTo(8);
        assertThat(grids().get(0).columns()).isEqualTo(6);
    }

    @Test
    void aCellThatIsMergedOverAllColumnsStaysWhole() {
        table();
        pen.setColor(Color.WHITE);
        pen.fillRect(110, 222, 780, 37);
        wear(0.35, 3);
        figures();
        pen.setColor(Color.WHITE);
        pen.fillRect(110, 222, 780, 37);
        pen.setColor(Color.BLACK);
        label(380, 230);

        assertThat(grids().get(0).cells())
                .filteredOn(cell -> cell.columnSpan() == 6)
                .hasSize(1);
    }

    @Test
    void onesAboveEachOtherInAColumnAreNoRuling() {
        table();
        wear(0.3, 4);
        for (int y = 100; y < 180; y += 40) {
            pen.drawLine(450, y + 10, 450, y + 30);
        }

        assertThat(uprights()).extracting(RulingTrace::middle).noneMatch(x -> Math.abs(x - 450) < 6);
    }

    @Test
    void aLoneOneInALowRowIsNoRuling() {
        for (int y = 100; y <= 420; y += 32) {
            pen.drawLine(100, y, 900, y);
        }
        for (int x = 100; x <= 900; x += 100) {
            pen.drawLine(x, 100, x, 420);
        }
        wear(0.2, 5);
        pen.drawLine(450, 137, 450, 158);

        assertThat(uprights()).extracting(RulingTrace::middle).noneMatch(x -> Math.abs(x - 450) < 6);
    }

    @Test
    void aShortLineThatGoesThroughAnotherIsOneThoughItLostItsEnds() {
        for (int y = 100; y <= 220; y += 60) {
            pen.drawLine(100, y, 900, y);
        }
        for (int x = 100; x <= 900; x += 200) {
            pen.drawLine(x, 100, x, 220);
        }
        pen.drawLine(600, 118, 600, 202);

        assertThat(uprights()).extracting(RulingTrace::middle).anyMatch(x -> Math.abs(x - 600) < 2);
    }

    @Test
    void strokesOfLettersOfTwoRowsDoNotGoThroughTheLineBetweenThem() {
        pen.drawLine(100, 160, 900, 160);
        pen.drawLine(300, 110, 300, 154);
        pen.drawLine(300, 168, 300, 210);
        pen.drawLine(600, 110, 600, 154);
        pen.drawLine(600, 160, 600, 210);
        BinaryImage ink = RulingBinarizer.faint(page.grey(), DPI);

        assertThat(WornRulingDetector.goesThrough(upright(300), 160, ink, DPI)).isFalse();
        assertThat(WornRulingDetector.goesThrough(upright(600), 160, ink, DPI)).isTrue();
    }

    private static RulingTrace upright(int x) {
        float[] centers = new float[100];
        Arrays.fill(centers, x);
        return RulingTrace.followed(Axis.UPRIGHT, 110, centers, 2);
    }

    @Test
    void rowsOfLettersFormNoTable() {
        for (int y = 100; y < 700; y += 40) {
            for (int x = 100; x < 900; x += 200) {
                label(x, y);
            }
        }

        assertThat(grids()).isEmpty();
    }

    @Test
    void aRulingDoesNotGoThroughTheHeadingBetweenTwoTables() {
        table();
        for (int y = 520; y <= 680; y += 40) {
            pen.drawLine(100, y, 900, y);
        }
        for (int x = 100; x <= 900; x += 100) {
            pen.drawLine(x, 520, x, 680);
        }
        wear(0.35, 6);
        figures();
        label(300, 460);
        label(500, 460);

        assertThat(grids()).hasSize(2);
    }

    /** Without a frame, and with strokes of a heading in line with two columns of either table. */
    @Test
    void tablesWithoutAFrameEndWithTheirColumns() {
        for (int y = 140; y <= 380; y += 40) {
            pen.drawLine(100, y, 900, y);
        }
        pen.drawLine(100, 660, 900, 660);
        pen.drawLine(100, 700, 900, 700);
        for (int x = 400; x <= 800; x += 100) {
            pen.drawLine(x, 100, x, 420);
            pen.drawLine(x, 620, x, 740);
        }
        wear(0.35, 6);
        figures();
        for (int x = 400; x <= 800; x += 200) {
            pen.drawLine(x, 500, x, 520);
            label(x + 10, 500);
        }

        assertThat(grids()).hasSize(2);
        Grid grid = grids().get(0);
        assertThat(grid.rows()).isEqualTo(8);
        assertThat(grid.columns()).isEqualTo(6);
        assertThat(grid.box().bottom()).isLessThan(435 * 72 / DPI);
    }

    @Test
    void strokesInLineDoNotGoOnOverAGapThatIsWideForTheirLength() {
        RulingTrace line = RulingTrace.followed(Axis.UPRIGHT, 100, new float[200], 2);

        assertThat(WornRulingDetector.goesOn(line, RulingTrace.followed(Axis.UPRIGHT, 380, new float[50], 2), DPI))
                .isTrue();
        assertThat(WornRulingDetector.goesOn(line, RulingTrace.followed(Axis.UPRIGHT, 380, new float[30], 2), DPI))
                .isFalse();
    }
}
