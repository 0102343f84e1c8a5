package nianbao.cli.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.OutputFailure;
import nianbao.cli.command.StoreOptions;
import nianbao.cli.command.UpgradeLine;
import nianbao.cli.text.TextTable;
import nianbao.model.Extent;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.input.Archive;
import nianbao.worker.PageRequest;
import nianbao.worker.ReadingPool;
import nianbao.worker.wire.PageView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a page with all that was found on it, or lists the labels of the tables. */
@Command(
        name = "show",
        description = "Draw a page with the grid, cells, letters and figures that were found, as a PNG.",
        mixinStandardHelpOptions = true)
public final class ShowCommand extends ReadingCommand {
    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Option(
            names = "--page",
            paramLabel = "N",
            description = "The page, counted from 1 (default: that of the first figure for review, else 1).")
    private Optional<Integer> page = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "PNG",
            description = "Where to write (default: the file's name with -page-N.png, here).")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--dpi",
            paramLabel = "N",
            description = "Pixels of an inch, up to " + PageRequest.LARGEST_DPI + " (default: ${DEFAULT-VALUE}).")
    private int dpi = 144;

    @Option(
            names = "--labels",
            description = "Draw nothing: list the labels of the forms, the pieces each was built from, and how far"
                    + " it is from the form's wording (0 the same, 1 nothing in common).")
    private boolean labels;

    @Parameters(
            paramLabel = "FILE|REPORT",
            description =
                    "PDF, image, or archive of pages, for --labels any file; or a report in the database: NAME/YEAR,"
                            + " a number, or the hash of a file.")
    private String words = "";

    public ShowCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        if (dpi < 1 || dpi > PageRequest.LARGEST_DPI) {
            throw misused("cli.dpi.range", PageRequest.LARGEST_DPI);
        }
        if (page.isPresent() && page.get() < 1) {
            throw misused("cli.page.first");
        }
        ShownFile file = file();
        try (ReadingPool pool = reading().pool(Extent.WHOLE)) {
            PageView view = labels
                    ? pool.labels(file.path(), file.sha256())
                    : pool.draw(new PageRequest(file.path(), file.sha256(), wanted(), file.doubt(), dpi));
            return take(view, file);
        }
    }

    private OptionalInt wanted() {
        return page.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    /** What the words name: a file, else a report. */
    private ShownFile file() {
        Path path = Path.of(words);
        StoreAddress address = storeOptions.address(context(), messages());
        if (Files.exists(path) || !address.exists()) {
            return ShownFile.of(path);
        }
        try (ReportStore store =
                ReportStore.openToLook(address, Clock.systemUTC(), new UpgradeLine(context(), messages()))) {
            long report = storeOptions.report(store, words, messages());
            return ShownFile.ofReport(store, Archive.of(address.originals()), report)
                    .orElseThrow(() -> misused("rerun.lost", words));
        }
    }

    private ExitCode take(PageView view, ShownFile file) {
        if (view instanceof PageView.Refused refused) {
            // the archive names files by their hash
            String stored = String.valueOf(file.path().getFileName());
            context().err().println(refused.why().replace(stored, file.name()));
            return ExitCode.REJECTED;
        }
        if (view instanceof PageView.Labels found) {
            TextTable table = new TextTable();
            found.rows().forEach(table::add);
            table.lines().forEach(this::print);
            return ExitCode.DONE;
        }
        PageView.Picture picture = (PageView.Picture) view;
        Path target = output.orElseGet(() -> Path.of(file.pictureName(picture.page())));
        try {
            Files.write(target, picture.png());
        } catch (IOException e) {
            throw OutputFailure.of(target, e, messages());
        }
        context().err().println(messages().text("cli.written", target));
        return ExitCode.DONE;
    }
}
