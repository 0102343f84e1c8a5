package nianbao.read.ocr.image;

/**
 * A projective map of the plane, in pixels: x' = (a x + b y + c) / w, y' = (d x + e y + f) / w, w = g x + h y + i.
 * A pixel's number is its centre.
 */
public record Homography(double a, double b, double c, double d, double e, double f, double g, double h, double i) {
    public static final Homography IDENTITY = affine(1, 0, 0, 0, 1, 0);

    public static Homography affine(double a, double b, double c, double d, double e, double f) {
        return new Homography(a, b, c, d, e, f, 0, 0, 1);
    }

    /**
     * The map of a rectangle from 0, 0 to {@code width}, {@code height} onto four corners (Heckbert 1989, 2.2.3).
     *
     * @param corners x and y: top left, top right, bottom right, bottom left
     */
    public static Homography onto(double width, double height, double[][] corners) {
        double[] p = corners[0];
        double[] q = corners[1];
        double[] r = corners[2];
        double[] s = corners[3];
        double sx = p[0] - q[0] + r[0] - s[0];
        double sy = p[1] - q[1] + r[1] - s[1];
        double determinant = (q[0] - r[0]) * (s[1] - r[1]) - (s[0] - r[0]) * (q[1] - r[1]);
        double g = (sx * (s[1] - r[1]) - (s[0] - r[0]) * sy) / determinant;
        double h = ((q[0] - r[0]) * sy - sx * (q[1] - r[1])) / determinant;
        Homography ofUnit = new Homography(
                q[0] - p[0] + g * q[0],
                s[0] - p[0] + h * s[0],
                p[0],
                q[1] - p[1] + g * q[1],
                s[1] - p[1] + h * s[1],
                p[1],
                g,
                h,
                1);
        return ofUnit.after(affine(1 / width, 0, 0, 0, 1 / height, 0));
    }

    public double x(double x, double y) {
        return (a * x + b * y + c) / (g * x + h * y + i);
    }

    public double y(double x, double y) {
        return (d * x + e * y + f) / (g * x + h * y + i);
    }

    /** The map that does {@code first}, then this. */
    public Homography after(Homography first) {
        return new Homography(
                a * first.a + b * first.d + c * first.g,
                a * first.b + b * first.e + c * first.h,
                a * first.c + b * first.f + c * first.i,
                d * first.a + e * first.d + f * first.g,
                d * first.b + e * first.e + f * first.h,
                d * first.c + e * first.f + f * first.i,
                g * first.a + h * first.d + i * first.g,
                g * first.b + h * first.e + i * first.h,
                g * first.c + h * first.f + i * first.i);
    }

    /** The way back. */
    public Homography inverse() {
        return new Homography(
                e * i - f * h,
                c * h - b * i,
                b * f - c * e,
                f * g - d * i,
                a * i - c * g,
                c * d - a * f,
                d * h - e * g,
                b * g - a * h,
                a * e - b * d);
    }

    /**
     * The image of {@code width} by {@code height} whose pixels lie in {@code source} where this maps them; white
     * outside.
     */
    public GrayImage pull(GrayImage source, int width, int height) {
        byte[] out = new byte[width * height];
        byte[] in = source.pixels();
        int sourceWidth = source.width();
        int lastX = sourceWidth - 1;
        int lastY = source.height() - 1;
        for (int y = 0; y < height; y++) {
            double u = b * y + c;
            double v = e * y + f;
            double w = h * y + i;
            for (int x = 0; x < width; x++) {
                // nothing divides by one for nothing: most maps only turn and move
                float sx = (float) (w == 1 ? u : u / w);
                float sy = (float) (w == 1 ? v : v / w);
                u += a;
                v += d;
                w += g;
                int left = (int) sx;
                int top = (int) sy;
                if (sx < 0 || sy < 0 || left >= lastX || top >= lastY) {
                    out[y * width + x] = (byte) 255;
                    continue;
                }
                int at = top * sourceWidth + left;
                if ((in[at] & in[at + 1] & in[at + sourceWidth] & in[at + sourceWidth + 1]) == -1) {
                    out[y * width + x] = (byte) 255;
                    continue;
                }
                float fx = sx - left;
                float fy = sy - top;
                float upper = (in[at] & 0xFF) * (1 - fx) + (in[at + 1] & 0xFF) * fx;
                float lower = (in[at + sourceWidth] & 0xFF) * (1 - fx) + (in[at + sourceWidth + 1] & 0xFF) * fx;
                out[y * width + x] = (byte) (int) (upper * (1 - fy) + lower * fy + 0.5f);
            }
        }
        return new GrayImage(width, height, out);
    }
}
