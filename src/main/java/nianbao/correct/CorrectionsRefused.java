package nianbao.correct;

import java.io.Serial;
import java.util.List;

/** Some of what people said cannot be so. Nothing of it was kept, not even the rest. */
public final class CorrectionsRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<Refusal> refusals;

    CorrectionsRefused(List<Refusal> refusals) {
        super(refusals.toString());
        this.refusals = List.copyOf(refusals);
    }

    /** In the order of the lines. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /**
     * Why something was refused.
     *
     * @param line of the request
     * @param key of the message that says it, which takes the arguments
     */
    public record Refusal(int line, String key, List<Object> arguments) {
        public Refusal {
            arguments = List.copyOf(arguments);
        }
    }
}
