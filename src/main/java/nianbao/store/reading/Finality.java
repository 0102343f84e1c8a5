package nianbao.store.reading;

import java.util.Locale;

/** Whether another try at the same bytes, by the same version of the program, could end otherwise. */
public enum Finality {
    FINAL,
    /** It failed for reasons that may pass. */
    AGAIN,
    /** It could; but it was tried again, and is not tried once more by itself. */
    QUARANTINED;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Finality of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
