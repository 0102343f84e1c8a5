package nianbao.cli.monitor;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.BiFunction;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.LanguageOptions;
import nianbao.monitor.Health;
import nianbao.monitor.Status;
import nianbao.monitor.StatusFile;
import nianbao.notice.Notices;
import nianbao.words.Messages;

/** Says how something does that runs for long, by the file that it writes. */
public final class HealthCheck {
    private final CliContext context;
    private final LanguageOptions options;
    private final MonitoringOptions monitoring;
    private final String what;
    private final Path file;

    /**
     * @param monitoring whom to tell
     * @param what {@code watch} or {@code harvest}
     * @param file its status
     */
    public HealthCheck(
            CliContext context, LanguageOptions options, MonitoringOptions monitoring, String what, Path file) {
        this.context = context;
        this.options = options;
        this.monitoring = monitoring;
        this.what = what;
        this.file = file;
    }

    /**
     * Prints one line, and gives the exit code that says the same.
     *
     * @param words for a status
     */
    public <S extends Status> ExitCode of(StatusFile<S> statusFile, BiFunction<S, Health, String> words) {
        try {
            S status = statusFile.read();
            Health health = status.health(Clock.systemUTC().instant());
            String line = words.apply(status, health);
            context.out().println(line);
            tell(health, line);
            return switch (health) {
                case WELL -> ExitCode.DONE;
                case FAILING -> ExitCode.REJECTED;
                case STOPPED, SILENT, TROUBLED -> ExitCode.WORLD_FAILED;
            };
        } catch (IOException e) {
            String line = options.messages().text("health.none", e);
            context.out().println(line);
            tell(Health.SILENT, line);
            return ExitCode.WORLD_FAILED;
        }
    }

    /** What cannot tell itself that it hangs, or is dead, is told of by whoever looks. */
    private void tell(Health health, String line) {
        Messages messages = options.messages();
        try (Notices notices = monitoring.notices(
                file.toAbsolutePath().resolveSibling(file.getFileName() + ".notices"),
                context,
                messages,
                Clock.systemUTC(),
                why -> context.err().println(messages.text("monitoring.notice", why)))) {
            String matter = what + "-" + health.id();
            notices.settle(told -> !told.equals(matter));
            if (health != Health.WELL && health != Health.FAILING) {
                notices.tell(matter, "", Map.of(matter, line));
            }
        }
    }
}
