package nianbao.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import nianbao.harvest.BadSourcesException;
import nianbao.harvest.Harvest;
import nianbao.harvest.HarvestLock;
import nianbao.harvest.Preview;
import nianbao.harvest.Source;
import nianbao.harvest.SourceList;
import nianbao.harvest.SourceResult;
import nianbao.harvest.StopSignal;
import nianbao.ingest.Ingest;
import nianbao.store.Archive;
import nianbao.store.ReportStore;
import nianbao.worker.ReadingPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes from sources what is new there, and prints a table of what came of each. */
@Command(
        name = "harvest",
        description = "Take from folders and web sites what is new there, into a database.",
        mixinStandardHelpOptions = true)
final class HarvestCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Mixin
    private HarvestOptions harvestOptions = new HarvestOptions();

    @Mixin
    private PoolOptions poolOptions = new PoolOptions();

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

    HarvestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Reading reading = new Reading(options, surroundings);
        if (file.isPresent() == check.isPresent()) {
            throw new ParameterException(spec.commandLine(), reading.messages().text("cli.harvest.missing"));
        }
        if (check.isPresent()) {
            return new HarvestCheck(surroundings, reading.messages())
                    .of(check.get())
                    .number();
        }
        return harvest(file.get(), reading).number();
    }

    private ExitCode harvest(Path yaml, Reading reading) {
        poolOptions.check(spec.commandLine(), reading.messages());
        SourceList list = list(yaml);
        List<Source> sources = chosen(list, reading);
        Path database = storeOptions.file(surroundings);
        Clock clock = Clock.systemUTC();
        StopSignal stop = new StopSignal();
        HarvestReport report = new HarvestReport(surroundings, reading.messages());
        try (ReportStore store = ReportStore.open(database, clock);
                ReadingPool pool = reading.pool(poolOptions, poolOptions.jobs());
                Shutdown shutdown = new Shutdown()) {
            shutdown.whenTold(stop::stop);
            Ingest ingest = new Ingest(pool, store, Optional.of(Archive.beside(database, clock)), reading.messages());
            Harvest harvest = new Harvest(
                    store,
                    ingest,
                    harvestOptions.web(database, clock, stop, list.contact()),
                    reading.messages(),
                    reading::reportBug);
            return dryRun
                    ? preview(new Preview(harvest, store), sources, report)
                    : harvest(harvest, database, sources, report);
        }
    }

    private SourceList list(Path yaml) {
        try {
            return SourceList.read(yaml);
        } catch (BadSourcesException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private List<Source> chosen(SourceList list, Reading reading) {
        List<Source> chosen = new ArrayList<>();
        for (String name : names) {
            chosen.add(list.sources().stream()
                    .filter(source -> source.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), reading.messages().text("harvest.no-source", name))));
        }
        return names.isEmpty() ? list.sources() : chosen;
    }

    private ExitCode harvest(Harvest harvest, Path database, List<Source> sources, HarvestReport report) {
        String which = names.isEmpty() ? Harvest.ALL : String.join(", ", names);
        try {
            List<SourceResult> results =
                    HarvestLock.holding(database, () -> harvest.run(sources, which, harvestOptions.jobs(), report));
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
            Optional<String> trouble = preview.of(source, report::entry);
            trouble.ifPresent(what -> report.trouble(source, what));
            well = well && trouble.isEmpty();
        }
        report.printPreview(sources.size());
        return well ? ExitCode.DONE : ExitCode.REJECTED;
    }
}
