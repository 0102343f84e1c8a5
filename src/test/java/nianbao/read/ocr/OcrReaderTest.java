package nianbao.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.geometry.Box;
import nianbao.geometry.Ruling;
import nianbao.model.Evidence;
import nianbao.model.Evidence.Agreement;
import nianbao.model.page.Page;
import nianbao.read.ocr.OcrReader.RecognizedPage;
import nianbao.read.ocr.decode.PageImage;
import nianbao.read.ocr.decode.PagePlacement;
import nianbao.read.ocr.lines.LineFilter;
import nianbao.read.ocr.rulings.RulingDetectionMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a box of a clean image shows as a figure. */
class OcrReaderTest {
    private static final double DPI = 300;
    private static OcrReader reader;
    private static Font font;

    /** 100 by 30 points. */
    private final BufferedImage image = new BufferedImage(417, 125, BufferedImage.TYPE_INT_RGB);

    private final Graphics2D pen = image.createGraphics();

    @BeforeAll
    static void open() throws IOException, FontFormatException {
        reader = OcrReader.open();
        font = PrintedFont.of(45f);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    private OcrReaderTest ground(Color colour) {
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(font);
        pen.setColor(colour);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        return this;
    }

    private OcrReaderTest write(Color colour, int xPx, String text) {
        pen.setColor(colour);
        pen.drawString(text, xPx, 78);
        return this;
    }

    private static Evidence seen(BufferedImage image) {
        return reader.figure(PageImage.whole(image, DPI), new Box(0, 0, 100, 30));
    }

    @Test
    void aFigureIsReadOnAnyGround() {
        ground(Color.WHITE).write(Color.BLACK, 150, "391");
        assertThat(seen(image).agreement()).isEqualTo(Agreement.AGREED);
        assertThat(seen(image).text()).isEqualTo("391");
        ground(new Color(20, 40, 120)).write(Color.WHITE, 150, "391");
        assertThat(seen(image).agreement()).isEqualTo(Agreement.AGREED);
        assertThat(seen(image).text()).isEqualTo("391");
    }

    @Test
    void anImageOfOneColourIsEmpty() {
        ground(new Color(200, 220, 240));
        assertThat(seen(image).agreement()).isEqualTo(Agreement.EMPTY);
    }

    @Test
    void aPaleFigureIsDoubtful() {
        ground(Color.WHITE).write(new Color(225, 225, 225), 150, "391");
        assertThat(seen(image).agreement()).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void aFigureThatTheEdgeCutsIsDoubtful() {
        ground(Color.WHITE).write(Color.BLACK, -12, "391");
        assertThat(seen(image).agreement()).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void theLinesAroundACellAreNoInk() {
        ground(Color.WHITE).write(Color.BLACK, 150, "391");
        pen.fillRect(0, 0, 3, image.getHeight());
        pen.fillRect(0, 0, image.getWidth(), 3);
        assertThat(seen(image).agreement()).isEqualTo(Agreement.AGREED);
    }

    @Test
    void aOneAtTheEdgeIsNoLine() {
        ground(Color.WHITE).write(Color.BLACK, 150, "10");
        Evidence evidence = reader.figure(PageImage.whole(image, DPI), new Box(37, 9.5, 75, 20.5));
        assertThat(evidence.text()).isEqualTo("10");
    }

    @Test
    void whatIsNoFigureIsDoubtful() {
        ground(Color.WHITE);
        pen.setColor(Color.BLACK);
        pen.fillOval(150, 30, 60, 60);
        assertThat(seen(image).agreement()).isEqualTo(Agreement.DOUBTFUL);
    }

    @Test
    void aFigureUnderARedRingIsReadWithTheColourTakenOff() {
        ground(Color.WHITE).write(Color.BLACK, 150, "391");
        pen.setColor(new Color(220, 30, 40));
        pen.setStroke(new BasicStroke(8));
        pen.drawOval(100, -60, 200, 160);
        PageImage page = PageImage.whole(image, DPI);
        Box box = new Box(2, 2, 98, 28);
        assertThat(reader.figure(page, box).agreement()).isEqualTo(Agreement.DOUBTFUL);
        assertThat(reader.figureUnderSeal(page, box).agreement()).isEqualTo(Agreement.AGREED);
        assertThat(reader.figureUnderSeal(page, box).text()).isEqualTo("391");
    }

    @Test
    void aPageThatStandsOnItsSideIsTurnedFirst() {
        ground(Color.WHITE).write(Color.BLACK, 150, "391");
        BufferedImage turned = new BufferedImage(125, 417, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                turned.setRGB(y, image.getWidth() - 1 - x, image.getRGB(x, y));
            }
        }
        PageImage page = PageImage.whole(turned, DPI).seen(new PagePlacement(Optional.empty(), 1));
        Evidence evidence = reader.figure(page, new Box(0, 0, 30, 100));
        assertThat(evidence.text()).isEqualTo("391");
    }

    /** 301, 302 and so on in 8 rows and 4 columns. */
    private static BufferedImage figures() {
        BufferedImage page = new BufferedImage(1700, 2200, BufferedImage.TYPE_INT_RGB);
        Graphics2D sheet = page.createGraphics();
        sheet.setColor(Color.WHITE);
        sheet.fillRect(0, 0, page.getWidth(), page.getHeight());
        sheet.setColor(Color.BLACK);
        sheet.setFont(font);
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 4; column++) {
                sheet.drawString(Integer.toString(301 + 10 * row + column), 200 + 350 * column, 200 + 100 * row);
            }
        }
        return page;
    }

