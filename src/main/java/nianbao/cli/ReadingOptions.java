package nianbao.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of every command that reads files. */
final class ReadingOptions {
    /** Seconds: a scanned report of 300 pages takes some 250 on a slow core. */
    private static final int TIMEOUT = 600;

    @Option(
            names = "--lang",
            paramLabel = "zh|en",
            description = "Language of messages (default: the one of your locale).")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Wall time for one file (default: ${DEFAULT-VALUE}).",
            defaultValue = "" + TIMEOUT)
    private int timeout = TIMEOUT;

    @Option(names = "--debug", description = "Print the stack of an unexpected error, which otherwise goes to a file.")
    private boolean debug;

    Optional<String> language() {
        return language;
    }

    int timeout() {
        return timeout;
    }

    boolean debug() {
        return debug;
    }
}
