package nianbao.read.ocr.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;
import org.junit.jupiter.api.Test;

/** Images of 800 by 1000 pixels at 200 dpi with rows of letters. */
class DeskewerTest {
    private static final double DPI = 200;

    private static NormalizedPage sheet(Color paper, Color ink, Color patch) {
        BufferedImage image = new BufferedImage(800, 1000, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(paper);
        pen.fillRect(0, 0, 800, 1000);
        pen.setColor(patch);
        pen.fillRect(400, 860, 120, 80);
        pen.setColor(ink);
        for (int y = 100; y < 800; y += 40) {
            for (int x = 100; x < 700; x += 30) {
                pen.fillRect(x, y, 14, 3);
                pen.fillRect(x, y, 3, 20);
            }
        }
        return Deskewer.straight(image, Homography.affine(0.36, 0, 0, 0, 0.36, 0), DPI)
                .sheet();
    }

    @Test
    void aNegativeIsTurned() {
        NormalizedPage sheet = sheet(Color.BLACK, Color.WHITE, Color.BLACK);
        assertThat(sheet.page().at(50, 50)).isGreaterThan(200);
        assertThat(sheet.page().at(101, 110)).isLessThan(100);
    }

    @Test
    void whatAGreyPatchHidesIsKnown() {
        Color paper = new Color(240, 240, 240);
        PixelBox patch = new PixelBox(420, 880, 500, 920);
        assertThat(sheet(paper, Color.BLACK, new Color(120, 120, 120)).sealedShare(patch))
                .isGreaterThan(0.5);
        assertThat(sheet(paper, Color.BLACK, paper).sealedShare(patch)).isZero();
    }
}