    /** Lines between these figures. */
    private static List<Ruling> rulings() {
        List<Ruling> rulings = new ArrayList<>();
        double points = 72 / DPI;
        for (int row = 0; row <= 8; row++) {
            rulings.add(Ruling.level((135 + 100 * row) * points, 150 * points, 1550 * points, 0));
        }
        for (int column = 0; column <= 4; column++) {
            rulings.add(Ruling.upright((150 + 350 * column) * points, 135 * points, 935 * points, 0));
        }
        return rulings;
    }

    @Test
    void figuresBetweenRulingsThatAreOnlySuppliedAreReadInTheirCells() {
        BufferedImage page = figures();
        PageImage image = PageImage.whole(page, DPI);
        RecognizedPage before = reader.read(image, 1, LineFilter.ALL).get(0);
        assertThat(before.page().evidence()).isEmpty();
        assertThat(before.straight()).isPresent();
        List<Ruling> supplied = rulings();
        Page after = reader.readWith(supplied, RulingDetectionMode.PLAIN, image, before, LineFilter.ALL);

        assertThat(after.rulings()).containsAll(supplied);
        assertThat(after.evidence()).hasSize(32).allMatch(cell -> cell.agreement() == Agreement.AGREED);
        assertThat(after.evidence().get(31).text()).isEqualTo("374");
        assertThat(reader.readWith(
                        supplied,
                        RulingDetectionMode.PLAIN,
                        PageImage.whole(page, DPI),
                        before.light(),
                        LineFilter.ALL))
                .as("straightened once more")
                .isEqualTo(after);
    }

    @Test
    void whatIsLeftOfWornRulingsIsNoFigureBetweenThoseThatAreSupplied() {
        BufferedImage page = figures();
        Graphics2D sheet = page.createGraphics();
        sheet.setColor(Color.BLACK);
        sheet.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {40, 20}, 0));
        double pixels = DPI / 72;
        rulings()
                .forEach(line -> sheet.draw(new Line2D.Double(
                        line.box().left() * pixels,
                        line.box().top() * pixels,
                        line.box().right() * pixels,
                        line.box().bottom() * pixels)));
        PageImage image = PageImage.whole(page, DPI);
        RecognizedPage before = reader.read(image, 1, LineFilter.ALL).get(0);
        Page worn = reader.readWith(rulings(), RulingDetectionMode.WORN, image, before, LineFilter.ALL);
        Page plain = reader.readWith(rulings(), RulingDetectionMode.PLAIN, image, before, LineFilter.ALL);

        assertThat(worn.evidence()).hasSize(32).allMatch(cell -> cell.agreement() == Agreement.AGREED);
        assertThat(plain.evidence()).noneMatch(cell -> cell.agreement() == Agreement.AGREED);
    }
}
