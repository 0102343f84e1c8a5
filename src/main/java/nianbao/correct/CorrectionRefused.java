package nianbao.correct;

import java.io.Serial;
import java.util.List;

/** What a person says cannot be so; nothing of it was kept. */
public final class CorrectionRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Object> arguments;

    /** @param key of the message that says why */
    public CorrectionRefused(String key, Object... arguments) {
        super(key);
        this.arguments = List.of(arguments);
    }

    String key() {
        return String.valueOf(getMessage());
    }

    /** Whether it is a number, and none that can stand there. */
    boolean isOfNumber() {
        return !key().equals("correct.no-number");
    }

    CorrectionsRefused.Refusal at(int line) {
        return new CorrectionsRefused.Refusal(line, key(), arguments);
    }
}
