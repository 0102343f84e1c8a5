package nianbao.cli.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.StoreCommand;
import nianbao.cli.store.Comparison.Compared;
import nianbao.json.RecordWriter;
import nianbao.model.ReportRecord;
import nianbao.store.ReportStore;
import nianbao.store.correction.Correction;
import nianbao.store.reading.StoredReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What changed between two versions of a report, figure by figure, and what people said of those figures. */
@Command(
        name = "diff",
        description = "Print the figures in which two versions of a report differ, and what people corrected.",
        mixinStandardHelpOptions = true)
public final class DiffCommand extends StoreCommand {
    @Parameters(
            paramLabel = "REPORT",
            arity = "1..2",
            description = "A report (NAME/YEAR, number): its current version against the one before."
                    + " Or the hashes of two files, older and newer.")
    private List<String> words = List.of();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    public DiffCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        try (ReportStore store = openStoreToLook()) {
            List<StoredReading> pair = words.size() == 1 ? pair(store) : List.of(file(store, 0), file(store, 1));
            List<Correction> corrections =
                    store.read(tables -> pair.get(1).report().isPresent()
                            ? tables.corrections().of(pair.get(1).report().getAsLong())
                            : List.of());
            Comparison comparison =
                    Comparison.of(compared(store, pair.get(0)), compared(store, pair.get(1)), corrections);
            List<String> lines =
                    json ? List.of(new RecordWriter().part(comparison)) : DiffText.lines(comparison, messages());
            lines.forEach(this::print);
        }
        return ExitCode.DONE;
    }

    private static Compared compared(ReportStore store, StoredReading version) {
        ReportRecord record = store.read(tables -> version.report().isPresent()
                        && tables.reports()
                                .current(version.report().getAsLong())
                                .equals(OptionalLong.of(version.number()))
                ? tables.reports().record(version.report().getAsLong()).orElse(version.record())
                : version.record());
        return new Compared(version, record);
    }

    /** The current version, and before it the newest of another file, else an earlier reading of the same, else itself. */
    private List<StoredReading> pair(ReportStore store) {
        long report = storeOptions().report(store, words.get(0), messages());
        return store.read(tables -> {
            List<StoredReading> all = tables.readings().versions(report);
            OptionalLong current = tables.reports().current(report);
            StoredReading now = all.stream()
                    .filter(version -> OptionalLong.of(version.number()).equals(current))
                    .findFirst()
                    .orElseThrow(() -> misused("cli.report.none", words.get(0)));
            StoredReading before = all.stream()
                    .filter(version -> !version.sha256().equals(now.sha256()))
                    .findFirst()
                    .or(() -> all.stream()
                            .filter(version -> version.number() != now.number())
                            .findFirst())
                    .orElse(now);
            return List.of(before, now);
        });
    }

    private StoredReading file(ReportStore store, int index) {
        String prefix = words.get(index);
        Optional<StoredReading> version = store.read(tables -> {
            List<String> found = tables.readings().files(prefix);
            return found.size() == 1 ? tables.readings().latest(found.get(0)) : Optional.empty();
        });
        return version.orElseThrow(() -> misused("diff.no-file", prefix));
    }
}
