package nianbao.cli.harvest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.SettingsFault;
import nianbao.cli.ingest.IngestSession;
import nianbao.cli.ingest.IngestingCommand;
import nianbao.cli.monitor.HealthCheck;
import nianbao.cli.monitor.MonitoringOptions;
import nianbao.cli.monitor.ServiceMonitoring;
import nianbao.cli.read.ExtentOptions;
import nianbao.harvest.Harvest;
import nianbao.harvest.HarvestLock;
import nianbao.harvest.Preview;
import nianbao.harvest.Source;
import nianbao.harvest.SourceList;
import nianbao.harvest.SourceResult;
import nianbao.harvest.schedule.HarvestStatus;
import nianbao.lifecycle.ShutdownHook;
import nianbao.lifecycle.StopSignal;
import nianbao.settings.BadSettingsException;
import nianbao.store.source.HarvestAlarm;
import nianbao.words.LineLog;
import nianbao.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes from sources what is new there, and prints a table of what came of each. */
@Command(
        name = "harvest",
        description = "Take from folders and web sites what is new there, into a database.",
        mixinStandardHelpOptions = true)
public final class HarvestCommand extends IngestingCommand {
    @Mixin
    private ExtentOptions extentOptions = new ExtentOptions();

    @Mixin
    private MonitoringOptions monitoringOptions = new MonitoringOptions();

    @Mixin
    private HarvestOptions harvestOptions = new HarvestOptions();

    @Option(names = "--source", paramLabel = "NAME", description = "Only this source; may be given more than once.")
    private List<String> names = List.of();

    @Option(names = "--dry-run", description = "List what would be looked at, and take nothing.")
    private boolean dryRun;

    @Option(
            names = "--check",
            paramLabel = "STATUS-FILE",
            description = "Say how a nightly harvest does that writes this status file, and harvest nothing.")
    private Optional<Path> check = Optional.empty();

    @Parameters(paramLabel = "SOURCES", arity = "0..1", description = "The list of sources, YAML.")
    private Optional<Path> file = Optional.empty();

    public HarvestCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        if (file.isPresent() == check.isPresent()) {
            throw misused("cli.harvest.missing");
        }
        return check.isPresent() ? check(check.get()) : harvest(list(file.get()));
    }

    private ExitCode check(Path status) {
        return new HealthCheck(context(), options(), monitoringOptions, "harvest", status)
                .of(
                        HarvestStatus.file(status),
                        (told, health) -> messages()
                                .text(
                                        "harvest.health." + health.id(),
                                        told.time(),
                                        told.due().map(Messages::time).orElse("-"),
                                        told.unwell(),
                                        told.sources(),
                                        told.trouble().orElse("")));
    }

    private ExitCode harvest(SourceList list) {
        List<Source> sources = chosen(list);
        StopSignal stop = new StopSignal();
        HarvestReport report = new HarvestReport(context(), messages());
        try (ShutdownHook shutdown = new ShutdownHook();
                IngestSession session = open(extentOptions.extent())) {
            shutdown.whenTold(session.pool()::stop);
            shutdown.whenTold(stop::stop);
            Harvest harvest = harvestOptions.harvest(session, stop, list.contact());
            return dryRun
                    ? preview(new Preview(harvest, session.store()), sources, report)
                    : harvest(harvest, session, sources, report);
        }
    }

    private SourceList list(Path yaml) {
        try {
            return SourceList.read(yaml);
        } catch (BadSettingsException e) {
            throw misusedAs(e, SettingsFault.text(e, messages()));
        }
    }

    private List<Source> chosen(SourceList list) {
        List<Source> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(list.sources().stream()
                    .filter(source -> source.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> misused("harvest.no-source", name)));
        }
        return names.isEmpty() ? list.sources() : chosen;
    }

    private ExitCode harvest(Harvest harvest, IngestSession session, List<Source> sources, HarvestReport report) {
        String which = names.isEmpty() ? Harvest.ALL : String.join(", ", names);
        LineLog log = context().log(session.clock());
        try (ServiceMonitoring monitoring = monitoringOptions.open(session, context(), log)) {
            List<SourceResult> results = monitoring.reporting(() -> HarvestLock.holding(
                    session.address(), () -> harvest.run(sources, which, harvestOptions.jobs(), report)));
            monitoring.harvested(results);
            report.print(results);
            return results.stream().allMatch(SourceResult::isWell) ? ExitCode.DONE : ExitCode.REJECTED;
        } catch (CancellationException e) {
            report.stopped();
            return ExitCode.WORLD_FAILED;
        }
    }

    private static ExitCode preview(Preview preview, List<Source> sources, HarvestReport report) {
        boolean well = true;
        for (Source source : sources) {
            List<HarvestAlarm> alarms = preview.of(source, report::entry);
            alarms.forEach(alarm -> report.alarm(source, alarm));
            well = well && alarms.isEmpty();
        }
        report.printPreview(sources.size());
        return well ? ExitCode.DONE : ExitCode.REJECTED;
    }
}
