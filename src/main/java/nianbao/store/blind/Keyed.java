package nianbao.store.blind;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person sees in a cell.
 *
 * @param number of a figure, and of nothing else; those of the same value are equal
 */
public record Keyed(Kind kind, Optional<BigDecimal> number) {
    public static final Keyed NOTHING = new Keyed(Kind.NOTHING, Optional.empty());
    public static final Keyed ILLEGIBLE = new Keyed(Kind.ILLEGIBLE, Optional.empty());

    /** What kind of thing stands there. */
    public enum Kind {
        FIGURE,
        /** The cell holds nothing. */
        NOTHING,
        /** Something stands there that cannot be made out. */
        ILLEGIBLE;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    public Keyed {
        if ((kind == Kind.FIGURE) != number.isPresent()) {
            throw new IllegalArgumentException(kind + " " + number);
        }
        number = number.map(Keyed::plain);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static Keyed figure(BigDecimal number) {
        return new Keyed(Kind.FIGURE, Optional.of(number));
    }

    /** What somebody set: a number, or that nothing stands there. */
    public static Keyed of(Optional<BigDecimal> set) {
        return set.map(Keyed::figure).orElse(NOTHING);
    }

    public boolean isIllegible() {
        return kind == Kind.ILLEGIBLE;
    }
}
