package nianbao.read.ocr.normalize;

import java.util.Arrays;
import java.util.Optional;
import nianbao.read.ocr.image.GrayImage;

/**
 * Removes border noise, which is what a scanner shows beside the sheet: dark bands along the edges of an image. Lines
 * that run off the page are thinner, and stay.
 */
final class BorderNoiseRemover {
    /** Grey up to which a pixel belongs to a band, on a page whose paper is white. */
    private static final int DARK = 120;
    /** Inches along the edge over which a band must be dark: lines and letters are thinner. */
    private static final double SHORTEST_BAND = 0.12;
    /** Inches of the broadest band. */
    private static final double BROADEST = 1.5;
    /** Inches beyond the band that are grey still. */
    private static final double HALO = 0.02;

    private BorderNoiseRemover() {}

    /** The page without its dark edges; the same page where there are none. */
    static GrayImage cleared(GrayImage page, double dpi) {
        byte[] pixels = page.pixels().clone();
        boolean any = false;
        int width = page.width();
        int height = page.height();
        any |= clear(pixels, 0, 1, width, width, height, dpi);
        any |= clear(pixels, width - 1, -1, width, width, height, dpi);
        any |= clear(pixels, 0, width, 1, height, width, dpi);
        any |= clear(pixels, (height - 1) * width, -width, 1, height, width, dpi);
        return any ? new GrayImage(width, height, pixels) : page;
    }

    /** What was taken off a page, with its dark edges: a figure may stand below them as well as below a seal. */
    static Optional<GrayImage> noted(Optional<GrayImage> takenOff, GrayImage before, GrayImage cleared) {
        if (before.equals(cleared)) {
            return takenOff;
        }
        byte[] pixels = takenOff.map(mask -> mask.pixels().clone())
                .orElseGet(
                        () -> GrayImage.white(before.width(), before.height()).pixels());
        for (int i = 0; i < pixels.length; i++) {
            if ((before.pixels()[i] & 0xFF) <= DARK && (cleared.pixels()[i] & 0xFF) > DARK) {
                pixels[i] = 0;
            }
        }
        return Optional.of(new GrayImage(before.width(), before.height(), pixels));
    }

    /**
     * Clears along one edge.
     *
     * @param first the pixel at the beginning of the edge
     * @param inward from a pixel to the next one away from the edge
     * @param along from a pixel to the next one along the edge
     * @param depth pixels of the page away from the edge
     * @param length pixels of the edge
     */
    private static boolean clear(byte[] pixels, int first, int inward, int along, int depth, int length, double dpi) {
        int deepest = Math.min(depth / 3, (int) (BROADEST * dpi));
        int[] runs = new int[length];
        for (int i = 0; i < length; i++) {
            int at = first + i * along;
            int run = 0;
            while (run < deepest && (pixels[at + run * inward] & 0xFF) <= DARK) {
                run++;
            }
            runs[i] = run;
        }
        int reach = Math.max(1, (int) (SHORTEST_BAND * dpi / 2));
        int[] band = widest(narrowest(runs, reach), reach);
        int halo = (int) Math.ceil(HALO * dpi);
        boolean any = false;
        for (int i = 0; i < length; i++) {
            if (band[i] > 0) {
                any = true;
                for (int k = 0; k < Math.min(depth, band[i] + halo); k++) {
                    pixels[first + i * along + k * inward] = (byte) GrayImage.WHITE;
                }
            }
        }
        return any;
    }

    private static int[] narrowest(int[] runs, int reach) {
        int[] out = new int[runs.length];
        for (int i = 0; i < runs.length; i++) {
            out[i] = Arrays.stream(runs, Math.max(0, i - reach), Math.min(runs.length, i + reach + 1))
                    .min()
                    .orElse(0);
        }
        return out;
    }

    private static int[] widest(int[] runs, int reach) {
        int[] out = new int[runs.length];
        for (int i = 0; i < runs.length; i++) {
            out[i] = Arrays.stream(runs, Math.max(0, i - reach), Math.min(runs.length, i + reach + 1))
                    .max()
                    .orElse(0);
        }
        return out;
    }
}
