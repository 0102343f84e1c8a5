package nianbao.cli.book;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import nianbao.book.across.AcrossFinding;
import nianbao.book.across.ReportsAcross;
import nianbao.book.words.FindingWords;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.StoreCommand;
import nianbao.correct.FigureFields;
import nianbao.json.RecordWriter;
import nianbao.store.ReportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what only shows between reports. */
@Command(
        name = "findings",
        description =
                "Say what shows between reports: not carried over, copied, far from a body's own history, late, gone.",
        mixinStandardHelpOptions = true)
public final class FindingsCommand extends StoreCommand {
    @Parameters(
            paramLabel = "COUNTY",
            arity = "0..1",
            description = "Only bodies in this division: its name, or its code (default: all reports).")
    private Optional<String> county = Optional.empty();

    @Option(
            names = "--due",
            paramLabel = "MM-DD",
            description = "The day by which a report is due in the year after that on which it is, such as 03-31.")
    private Optional<String> due = Optional.empty();

    @Option(names = "--csv", description = "Print a table for a spreadsheet.")
    private boolean csv;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    public FindingsCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        String code = county.map(asked()::division).orElse("");
        Optional<MonthDay> day = due.map(this::day);
        try (ReportStore store = openStoreToLook()) {
            List<AcrossFinding> found = new ReportsAcross(store, day).findings(code);
            FindingWords words = new FindingWords(FigureFields.load(), messages());
            List<String> lines = json
                    ? found.stream()
                            .map(finding -> new RecordWriter().part(finding))
                            .toList()
                    : csv ? words.table(found) : new FindingsText(words, messages()).lines(found);
            lines.forEach(this::print);
        }
        return ExitCode.DONE;
    }

    private MonthDay day(String words) {
        try {
            return MonthDay.parse("--" + words);
        } catch (DateTimeException e) {
            throw misused(e, "findings.no-day", words);
        }
    }
}
