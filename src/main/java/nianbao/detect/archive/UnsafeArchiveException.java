package nianbao.detect.archive;

import java.io.IOException;
import java.io.Serial;

/** An archive that passes a limit. It ends as a refusal in {@link FileOpener} and leaves this room never. */
public final class UnsafeArchiveException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String reason;

    /** @param reason the key of a text that says which limit */
    UnsafeArchiveException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** Why it is not to be trusted, as an id. */
    public String reason() {
        return reason;
    }
}
