package nianbao.geometry;

/** A matrix as PDF and OFD write it: x' = a x + c y + e, y' = b x + d y + f. */
public record Affine(double a, double b, double c, double d, double e, double f) {
    public static final Affine IDENTITY = new Affine(1, 0, 0, 1, 0, 0);

    public static Affine shift(double dx, double dy) {
        return new Affine(1, 0, 0, 1, dx, dy);
    }

    /** This map first, then {@code next}. */
    public Affine then(Affine next) {
        return new Affine(
                a * next.a + b * next.c,
                a * next.b + b * next.d,
                c * next.a + d * next.c,
                c * next.b + d * next.d,
                e * next.a + f * next.c + next.e,
                e * next.b + f * next.d + next.f);
    }

    public double x(double px, double py) {
        return a * px + c * py + e;
    }

    public double y(double px, double py) {
        return b * px + d * py + f;
    }

    /** The upright box around the image of a rectangle. */
    public Box box(double x1, double y1, double x2, double y2) {
        double ax = Math.min(a * x1, a * x2) + Math.min(c * y1, c * y2) + e;
        double bx = Math.max(a * x1, a * x2) + Math.max(c * y1, c * y2) + e;
        double ay = Math.min(b * x1, b * x2) + Math.min(d * y1, d * y2) + f;
        double by = Math.max(b * x1, b * x2) + Math.max(d * y1, d * y2) + f;
        return new Box(ax, ay, bx, by);
    }

    public Box box(Box box) {
        return box(box.left(), box.top(), box.right(), box.bottom());
    }

    /** By how much lengths grow, as the side of a square of the same area. */
    public double scale() {
        return Math.sqrt(Math.abs(a * d - b * c));
    }

    public boolean isFinite() {
        return Double.isFinite(a + b + c + d + e + f);
    }
}
