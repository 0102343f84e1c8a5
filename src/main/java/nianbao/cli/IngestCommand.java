package nianbao.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nianbao.ingest.Ingest;
import nianbao.store.Archive;
import nianbao.store.ReportStore;
import nianbao.worker.ReadingPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads files and folders into the store, and prints a table of what they are. */
@Command(
        name = "ingest",
        description = "Read files, folders and archives into a database, and print what to look at.",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Mixin
    private PoolOptions poolOptions = new PoolOptions();

    @Option(names = "--no-archive", description = "Keep no copies of the files, only where they are.")
    private boolean noArchive;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders; folders with all below them.")
    private List<Path> paths = List.of();

    IngestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Reading reading = new Reading(options, surroundings);
        Path file = storeOptions.file(surroundings);
        Clock clock = Clock.systemUTC();
        IngestReport report = new IngestReport(surroundings, reading.messages());
        poolOptions.check(spec.commandLine(), reading.messages());
        int jobs = poolOptions.jobs();
        try (ReportStore store = ReportStore.open(file, clock);
                ReadingPool pool = reading.pool(poolOptions, jobs)) {
            Optional<Archive> archive = noArchive ? Optional.empty() : Optional.of(Archive.beside(file, clock));
            new Ingest(pool, store, archive, reading.messages()).run(paths, jobs, report);
        }
        report.print(file);
        return (report.anyRejected() ? ExitCode.REJECTED : ExitCode.DONE).number();
    }
}
