package nianbao.read.ocr.decode;

import java.awt.image.BufferedImage;
import nianbao.read.ocr.image.Homography;
import nianbao.read.ocr.image.PixelBox;

/**
 * The image of a page and how it lies on the page as a reader sees it.
 *
 * @param width of the page in points
 * @param height of the page in points
 * @param toPage from pixels of the image (a pixel's number is its centre) to points on the page
 * @param view which part of what the file holds this is, and how it must be turned
 */
public record PageImage(BufferedImage image, double width, double height, Homography toPage, PagePlacement view) {
    /** An image that is seen as a whole and as the file lays it. */
    public PageImage(BufferedImage image, double width, double height, Homography toPage) {
        this(image, width, height, toPage, PagePlacement.WHOLE);
    }

    /** An image that is the whole page: a pixel is 72 / {@code dpi} points. */
    public static PageImage whole(BufferedImage image, double dpi) {
        double scale = 72 / dpi;
        return new PageImage(
                image,
                image.getWidth() * scale,
                image.getHeight() * scale,
                Homography.affine(scale, 0, scale / 2, 0, scale, scale / 2));
    }

    /** Pixels an inch on the page, the mean of both directions. */
    public double dpi() {
        double pointsPerPixel = Math.sqrt(Math.abs(toPage.a() * toPage.e() - toPage.b() * toPage.d()));
        return 72 / pointsPerPixel;
    }

    /** The same image seen in another way; this one must be whole. */
    public PageImage seen(PagePlacement other) {
        if (other.part().isEmpty()) {
            return new PageImage(image, width, height, toPage, other);
        }
        PixelBox part = other.part().get();
        BufferedImage cut = image.getSubimage(part.left(), part.top(), part.width(), part.height());
        Homography moved = toPage.after(Homography.affine(1, 0, part.left(), 0, 1, part.top()));
        return new PageImage(cut, width, height, moved, other);
    }

    /** From pixels of the image to points on the page turned so that its text is upright. */
    public Homography toReading() {
        return turn().after(toPage);
    }

    /** From points on the page as a reader sees it to points on the page turned so that its text is upright. */
    public Homography turn() {
        return switch (view.quarters()) {
            case 1 -> Homography.affine(0, -1, height, 1, 0, 0);
            case 2 -> Homography.affine(-1, 0, width, 0, -1, height);
            case 3 -> Homography.affine(0, 1, 0, -1, 0, width);
            default -> Homography.IDENTITY;
        };
    }
}
