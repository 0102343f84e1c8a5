package nianbao.read.ocr.normalize;

import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Histogram;

/**
 * Turns pictures of white letters on black paper, as films and copiers make them: no reader finds ink there.
 *
 * <p>A photo of a page on a dark table is no such: its paper is a light area, and light letters are thin.
 */
final class PolarityNormalizer {
    /** Pixels an inch of the small image that is looked at: letters blur to grey there, areas stay white. */
    private static final double DPI = 36;
    /** Share of the pixels that is as light as the lightest, or lighter: what stands out is letters, not a fleck. */
    private static final double LIGHTEST = 0.9995;
    /** Grey of the lightest by which the half of a negative's pixels is darker. */
    private static final double DARK = 0.4;
    /** The same for pixels of light areas. */
    private static final double LIGHT = 0.8;
    /** Share of the picture that is light areas at most; the smallest sheet in a photo is a quarter of it. */
    private static final double MOST_LIGHT = 0.08;
    /** Greys by which letters must stand out of the paper: a black page has none. */
    private static final int LEAST_CONTRAST = 40;

    private PolarityNormalizer() {}

    /** The page with black letters on white paper, whichever way it was. */
    static GrayImage turned(GrayImage page, double dpi) {
        return is(page, dpi) ? inverted(page) : page;
    }

    private static boolean is(GrayImage page, double dpi) {
        double factor = Math.min(1, DPI / dpi);
        GrayImage small = page.scaled((int) Math.max(1, Math.round(page.width() * factor)), (int)
                Math.max(1, Math.round(page.height() * factor)));
        int[] counts = Histogram.of(small.pixels());
        int middle = Histogram.percentile(counts, small.pixels().length, 0.5);
        int lightest = Histogram.percentile(counts, small.pixels().length, LIGHTEST);
        long light = 0;
        for (int grey = (int) Math.ceil(LIGHT * lightest); grey < counts.length; grey++) {
            light += counts[grey];
        }
        return lightest - middle >= LEAST_CONTRAST
                && middle <= DARK * lightest
                && light <= MOST_LIGHT * small.pixels().length;
    }

    private static GrayImage inverted(GrayImage page) {
        byte[] pixels = page.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) ~pixels[i];
        }
        return new GrayImage(page.width(), page.height(), pixels);
    }
}
