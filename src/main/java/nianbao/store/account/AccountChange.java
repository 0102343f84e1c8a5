package nianbao.store.account;

import java.time.Instant;
import java.util.Locale;

/**
 * What became of an account.
 *
 * @param account its name
 * @param role that it has from then on
 * @param by who did it
 */
public record AccountChange(String account, Kind kind, AccountRole role, String by, Instant at) {
    /** What was done. */
    public enum Kind {
        ADDED,
        PASSWORD,
        ROLE,
        DISABLED,
        ENABLED;

        /** The stable name, such as {@code disabled}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
