package nianbao.read.ofd.part;

import java.io.IOException;

/** One part cannot be read; the others may be. */
public final class OfdPartException extends IOException {
    private static final long serialVersionUID = 1L;

    public OfdPartException(String message) {
        super(message);
    }
}
