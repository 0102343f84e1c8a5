package nianbao.model;

import java.io.Serial;
import java.util.Locale;

/**
 * An environment error: a disk is full, a database is locked, a native library is missing. No file is to
 * blame, and nothing was recorded for the one at hand.
 */
public final class EnvironmentException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Code code;

    /** @param detail what the system said, for a person */
    public EnvironmentException(Code code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    /** @param detail what failed, for a person */
    public EnvironmentException(Code code, String detail) {
        super(detail);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What failed. */
    public enum Code {
        STORE_UNUSABLE,
        STORE_DAMAGED,
        STORE_READ_ONLY,
        STORE_OLDER,
        STORE_NEWER,
        STORE_BUSY,
        STORE_UNREACHABLE,
        STORE_LOGIN,
        STORE_MISSING,
        STORE_SERVER_OLD,
        STORE_LOST,
        STORE_UNCERTAIN,
        STORE_NO_FILE,
        HARVEST_BUSY,
        DISK_FULL,
        TEMPORARY_UNUSABLE,
        READER_UNUSABLE,
        FORMS_UNUSABLE,
        INPUT_UNREADABLE,
        INBOX_TAKEN,
        ADDRESS_TAKEN,
        OUTPUT_UNWRITABLE,
        FONT_MISSING;

        /** The stable name, such as {@code store-busy}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
