package nianbao.worker;

import java.io.Serial;
import java.util.List;
import nianbao.model.Problem;

/** A reading process gave no record of a file, and was ended. */
final class ReadingFailure extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient List<String> errors;

    /**
     * @param problem what to say of the file
     * @param what happened, for the log
     * @param errors lines of the process's standard error
     */
    ReadingFailure(Problem problem, String what, List<String> errors) {
        super(what);
        this.problem = problem;
        this.errors = List.copyOf(errors);
    }

    Problem problem() {
        return problem;
    }

    /** What happened and what the process said. */
    String report() {
        return getMessage() + said();
    }

    /** The same for people: the first line is in words that {@link nianbao.words.Messages} knows. */
    String reason() {
        return String.join(" ", problem.arguments()) + said();
    }

    private String said() {
        return String.join("", errors.stream().map(line -> "\n    " + line).toList());
    }
}
