package nianbao.read.ofd.part;

import java.util.List;
import nianbao.model.ProblemCode;

/** The file cannot be read for a reason that a person should be told. It never leaves this room. */
public final class OfdRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final List<String> arguments;

    public OfdRefusedException(ProblemCode code, String... arguments) {
        super(code.id());
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public ProblemCode code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
