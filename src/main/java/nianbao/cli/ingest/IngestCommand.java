package nianbao.cli.ingest;

import java.nio.file.Path;
import java.util.List;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.read.ExtentOptions;
import nianbao.ingest.Ingest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads files and folders into the store, and prints a table of what they are. */
@Command(
        name = "ingest",
        description = "Read files, folders and archives into a database, and print what to look at.",
        mixinStandardHelpOptions = true)
public final class IngestCommand extends IngestingCommand {
    @Mixin
    private ExtentOptions extentOptions = new ExtentOptions();

    @Option(names = "--no-archive", description = "Keep no copies of the files, only where they are.")
    private boolean noArchive;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files and folders; folders with all below them.")
    private List<Path> paths = List.of();

    public IngestCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        paths.stream().filter(ownFiles()::contain).findFirst().ifPresent(path -> {
            throw misused("cli.own-file", path);
        });
        IngestReport report = new IngestReport(context(), messages());
        int left = 0;
        try (OrderlyEnd end = new OrderlyEnd();
                IngestSession session = open(extentOptions.extent())) {
            Ingest ingest = noArchive ? session.ingestByReference() : session.ingest();
            end.whenTold(ingest::stop, session.pool());
            try {
                left = ingest.run(paths, session.own(), session.jobs(), report);
            } finally {
                report.print(session.address()); // what was finished before something failed, too
            }
            report.left(left);
        }
        if (left > 0) {
            return ExitCode.WORLD_FAILED;
        }
        return report.anyRejected() ? ExitCode.REJECTED : ExitCode.DONE;
    }
}
