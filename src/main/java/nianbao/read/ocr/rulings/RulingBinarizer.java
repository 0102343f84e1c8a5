package nianbao.read.ocr.rulings;

import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Histogram;

/** Black and white pages made for finding lines, from the one that sees the faintest to the one that sees the least. */
public final class RulingBinarizer {
    /** Inches to each side over which a line must stand out. */
    private static final double REACH = 0.04;
    /** Greys by which the faintest line stands out: less sees the grain of the paper. */
    private static final int FAINT_CONTRAST = 14;

    private RulingBinarizer() {}

    /** Everything thin that stands out from what is around it. */
    public static BinaryImage faint(GrayImage page, double dpi) {
        return BinaryImage.standingOut(page, (int) Math.max(4, Math.round(REACH * dpi)), FAINT_CONTRAST);
    }

    /** What is dark by the page's own threshold. */
    public static BinaryImage dark(GrayImage page) {
        return BinaryImage.of(page, Histogram.otsu(Histogram.of(page.pixels())));
    }
}
