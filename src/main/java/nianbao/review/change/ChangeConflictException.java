package nianbao.review.change;

import java.io.Serial;
import java.util.Optional;
import nianbao.store.correction.Change;

/** A change cannot be taken back. Nothing was changed. */
public final class ChangeConflictException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Change change;
    private final transient Optional<Change> later;

    ChangeConflictException(Change change, Optional<Change> later) {
        super("change " + change.number());
        this.change = change;
        this.later = later;
    }

    /** The one that was meant. */
    public Change change() {
        return change;
    }

    /** The one by which it ceased to stand; empty where it set nothing that could be taken back. */
    public Optional<Change> later() {
        return later;
    }
}
