package nianbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;

/** Where stacks of unexpected errors are written down, and what processes said before they failed. */
final class BugLog {
    private final LanguageOptions options;
    private final Surroundings surroundings;

    BugLog(LanguageOptions options, Surroundings surroundings) {
        this.options = options;
        this.surroundings = surroundings;
    }

    /** Writes down a stack. */
    void write(Throwable bug) {
        StringWriter stack = new StringWriter();
        bug.printStackTrace(new PrintWriter(stack, true));
        write(stack.toString());
    }

    /** Writes down what should never happen, and says where; with --debug to standard error. From any thread. */
    synchronized void write(String bug) {
        if (options.debug()) {
            surroundings.err().println(bug);
            return;
        }
        Path log = log();
        try {
            Optional<Path> folder = Optional.ofNullable(log.getParent());
            if (folder.isPresent()) {
                Files.createDirectories(folder.get());
            }
            try (PrintWriter writer = new PrintWriter(
                    Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
                writer.println(Instant.now() + " " + bug);
            }
            surroundings.err().println(options.messages().text("cli.bug", log));
        } catch (IOException e) {
            surroundings.err().println(bug);
        }
    }

    /** NIANBAO_LOG, else the place that the XDG base directories have for logs. */
    private Path log() {
        Optional<String> chosen = surroundings.variable("NIANBAO_LOG");
        String home = surroundings.variable("HOME").orElse(".");
        Path state = Path.of(surroundings.variable("XDG_STATE_HOME").orElse(home + "/.local/state"));
        return chosen.map(Path::of).orElseGet(() -> state.resolve("nianbao").resolve("nianbao.log"));
    }
}
