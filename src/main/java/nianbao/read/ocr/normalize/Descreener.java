package nianbao.read.ocr.normalize;

import nianbao.geometry.Ruling.Axis;
import nianbao.read.ocr.image.BinaryImage;
import nianbao.read.ocr.image.ConnectedComponents;
import nianbao.read.ocr.image.GrayImage;
import nianbao.read.ocr.image.PixelBox;

/**
 * Descreening: smooths out the dots of a halftone screen, which printers, copiers and faxes make of grey paper, and
 * cameras of a display: no line of ink can be told among thousands of them.
 *
 * <p>Phases: 1. {@link #period}: dots on a square inch tell how far they stand apart; 2. {@link #smoothed}: a Gaussian
 * as broad as that leaves a third of them, and most of a stroke.
 */
final class Descreener {
    /** Dots on a square inch from which they are a screen: the worst grain of office scans has some 200. */
    private static final double SCREENED = 700;
    /** Inches of the largest dot. */
    private static final double DOT = 0.022;
    /** Grey up to which a pixel is a part of a dot, on paper made white: fainter dots disturb nobody. */
    private static final int INK = 128;
    /** The Gaussian's deviation by the distance of dots: larger takes more of the strokes, smaller leaves dots. */
    private static final double BREADTH = 0.25;
    /** Inches between dots above which they are no screen but specks. */
    private static final double COARSEST = 0.035;

    private Descreener() {}

    /** {@code page} without its screen; the same where it has none. */
    static GrayImage smoothed(GrayImage page, GrayImage even, double dpi) {
        double period = period(even, dpi);
        return period == 0 ? page : smoothed(page, kernel(BREADTH * period));
    }

    /** Pixels from dot to dot; 0 where there is no screen in the middle of the page. */
    private static double period(GrayImage even, double dpi) {
        PixelBox middle = even.box().grow(-Math.min(even.width(), even.height()) / 6);
        long dots = ConnectedComponents.of(BinaryImage.of(even.crop(middle), INK)).all().stream()
                .filter(component ->
                        Math.max(component.box().width(), component.box().height()) <= Math.max(3, DOT * dpi))
                .count();
        double density = dots * dpi * dpi / Math.max(1, middle.area());
        double inches = density < SCREENED ? COARSEST + 1 : 1 / Math.sqrt(density);
        return inches > COARSEST ? 0 : inches * dpi;
    }

    private static double[] kernel(double deviation) {
        int reach = (int) Math.ceil(2.5 * deviation);
        double[] kernel = new double[2 * reach + 1];
        double sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            double away = (i - reach) / deviation;
            kernel[i] = Math.exp(-away * away / 2);
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }

    private static GrayImage smoothed(GrayImage page, double[] kernel) {
        return mixed(mixed(page, kernel, Axis.LEVEL), kernel, Axis.UPRIGHT);
    }

    /** Each pixel mixed with those beside it along {@code axis}. */
    private static GrayImage mixed(GrayImage page, double[] kernel, Axis axis) {
        int reach = kernel.length / 2;
        boolean level = axis == Axis.LEVEL;
        byte[] out = new byte[page.pixels().length];
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                int at = level ? x : y;
                int last = (level ? page.width() : page.height()) - 1;
                double sum = 0;
                for (int i = -reach; i <= reach; i++) {
                    int along = Math.max(0, Math.min(last, at + i));
                    sum += kernel[i + reach] * (level ? page.at(along, y) : page.at(x, along));
                }
                out[y * page.width() + x] = (byte) Math.round(sum);
            }
        }
        return new GrayImage(page.width(), page.height(), out);
    }
}
