package nianbao.web.guard;

import io.javalin.security.RouteRole;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may do; each may do what those before it may. */
public enum Role implements RouteRole {
    /** Anyone, without a session. */
    ANYONE,
    /** Looks. */
    READER,
    /** Says what stands in reports, and brings files. */
    REVIEWER,
    /** Takes back what others said, and says who may enter. */
    ADMIN;

    public boolean may(Role needed) {
        return compareTo(needed) >= 0;
    }

    /** The stable name, such as {@code reviewer}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this name, of those that a person can have. */
    public static Optional<Role> of(String id) {
        return Arrays.stream(values())
                .filter(role -> role != ANYONE && role.id().equals(id))
                .findFirst();
    }
}
