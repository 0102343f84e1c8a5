package nianbao.cli.serve;

import java.nio.file.Path;
import java.util.Optional;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.ingest.IngestSession;
import nianbao.cli.ingest.IngestingCommand;
import nianbao.cli.monitor.HealthCheck;
import nianbao.cli.monitor.MonitoringOptions;
import nianbao.cli.monitor.ServiceMonitoring;
import nianbao.cli.read.ExtentOptions;
import nianbao.detect.folder.OwnFiles;
import nianbao.inbox.InboxSettings;
import nianbao.inbox.InboxWatch;
import nianbao.inbox.InboxWatch.End;
import nianbao.inbox.WatchStatus;
import nianbao.lifecycle.ShutdownHook;
import nianbao.words.LineLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Watches a folder and takes what is put there into the store, until it is stopped. */
@Command(
        name = "watch",
        description = "Watch a folder, and take what is put there into a database.",
        mixinStandardHelpOptions = true)
public final class WatchCommand extends IngestingCommand {
    @Mixin
    private ExtentOptions extentOptions = new ExtentOptions();

    @Mixin
    private MonitoringOptions monitoringOptions = new MonitoringOptions();

    @Mixin
    private WatchOptions watchOptions = new WatchOptions();

    @Option(names = "--once", description = "End when nothing is left that can be taken now.")
    private boolean once;

    @Option(
            names = "--check",
            paramLabel = "STATUS-FILE",
            description = "Say how a watch does that writes this status file, and watch nothing.")
    private Optional<Path> check = Optional.empty();

    @Parameters(paramLabel = "INBOX", arity = "0..1", description = "The folder to watch, with all below it.")
    private Optional<Path> inbox = Optional.empty();

    public WatchCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        if (inbox.isPresent() == check.isPresent()) {
            throw misused("cli.watch.missing");
        }
        return check.isPresent() ? check(check.get()) : watch(inbox.get());
    }

    private ExitCode watch(Path folder) {
        OwnFiles own = ownFiles().with(monitoringOptions.files());
        InboxSettings settings = watchOptions.settings(folder, jobs(), own, messages());
        try (ShutdownHook shutdown = new ShutdownHook();
                IngestSession session = open(extentOptions.extent())) {
            LineLog log = context().log(session.clock());
            try (ServiceMonitoring monitoring = monitoringOptions.open(session, context(), log)) {
                InboxWatch watch = watchOptions.watch(settings, session, log, monitoring::watch);
                shutdown.whenTold(session.pool()::stop);
                shutdown.whenTold(watch::stop);
                WatchStatus last = monitoring.reporting(() -> watch.run(once ? End.IDLE : End.STOPPED));
                return once ? exitCode(last) : ExitCode.DONE;
            }
        }
    }

    private static ExitCode exitCode(WatchStatus last) {
        if (last.troubleSince().isPresent()) {
            return ExitCode.WORLD_FAILED;
        }
        return last.failed() + last.retry() > 0 ? ExitCode.REJECTED : ExitCode.DONE;
    }

    private ExitCode check(Path file) {
        return new HealthCheck(context(), options(), monitoringOptions, "watch", file)
                .of(
                        WatchStatus.file(file),
                        (status, health) -> messages()
                                .text(
                                        "health." + health.id(),
                                        status.inbox(),
                                        status.time(),
                                        status.waiting(),
                                        status.persistent(),
                                        status.lastError().orElse("")));
    }
}
