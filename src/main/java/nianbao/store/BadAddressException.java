package nianbao.store;

import java.io.Serial;

/** Words that name no store. */
public final class BadAddressException extends IllegalArgumentException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String message;

    /**
     * @param message the key of the message that tells it
     * @param words what was said, without what must not be shown
     */
    BadAddressException(String message, String words) {
        super(words);
        this.message = message;
    }

    /** The key of the message that tells it, with the words as its argument. */
    public String key() {
        return message;
    }
}
