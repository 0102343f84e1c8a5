package nianbao.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.function.BiFunction;
import nianbao.monitor.Health;
import nianbao.monitor.Status;
import nianbao.monitor.StatusFile;

/** Says how something does that runs for long, by the file that it writes. */
final class HealthCheck {
    private final CliContext context;
    private final LanguageOptions options;

    HealthCheck(CliContext context, LanguageOptions options) {
        this.context = context;
        this.options = options;
    }

    /**
     * Prints one line, and gives the exit code that says the same.
     *
     * @param words for a status
     */
    <S extends Status> ExitCode of(StatusFile<S> file, BiFunction<S, Health, String> words) {
        try {
            S status = file.read();
            Health health = status.health(Clock.systemUTC().instant());
            context.out().println(words.apply(status, health));
            return switch (health) {
                case WELL -> ExitCode.DONE;
                case FAILING -> ExitCode.REJECTED;
                case STOPPED, SILENT, TROUBLED -> ExitCode.WORLD_FAILED;
            };
        } catch (IOException e) {
            context.out().println(options.messages().text("health.none", e));
            return ExitCode.WORLD_FAILED;
        }
    }
}
