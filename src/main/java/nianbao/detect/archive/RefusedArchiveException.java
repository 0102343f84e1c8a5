package nianbao.detect.archive;

import java.io.IOException;
import java.io.Serial;
import nianbao.model.Problem;
import nianbao.model.ProblemCode;

/** An archive of which nothing more is opened. It ends as a refusal in the room that opens files and never leaves it. */
public final class RefusedArchiveException extends IOException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    RefusedArchiveException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** @param reason the key of a text that says which limit it passes */
    static RefusedArchiveException unsafe(String reason) {
        return new RefusedArchiveException(Problem.ofFile(ProblemCode.ARCHIVE_UNSAFE, reason));
    }

    /** Why it is not opened. */
    public Problem problem() {
        return problem;
    }
}
