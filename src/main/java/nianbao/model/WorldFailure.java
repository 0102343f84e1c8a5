package nianbao.model;

import java.io.Serial;
import java.util.Locale;

/**
 * The world around the program failed: a disk is full, a database is locked, a native library is missing. No file is to
 * blame, and nothing was recorded for the one at hand.
 */
public final class WorldFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final Code code;

    /** @param detail what the system said, for a person */
    public WorldFailure(Code code, String detail, Throwable cause) {
        super(detail, cause);
        this.code = code;
    }

    /** @param detail what failed, for a person */
    public WorldFailure(Code code, String detail) {
        super(detail);
        this.code = code;
    }

    public Code code() {
        return code;
    }

    /** What failed, and what a caller should do. */
    public enum Code {
        STORE_UNUSABLE(Category.STOP),
        STORE_READ_ONLY(Category.STOP),
        STORE_NEWER(Category.STOP),
        HARVEST_BUSY(Category.RETRY),
        DISK_FULL(Category.STOP),
        STORE_BUSY(Category.RETRY),
        READER_UNUSABLE(Category.STOP),
        INPUT_UNREADABLE(Category.STOP),
        INBOX_TAKEN(Category.STOP),
        OUTPUT_UNWRITABLE(Category.STOP);

        private final Category category;

        Code(Category category) {
            this.category = category;
        }

        public Category category() {
            return category;
        }

        /** The stable name, such as {@code store-busy}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** RETRY later, SKIP this file and go on, or STOP the run. */
    public enum Category {
        RETRY,
        SKIP,
        STOP
    }
}
