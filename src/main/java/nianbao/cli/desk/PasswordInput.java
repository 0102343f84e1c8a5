package nianbao.cli.desk;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import nianbao.cli.command.CliContext;
import nianbao.words.Messages;
import org.jspecify.annotations.Nullable;

/** Takes a password: at a terminal without showing it, and twice; else the first line of standard input. */
final class PasswordInput {
    /** Bytes; longer ones are refused anyway. */
    private static final int LONGEST = 1024;

    private final CliContext context;
    private final Messages messages;
    /** Where somebody types; Java 22 and newer answer so with {@code jdk.console=java.base}, which the start script sets. */
    @SuppressWarnings("SystemConsoleNull")
    private final @Nullable Console console = System.console();

    PasswordInput(CliContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    /** The password; empty where none came. */
    Optional<String> ask(String whose) {
        return console == null ? line(context.in()) : hidden(console, messages.text("accounts.ask", whose));
    }

    /** Whether the same is typed again, where somebody types. */
    boolean confirm(String password) {
        return console == null
                || hidden(console, messages.text("accounts.ask-again"))
                        .filter(password::equals)
                        .isPresent();
    }

    private Optional<String> hidden(Console terminal, String prompt) {
        context.err().flush();
        char[] typed = terminal.readPassword("%s", prompt);
        if (typed == null) {
            return Optional.empty();
        }
        String password = new String(typed);
        Arrays.fill(typed, ' ');
        return Optional.of(password).filter(text -> !text.isEmpty());
    }

    /** In UTF-8, whatever the machine's own is. */
    private static Optional<String> line(InputStream in) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0 && next != '\n' && bytes.size() < LONGEST; next = in.read()) {
                bytes.write(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String line = bytes.toString(StandardCharsets.UTF_8);
        return Optional.of(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                .filter(text -> !text.isEmpty());
    }
}
