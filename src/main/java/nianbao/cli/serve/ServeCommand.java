package nianbao.cli.serve;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.SettingsFault;
import nianbao.cli.desk.WebDesk;
import nianbao.cli.desk.WebOptions;
import nianbao.cli.harvest.HarvestOptions;
import nianbao.cli.ingest.IngestSession;
import nianbao.cli.ingest.IngestingCommand;
import nianbao.cli.monitor.MonitoringOptions;
import nianbao.cli.monitor.ServiceMonitoring;
import nianbao.cli.read.ExtentOptions;
import nianbao.detect.folder.OwnFiles;
import nianbao.harvest.schedule.BadScheduleException;
import nianbao.harvest.schedule.Schedule;
import nianbao.inbox.InboxSettings;
import nianbao.inbox.InboxWatch;
import nianbao.inbox.InboxWatch.End;
import nianbao.lifecycle.ShutdownHook;
import nianbao.settings.BadSettingsException;
import nianbao.words.LineLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Watches an inbox and harvests sources on a schedule, in one process, until it is stopped. */
@Command(
        name = "serve",
        description = "Watch a folder, harvest sources on a schedule, and open the desk, until stopped.",
        mixinStandardHelpOptions = true)
public final class ServeCommand extends IngestingCommand {
    @Mixin
    private ExtentOptions extentOptions = new ExtentOptions();

    @Mixin
    private MonitoringOptions monitoringOptions = new MonitoringOptions();

    @Mixin
    private WatchOptions watchOptions = new WatchOptions();

    @Mixin
    private HarvestOptions harvestOptions = new HarvestOptions();

    @Mixin
    private WebOptions webOptions = new WebOptions();

    @Option(names = "--web", description = "Open the review desk for the browser, too.")
    private boolean web;

    @Option(names = "--inbox", paramLabel = "DIR", description = "The folder to watch, with all below it.")
    private Optional<Path> inbox = Optional.empty();

    @Option(names = "--sources", paramLabel = "YAML", description = "The list of sources to harvest.")
    private Optional<Path> sources = Optional.empty();

    @Option(
            names = "--schedule",
            paramLabel = "CRON",
            description = "When to harvest: minute, hour, day, month, weekday (default: ${DEFAULT-VALUE}).",
            defaultValue = Schedule.NIGHTLY)
    private String cron = Schedule.NIGHTLY;

    @Option(
            names = "--harvest-status",
            paramLabel = "FILE",
            description = "Where to write how the harvest goes, for monitors.")
    private Optional<Path> harvestStatus = Optional.empty();

    public ServeCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        if (inbox.isEmpty() && sources.isEmpty() && !web) {
            throw misused("cli.serve.missing");
        }
        int jobs = jobs();
        if (web) {
            webOptions.settings(messages()); // refused before anything is opened
        }
        OwnFiles own = ownFiles()
                .with(Stream.of(sources, harvestStatus)
                        .flatMap(Optional::stream)
                        .toList())
                .with(monitoringOptions.files());
        Optional<InboxSettings> settings = inbox.map(folder -> watchOptions.settings(folder, jobs, own, messages()));
        try (ShutdownHook shutdown = new ShutdownHook();
                IngestSession session = open(extentOptions.extent())) {
            LineLog log = context().log(session.clock());
            try (ServiceMonitoring monitoring = monitoringOptions.open(session, context(), log)) {
                List<Service> services = services(settings, session, log, monitoring);
                shutdown.whenTold(session.pool()::stop);
                shutdown.whenTold(
                        () -> services.forEach(service -> service.stop().run()));
                if (web) {
                    services.add(desk(session));
                }
                monitoring.reporting(() -> {
                    Service.runTogether(services);
                    return services;
                });
            }
        } catch (BadSettingsException e) {
            throw misusedAs(e, SettingsFault.text(e, messages()));
        }
        return ExitCode.DONE;
    }

    private List<Service> services(
            Optional<InboxSettings> settings, IngestSession session, LineLog log, ServiceMonitoring monitoring)
            throws BadSettingsException {
        List<Service> services = new ArrayList<>();
        if (sources.isPresent()) {
            HarvestLog reporter =
                    new HarvestLog(log, session.reading(), harvestStatus, monitoring::harvest, monitoring::harvested);
            HarvestService nights = new HarvestService(sources.get(), harvestOptions, session);
            services.add(nights.service(schedule(session.clock()), reporter));
        }
        settings.ifPresent(inboxSettings ->
                services.add(service(watchOptions.watch(inboxSettings, session, log, monitoring::watch))));
        return services;
    }

    private Service desk(IngestSession session) {
        WebDesk desk = new WebDesk(webOptions, session, context());
        return new Service(desk::run, desk::stop);
    }

    private static Service service(InboxWatch watch) {
        return new Service(() -> watch.run(End.STOPPED), watch::stop);
    }

    private Schedule schedule(Clock clock) {
        try {
            return Schedule.of(cron, ZoneId.systemDefault(), clock);
        } catch (BadScheduleException e) {
            throw misused(e, "cli.schedule." + e.fault().id(), String.valueOf(e.getMessage()));
        }
    }
}
