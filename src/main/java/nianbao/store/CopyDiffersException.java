package nianbao.store;

import java.io.Serial;

/** A table that came out of a copy as another than it was: nothing was copied. */
public final class CopyDiffersException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** @param table its name */
    CopyDiffersException(String table) {
        super(table);
    }
}
