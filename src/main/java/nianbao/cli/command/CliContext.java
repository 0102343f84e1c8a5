package nianbao.cli.command;

import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nianbao.words.LineLog;

/**
 * What a command finds around it.
 *
 * @param in what comes from standard input
 * @param out for results alone
 * @param err for messages
 * @param terminal whether a person watches {@code err}
 * @param environment the variables
 */
public record CliContext(
        InputStream in, PrintWriter out, PrintWriter err, boolean terminal, Map<String, String> environment) {
    public CliContext {
        environment = Map.copyOf(environment);
    }

    /** Where a command that runs for long tells what it does. */
    public LineLog log(Clock clock) {
        boolean journal = variable("JOURNAL_STREAM").isPresent();
        return new LineLog(err, clock, journal ? LineLog.Reader.JOURNAL : LineLog.Reader.PERSON);
    }

    /** A variable that is set to something. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
