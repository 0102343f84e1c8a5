package nianbao.cli.release;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.OutputFailure;
import nianbao.cli.command.StoreCommand;
import nianbao.cli.command.TerminalLine;
import nianbao.cli.export.ExportFilters;
import nianbao.export.Panel;
import nianbao.release.ReleaseCounts;
import nianbao.release.ReleaseManifest;
import nianbao.release.freeze.ReleaseRequest;
import nianbao.release.freeze.ReleaseWriter;
import nianbao.release.freeze.ReleaseWriter.Written;
import nianbao.store.ReportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Freezes the figures of the reports under a name and a date. */
@Command(
        name = "release",
        description =
                "Freeze the figures of the reports as a named, dated folder with the hashes of all files and sources;"
                        + " verify derives them again.",
        mixinStandardHelpOptions = true)
public final class ReleaseCommand extends StoreCommand {
    @Parameters(paramLabel = "NAME", description = "What it is called: letters, digits, -, _ and dots.")
    private String name = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FOLDER",
            description = "The folder to make (default: NAME-YYYY-MM-DD, here). Nothing that lies there is replaced.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--by", paramLabel = "WHO", description = "Who releases it.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--note", paramLabel = "TEXT", description = "What it is for.")
    private Optional<String> note = Optional.empty();

    @Option(
            names = "--desk",
            paramLabel = "URL",
            description = "Where the review desk is: links to figures begin with it.")
    private String desk = "";

    @Mixin
    private ExportFilters filters = new ExportFilters();

    private final Clock clock;

    public ReleaseCommand(CliContext context) {
        this(context, Clock.system(ZoneId.systemDefault()));
    }

    /** @param clock that knows the day */
    ReleaseCommand(CliContext context, Clock clock) {
        super(context);
        this.clock = clock;
    }

    @Override
    protected ExitCode run() {
        if (!ReleaseManifest.isName(name)) {
            throw misused("release.no-name", name);
        }
        ReleaseRequest request = new ReleaseRequest(name, LocalDate.now(clock), note, by, filters.told(), desk);
        Path target = out.orElseGet(() -> Path.of(request.title()));
        TerminalLine line = new TerminalLine(context());
        try (ReportStore store = openStoreToLook()) {
            Panel panel = new Panel(store, filters.filter(store, messages()));
            long all = panel.count();
            if (all == 0) {
                throw misused("release.nothing");
            }
            Written written = new ReleaseWriter(panel, request)
                    .write(target, reports -> line.show(messages().text("export.progress", reports, all)));
            line.erase();
            tell(target, written);
            return ExitCode.DONE;
        } catch (FileAlreadyExistsException e) {
            throw misused(e, "release.exists", target);
        } catch (IOException e) {
            throw OutputFailure.of(target, e, messages());
        } finally {
            line.erase();
        }
    }

    private void tell(Path target, Written written) {
        ReleaseCounts counts = written.manifest().counts();
        print(messages().text("release.done", target));
        print(messages().text("release.counts", counts.reports(), counts.figures(), counts.certain()));
        print(messages().text("release.fingerprint", written.fingerprint()));
    }
}
