package nianbao.cli.book;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.book.CountyBook;
import nianbao.book.RollUp;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.StoreCommand;
import nianbao.correct.FigureFields;
import nianbao.json.RecordWriter;
import nianbao.store.ReportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a county's own report against the sum of those of its bodies. */
@Command(
        name = "rollup",
        description = "Hold the report of a county against the sum of those of its office, departments and towns.",
        mixinStandardHelpOptions = true)
public final class RollUpCommand extends StoreCommand {
    @Parameters(paramLabel = "COUNTY", index = "0", description = "Its name, or its code; a city or province, too.")
    private String county = "";

    @Parameters(paramLabel = "YEAR", index = "1", description = "The year that the reports are on.")
    private int year;

    @Option(
            names = "--own",
            paramLabel = "REPORT",
            description = "The report that is on the whole county (default: that of its government).")
    private Optional<String> own = Optional.empty();

    @Option(names = "--all", description = "Show the figures that add up, too.")
    private boolean all;

    @Option(names = "--csv", description = "Print all figures as a table for a spreadsheet.")
    private boolean csv;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final FigureFields fields = FigureFields.load();

    public RollUpCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        DivisionOptions.Found found = new DivisionOptions().find(county, messages());
        String code = found.code().orElseThrow(() -> misused("cli.as-said", found.trouble()));
        try (ReportStore store = openStoreToLook()) {
            OptionalLong total = own.isPresent()
                    ? OptionalLong.of(storeOptions().report(store, own.get(), messages()))
                    : OptionalLong.empty();
            RollUp rollUp = new CountyBook(store, fields).rollUp(code, year, total);
            RollUpText text = new RollUpText(fields, messages());
            List<String> lines = json
                    ? List.of(new RecordWriter().part(rollUp))
                    : csv ? text.table(rollUp) : text.lines(rollUp, all);
            lines.forEach(this::print);
        }
        return ExitCode.DONE;
    }
}
