package nianbao.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import nianbao.ingest.Rerun;
import nianbao.model.ReportRecord.Verdict;
import nianbao.store.Archive;
import nianbao.store.ReportStore;
import nianbao.store.Selection;
import nianbao.store.Selection.Column;
import nianbao.store.Selection.Filter;
import nianbao.words.Messages;
import nianbao.words.Program;
import nianbao.worker.ReadingPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads again what the store has, and prints what is read otherwise. */
@Command(
        name = "rerun",
        description = "Read again what is in the database: all, one report, or what matches; print what changed.",
        mixinStandardHelpOptions = true)
final class RerunCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReadingOptions options = new ReadingOptions();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Mixin
    private PoolOptions poolOptions = new PoolOptions();

    @Parameters(
            paramLabel = "REPORT",
            arity = "0..1",
            description = "NAME/YEAR, a number, or the hash of a file: all its files (default: everything).")
    private Optional<String> report = Optional.empty();

    @Option(
            names = "--where",
            paramLabel = "COLUMN=VALUE",
            description = "Only files of which this holds: issuer, year, verdict, reader, name, media_type,"
                    + " text_source, template, state. May be given more than once.")
    private List<String> where = List.of();

    @Option(names = "--verdict", paramLabel = "VERDICT", description = "The same as --where verdict=VERDICT.")
    private Optional<String> verdict = Optional.empty();

    @Option(names = "--older-than-reader", description = "Only files that this version of the program has not read.")
    private boolean older;

    @Option(names = "--dry-run", description = "Print what would change, and change nothing.")
    private boolean dryRun;

    RerunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = options.messages();
        Path file = storeOptions.file(surroundings);
        RerunReport told = new RerunReport(surroundings, messages, System::nanoTime);
        poolOptions.check(spec.commandLine(), messages);
        int jobs = poolOptions.jobs();
        try (ReportStore store = storeOptions.existing(surroundings, spec.commandLine(), messages);
                ReadingPool pool = new Reading(options, surroundings).pool(poolOptions, jobs)) {
            Selection selection = selection(store, messages);
            Archive archive = Archive.beside(file, Clock.systemUTC());
            Rerun rerun = new Rerun(pool, store, archive, messages);
            if (dryRun) {
                rerun.preview(selection, jobs, told);
            } else {
                rerun.run(selection, jobs, told);
            }
        }
        told.print();
        return (told.anyLost() ? ExitCode.REJECTED : ExitCode.DONE).number();
    }

    private Selection selection(ReportStore store, Messages messages) {
        List<Filter> filters = new ArrayList<>();
        where.forEach(words -> filters.add(filter(words, messages)));
        verdict.ifPresent(words -> filters.add(new Filter(Column.VERDICT, words)));
        filters.stream()
                .filter(filter -> filter.column() == Column.VERDICT)
                .filter(filter -> Arrays.stream(Verdict.values())
                        .noneMatch(known -> known.id().equals(filter.value())))
                .findFirst()
                .ifPresent(filter -> {
                    throw new ParameterException(spec.commandLine(), messages.text("rerun.no-verdict", filter.value()));
                });
        return new Selection(
                report.map(words -> StoreOptions.report(store, words, spec.commandLine(), messages)),
                older ? Optional.of(Program.version()) : Optional.empty(),
                filters);
    }

    private Filter filter(String words, Messages messages) {
        int sign = words.indexOf('=');
        return Arrays.stream(Column.values())
                .filter(column -> sign > 0 && column.id().equals(words.substring(0, sign)))
                .findFirst()
                .map(column -> new Filter(column, words.substring(sign + 1)))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        messages.text(
                                "rerun.no-column",
                                words,
                                Arrays.stream(Column.values()).map(Column::id).collect(Collectors.joining(", ")))));
    }
}
