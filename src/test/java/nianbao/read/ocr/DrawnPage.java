package nianbao.read.ocr;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.normalize.RasterPixels;

/** A white page of 200 dpi, 1000 by 800 pixels, on which tables are drawn with lines of two pixels. */
public final class DrawnPage {
    public static final double DPI = 200;

    private final BufferedImage image = new BufferedImage(1000, 800, BufferedImage.TYPE_BYTE_GRAY);
    private final Graphics2D pen = image.createGraphics();

    public DrawnPage() {
        clear();
        pen.setStroke(new BasicStroke(2));
    }

    /** Makes the page white again. */
    public void clear() {
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1000, 800);
        pen.setColor(Color.BLACK);
    }

    public Graphics2D pen() {
        return pen;
    }

    /** Draws a line from side to side. */
    public void level(int y) {
        pen.drawLine(100, y, 900, y);
    }

    public void upright(int x, int top, int bottom) {
        pen.drawLine(x, top, x, bottom);
    }

    /** The page as it is drawn by now. */
    public GrayImage grey() {
        return RasterPixels.grey(image);
    }
}
