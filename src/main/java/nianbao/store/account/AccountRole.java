package nianbao.store.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the holder of an account may do; each may do what those before it may. */
public enum AccountRole {
    /** Looks. */
    READER,
    /** Says what stands in reports. */
    REVIEWER,
    /** Says who may enter. */
    ADMIN;

    /** The stable name, such as {@code reviewer}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this name. */
    public static Optional<AccountRole> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }
}
