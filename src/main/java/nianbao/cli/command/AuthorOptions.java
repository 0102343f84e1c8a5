package nianbao.cli.command;

import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of commands that take a person's word: whose it is, and why. */
public final class AuthorOptions {
    @Option(names = "--by", paramLabel = "WHO", description = "Who says so.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, for those who come after.")
    private Optional<String> note = Optional.empty();

    /** Who says so; empty where nobody says anything. */
    public Optional<String> by() {
        return by;
    }

    /** Why. */
    public Optional<String> note() {
        return note;
    }
}
