package nianbao.read.ofd.value;

import java.util.Locale;
import java.util.Optional;

/** x' = a x + c y + e, y' = b x + d y + f, as in OFD and PDF. */
public record Matrix(double a, double b, double c, double d, double e, double f) {
    public static final Matrix IDENTITY = new Matrix(1, 0, 0, 1, 0, 0);

    public static Optional<Matrix> of(String text) {
        return Numbers.of(text, 6).map(m -> new Matrix(m[0], m[1], m[2], m[3], m[4], m[5]));
    }

    public static Matrix moved(double x, double y) {
        return new Matrix(1, 0, 0, 1, x, y);
    }

    /** This first, then {@code next}. */
    public Matrix then(Matrix next) {
        return new Matrix(
                a * next.a + b * next.c,
                a * next.b + b * next.d,
                c * next.a + d * next.c,
                c * next.b + d * next.d,
                e * next.a + f * next.c + next.e,
                e * next.b + f * next.d + next.f);
    }

    public double x(double x, double y) {
        return a * x + c * y + e;
    }

    public double y(double x, double y) {
        return b * x + d * y + f;
    }

    /** Its six numbers as PDF writes them. */
    public String operands() {
        return String.format(Locale.ROOT, "%.6f %.6f %.6f %.6f %.5f %.5f", a, b, c, d, e, f);
    }
}
