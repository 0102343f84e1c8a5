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

    CorrectionsRefused.Refusal at(int line) {
        return new CorrectionsRefused.Refusal(line, String.valueOf(getMessage()), arguments);
    }
}
