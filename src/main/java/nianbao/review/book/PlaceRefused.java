package nianbao.review.book;

import java.io.Serial;
import java.util.List;

/** What was said of where bodies are cannot be so; nothing of it was kept. */
public final class PlaceRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<Object> arguments;

    PlaceRefused(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Of the message that says why, which takes the arguments. */
    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
