package nianbao.spark;

import java.io.IOException;
import java.util.Optional;

/**
 * The one reader of an executor. Spark makes its tasks anew and gives them no place to share anything, so it is kept by the class:
 * the tasks of a Java process share its reading processes, as many as it has cores.
 */
final class ExecutorReader {
    private static Optional<IsolatedReader> reader = Optional.empty();

    private ExecutorReader() {}

    /** The reader; made at the first call, whatever the later ones say. */
    static synchronized IsolatedReader get(JobOptions.Reading asked) throws IOException {
        if (reader.isEmpty()) {
            int processes = asked.processes() > 0
                    ? asked.processes()
                    : Runtime.getRuntime().availableProcessors();
            JobOptions.Reading reading =
                    new JobOptions.Reading(asked.language(), asked.timeout(), asked.memory(), asked.store(), processes);
            IsolatedReader made = IsolatedReader.open(ProgramHome.jar(), reading, ExecutorReader::tell);
            Runtime.getRuntime().addShutdownHook(new Thread(made::close, "reader-end"));
            reader = Optional.of(made);
        }
        return reader.get();
    }

    /** Into the log of the executor. */
    private static void tell(String fault) {
        System.err.println("nianbao: " + fault);
    }
}
