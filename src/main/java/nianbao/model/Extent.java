package nianbao.model;

import java.util.Locale;

/** How much of a report is read. */
public enum Extent {
    /** All that it says. */
    WHOLE,
    /** Title, issuer, year, figures and what follows from them; the prose is left. */
    FIGURES;

    /** As commands name it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for what is no extent */
    public static Extent of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
