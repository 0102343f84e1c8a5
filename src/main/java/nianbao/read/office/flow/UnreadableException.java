package nianbao.read.office.flow;

import nianbao.model.ProblemCode;

/** A file cannot be read for a reason that a person should be told. It never leaves this room. */
public final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_LINE = 160;

    private final ProblemCode code;

    public UnreadableException(ProblemCode code, String detail) {
        super(detail);
        this.code = code;
    }

    public UnreadableException(ProblemCode code, Throwable cause) {
        super(told(cause), cause);
        this.code = code;
    }

    /** What {@code cause} says, in one line of bearable length. */
    public static String told(Throwable cause) {
        String said = cause.getMessage();
        String line = said == null || said.isBlank()
                ? cause.getClass().getSimpleName()
                : said.lines().toList().get(0);
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
    }

    public ProblemCode code() {
        return code;
    }
}
