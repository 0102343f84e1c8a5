package nianbao.cli.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.book.BodyList;
import nianbao.book.BookLine;
import nianbao.book.CountyBook;
import nianbao.book.words.BookWords;
import nianbao.cli.command.AuthorOptions;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.StoreCommand;
import nianbao.correct.FigureFields;
import nianbao.csv.CsvText;
import nianbao.json.RecordWriter;
import nianbao.places.Divisions;
import nianbao.store.ReportStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells who of a county owes a report, and who has published. */
@Command(
        name = "book",
        description = "Say who of a county owes a report, who has published, and in what state that is.",
        mixinStandardHelpOptions = true)
public final class BookCommand extends StoreCommand {
    @Parameters(paramLabel = "COUNTY", index = "0", description = "Its name, or its code; a city or province, too.")
    private String county = "";

    @Parameters(
            paramLabel = "YEAR",
            index = "1",
            arity = "0..1",
            description = "Only reports on this year (default: all years).")
    private Optional<Integer> year = Optional.empty();

    @Option(
            names = "--expect",
            paramLabel = "FILE",
            description =
                    "Take the bodies that owe a report each year from a list: one a line, or a CSV file whose column is"
                            + " called body. It replaces the list before it.")
    private Optional<Path> expect = Optional.empty();

    @Option(names = "--csv", description = "Print a table for a spreadsheet.")
    private boolean csv;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Mixin
    private AuthorOptions author = new AuthorOptions();

    public BookCommand(CliContext context) {
        super(context);
    }

    @Override
    protected ExitCode run() {
        String code = asked().division(county);
        OptionalInt wanted = year.isPresent() ? OptionalInt.of(asked().year(year.get())) : OptionalInt.empty();
        if (expect.isPresent()) {
            take(code, expect.get());
        }
        try (ReportStore store = openStoreToLook()) {
            List<BookLine> lines = new CountyBook(store, FigureFields.load()).lines(code, wanted);
            List<String> told = json
                    ? lines.stream().map(line -> new RecordWriter().part(line)).toList()
                    : csv
                            ? new BookWords(messages()).table(lines, wanted)
                            : new BookText(messages()).lines(lines, wanted);
            told.forEach(this::print);
        }
        return ExitCode.DONE;
    }

    private void take(String code, Path file) {
        String by = author.by().orElseThrow(() -> misused("book.expect-by"));
        List<String> names = names(file);
        if (names.isEmpty()) {
            throw misused("book.no-names", file);
        }
        BodyList.noName(names).ifPresent(other -> {
            throw misused("book.no-name", file, other);
        });
        try (ReportStore store = openStore()) {
            int count = store.write(tables -> tables.book().expect(code, names, by));
            String place = Divisions.shipped().fullName(code);
            context().err().println(messages().text("book.expected", place, count, by));
            if (count < names.size()) {
                context().err().println(messages().text("book.doubled", names.size() - count));
            }
        }
    }

    private List<String> names(Path file) {
        try {
            return BodyList.names(CsvText.rows(CsvText.decoded(Files.readAllBytes(file))).stream()
                    .map(CsvText.Row::cells)
                    .toList());
        } catch (IOException e) {
            throw misused(e, "book.no-file", file);
        }
    }
}
