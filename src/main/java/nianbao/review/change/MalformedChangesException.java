package nianbao.review.change;

import java.io.Serial;

/** A file is none of changes. */
public final class MalformedChangesException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final int line;

    MalformedChangesException(int line) {
        super("line " + line);
        this.line = line;
    }

    MalformedChangesException(int line, Exception cause) {
        super("line " + line, cause);
        this.line = line;
    }

    /** The first line that is none of a change. */
    public int line() {
        return line;
    }
}
