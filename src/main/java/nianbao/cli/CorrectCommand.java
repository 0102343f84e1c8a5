package nianbao.cli;

import java.math.BigDecimal;
import java.util.Optional;
import nianbao.ingest.CorrectionService;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Value;
import nianbao.store.ReportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets a figure of a report as a person says, or takes that back. */
@Command(
        name = "correct",
        description = "Set a figure of a report as you see it on the page, or take that back.",
        mixinStandardHelpOptions = true)
final class CorrectCommand extends StoreCommand {
    /** What stands for a cell that holds nothing. */
    private static final String NOTHING = "-";

    @Parameters(paramLabel = "REPORT", index = "0", description = "NAME/YEAR, a number, or the hash of a file.")
    private String report = "";

    @Parameters(paramLabel = "FIELD", index = "1", description = "Such as requests.new.total.")
    private String field = "";

    @Parameters(paramLabel = "VALUE", index = "2", arity = "0..1", description = "A number, or - for nothing.")
    private Optional<String> value = Optional.empty();

    @Option(names = "--by", paramLabel = "WHO", required = true, description = "Who says so.")
    private String by = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, for those who come after.")
    private Optional<String> note = Optional.empty();

    @Option(names = "--undo", description = "Take back what was said of the figure.")
    private boolean undo;

    CorrectCommand(CliContext context) {
        super(context);
    }

    @Override
    ExitCode run() {
        if (undo == value.isPresent()) {
            throw misused("correct.value-or-undo");
        }
        Optional<BigDecimal> number =
                value.filter(given -> !given.equals(NOTHING)).map(this::number);
        try (ReportStore store = openStore()) {
            long meant = storeOptions().report(store, report, messages());
            CorrectionService desk = new CorrectionService(store, messages());
            Optional<ReportRecord> corrected =
                    undo ? desk.undo(meant, field, by) : desk.correct(meant, field, number, by, note);
            ReportRecord now =
                    corrected.orElseThrow(() -> misused(undo ? "correct.nothing" : "correct.no-field", field));
            String title =
                    StoreTexts.title(store.read(tables -> tables.reports().title(meant)));
            print(told(title, now));
        }
        return ExitCode.DONE;
    }

    private BigDecimal number(String given) {
        try {
            return new BigDecimal(given);
        } catch (NumberFormatException e) {
            throw misused(e, "correct.no-number", given);
        }
    }

    private String told(String title, ReportRecord now) {
        String figure = now.values().stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .map((Value each) -> StoreTexts.figure(each))
                .orElse("-");
        return messages()
                .text(
                        "correct.done",
                        title,
                        field,
                        figure,
                        messages().text("verdict." + now.verdict().id()));
    }
}
