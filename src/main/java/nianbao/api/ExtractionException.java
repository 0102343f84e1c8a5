package nianbao.api;

import java.io.Serial;

/**
 * The environment failed: a reading process cannot be started, a disk is full. No file is to blame, and nothing is known of
 * the one at hand; it can be read again once that is mended.
 */
public final class ExtractionException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String code;

    ExtractionException(String code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** A stable name of what failed, such as {@code reader-unusable}; docs/errors.md has each of them. */
    public String code() {
        return code;
    }
}
