package nianbao.read.ocr.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** Pages of 200 dpi, 1000 by 800 pixels, on which tables are drawn. */
class DrawnLinesTest {
    private static final double DPI = 200;

    private final BufferedImage image = new BufferedImage(1000, 800, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D pen = image.createGraphics();

    DrawnLinesTest() {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1000, 800);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(2));
    }

    private void level(int y) {
        pen.drawLine(100, y, 900, y);
    }

    private void upright(int x, int top, int bottom) {
        pen.drawLine(x, top, x, bottom);
    }

    private DrawnLines found() {
        return DrawnLines.find(LineInk.faint(Colour.grey(image), DPI), DPI);
    }

    @Test
    void aFigureCloseToTheEdgeOfALowCellDoesNotHideTheEdge() {
        level(100);
        level(148);
        upright(400, 100, 148);
        pen.drawOval(405, 112, 12, 22);

        assertThat(found().upright()).hasSize(1);
    }

    @Test
    void aColumnGoesOnBelowTheLastLineOfATableWithoutABorder() {
        for (int y = 100; y <= 250; y += 50) {
            level(y);
        }
        upright(400, 100, 150);
        upright(400, 200, 295);

        assertThat(found().upright()).extracting(Trace::end).anyMatch(end -> end > 285);
    }

    @Test
    void strokesOfLettersInTightRowsAreNoLines() {
        for (int y = 100; y <= 250; y += 50) {
            level(y);
        }
        upright(100, 100, 250);
        upright(900, 100, 250);
        pen.drawRect(398, 155, 40, 40); // 田, nearly as high as its row
        pen.drawLine(398, 175, 438, 175);
        upright(418, 155, 195);

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
}
