package nianbao.cli.store;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nianbao.cli.command.CliContext;
import nianbao.cli.command.ExitCode;
import nianbao.cli.command.StoreCommand;
import nianbao.cli.text.StoreTexts;
import nianbao.cli.text.TextTable;
import nianbao.correct.FigureFields;
import nianbao.correct.Worklist;
import nianbao.correct.Worklist.Item;
import nianbao.csv.CsvText;
import nianbao.json.RecordWriter;
import nianbao.model.ReportRecord;
import nianbao.store.ReportStore;
import nianbao.store.reading.Reports.Title;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the reports and figures that wait for a person. */
@Command(
        name = "review",
        description = "List the reports and figures that wait for a person: field, value, page, and why.",
        mixinStandardHelpOptions = true)
public final class ReviewCommand extends StoreCommand {
    /** Reports that are looked through in a sitting. */
    private static final int MOST = 20;
    /** By which Excel knows that a table is in UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Parameters(
            paramLabel = "REPORT",
            arity = "0..1",
            description = "NAME/YEAR, NAME, a number, or the hash of a file (default: all that wait).")
    private Optional<String> report = Optional.empty();

    @Option(names = "--field", paramLabel = "FIELD", description = "Only figures whose field begins so.")
    private Optional<String> field = Optional.empty();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many reports (default: ${DEFAULT-VALUE}; 0: all).",
            defaultValue = "" + MOST)
    private int limit = MOST;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    @Option(names = "--csv", description = "Print a table for a spreadsheet, as correct --from takes one.")
    private boolean csv;

    private final FigureFields fields = FigureFields.load();
    private int reports;
    private int items;

    public ReviewCommand(CliContext context) {
        super(context);
    }

    /** What waits, as a program reads it. */
    record Line(Title report, String file, Item item, Optional<String> words) {}

    @Override
    protected ExitCode run() {
        if (limit < 0) {
            throw misused("review.limit", Integer.toString(limit));
        }
        field.ifPresent(asked()::fields);
        try (ReportStore store = openStoreToLook()) {
            List<Long> waiting = report.isPresent()
                    ? store.read(tables -> tables.reports().named(report.get()))
                    : store.read(tables -> tables.reports().waiting());
            if (report.isPresent() && waiting.isEmpty()) {
                throw asked().noReport(store, report.get());
            }
            if (csv) {
                print(BYTE_ORDER_MARK + messages().text("review.columns"));
            }
            for (long number : waiting) {
                if (limit == 0 || reports < limit) {
                    Title title = store.read(tables -> tables.reports().title(number));
                    store.read(tables -> tables.reports().record(number)).ifPresent(record -> tell(title, record));
                }
            }
            if (!json && !csv) {
                print(messages().text("review.totals", reports, items, waiting.size()));
            }
        }
        return ExitCode.DONE;
    }

    private void tell(Title title, ReportRecord record) {
        List<Item> found = Worklist.of(record).stream()
                .filter(item -> field.isEmpty() || item.field().stream().anyMatch(id -> id.startsWith(field.get())))
                .toList();
        if (found.isEmpty()) {
            return;
        }
        reports++;
        items += found.size();
        String file = record.source().name();
        if (json) {
            found.forEach(item -> print(new RecordWriter()
                    .part(new Line(title, file, item, item.field().map(fields::words)))));
        } else if (csv) {
            found.forEach(item -> print(CsvText.line(cells(title, file, item))));
        } else {
            print(messages().text("review.report", StoreTexts.title(title), title.report(), file));
            MissingTables missing = new MissingTables(fields, record, found);
            UncertainLabels labels = new UncertainLabels(found);
            tellLabels(labels);
            tellFigures(found.stream()
                    .filter(item -> !missing.holds(item) && !labels.holds(item))
                    .toList());
            tellTables(missing);
        }
    }

    /** A line for those of each page. */
    private void tellLabels(UncertainLabels labels) {
        labels.byPage()
                .forEach((page, items) ->
                        print("  " + pageText(page) + "  " + messages().text("review.labels", items.size())));
    }

    /** Each with its page, value and name, and why it waits below. */
    private void tellFigures(List<Item> found) {
        TextTable table = new TextTable();
        found.forEach(item -> table.add(row(item)));
        List<String> lines = table.lines();
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).field().isPresent()) {
                print(lines.get(i));
            }
            print("    " + why(found.get(i)));
        }
    }

    /** A line for each, and why it is missing below. */
    private void tellTables(MissingTables missing) {
        missing.figures().forEach((table, figures) -> {
            String title = fields.tableTitle(table, messages().locale());
            print("  " + messages().text("review.table", title, figures.size()));
            missing.reason(table).ifPresent(reason -> print("    " + why(reason)));
        });
    }

    private List<String> row(Item item) {
        return List.of(
                "  " + pageText(item.page()),
                StoreTexts.number(item.value()),
                item.field().map(id -> StoreTexts.field(fields, id, messages())).orElse(""));
    }

    private List<String> cells(Title title, String file, Item item) {
        return List.of(
                Long.toString(title.report()),
                item.field().orElse(""),
                "",
                "",
                StoreTexts.title(title),
                file,
                page(item.page()).orElse(""),
                item.field().map(id -> StoreTexts.field(fields, id, messages())).orElse(""),
                why(item));
    }

    private String why(Item item) {
        return item.why()
                .map(said -> StoreTexts.message(fields, item.field(), said, messages()))
                .or(() -> item.status().map(status -> messages().text("value.status." + status)))
                .orElse("");
    }

    private String pageText(OptionalInt page) {
        return page(page).map(number -> messages().text("review.page", number)).orElse("-");
    }

    private static Optional<String> page(OptionalInt page) {
        return page.stream().mapToObj(Integer::toString).findFirst();
    }
}
