package nianbao.cli.store;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.StoreCommand;
import nianbao.cli.read.ReadingSetup;
import nianbao.cli.text.StoreTexts;
import nianbao.correct.ChangeReplay;
import nianbao.correct.ChangeReplay.Outcome;
import nianbao.correct.CorrectionsRefused;
import nianbao.correct.FigureFields;
import nianbao.correct.RecordedChange;
import nianbao.ingest.DrawnReading;
import nianbao.model.Extent;
import nianbao.review.change.ChangeExport;
import nianbao.review.change.ChangeImport;
import nianbao.review.change.ChangeLog;
import nianbao.review.change.DrawnReplay;
import nianbao.review.change.MalformedChangesException;
import nianbao.store.ReportStore;
import nianbao.store.correction.ChangeFilter;
import nianbao.worker.ReadingPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes out what people changed, or says it again in another store. */
@Command(
        name = "changes",
        description = "Write out what people changed, or say it again in another store with the same files.",
        mixinStandardHelpOptions = true)
public final class ChangesCommand extends StoreCommand {
    @Option(names = "--by", paramLabel = "WHO", description = "Only what this person changed.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--report", paramLabel = "REPORT", description = "Only of this report.")
    private Optional<String> report = Optional.empty();

    @Option(names = "--since", paramLabel = "DAY", description = "Only from this day on, such as 2025-01-20.")
    private Optional<String> since = Optional.empty();

    @Option(names = "--json", description = "Print a JSON object a line, instead of a table for spreadsheets.")
    private boolean json;

    @Option(
            names = "--replay",
            paramLabel = "FILE",
            description =
                    "Say again what this command or the desk wrote out, or what standard input (-) has: by the same"
                            + " people, at the same times. All of it is taken, or nothing; what is there already stays.")
    private Optional<Path> replay = Optional.empty();

    private final FigureFields fields = FigureFields.load();

    public ChangesCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        if (replay.isEmpty()) {
            write();
            return ExitCode.DONE;
        }
        if (json || by.isPresent() || report.isPresent() || since.isPresent()) {
            throw misused("changes.replay.alone");
        }
        sayAgain(replay.get());
        return ExitCode.DONE;
    }

    private void write() {
        try (ReportStore store = openStoreToLook()) {
            ChangeExport export = new ChangeExport(fields, messages());
            ChangeFilter filter = new ChangeFilter(
                    by,
                    report.isPresent()
                            ? OptionalLong.of(storeOptions().report(store, report.get(), messages()))
                            : OptionalLong.empty(),
                    Optional.empty(),
                    since.map(this::day),
                    Optional.empty());
            if (!json) {
                print(export.head());
            }
            new ChangeLog(store, messages()).each(filter, line -> print(json ? export.json(line) : export.row(line)));
        }
    }

    private Instant day(String words) {
        try {
            return LocalDate.parse(words).atStartOfDay(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException e) {
            throw misused(e, "changes.day", words);
        }
    }

    private Outcome sayAgain(List<RecordedChange> changes) {
        ReadingSetup reading = new ReadingSetup(options(), context());
        try (ReportStore store = openStore();
                ReadingPool pool = reading.pool(Extent.WHOLE)) {
            DrawnReading drawn = new DrawnReading(pool, store, store.archive(), messages());
            return new ChangeReplay(
                            storeOptions().existing(context(), messages()),
                            messages(),
                            DrawnReplay.of(drawn, store, changes))
                    .say(changes);
        }
    }

    private void sayAgain(Path file) {
        try {
            List<RecordedChange> changes =
                    ChangeImport.read(CorrectionTable.text(file, context().in()));
            Outcome outcome = sayAgain(changes);
            print(messages().text("changes.replay.done", outcome.said(), outcome.known()));
        } catch (MalformedChangesException e) {
            throw misused(e, "changes.replay.malformed", e.line());
        } catch (CorrectionsRefused e) {
            e.refusals()
                    .forEach(refusal -> context()
                            .err()
                            .println(messages()
                                    .text(
                                            "correct.line",
                                            refusal.line(),
                                            StoreTexts.message(
                                                    fields,
                                                    messages()
                                                            .text(
                                                                    refusal.key(),
                                                                    refusal.arguments()
                                                                            .toArray()),
                                                    messages()))));
            throw misused(e, "changes.replay.none");
        }
    }
}
