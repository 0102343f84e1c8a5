package nianbao.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import nianbao.harvest.BadSourcesException;
import nianbao.harvest.Schedule;
import nianbao.inbox.InboxSettings;
import nianbao.inbox.InboxWatch;
import nianbao.inbox.InboxWatch.End;
import nianbao.inbox.IngestTaking;
import nianbao.inbox.WatchLog;
import nianbao.ingest.Ingest;
import nianbao.store.Archive;
import nianbao.store.ReportStore;
import nianbao.words.LineLog;
import nianbao.worker.ReadingPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Watches an inbox and harvests sources on a schedule, in one process, until it is stopped. */
@Command(
        name = "serve",
        description = "Watch a folder and harvest sources on a schedule, until stopped.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Mixin
    private WatchOptions watchOptions = new WatchOptions();

    @Mixin
    private HarvestOptions harvestOptions = new HarvestOptions();

    @Mixin
    private PoolOptions poolOptions = new PoolOptions();

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

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Reading reading = new Reading(options, surroundings);
        if (inbox.isEmpty() && sources.isEmpty()) {
            throw new ParameterException(spec.commandLine(), reading.messages().text("cli.serve.missing"));
        }
        poolOptions.check(spec.commandLine(), reading.messages());
        int jobs = poolOptions.jobs();
        Path file = storeOptions.file(surroundings);
        Clock clock = Clock.systemUTC();
        LineLog log = surroundings.log(clock);
        try (ReportStore store = ReportStore.open(file, clock);
                ReadingPool pool = reading.pool(poolOptions, jobs);
                Shutdown shutdown = new Shutdown()) {
            Ingest ingest = new Ingest(pool, store, Optional.of(Archive.beside(file, clock)), reading.messages());
            List<Service> services = new ArrayList<>();
            if (inbox.isPresent()) {
                services.add(watch(watchOptions.settings(inbox.get(), jobs), ingest, reading, log, clock));
            }
            if (sources.isPresent()) {
                NightReporter reporter = new NightReporter(log, reading, harvestStatus);
                Nights nights = new Nights(sources.get(), file, store, ingest, harvestOptions, reading, clock);
                services.add(nights.service(schedule(clock), reporter));
            }
            shutdown.whenTold(() -> services.forEach(service -> service.stop().run()));
            Service.runTogether(services);
        } catch (BadSourcesException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        return ExitCode.DONE.number();
    }

    private Schedule schedule(Clock clock) {
        try {
            return Schedule.of(cron, ZoneId.systemDefault(), clock);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--schedule: " + e.getMessage(), e);
        }
    }

    private Service watch(InboxSettings settings, Ingest ingest, Reading reading, LineLog log, Clock clock) {
        long run = ingest.begin("watch", Map.of("inbox", settings.inbox().toString()));
        IngestTaking taking = new IngestTaking(ingest, run, settings.inbox(), reading.messages());
        InboxWatch watch =
                watchOptions.watch(settings, taking, new WatchLog(log, reading.messages(), reading::reportBug), clock);
        return new Service(
                () -> {
                    watch.run(End.STOPPED);
                    ingest.end(run);
                },
                watch::stop);
    }
}
