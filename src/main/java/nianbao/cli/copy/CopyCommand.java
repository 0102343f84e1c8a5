package nianbao.cli.copy;

import java.time.Clock;
import java.util.Map;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.LanguageOptions;
import nianbao.cli.command.Subcommand;
import nianbao.cli.command.UpgradeLine;
import nianbao.store.BadAddressException;
import nianbao.store.KeptFiles;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.StoreCopy;
import nianbao.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies a store into another one, of whichever kind. */
@Command(
        name = "copy",
        description =
                "Copy everything that one database has into another, SQLite or PostgreSQL, and compare every row.",
        mixinStandardHelpOptions = true)
public final class CopyCommand extends Subcommand {
    @Mixin
    private LanguageOptions options = new LanguageOptions();

    @Parameters(index = "0", paramLabel = "FROM", description = "The database that is copied, as --store names it.")
    private String from = "";

    @Parameters(
            index = "1",
            paramLabel = "TO",
            description = "The database that it is copied into; it must be empty, or new.")
    private String to = "";

    @Option(names = "--force", description = "Replace what TO has.")
    private boolean force;

    public CopyCommand(CliContext context) {
        super(context);
    }

    @Override
    public LanguageOptions options() {
        return options;
    }

    @Override
    protected ExitCode run() {
        StoreAddress source = address(from);
        StoreAddress target = address(to);
        if (!source.exists()) {
            throw misused("cli.store.missing", source);
        } else if (source.place().equals(target.place())) {
            throw misused("copy.same", source);
        }
        Clock clock = Clock.systemUTC();
        UpgradeLine upgrade = new UpgradeLine(context(), messages());
        try (ReportStore store = ReportStore.openToLook(source, clock, upgrade);
                ReportStore copy = ReportStore.open(target, clock, upgrade)) {
            if (!force && !StoreCopy.isEmpty(copy)) {
                throw misused("copy.not-empty", target);
            }
            return copied(store, copy, source, target);
        }
    }

    private StoreAddress address(String words) {
        try {
            return StoreAddress.of(words);
        } catch (BadAddressException e) {
            throw misused(e, e.key(), String.valueOf(e.getMessage()));
        }
    }

    private ExitCode copied(ReportStore store, ReportStore copy, StoreAddress source, StoreAddress target) {
        Messages messages = messages();
        Map<String, Long> rows;
        try (CopyLine line = new CopyLine(context(), messages)) {
            rows = new StoreCopy(store, copy, line).copy();
        } catch (StoreCopy.DiffersException e) {
            context().err().println(messages.text("copy.differs", String.valueOf(e.getMessage())));
            return ExitCode.NOT_SOUND;
        }
        print(messages.text(
                "copy.done",
                target,
                rows.values().stream().mapToLong(Long::longValue).sum(),
                rows.size(),
                rows.getOrDefault("report", 0L),
                rows.getOrDefault("original", 0L),
                rows.getOrDefault("change", 0L)));
        if (source.originals().equals(target.originals())) {
            print(messages.text("copy.files.same", target.originals()));
            return ExitCode.DONE;
        }
        KeptFiles.Result files = KeptFiles.copy(store, source, target);
        print(messages.text("copy.files", files.there(), target.originals()));
        files.missing().forEach(file -> print("! " + messages.text("status.lost", file)));
        return files.missing().isEmpty() ? ExitCode.DONE : ExitCode.NOT_SOUND;
    }
}
