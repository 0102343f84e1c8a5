package nianbao.web.guard;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A person who is here.
 *
 * @param id a secret between the browser and us
 * @param csrf another, which each request that changes something must bear beside it
 * @param user by which name changes are kept
 * @param accountVersion of the account that was entered by; empty for whoever entered by the address of this machine
 */
public record Session(
        String id, String csrf, String user, Role role, OptionalLong accountVersion, Instant began, Instant lastSeen) {
    Session seen(Instant now) {
        return new Session(id, csrf, user, role, accountVersion, began, now);
    }

    @Override
    public String toString() {
        return user + " (" + role.id() + ")"; // a log must not tell secrets
    }
}
