package nianbao.monitor;

import java.util.Locale;

/** How a monitor should take a status. */
public enum Health {
    WELL,
    /** It was stopped. */
    STOPPED,
    /** It should have shown itself since. */
    SILENT,
    /** It cannot go on for now. */
    TROUBLED,
    /** It goes on, and part of its work fails again and again. */
    FAILING;

    /** The stable name, such as {@code well}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
