package nianbao.cli.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.StoreCommand;
import nianbao.cli.text.StoreTexts;
import nianbao.correct.CorrectionRequest;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionService;
import nianbao.correct.CorrectionService.Corrected;
import nianbao.correct.CorrectionsRefused;
import nianbao.correct.FigureFields;
import nianbao.model.ReportRecord;
import nianbao.store.ReportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sets figures of reports, or what they say of themselves, as a person says, or takes that back. */
@Command(
        name = "correct",
        description = "Set a figure of a report, its title, issuer, year or date as you see it, or take that back.",
        mixinStandardHelpOptions = true)
public final class CorrectCommand extends StoreCommand {
    /** What stands for a cell that holds nothing. */
    static final String NOTHING = "-";

    @Parameters(
            paramLabel = "REPORT",
            index = "0",
            arity = "0..1",
            description = "NAME/YEAR, a number, or the hash of a file.")
    private Optional<String> report = Optional.empty();

    @Parameters(
            paramLabel = "FIELD",
            index = "1",
            arity = "0..1",
            description = "Such as requests.new.total, by its words in the form, or title, issuer, year, date.")
    private Optional<String> field = Optional.empty();

    @Parameters(paramLabel = "VALUE", index = "2", arity = "0..1", description = "What stands there, or - for nothing.")
    private Optional<String> value = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "CSV",
            description = "Take many from a file, or - for standard input: a line with the names report, field, value"
                    + " (and note, by), then a line for each. All of it is taken, or nothing.")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--by", paramLabel = "WHO", required = true, description = "Who says so.")
    private String by = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, for those who come after.")
    private Optional<String> note = Optional.empty();

    @Option(names = "--undo", description = "Take back what was said of it.")
    private boolean undo;

    private final FigureFields fields = FigureFields.load();

    public CorrectCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        List<CorrectionRequest> requests = from.isPresent() ? many(from.get()) : List.of(one());
        try (ReportStore store = openStore()) {
            List<Corrected> done = new CorrectionService(store, messages()).apply(requests);
            done.forEach(corrected -> print(told(corrected)));
            if (from.isPresent()) {
                print(messages().text("correct.totals", done.size()));
            }
        } catch (CorrectionsRefused e) {
            throw refused(e);
        }
        return ExitCode.DONE;
    }

    private CorrectionRequest one() {
        if (report.isEmpty() || field.isEmpty() || undo == value.isPresent()) {
            throw misused("correct.value-or-undo");
        }
        return new CorrectionRequest(
                1,
                report.get(),
                field.get(),
                undo ? Action.UNDO : Action.SET,
                value.filter(given -> !given.equals(NOTHING)),
                by,
                note);
    }

    private List<CorrectionRequest> many(Path file) {
        if (report.isPresent() || undo) {
            throw misused("correct.from-alone");
        }
        try {
            return CorrectionTable.read(file, context().in(), by, note);
        } catch (CorrectionTable.Malformed e) {
            throw misused(e, e.key(), e.arguments());
        }
    }

    private RuntimeException refused(CorrectionsRefused refused) {
        refused.refusals().stream()
                .map(refusal -> {
                    String why = StoreTexts.message(
                            fields,
                            messages().text(refusal.key(), refusal.arguments().toArray()),
                            messages());
                    return from.isPresent() ? messages().text("correct.line", refusal.line(), why) : why;
                })
                .forEach(context().err()::println);
        return misused(refused, from.isPresent() ? "correct.none-taken" : "correct.not-taken");
    }

    private String told(Corrected corrected) {
        String verdict = corrected
                .record()
                .map(record -> messages().text("verdict." + record.verdict().id()))
                .orElse("-");
        return messages()
                .text(
                        "correct.done",
                        StoreTexts.title(corrected.title()),
                        name(corrected.field()),
                        corrected
                                .record()
                                .map(record -> now(record, corrected.field()))
                                .orElse("-"),
                        verdict);
    }

    private String name(String id) {
        return switch (id) {
            case "title", "issuer", "year", "date" -> messages().text("correct.fact." + id);
            default -> StoreTexts.field(fields, id, messages());
        };
    }

    private String now(ReportRecord record, String id) {
        return switch (id) {
            case "title" -> record.report().title().orElse(NOTHING);
            case "issuer" -> record.report().issuer().orElse(NOTHING);
            case "year" ->
                record.report().year().isPresent()
                        ? Integer.toString(record.report().year().getAsInt())
                        : NOTHING;
            case "date" -> record.report().date().orElse(NOTHING);
            default ->
                record.values().stream()
                        .filter(each -> each.field().equals(id))
                        .findFirst()
                        .map(each -> StoreTexts.figure(each, messages()))
                        .orElse(NOTHING);
        };
    }
}
