package nianbao.review.drawn;

import java.io.Serial;

/** What somebody drew cannot be read, or not now. Nothing was kept. */
public final class DrawnRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** There is no such report, or nothing of this number was drawn by this person. */
        UNKNOWN,
        /** The file has no pages of its own. */
        NO_PAGES,
        /** The file has fewer pages. */
        NO_SUCH_PAGE,
        /** The report was read again meanwhile. */
        CHANGED,
        /** It is not read yet. */
        NOT_READ,
        /** Too many wait. */
        BUSY
    }

    private final Reason reason;

    DrawnRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
