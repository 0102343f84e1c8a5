package nianbao.cli.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.cli.command.AuthorOptions;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.StoreCommand;
import nianbao.cli.text.StoreTexts;
import nianbao.cli.text.TextTable;
import nianbao.correct.CorrectionService;
import nianbao.store.ReportStore;
import nianbao.store.reading.StoredReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the files of a report, and takes a person's word which of them counts. */
@Command(
        name = "choose",
        description = "List the files of a report, or say which of them counts.",
        mixinStandardHelpOptions = true)
public final class ChooseCommand extends StoreCommand {
    @Parameters(paramLabel = "REPORT", index = "0", description = "NAME/YEAR, a number, or the hash of a file.")
    private String report = "";

    @Parameters(
            paramLabel = "HASH",
            index = "1",
            arity = "0..1",
            description = "The hash of the file that counts, or its beginning.")
    private Optional<String> file = Optional.empty();

    @Mixin
    private AuthorOptions author = new AuthorOptions();

    @Option(names = "--undo", description = "Have the newest file count again.")
    private boolean undo;

    public ChooseCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        boolean says = undo || file.isPresent();
        if (undo && file.isPresent() || says && author.by().isEmpty()) {
            throw misused("choose.by");
        }
        if (!says && author.by().isPresent()) {
            throw misused("choose.no-file", report);
        }
        try (ReportStore store = says ? openStore() : openStoreToLook()) {
            long meant = storeOptions().report(store, report, messages());
            CorrectionService service = new CorrectionService(store, messages());
            if (file.isPresent()) {
                service.choose(
                        meant, sha256(store, meant, file.get()), author.by().orElseThrow(), author.note());
            } else if (undo && !service.release(meant, author.by().orElseThrow())) {
                throw misused("choose.nothing", report);
            }
            list(store, meant);
        }
        return ExitCode.DONE;
    }

    private String sha256(ReportStore store, long meant, String prefix) {
        List<String> found = store.read(tables -> tables.readings().versions(meant)).stream()
                .map(StoredReading::sha256)
                .filter(hash -> hash.startsWith(prefix))
                .distinct()
                .toList();
        if (found.size() != 1) {
            throw misused("diff.no-file", prefix);
        }
        return found.get(0);
    }

    private void list(ReportStore store, long meant) {
        OptionalLong current = store.read(tables -> tables.reports().current(meant));
        TextTable table = new TextTable();
        for (StoredReading version : store.read(tables -> tables.readings().versions(meant))) {
            boolean counts = current.equals(OptionalLong.of(version.number()));
            table.add(List.of(
                    counts ? "*" : " ",
                    StoreTexts.hash(version.sha256()),
                    version.record().source().name(),
                    messages().text("verdict." + version.record().verdict().id()),
                    version.record().reader().version()));
        }
        table.lines().forEach(this::print);
        store.read(tables -> tables.fileCorrections().chosen(meant))
                .ifPresent(chosen ->
                        print(messages().text("choose.chosen", StoreTexts.hash(chosen.sha256()), chosen.by())));
    }
}
