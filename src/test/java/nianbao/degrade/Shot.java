package nianbao.degrade;

import java.awt.image.BufferedImage;
import java.util.List;
import nianbao.geometry.Ruling;
import nianbao.read.ocr.image.Homography;

/**
 * A sheet as a scanner or camera gives it.
 *
 * @param image red, green and blue in an int each while it is worked on
 * @param xDpi pixels an inch of paper across
 * @param yDpi pixels an inch of paper downwards
 * @param pages the pages of the original that it shows
 */
record Shot(BufferedImage image, double xDpi, double yDpi, List<Placed> pages) {
    Shot {
        pages = List.copyOf(pages);
    }

    /**
     * A page of the original and where it lies.
     *
     * @param number in the original, counted from 1
     * @param rulings of the original, in points
     * @param toPixels from points of the original to pixels of the shot
     */
    record Placed(int number, List<Ruling> rulings, Homography toPixels) {
        Placed {
            rulings = List.copyOf(rulings);
        }

        Placed moved(Homography map) {
            return new Placed(number, rulings, map.after(toPixels));
        }
    }

    int width() {
        return image.getWidth();
    }

    int height() {
        return image.getHeight();
    }

    double dpi() {
        return Math.sqrt(xDpi * yDpi);
    }

    /** The pixels that {@code millimetres} of paper have. */
    double pixels(double millimetres) {
        return millimetres / 25.4 * dpi();
    }

    /** Another picture of the same paper. */
    Shot showing(BufferedImage other) {
        return new Shot(other, xDpi, yDpi, pages);
    }

    /** The same paper in another place: {@code map} leads from the old pixels to the new. */
    Shot moved(BufferedImage other, Homography map) {
        return new Shot(
                other, xDpi, yDpi, pages.stream().map(page -> page.moved(map)).toList());
    }
}
