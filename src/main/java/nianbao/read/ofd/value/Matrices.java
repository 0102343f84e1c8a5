package nianbao.read.ofd.value;

import java.util.Locale;
import java.util.Optional;
import nianbao.geometry.Affine;

/** Matrices as six numbers in a row. */
public final class Matrices {
    private Matrices() {}

    /** Empty where there are not six numbers. */
    public static Optional<Affine> of(String text) {
        return Numbers.of(text, 6).map(m -> new Affine(m[0], m[1], m[2], m[3], m[4], m[5]));
    }

    /** As PDF writes it. */
    public static String operands(Affine matrix) {
        return String.format(
                Locale.ROOT,
                "%.6f %.6f %.6f %.6f %.5f %.5f",
                matrix.a(),
                matrix.b(),
                matrix.c(),
                matrix.d(),
                matrix.e(),
                matrix.f());
    }
}
