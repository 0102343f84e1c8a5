package nianbao.review.blind;

import java.io.Serial;

/** What was asked or keyed cannot be so. Nothing was kept. */
public final class BlindRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** There is no such report. */
        NO_REPORT,
        /** Its file has no pages to key from. */
        NO_PAGES,
        /** Who said last what stands there cannot be the second. */
        SAME_PERSON,
        /** Nobody is asked for that figure any more. */
        NOT_WAITING,
        /** Something was said of the figure meanwhile, or it was read again. */
        CHANGED
    }

    private final Reason reason;

    BlindRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
