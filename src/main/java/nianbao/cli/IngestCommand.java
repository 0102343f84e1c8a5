package nianbao.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nianbao.ingest.Ingest;
import nianbao.store.ReportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads files and folders into the store, and prints a table of what they are. */
@Command(
        name = "ingest",
        description = "Read files, folders and archives into a database, and print what to look at.",
        mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {
    private static final Path STORE = Path.of("nianbao-data", "nianbao.db");

    private final Surroundings surroundings;

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Option(
            names = "--store",
            paramLabel = "PATH",
            description = "The database (default: NIANBAO_STORE, else nianbao-data/nianbao.db).")
    private Optional<Path> store = Optional.empty();

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders; folders with all below them.")
    private List<Path> paths = List.of();

    IngestCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Reading reading = new Reading(options, surroundings);
        Path file =
                store.or(() -> reading.variable("NIANBAO_STORE").map(Path::of)).orElse(STORE);
        IngestReport report = new IngestReport(surroundings, reading.messages());
        try (ReportStore reports = ReportStore.open(file, Clock.systemUTC())) {
            new Ingest(reading.worker(), reports).run(paths, report);
        }
        report.print(file);
        return (report.anyRejected() ? ExitCode.REJECTED : ExitCode.DONE).number();
    }
}
