package nianbao.read.ocr;

import java.awt.image.BufferedImage;
import nianbao.read.ocr.image.Projection;

/**
 * The image of a page and how it lies on the page as a reader sees it.
 *
 * @param width of the page in points
 * @param height of the page in points
 * @param toPage from pixels of the image (a pixel's number is its centre) to points on the page
 */
public record PageImage(BufferedImage image, double width, double height, Projection toPage) {
    /** An image that is the whole page: a pixel is 72 / {@code dpi} points. */
    public static PageImage whole(BufferedImage image, double dpi) {
        double scale = 72 / dpi;
        return new PageImage(
                image,
                image.getWidth() * scale,
                image.getHeight() * scale,
                Projection.affine(scale, 0, scale / 2, 0, scale, scale / 2));
    }

    /** Pixels an inch on the page, the mean of both directions. */
    public double dpi() {
        double pointsPerPixel = Math.sqrt(Math.abs(toPage.a() * toPage.e() - toPage.b() * toPage.d()));
        return 72 / pointsPerPixel;
    }
}
