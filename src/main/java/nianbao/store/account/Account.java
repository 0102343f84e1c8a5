package nianbao.store.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who may enter the desk.
 *
 * @param passwordHash with its salt and its costs
 * @param version one more with each change
 * @param disabled since when the account may not enter any more
 */
public record Account(
        long id,
        String name,
        String passwordHash,
        AccountRole role,
        long version,
        Instant created,
        Instant changed,
        Optional<Instant> disabled) {
    /** Whether it may enter. */
    public boolean isOpen() {
        return disabled.isEmpty();
    }

    @Override
    public String toString() {
        return name + " (" + role.id() + ")"; // a log must not tell hashes
    }
}
