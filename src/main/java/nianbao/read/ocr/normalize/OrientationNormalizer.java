package nianbao.read.ocr.normalize;

import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.Homography;

/**
 * Turns images by quarter turns, mirrors them back and makes their pixels square, as their place on the page asks for.
 */
public final class OrientationNormalizer {
    /** Share by which pixels may be longer than wide before they are made square: fax pages have twice. */
    private static final double SQUARE_TOLERANCE = 0.02;

    /** Pixels an inch that no image gets by being made square: more are taken off it again at once. */
    private static final double FINEST_DPI = 660;

    private OrientationNormalizer() {}

    /**
     * The image as it stands upright on the page.
     *
     * @param toPage from its pixels to points on the page
     */
    public record OrientedImage(GrayImage image, Homography toPage) {}

    /** @param toPage from the image's pixels to points on the page: any turn, mirrored or not */
    public static OrientedImage of(GrayImage image, Homography toPage) {
        GrayImage turned = image;
        Homography map = toPage;
        if (Math.abs(map.b()) + Math.abs(map.d()) > Math.abs(map.a()) + Math.abs(map.e())) {
            // a quarter turn clockwise: new (x, y) shows old (y, height - 1 - x)
            map = map.after(Homography.affine(0, 1, 0, -1, 0, turned.height() - 1));
            turned = turned.turned(1);
        }
        if (map.a() < 0 && map.e() < 0) {
            map = map.after(Homography.affine(-1, 0, turned.width() - 1, 0, -1, turned.height() - 1));
            turned = turned.turned(2);
        } else if (map.a() < 0) {
            map = map.after(Homography.affine(-1, 0, turned.width() - 1, 0, 1, 0));
            turned = mirrored(turned);
        } else if (map.e() < 0) {
            map = map.after(Homography.affine(1, 0, 0, 0, -1, turned.height() - 1));
            turned = mirrored(turned).turned(2);
        }
        return square(turned, map);
    }

    private static GrayImage mirrored(GrayImage image) {
        byte[] out = new byte[image.pixels().length];
        int width = image.width();
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < width; x++) {
                out[y * width + x] = image.pixels()[y * width + width - 1 - x];
            }
        }
        return new GrayImage(width, image.height(), out);
    }

    private static OrientedImage square(GrayImage image, Homography map) {
        double ratio = Math.abs(map.e() / map.a());
        if (Math.abs(ratio - 1) <= SQUARE_TOLERANCE) {
            return new OrientedImage(image, map);
        }
        double width = ratio < 1 ? image.width() / ratio : image.width();
        double height = ratio > 1 ? image.height() * ratio : image.height();
        double factor = Math.min(1, FINEST_DPI * Math.min(Math.abs(map.a()), Math.abs(map.e())) / 72);
        return resized(image, map, pixels(factor * width), pixels(factor * height));
    }

    private static int pixels(double length) {
        return Math.max(1, (int) Math.round(length));
    }

    static OrientedImage resized(GrayImage image, Homography map, int width, int height) {
        double sx = (double) image.width() / width;
        double sy = (double) image.height() / height;
        Homography scale = Homography.affine(sx, 0, (sx - 1) / 2, 0, sy, (sy - 1) / 2);
        return new OrientedImage(image.scaled(width, height), map.after(scale));
    }
}
