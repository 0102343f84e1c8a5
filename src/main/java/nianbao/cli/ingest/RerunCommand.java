package nianbao.cli.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.ingest.Rerun;
import nianbao.store.ReportStore;
import nianbao.store.input.Selection;
import nianbao.store.input.Selection.Column;
import nianbao.store.input.Selection.Filter;
import nianbao.words.Program;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads again what the store has, and prints what is read otherwise. */
@Command(
        name = "rerun",
        description = "Read again what is in the database: all, one report, or what matches; print what changed.",
        mixinStandardHelpOptions = true)
public final class RerunCommand extends IngestingCommand {
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

    @Option(
            names = "--older-than-reader",
            description = "Only files whose reading is of an older reader than this program's.")
    private boolean older;

    @Option(names = "--dry-run", description = "Print what would change, and change nothing.")
    private boolean dryRun;

    public RerunCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        RerunReport told = new RerunReport(context(), messages(), System::nanoTime);
        int left;
        try (OrderlyEnd end = new OrderlyEnd();
                IngestSession session = openExisting()) {
            Selection selection = selection(session.store());
            Rerun rerun =
                    new Rerun(session.pool(), session.store(), session.store().archive(), messages());
            end.whenTold(rerun::stop, session.pool());
            left = dryRun ? rerun.preview(selection, session.jobs(), told) : rerun.run(selection, session.jobs(), told);
            told.print();
            if (left > 0) {
                context().err().println(messages().text(dryRun ? "rerun.stopped.preview" : "rerun.stopped", left));
            }
        }
        if (left > 0) {
            return ExitCode.WORLD_FAILED;
        }
        return told.anyLost() ? ExitCode.REJECTED : ExitCode.DONE;
    }

    private Selection selection(ReportStore store) {
        List<Filter> filters = new ArrayList<>();
        where.forEach(words -> filters.add(filter(words)));
        verdict.ifPresent(words -> filters.add(value(Column.VERDICT, words)));
        return new Selection(
                report.map(words -> storeOptions().report(store, words, messages())),
                older ? Optional.of(Program.reader().version()) : Optional.empty(),
                filters);
    }

    private Filter value(Column column, String words) {
        return new Filter(
                column,
                switch (column) {
                    case VERDICT -> asked().verdict(words).id();
                    case YEAR ->
                        words.matches("[0-9]{1,9}") ? Integer.toString(asked().year(Integer.parseInt(words))) : words;
                    default -> words;
                });
    }

    private Filter filter(String words) {
        int sign = words.indexOf('=');
        return Arrays.stream(Column.values())
                .filter(column -> sign > 0 && column.id().equals(words.substring(0, sign)))
                .findFirst()
                .map(column -> value(column, words.substring(sign + 1)))
                .orElseThrow(() -> misused(
                        "rerun.no-column",
                        words,
                        Arrays.stream(Column.values()).map(Column::id).collect(Collectors.joining(", "))));
    }
}
