package nianbao.review;

import java.io.Serial;
import java.util.List;

/** What a person says of an account, or of where a body is, cannot be so; nothing of it was kept. A message says why. */
public final class RefusedInWords extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<Object> arguments;

    /** @param key of the message that says why, which takes the arguments */
    public RefusedInWords(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
