package nianbao.read.ocr.decode;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.jspecify.annotations.Nullable;

/**
 * Draws pages as viewers do: a shape paints every pixel that it touches (PDF 32000-1, 10.6.5). PDFBox leaves out filled
 * lines that are thinner than a pixel, such as the right border of a table that a browser's clip all but cuts off.
 */
final class PageRenderer extends PDFRenderer {
    /** Pixels from which a shape that is thinner than one is a line, no part of a picture. */
    private static final double LINE = 4;

    PageRenderer(PDDocument document) {
        super(document);
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    private static final class Drawer extends PageDrawer {
        private @Nullable Paint used;

        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        protected Paint getPaint(PDColor color) throws IOException {
            used = super.getPaint(color);
            return used;
        }

        @Override
        public void fillPath(int windingRule) throws IOException {
            Rectangle2D seen = getLinePath()
                    .getBounds2D()
                    .createIntersection(
                            getGraphicsState().getCurrentClippingPath().getBounds2D());
            used = null; // and stays so in a layer that is off
            super.fillPath(windingRule);
            if (used != null && seen.getWidth() >= 0 && seen.getHeight() >= 0) {
                paintLine(getGraphics(), used, seen);
            }
        }

        private static void paintLine(Graphics2D pen, Paint paint, Rectangle2D seen) {
            AffineTransform toPixels = pen.getTransform();
            Rectangle2D pixels = toPixels.createTransformedShape(seen).getBounds2D();
            if (Math.min(pixels.getWidth(), pixels.getHeight()) >= 1
                    || Math.max(pixels.getWidth(), pixels.getHeight()) < LINE) {
                return;
            }
            Shape clip = pen.getClip();
            pen.setTransform(new AffineTransform());
            pen.setClip(null);
            pen.setPaint(paint);
            int left = (int) Math.floor(pixels.getMinX());
            int top = (int) Math.floor(pixels.getMinY());
            pen.fillRect(
                    left,
                    top,
                    Math.max(1, (int) Math.round(pixels.getMaxX()) - left),
                    Math.max(1, (int) Math.round(pixels.getMaxY()) - top));
            pen.setTransform(toPixels);
            pen.setClip(clip);
        }
    }
}
