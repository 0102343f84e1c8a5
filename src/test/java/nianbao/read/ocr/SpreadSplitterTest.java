package nianbao.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import nianbao.read.ocr.decode.PageImage;
import org.junit.jupiter.api.Test;

/** Two pages on a sheet are parted; a table that is broader than high is not. */
class SpreadSplitterTest {
    private static final int DPI = 200;

    @Test
    void twoPagesAreParted() {
        assertThat(SpreadSplitter.views(sheet(0))).hasSize(2);
    }

    @Test
    void aColumnOfATableIsNoGutter() {
        assertThat(SpreadSplitter.views(sheet(9))).hasSize(1);
    }

    @Test
    void oneCreaseLeavesTwoPages() {
        assertThat(SpreadSplitter.views(sheet(1))).hasSize(2);
    }

    @Test
    void whatAPhotographedSheetLiesOnCrossesNoGutter() {
        for (int hairlines : new int[] {0, 9}) {
            PageImage sheet = sheet(hairlines);
            Graphics2D pen = sheet.image().createGraphics();
            pen.setColor(Color.DARK_GRAY);
            pen.fillPolygon(new int[] {0, 2338, 2338, 0}, new int[] {0, 0, 70, 90}, 4);
            pen.fillPolygon(new int[] {0, 2338, 2338, 0}, new int[] {1654, 1654, 1560, 1600}, 4);
            pen.dispose();
            assertThat(SpreadSplitter.views(sheet)).hasSize(hairlines == 0 ? 2 : 1);
        }
    }

    @Test
    void aRulingFromTheDarkEdgeOfAScanIsNoEdgeOfItsPaper() {
        PageImage sheet = sheet(9);
        Graphics2D pen = sheet.image().createGraphics();
        pen.setColor(Color.DARK_GRAY);
        pen.fillRect(0, 0, 2338, 8);
        pen.fillRect(0, 1646, 2338, 8);
        pen.fillRect(1160, 0, 8, 1654);
        pen.dispose();
        assertThat(SpreadSplitter.views(sheet)).hasSize(1);
    }

    @Test
    void rulingsThatEndAtAnUprightOneAreOfATable() {
        assertThat(SpreadSplitter.views(ending(4))).hasSize(2);
        assertThat(SpreadSplitter.views(ending(9))).hasSize(1);
    }

    @Test
    void figuresRightOfTheirLabelsAreNoPage() {
        PageImage sheet = sheet(0);
        Graphics2D pen = sheet.image().createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(1240, 0, 1098, 1654);
        pen.setColor(Color.BLACK);
        for (int row = 0; row < 14; row++) {
            for (int column = 0; column < 7; column++) {
                pen.fillRect(1300 + 130 * column, 200 + 90 * row, 18, 26);
            }
        }
        pen.dispose();
        assertThat(SpreadSplitter.views(sheet)).hasSize(1);
    }

    /** Two halves with a line between them at which so many rulings of the right one end. */
    private static PageImage ending(int rulings) {
        PageImage sheet = sheet(0);
        Graphics2D pen = sheet.image().createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(1166, 100, 6, 1450);
        for (int i = 0; i < rulings; i++) {
            pen.fillRect(1166, 241 + 103 * i, 1000, 1);
        }
        pen.dispose();
        return sheet;
    }

    /** A broad sheet with ink on both sides of its middle, and so many hair lines from one side to the other. */
    private static PageImage sheet(int hairlines) {
        BufferedImage image = new BufferedImage(2338, 1654, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        for (int y = 210; y < 1500; y += 50) {
            pen.fillRect(200, y, 800, 24);
            pen.fillRect(1350, y, 800, 24);
        }
        for (int i = 0; i < hairlines; i++) {
            pen.fillRect(180, 241 + 103 * i, 2000, 1);
        }
        pen.dispose();
        return PageImage.whole(image, DPI);
    }
}
