package nianbao.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkException;

/** Where {@code spark-submit} and {@code nianbao spark} start. The exit codes are those of docs/errors.md. */
public final class SparkMain {
    private static final int DONE = 0;
    private static final int USAGE = 2;
    private static final int WORLD_FAILED = 3;
    private static final int NOT_SOUND = 4;

    /** What is needed to speak, and to list folders. */
    private static final JobOptions.Reading SPEAKING = new JobOptions.Reading("en", 600, 1024, Optional.empty(), 1);

    private SparkMain() {}

    public static void main(String[] arguments) throws IOException {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        int code = run(List.of(arguments));
        if (code != DONE) {
            System.exit(code); // a cluster takes any end of the driver by this for a failure, and so it is
        }
    }

    private static int run(List<String> words) throws IOException {
        JobOptions.Reading speaking = new JobOptions.Reading(
                JobOptions.language(words), SPEAKING.timeout(), SPEAKING.memory(), SPEAKING.store(), 1);
        try (IsolatedReader speaker = IsolatedReader.open(ProgramHome.jar(), speaking, SparkMain::tell)) {
            try {
                return run(JobOptions.of(words));
            } catch (MisuseException e) {
                System.err.println("nianbao: " + speaker.say(e.words().toArray(String[]::new)));
                return USAGE;
            } catch (IllegalStateException e) {
                System.err.println("nianbao: " + speaker.say("spark.failed", String.valueOf(e.getMessage())));
                return WORLD_FAILED;
            } catch (IOException e) {
                System.err.println("nianbao: " + speaker.say("spark.failed", e.toString()));
                return WORLD_FAILED;
            } catch (Exception e) {
                // Spark throws what it does not declare
                System.err.println("nianbao: " + speaker.say("spark.failed", root(e)));
                return WORLD_FAILED;
            }
        }
    }

    private static void tell(String text) {
        System.err.println(text);
    }

    /** What a task said that failed, of the many words in which Spark tells it. */
    private static String root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        boolean told = cause instanceof IllegalStateException && !(cause instanceof SparkException);
        String text = told ? String.valueOf(cause.getMessage()) : cause.toString();
        return text.lines().findFirst().orElse(text);
    }

    private static int run(JobOptions options) throws IOException, MisuseException {
        try (IsolatedReader program = IsolatedReader.open(ProgramHome.jar(), options.reading(1), SparkMain::tell)) {
            SparkJob.Outcome outcome = new SparkJob(options, program).run();
            Results.Counts counts = outcome.counts();
            System.out.println(program.say(
                    "spark.done",
                    String.valueOf(outcome.listed()),
                    String.valueOf(counts.of("read")),
                    String.valueOf(counts.of("rejected")),
                    String.valueOf(counts.of("quarantined")),
                    String.valueOf(counts.of("not-found"))));
            System.out.println(program.say(
                    "spark.tables", String.valueOf(counts.records()), String.valueOf(counts.figures()), options.out()));
            if (counts.addUpTo(outcome.listed())) {
                return DONE;
            }
            System.err.println("nianbao: "
                    + program.say("spark.mismatch", String.valueOf(outcome.listed()), String.valueOf(counts.paths())));
            return NOT_SOUND;
        }
    }
}
