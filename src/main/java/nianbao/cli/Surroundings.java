package nianbao.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;

/**
 * What a command finds around it.
 *
 * @param out for results alone
 * @param err for messages
 * @param terminal whether a person watches {@code err}
 * @param environment the variables
 */
record Surroundings(PrintWriter out, PrintWriter err, boolean terminal, Map<String, String> environment) {
    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** A variable that is set to something. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
