package nianbao.cli.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nianbao.cli.command.BugLog;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.StoreCommand;
import nianbao.cli.command.UpgradeLine;
import nianbao.detect.folder.OwnFiles;
import nianbao.ingest.Ingest;
import nianbao.model.FileAddress;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.work.WorkCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts files into the queue from which processes on any machine take them. */
@Command(
        name = "enqueue",
        description = "Put files into the queue of a database, from which nianbao work takes them, on any machine.",
        mixinStandardHelpOptions = true)
public final class EnqueueCommand extends StoreCommand {
    /** Paths that are put in by one transaction. */
    private static final int AT_ONCE = 1000;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders; folders with all below them.")
    private List<Path> paths = List.of();

    public EnqueueCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        StoreAddress address = storeOptions().address(context(), messages());
        OwnFiles own = IngestSession.ownFiles(address, new BugLog(options(), context()).file());
        paths.stream().filter(own::contain).findFirst().ifPresent(path -> {
            throw misused("cli.own-file", path);
        });
        List<String> files =
                Ingest.find(
                                paths,
                                own,
                                path -> context().err().println(messages().text("ingest.own-file", path)))
                        .stream()
                        .map(path -> FileAddress.of(path.toAbsolutePath().normalize()))
                        .toList();
        try (ReportStore store = ReportStore.open(address, Clock.systemUTC(), new UpgradeLine(context(), messages()))) {
            long added = 0;
            for (int from = 0; from < files.size(); from += AT_ONCE) {
                List<String> some = files.subList(from, Math.min(files.size(), from + AT_ONCE));
                added += store.write(
                        tables -> some.stream().filter(tables.work()::add).count());
            }
            WorkCounts counts = store.read(tables -> tables.work().counts());
            print(messages().text("enqueue.done", files.size(), added, counts.waiting() + counts.taken()));
        }
        return ExitCode.DONE;
    }
}
