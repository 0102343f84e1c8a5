package nianbao.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Agreement;
import nianbao.model.page.Page;
import nianbao.read.ocr.decode.PageImage;
import nianbao.read.ocr.lines.LineFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A page of 200 dpi with a table of 5 rows and 4 columns of 391, in cells of 300 by 80 pixels; the second cell of the
 * third row holds what the test writes there.
 */
class ProposedFigureTest {
    private static final double DPI = 200;
    private static final int LEFT = 150;
    private static final int TOP = 200;
    private static final int WIDTH = 300;
    private static final int HEIGHT = 80;
    private static final int CELL_X = LEFT + WIDTH;
    private static final int CELL_Y = TOP + 2 * HEIGHT;

    private static OcrReader reader;
    private static Font font;

    private final BufferedImage image = new BufferedImage(1500, 2000, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D pen = image.createGraphics();

    @BeforeAll
    static void open() throws IOException, FontFormatException {
        reader = OcrReader.open();
        font = PrintedFont.of(30f);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @BeforeEach
    void draw() {
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(2));
        pen.setFont(font);
        for (int row = 0; row <= 5; row++) {
            pen.drawLine(LEFT, TOP + row * HEIGHT, LEFT + 4 * WIDTH, TOP + row * HEIGHT);
        }
        for (int column = 0; column <= 4; column++) {
            pen.drawLine(LEFT + column * WIDTH, TOP, LEFT + column * WIDTH, TOP + 5 * HEIGHT);
        }
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 4; column++) {
                if (row != 2 || column != 1) {
                    pen.drawString("391", LEFT + column * WIDTH + 120, TOP + row * HEIGHT + 50);
                }
            }
        }
    }

    /** Writes into the cell of the test. */
    private void write(String text, int x, int baseline) {
        pen.drawString(text, CELL_X + x, CELL_Y + baseline);
    }

    /** Draws a line through what stands at {@code x}, on {@code baseline}. */
    private void strike(int x, int baseline, int width) {
        pen.drawLine(CELL_X + x - 2, CELL_Y + baseline - 11, CELL_X + x + width + 2, CELL_Y + baseline - 11);
    }

    private void assertMeant(String text) {
        Page page = reader.read(PageImage.whole(image, DPI), 1, LineFilter.ALL)
                .get(0)
                .page();
        double scale = 72 / DPI;
        Evidence cell = page.evidence().stream()
                .filter(seen -> seen.box().contains((CELL_X + 150) * scale, (CELL_Y + 40) * scale))
                .findFirst()
                .orElseThrow();
        assertThat(cell.agreement()).isEqualTo(Agreement.DOUBTFUL);
        assertThat(cell.text()).isEqualTo(text);
        assertThat(page.evidence().stream().filter(seen -> seen.agreement() == Agreement.AGREED))
                .hasSize(19);
        assertThat(page.marks()).hasSize(1);
        assertThat(cell.box().containsCenterOf(page.marks().get(0).box())).isTrue();
    }

    @Test
    void theFigureBesideOneThatIsStruckOut() {
        write("85", 90, 50);
        strike(90, 50, 33);
        write("82", 140, 50);

        assertMeant("82");
    }

    @Test
    void theFigureBelowOneThatIsStruckOut() {
        write("4931", 110, 36);
        strike(110, 36, 66);
        write("4928", 110, 68);

        assertMeant("4928");
    }

    @Test
    void aFigureStruckOutWithNoneBesideItIsMarked() {
        write("85", 90, 50);
        strike(90, 50, 33);

        Page page = reader.read(PageImage.whole(image, DPI), 1, LineFilter.ALL)
                .get(0)
                .page();
        assertThat(page.marks()).hasSize(1);
    }

    @Test
    void aFourIsNotStruckOutByItsBar() {
        write("7", 100, 50);
        strike(100, 50, 17);
        write("4", 140, 50);

        assertMeant("4");
    }

    @Test
    void theFigureBesideRingsAndFlecks() {
        write("82", 120, 50);
        pen.drawOval(CELL_X + 190, CELL_Y + 20, 19, 19);
        pen.fillRect(CELL_X + 80, CELL_Y + 40, 9, 9);

        assertMeant("82");
    }

    @Test
    void theFigureUnderPaleStrokes() {
        write("82", 120, 50);
        pen.setColor(new Color(150, 150, 150));
        pen.setStroke(new BasicStroke(7));
        pen.drawLine(CELL_X + 100, CELL_Y + 12, CELL_X + 170, CELL_Y + 66);

        assertMeant("82");
    }

    @Test
    void aFigureThatIsStruckOutStaysWithAPerson() {
        write("85", 120, 50);
        strike(120, 50, 33);

        assertMeant("85");
    }

    @Test
    void aFigureThatBeginsWithAZeroMayBeTwo() {
        write("00", 120, 50);

        assertMeant("00");
    }
}
