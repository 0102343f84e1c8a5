package nianbao.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import nianbao.words.Messages;

/** Where stacks of unexpected errors are written down, and what processes said before they failed. */
public final class BugLog {
    private final LanguageOptions options;
    private final CliContext context;

    /** Under the options and variables of a command. */
    public BugLog(LanguageOptions options, CliContext context) {
        this.options = options;
        this.context = context;
    }

    /** Writes down a stack. */
    public void write(Throwable bug) {
        StringWriter stack = new StringWriter();
        bug.printStackTrace(new PrintWriter(stack, true));
        write(stack.toString());
    }

    /** Writes down what should never happen, and says where; with --debug to standard error. From any thread. */
    public synchronized void write(String bug) {
        if (options.debug()) {
            context.err().println(bug);
            return;
        }
        Path log = file();
        try {
            Optional<Path> folder = Optional.ofNullable(log.getParent());
            if (folder.isPresent()) {
                Files.createDirectories(folder.get());
            }
            try (PrintWriter writer = new PrintWriter(
                    Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
                writer.println(Messages.time(Instant.now()) + " " + bug);
            }
            context.err().println(options.messages().text("cli.bug", log));
        } catch (IOException e) {
            context.err().println(bug);
        }
    }

    /** NIANBAO_LOG, else the place that the XDG base directories have for logs. */
    public Path file() {
        Optional<String> chosen = context.variable("NIANBAO_LOG");
        String home = context.variable("HOME").orElseGet(() -> System.getProperty("user.home"));
        Path state = Path.of(context.variable("XDG_STATE_HOME").orElse(home + "/.local/state"));
        return chosen.map(Path::of).orElseGet(() -> state.resolve("nianbao").resolve("nianbao.log"));
    }
}
