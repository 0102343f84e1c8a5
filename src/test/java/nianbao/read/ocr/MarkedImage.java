package nianbao.read.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import nianbao.read.ocr.decode.PageImage;

/** A white image with one black square, to tell where on a page its pixels lie. */
public final class MarkedImage {
    public static final int WIDTH = 400;
    public static final int HEIGHT = 560;
    /** Points of a page that the image covers at 144 dpi. */
    public static final double PAGE_WIDTH = 200;

    public static final double PAGE_HEIGHT = 280;
    /** The middle of the square on that page. */
    public static final double X = 65;

    public static final double Y = 85;

    private MarkedImage() {}

    public static BufferedImage image(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.fillRect(100, 140, 60, 60);
        pen.dispose();
        return image;
    }

    /** The square lies at a point of the page, and the points opposite of it are white. */
    public static void assertSquareAt(PageImage page, double x, double y) {
        assertThat(grey(page, x, y)).as("the square").isLessThan(60);
        assertThat(grey(page, page.width() - x, y)).isGreaterThan(200);
        assertThat(grey(page, x, page.height() - y)).isGreaterThan(200);
        assertThat(grey(page, page.width() - x, page.height() - y)).isGreaterThan(200);
    }

    private static int grey(PageImage page, double x, double y) {
        int column = (int) Math.round(page.toPage().inverse().x(x, y));
        int row = (int) Math.round(page.toPage().inverse().y(x, y));
        int rgb = page.image().getRGB(column, row);
        return rgb >>> 24 < 128 ? 255 : rgb >> 8 & 0xFF;
    }
}
