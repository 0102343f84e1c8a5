package nianbao.cli.export;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.OutputFailure;
import nianbao.cli.command.StoreCommand;
import nianbao.cli.command.TerminalLine;
import nianbao.correct.codebook.Codebook;
import nianbao.export.Doubtful;
import nianbao.export.Panel;
import nianbao.export.file.PendingOutput.Existing;
import nianbao.export.table.DeskLinks;
import nianbao.export.table.FigureTable;
import nianbao.export.workbook.FormWorkbook;
import nianbao.model.ReportRecord.Status;
import nianbao.report.form.file.FormCatalog;
import nianbao.store.ReportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the figures of the reports out for others. */
@Command(
        name = "export",
        description = "Write the figures of the reports as a table for spreadsheets and statistics programs.",
        mixinStandardHelpOptions = true)
public final class ExportCommand extends StoreCommand {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description = "csv: a figure a row. wide: a report a row, as CSV. jsonl: a figure an object, one a line."
                    + " parquet: a figure a row. xlsx: a report a row, with colours for doubts. form: the tables of the"
                    + " official form filled in, for Excel. package: tables with their codebook and descriptors, in a"
                    + " folder.")
    private String format = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "PATH",
            description = "Where to write (default for csv, wide and jsonl: standard output). The format form makes one"
                    + " workbook where this ends with .xlsx, else a folder with a workbook for each report.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Replace what lies there already.")
    private boolean force;

    @Option(
            names = "--with-doubtful",
            description =
                    "Put doubtful readings among the values, too; without it the value of a doubtful figure is empty.")
    private boolean withDoubtful;

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            split = "[,，、]",
            description = "With csv, jsonl and parquet: only figures with one of these statuses, such as review,missing"
                    + " for those that wait for a person.")
    private List<String> statuses = List.of();

    @Option(
            names = "--desk",
            paramLabel = "URL",
            description = "Where the review desk is: links to figures begin with it.")
    private String desk = "";

    @Mixin
    private ExportFilters filters = new ExportFilters();

    /** What standard output is called. */
    private static final Path STANDARD_OUTPUT = Path.of("stdout");

    private final FormCatalog catalog = FormCatalog.load();

    public ExportCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        ExportFormat wanted = ExportFormat.of(format).orElseThrow(() -> misused("export.no-format", format));
        if (out.isEmpty() && !wanted.isText()) {
            throw misused("export.out", wanted.id());
        }
        Set<Status> only = statuses(wanted);
        TerminalLine line = new TerminalLine(context());
        try (ReportStore store = openStoreToLook()) {
            Panel panel = new Panel(store, filters.filter(store, messages()));
            long all = panel.count();
            boolean isOneWorkbook = wanted == ExportFormat.FORM
                    && out.filter(target -> !PanelOutput.isFolderOfForms(target))
                            .isPresent();
            if (isOneWorkbook && all > FormWorkbook.MOST_SHEETS) {
                throw misused("export.form.many", all, FormWorkbook.MOST_SHEETS);
            }
            Codebook codebook = new Codebook(catalog);
            Doubtful doubtful = withDoubtful ? Doubtful.AMONG_VALUES : Doubtful.APART;
            DeskLinks links = new DeskLinks(desk);
            write(new PanelOutput(
                    panel,
                    wanted,
                    doubtful,
                    FigureTable.alone(codebook, doubtful, links).only(only),
                    links,
                    messages(),
                    catalog,
                    codebook,
                    written -> line.show(messages().text("export.progress", written, all))));
        } catch (FileAlreadyExistsException e) {
            throw misused(e, force ? "export.no-file" : "export.exists", String.valueOf(e.getFile()));
        } catch (DirectoryNotEmptyException e) {
            throw misused(e, "export.folder", String.valueOf(e.getFile()));
        } catch (IOException e) {
            throw OutputFailure.of(out.orElse(STANDARD_OUTPUT), e, messages());
        } finally {
            line.erase();
        }
        return ExitCode.DONE;
    }

    private Set<Status> statuses(ExportFormat wanted) {
        if (statuses.isEmpty()) {
            return EnumSet.allOf(Status.class);
        }
        if (!wanted.isFigureARow()) {
            throw misused("export.status", wanted.id());
        }
        return statuses.stream().map(each -> asked().status(each.strip())).collect(Collectors.toUnmodifiableSet());
    }

    private void write(PanelOutput output) throws IOException {
        if (out.isEmpty()) {
            long reports = output.writeTo(new LineOutput(context().out()));
            if (reports == 0) {
                context().err().println(messages().text("export.none"));
            } else if (isOfSomeFigures() && output.figures().figures() == 0) {
                context().err().println(messages().text("export.no-figures", reports));
            }
            return;
        }
        long reports = output.writeTo(out.get(), force ? Existing.REPLACED : Existing.STAYS);
        String done = isOfSomeFigures() ? "export.done.figures" : "export.done";
        context()
                .err()
                .println(messages()
                        .text(done, out.get(), reports, output.figures().figures()));
    }

    private boolean isOfSomeFigures() {
        return !statuses.isEmpty();
    }
}
