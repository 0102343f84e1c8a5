package nianbao.read.ocr.figures.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;
import nianbao.read.ocr.normalize.NormalizedPage;
import nianbao.read.ocr.rulings.trace.DetectedRulings;
import nianbao.read.ocr.segment.SegmentedPage;
import nianbao.read.ocr.shapes.GlyphTemplates;
import nianbao.read.ocr.shapes.ShapeReader;
import org.junit.jupiter.api.Test;

/** A ruled cell of 160 by 80 pixels at 200 dpi. */
class CellVariantTest {
    private static final PixelBox CELL = new PixelBox(20, 20, 180, 100);

    private static SegmentedPage sheet(int... tops) {
        BufferedImage image = new BufferedImage(200, 120, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 200, 120);
        pen.setColor(Color.BLACK);
        pen.drawRect(CELL.left(), CELL.top(), CELL.width(), CELL.height());
        pen.setStroke(new BasicStroke(2));
        for (int y : tops) {
            pen.drawOval(84, y, 9, 17);
            pen.drawOval(98, y, 9, 17);
        }
        byte[] pixels = new byte[200 * 120];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) image.getRaster().getSample(i % 200, i / 200, 0);
        }
        NormalizedPage sheet =
                new NormalizedPage(new GrayImage(200, 120, pixels), Optional.empty(), 200, Homography.IDENTITY);
        return SegmentedPage.of(sheet, new DetectedRulings(List.of(), List.of()));
    }

    @Test
    void eachWayToLookFindsTheFigureAndNotTheRulingsAroundIt() {
        ShapeReader shapes = new ShapeReader(GlyphTemplates.shipped());

        List<String> texts = CellVariant.of(sheet(50), CELL).stream()
                .flatMap(view -> view.line().stream())
                .map(line -> shapes.read(
                                line.image(),
                                line.members(),
                                line.band().top(),
                                line.band().bottom())
                        .text())
                .toList();

        assertThat(texts).containsExactly("00", "00");
    }

    @Test
    void aBlankCellHasNoLine() {
        assertThat(CellVariant.of(sheet(), CELL)).allMatch(view -> view.line().isEmpty());
    }

    @Test
    void norHasOneWithTwoLines() {
        assertThat(CellVariant.of(sheet(32, 66), CELL))
                .allMatch(view -> view.line().isEmpty());
    }
}
