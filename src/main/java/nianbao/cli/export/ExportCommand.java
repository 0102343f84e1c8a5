package nianbao.cli.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.StoreCommand;
import nianbao.cli.command.TerminalLine;
import nianbao.export.Codebook;
import nianbao.export.Doubtful;
import nianbao.export.Panel;
import nianbao.export.PanelFormat;
import nianbao.export.file.PendingOutput;
import nianbao.export.file.PendingOutput.Existing;
import nianbao.export.table.CsvTable;
import nianbao.export.table.DeskLinks;
import nianbao.export.table.FigureTable;
import nianbao.export.table.JsonLinesTable;
import nianbao.export.table.WideTable;
import nianbao.model.EnvironmentException;
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
    /** Bytes that are written at a time. */
    private static final int BUFFER = 1 << 20;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description = "csv: a figure a row. wide: a report a row, as CSV. jsonl: a figure an object, one a line.")
    private String format = "";

    @Option(
            names = {"-o", "--out"},
            paramLabel = "PATH",
            description = "Where to write (default for csv, wide and jsonl: standard output).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--force", description = "Replace what lies there already.")
    private boolean force;

    @Option(
            names = "--with-doubtful",
            description = "Put doubtful readings among the values, too; without it the value of a doubtful figure is empty.")
    private boolean withDoubtful;

    @Option(
            names = "--desk",
            paramLabel = "URL",
            description = "Where the review desk is: links to figures begin with it.")
    private String desk = "";

    @Mixin
    private ExportFilters filters = new ExportFilters();

    private final Codebook codebook = new Codebook(FormCatalog.load());

    public ExportCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        ExportFormat wanted = ExportFormat.of(format).orElseThrow(() -> misused("export.no-format", format));
        if (out.isEmpty() && !wanted.isText()) {
            throw misused("export.out", wanted.id());
        }
        try (ReportStore store = openStoreToLook()) {
            Panel panel = new Panel(store, filters.filter(messages()));
            if (out.isEmpty()) {
                OutputStream lines = new LineOutput(context().out());
                write(panel, table(wanted, lines));
            } else {
                writeTo(panel, wanted, out.get());
            }
        } catch (FileAlreadyExistsException e) {
            throw misused(e, "export.exists", String.valueOf(e.getFile()));
        } catch (IOException e) {
            throw new EnvironmentException(
                    EnvironmentException.Code.OUTPUT_UNWRITABLE,
                    out.map(Path::toString).orElse("stdout") + ": " + e.getMessage(),
                    e);
        }
        return ExitCode.DONE;
    }

    private void writeTo(Panel panel, ExportFormat wanted, Path target) throws IOException {
        long reports;
        try (PendingOutput pending = PendingOutput.file(target, force ? Existing.REPLACED : Existing.STAYS)) {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(pending.path()), BUFFER)) {
                reports = write(panel, table(wanted, file));
            }
            pending.complete();
        }
        context().err().println(messages().text("export.done", target, reports));
    }

    private PanelFormat<?> table(ExportFormat wanted, OutputStream to) throws IOException {
        Doubtful doubtful = withDoubtful ? Doubtful.AMONG_VALUES : Doubtful.APART;
        DeskLinks links = new DeskLinks(desk);
        return switch (wanted) {
            case CSV -> CsvTable.forSpreadsheets(FigureTable.alone(codebook, doubtful, links), to);
            case WIDE -> CsvTable.forSpreadsheets(new WideTable(codebook, doubtful, links), to);
            case JSONL -> new JsonLinesTable(FigureTable.alone(codebook, doubtful, links), to);
        };
    }

    private long write(Panel panel, PanelFormat<?> to) throws IOException {
        long all = panel.count();
        TerminalLine line = new TerminalLine(context());
        try {
            return panel.write(to, written -> line.show(messages().text("export.progress", written, all)));
        } finally {
            line.erase();
        }
    }
}
