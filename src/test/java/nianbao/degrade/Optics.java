package nianbao.degrade;

import java.awt.image.BufferedImage;
import java.util.Random;

/** What light and lens do. */
final class Optics {
    private Optics() {}

    /** Blur by a Gaussian of {@code millimetres} on the paper. */
    static Shot blur(Shot shot, double millimetres, Random random) {
        return shot.showing(blurred(shot.image(), shot.pixels(millimetres)));
    }

    static BufferedImage blurred(BufferedImage image, double sigmaPx) {
        int reach = Math.max(1, (int) Math.ceil(3 * sigmaPx));
        double[] weights = new double[reach + 1];
        double sum = 0;
        for (int i = 0; i <= reach; i++) {
            weights[i] = Math.exp(-i * i / (2 * sigmaPx * sigmaPx));
            sum += i == 0 ? weights[i] : 2 * weights[i];
        }
        for (int i = 0; i <= reach; i++) {
            weights[i] /= sum;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        int[] across = along(Raster.pixels(image), weights, width, height, 1, width);
        int[] both = along(across, weights, height, width, width, 1);
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        System.arraycopy(both, 0, Raster.pixels(out), 0, both.length);
        return out;
    }

    /**
     * Blurs along one axis.
     *
     * @param length pixels of a line
     * @param lines how many there are
     * @param step from a pixel to the next of its line
     * @param stride from a line to the next
     */
    private static int[] along(int[] pixels, double[] weights, int length, int lines, int step, int stride) {
        int[] out = new int[pixels.length];
        for (int line = 0; line < lines; line++) {
            for (int i = 0; i < length; i++) {
                double red = 0;
                double green = 0;
                double blue = 0;
                for (int k = 1 - weights.length; k < weights.length; k++) {
                    int at = Math.max(0, Math.min(length - 1, i + k));
                    int rgb = pixels[line * stride + at * step];
                    double weight = weights[Math.abs(k)];
                    red += weight * (rgb >> 16 & 0xFF);
                    green += weight * (rgb >> 8 & 0xFF);
                    blue += weight * (rgb & 0xFF);
                }
                out[line * stride + i * step] = (int) (red + 0.5) << 16 | (int) (green + 0.5) << 8 | (int) (blue + 0.5);
            }
        }
        return out;
    }

    /** Noise of the sensor: a Gaussian of {@code greys} on each pixel. */
    static Shot noise(Shot shot, double greys, Random random) {
        int[] pixels = Raster.pixels(shot.image());
        for (int i = 0; i < pixels.length; i++) {
            int more = (int) Math.round(random.nextGaussian() * greys);
            pixels[i] = Raster.each(pixels[i], value -> value + more);
        }
        return shot;
    }

    /** Light from one side, down to {@code darkest} of full light on the other, with a shadow's edge across. */
    static Shot light(Shot shot, double darkest, Random random) {
        double angle = random.nextDouble() * 2 * Math.PI;
        double shadow = 0.3 + 0.4 * random.nextDouble();
        int[] pixels = Raster.pixels(shot.image());
        for (int y = 0; y < shot.height(); y++) {
            for (int x = 0; x < shot.width(); x++) {
                double u = x / (double) shot.width() - 0.5;
                double v = y / (double) shot.height() - 0.5;
                double along = 0.5 + (u * Math.cos(angle) + v * Math.sin(angle)) / 1.42;
                double soft = 1 / (1 + Math.exp((along - shadow) * 30));
                double light = 1 - (1 - darkest) * (0.6 * along + 0.4 * (1 - soft));
                int at = y * shot.width() + x;
                pixels[at] = Raster.each(pixels[at], value -> (int) Math.round(value * light));
            }
        }
        return shot;
    }

    /** Black up to the grey {@code threshold}, white above. */
    static Shot oneBit(Shot shot, double threshold, Random random) {
        int[] pixels = Raster.pixels(shot.image());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = Raster.grey(pixels[i]) <= threshold ? 0 : Raster.WHITE;
        }
        return shot;
    }
}
