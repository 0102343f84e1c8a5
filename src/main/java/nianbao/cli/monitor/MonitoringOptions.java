package nianbao.cli.monitor;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nianbao.cli.command.CliContext;
import nianbao.cli.ingest.IngestSession;
import nianbao.monitor.MetricsFile;
import nianbao.notice.NoticeChannel;
import nianbao.notice.NoticeCommand;
import nianbao.notice.Notices;
import nianbao.notice.Webhook;
import nianbao.words.LineLog;
import nianbao.words.Messages;
import nianbao.words.Program;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of commands that run unattended: whom to tell, and what to measure. */
public final class MonitoringOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--metrics",
            paramLabel = "FILE",
            description = "Where to write metrics for Prometheus's node exporter (FILE.prom).")
    private Optional<Path> metrics = Optional.empty();

    @Option(
            names = "--notify-url",
            paramLabel = "URL",
            description = "Where to post notices of what needs a person, as JSON (default: NIANBAO_NOTIFY_URL).")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--notify-command",
            paramLabel = "COMMAND",
            description = "A command of the shell that gets such notices on its standard input.")
    private Optional<String> command = Optional.empty();

    /** Files that are no input. */
    public List<Path> files() {
        return metrics.stream().toList();
    }

    /** What tells of a service on a store. */
    public ServiceMonitoring open(IngestSession session, CliContext context, LineLog log) {
        Messages messages = session.messages();
        Optional<ServiceMetrics> kept = metrics.map(file -> new ServiceMetrics(
                new MetricsFile(file),
                () -> session.store()
                        .read(tables ->
                                tables.statistics().summary(Program.reader().version())),
                session.clock(),
                failure -> log.error(messages.text("monitoring.metrics", failure))));
        Notices notices = notices(
                session.address().own("notices"),
                context,
                messages,
                session.clock(),
                why -> log.error(messages.text("monitoring.notice", why)));
        return new ServiceMonitoring(kept, notices, session.store(), session.clock(), messages);
    }

    /** @param told the file of what was told */
    Notices notices(Path told, CliContext context, Messages messages, Clock clock, Consumer<String> failed) {
        List<NoticeChannel> channels = new ArrayList<>();
        Optional<String> address = url.or(() -> context.variable("NIANBAO_NOTIFY_URL"));
        try {
            address.map(Webhook::new).ifPresent(channels::add);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), messages.text("monitoring.url"), e);
        }
        command.map(NoticeCommand::new).ifPresent(channels::add);
        return new Notices(channels, told, clock, failed);
    }
}
