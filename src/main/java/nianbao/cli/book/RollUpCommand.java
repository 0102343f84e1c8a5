package nianbao.cli.book;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.book.CountyBook;
import nianbao.book.RollUp;
import nianbao.book.RollUpFigures;
import nianbao.book.words.RollUpWords;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.OutputFailure;
import nianbao.cli.command.StoreCommand;
import nianbao.correct.FigureFields;
import nianbao.export.file.PendingOutput;
import nianbao.export.file.PendingOutput.Existing;
import nianbao.export.workbook.RollUpWorkbook;
import nianbao.json.RecordWriter;
import nianbao.store.ReportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a county's own report against the sum of those of its bodies. */
@Command(
        name = "rollup",
        description = "Hold the report of a county against the sum of those of its office, departments and towns.",
        mixinStandardHelpOptions = true)
public final class RollUpCommand extends StoreCommand {
    @Parameters(paramLabel = "COUNTY", index = "0", description = "Its name, or its code; a city or province, too.")
    private String county = "";

    @Parameters(paramLabel = "YEAR", index = "1", description = "The year that the reports are on.")
    private int year;

    @Option(
            names = "--own",
            paramLabel = "REPORT",
            description = "The report that is on the whole county (default: that of its government).")
    private Optional<String> own = Optional.empty();

    @Option(names = "--all", description = "Show the figures that add up, too.")
    private boolean all;

    @Option(names = "--csv", description = "Print all figures as a table for a spreadsheet.")
    private boolean csv;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(
            names = "--xlsx",
            paramLabel = "FILE",
            description = "Write a workbook: all figures, each body with its figures, and what colours mean.")
    private Optional<Path> xlsx = Optional.empty();

    @Option(names = "--force", description = "Replace the workbook that lies there already.")
    private boolean force;

    private final FigureFields fields = FigureFields.load();

    public RollUpCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        String code = asked().division(county);
        try (ReportStore store = openStoreToLook()) {
            int wanted = asked().year(year);
            OptionalLong total = own.isPresent() ? OptionalLong.of(own(store, own.get())) : OptionalLong.empty();
            RollUpFigures figured = new CountyBook(store, fields).withFigures(code, wanted, total);
            if (xlsx.isPresent()) {
                write(figured, xlsx.get());
                return ExitCode.DONE;
            }
            RollUp rollUp = figured.rollUp();
            RollUpWords words = new RollUpWords(fields, messages());
            List<String> lines = json
                    ? List.of(new RecordWriter().part(rollUp))
                    : csv ? words.table(rollUp) : new RollUpText(words, messages()).lines(rollUp, all);
            lines.forEach(this::print);
        }
        return ExitCode.DONE;
    }

    /** The report that is meant, which must be on the year: the figures of another one add up to nothing. */
    private long own(ReportStore store, String named) {
        long report = storeOptions().report(store, named, messages());
        OptionalInt of = store.read(tables -> tables.reports().title(report)).year();
        if (of.isPresent() && of.getAsInt() != year) {
            throw misused("rollup.other-year", named, Integer.toString(of.getAsInt()), Integer.toString(year));
        }
        return report;
    }

    private void write(RollUpFigures figured, Path file) {
        try (PendingOutput output = PendingOutput.file(file, force ? Existing.REPLACED : Existing.STAYS)) {
            try (OutputStream out = Files.newOutputStream(output.path())) {
                new RollUpWorkbook(fields, messages()).write(figured, out);
            }
            output.complete();
        } catch (FileAlreadyExistsException e) {
            throw misused(e, force ? "export.no-file" : "export.exists", String.valueOf(e.getFile()));
        } catch (IOException e) {
            throw OutputFailure.of(file, e, messages());
        }
        context().err().println(messages().text("rollup.written", file));
    }
}
