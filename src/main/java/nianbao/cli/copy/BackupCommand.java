package nianbao.cli.copy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.StoreCommand;
import nianbao.store.ReportStore;
import nianbao.words.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies the database while others work on it. */
@Command(
        name = "backup",
        description = "Copy the database, whole and as of one moment, while others may write to it.",
        mixinStandardHelpOptions = true)
public final class BackupCommand extends StoreCommand {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final long MIB = 1 << 20;

    @Parameters(
            paramLabel = "FILE",
            description = "The copy, which must not be there yet; in a folder it gets the time as its name.")
    private Path target = Path.of("");

    public BackupCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        Path copy = Files.isDirectory(target)
                ? target.resolve("nianbao-" + STAMP.format(Clock.systemUTC().instant()) + ".db")
                : target;
        if (Files.exists(copy)) {
            throw misused("backup.exists", copy);
        }
        try (ReportStore store = openStoreToLook()) {
            long bytes = store.copy(copy);
            Messages messages = messages();
            print(messages.text("backup.done", copy, bytes / MIB + 1));
            print(messages.text(
                    "backup.originals",
                    storeOptions().existing(context(), messages).originals()));
        }
        return ExitCode.DONE;
    }
}
