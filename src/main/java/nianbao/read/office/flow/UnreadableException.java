package nianbao.read.office.flow;

import nianbao.model.ProblemCode;

/** A file cannot be read for a reason that a person should be told. It never leaves this room. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;

    public UnreadableException(ProblemCode code, String detail) {
        super(detail);
        this.code = code;
    }

    public UnreadableException(ProblemCode code, Throwable cause) {
        super(cause);
        this.code = code;
    }

    public ProblemCode code() {
        return code;
    }
}
