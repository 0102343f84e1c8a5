package nianbao.cli.read;

import nianbao.cli.command.LanguageOptions;
import picocli.CommandLine.Option;

/** Options of every command that reads files. */
public final class ReadingOptions extends LanguageOptions {
    /** Seconds: a scanned report of 300 pages takes some 250 on a slow core. */
    static final int TIMEOUT = 600;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Wall time for one file (default: ${DEFAULT-VALUE}).",
            defaultValue = "" + TIMEOUT)
    private int timeout = TIMEOUT;

    int timeout() {
        return timeout;
    }
}
