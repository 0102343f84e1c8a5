package nianbao.cli.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.ProgressLine;
import nianbao.cli.command.StoreOptions;
import nianbao.cli.command.UpgradeLine;
import nianbao.cli.ingest.OrderlyEnd;
import nianbao.cli.read.PoolOptions;
import nianbao.cli.read.ReadingCommand;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import nianbao.model.Extent;
import nianbao.release.document.DocumentFinder;
import nianbao.release.document.DocumentReader;
import nianbao.release.document.FolderDocuments;
import nianbao.release.document.StoredDocuments;
import nianbao.release.folder.FileCheck;
import nianbao.release.folder.FileProblem;
import nianbao.release.folder.RefusedRelease;
import nianbao.release.folder.RefusedRelease.Fault;
import nianbao.release.folder.ReleaseFolder;
import nianbao.release.folder.ReleasedTables;
import nianbao.release.verify.FigureChoice;
import nianbao.release.verify.Verification;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.worker.ReadingPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Derives the figures of a release again, from files and pages. */
@Command(
        name = "verify",
        description =
                "Derive the figures of a release again from the files and pages that they came from, and say which can"
                        + " no longer be.",
        mixinStandardHelpOptions = true)
public final class VerifyCommand extends ReadingCommand {
    @Parameters(paramLabel = "RELEASE", description = "The folder of the release.")
    private Path release = Path.of("");

    @Mixin
    private VerifyFilters filters = new VerifyFilters();

    @Option(
            names = "--originals",
            paramLabel = "DIR",
            description = "Look for the files in this folder, too, under whatever names.")
    private Optional<Path> originals = Optional.empty();

    @Option(names = "--csv", description = "Print a table with all that was derived.")
    private boolean csv;

    @Option(names = "--json", description = "Print one JSON object: the counts, and what can no longer be derived.")
    private boolean json;

    @Mixin
    private PoolOptions poolOptions = new PoolOptions();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    public VerifyCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        FigureChoice choice = filters.choice(messages());
        originals.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw misused("verify.no-originals", folder);
        });
        StoreAddress address = storeOptions.address(context(), messages());
        if (originals.isEmpty() || address.exists()) {
            try (ReportStore store = ReportStore.openToLook(
                    storeOptions.existing(context(), messages()),
                    Clock.systemUTC(),
                    new UpgradeLine(context(), messages()))) {
                return run(choice, Optional.of(store));
            }
        }
        return run(choice, Optional.empty());
    }

    private ExitCode run(FigureChoice choice, Optional<ReportStore> store) {
        List<FileProblem> problems = new ArrayList<>();
        try {
            ReleaseFolder folder = ReleaseFolder.open(release);
            problems.addAll(FileCheck.of(folder));
            ReleasedTables tables = ReleasedTables.of(folder, choice::mayTake);
            problems.addAll(tables.problems());
            return run(folder, problems, new Verification(tables, choice), choice, store);
        } catch (RefusedRelease e) {
            if (e.fault() == Fault.NO_FOLDER) {
                throw misused(e, "verify.no-folder", e.arguments().toArray());
            }
            FileProblemText words = new FileProblemText(messages());
            problems.forEach(problem -> context().err().println(words.text(problem)));
            context()
                    .err()
                    .println(FileProblemText.plain(messages()
                            .text("verify." + e.fault().id(), e.arguments().toArray())));
            return ExitCode.NOT_SOUND;
        } catch (IOException e) {
            throw new EnvironmentException(Code.INPUT_UNREADABLE, release + ": " + e.getMessage(), e);
        }
    }

    private ExitCode run(
            ReleaseFolder folder,
            List<FileProblem> problems,
            Verification verification,
            FigureChoice choice,
            Optional<ReportStore> store)
            throws RefusedRelease, IOException {
        int reports = verification.reports().size();
        if (reports == 0) {
            throw misused("verify.nothing", release);
        }
        int jobs = Math.min(poolOptions.jobs(messages()), reports);
        VerifyReport told = report();
        told.begin(new VerifyReport.Release(
                release,
                folder.manifest(),
                FileCheck.fingerprint(folder),
                problems,
                choice,
                reports,
                verification.guess().dividedBy(jobs),
                store.isPresent()));
        int left = derive(verification, choice, store, jobs, told);
        told.end(left);
        if (left > 0) {
            return ExitCode.WORLD_FAILED;
        }
        return told.isSound() ? ExitCode.DONE : ExitCode.NOT_SOUND;
    }

    private VerifyReport report() {
        if (csv) {
            return new VerifyTable(context());
        }
        return json ? new VerifyJson(context()) : new VerifyText(context(), messages());
    }

    private int derive(
            Verification verification, FigureChoice choice, Optional<ReportStore> store, int jobs, VerifyReport told)
            throws RefusedRelease, IOException {
        List<DocumentFinder> finders = new ArrayList<>();
        store.ifPresent(known -> finders.add(new StoredDocuments(known)));
        originals.ifPresent(folder -> finders.add(new FolderDocuments(folder)));
        ProgressLine progress = new ProgressLine(
                context(), messages(), System::nanoTime, verification.reports().size());
        try (OrderlyEnd end = new OrderlyEnd();
                ReadingPool pool =
                        reading().pool(poolOptions, jobs, choice.isOfWholeReports() ? Extent.WHOLE : Extent.FIGURES)) {
            end.whenTold(verification::stop, pool);
            DocumentReader reader = new DocumentReader(pool, finders, store, messages(), progress::pageRead);
            return verification.run(reader, jobs, verified -> {
                progress.erase(); // rows may go to the same terminal
                told.take(verified);
                progress.fileDone();
            });
        } finally {
            progress.erase();
        }
    }
}
