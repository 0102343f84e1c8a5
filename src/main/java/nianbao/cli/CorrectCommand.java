package nianbao.cli;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.Callable;
import nianbao.ingest.Desk;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Value;
import nianbao.store.ReportStore;
import nianbao.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets a figure of a report as a person says, or takes that back. */
@Command(
        name = "correct",
        description = "Set a figure of a report as you see it on the page, or take that back.",
        mixinStandardHelpOptions = true)
final class CorrectCommand implements Callable<Integer> {
    /** What stands for a cell that holds nothing. */
    private static final String NOTHING = "-";

    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private LanguageOptions options = new LanguageOptions();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

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

    CorrectCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Messages messages = options.messages();
        if (undo == value.isPresent()) {
            throw new ParameterException(spec.commandLine(), messages.text("correct.value-or-undo"));
        }
        Optional<BigDecimal> number =
                value.filter(given -> !given.equals(NOTHING)).map(this::number);
        try (ReportStore store = storeOptions.existing(surroundings, spec.commandLine(), messages)) {
            long meant = StoreOptions.report(store, report, spec.commandLine(), messages);
            Desk desk = new Desk(store, messages);
            Optional<ReportRecord> corrected =
                    undo ? desk.undo(meant, field, by) : desk.correct(meant, field, number, by, note);
            ReportRecord now = corrected.orElseThrow(() -> new ParameterException(
                    spec.commandLine(), messages.text(undo ? "correct.nothing" : "correct.no-field", field)));
            String title =
                    StoreTexts.title(store.read(tables -> tables.reports().title(meant)));
            surroundings.out().print(told(messages, title, now) + "\n");
        }
        return ExitCode.DONE.number();
    }

    private BigDecimal number(String given) {
        try {
            return new BigDecimal(given);
        } catch (NumberFormatException e) {
            throw new ParameterException(spec.commandLine(), options.messages().text("correct.no-number", given), e);
        }
    }

    private String told(Messages messages, String title, ReportRecord now) {
        String figure = now.values().stream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .map((Value each) -> StoreTexts.figure(each))
                .orElse("-");
        return messages.text(
                "correct.done",
                title,
                field,
                figure,
                messages.text("verdict." + now.verdict().id()));
    }
}
