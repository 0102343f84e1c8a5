package nianbao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Where stacks of unexpected errors are written down. */
final class BugLog {
    private final LanguageOptions options;
    private final Surroundings surroundings;

    BugLog(LanguageOptions options, Surroundings surroundings) {
        this.options = options;
        this.surroundings = surroundings;
    }

    /** Writes the stack to where bugs are kept, and says where; with --debug to standard error. */
    void write(Throwable bug) {
        if (options.debug()) {
            bug.printStackTrace(surroundings.err());
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
                bug.printStackTrace(writer);
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
