package nianbao.harvest;

import java.io.Serial;

/** The list of sources is not as it should be; the message says what and where. */
public final class BadSourcesException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    BadSourcesException(String message) {
        super(message);
    }
}
