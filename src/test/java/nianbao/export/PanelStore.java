package nianbao.export;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.correct.CorrectionRequest;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionService;
import nianbao.correct.codebook.Codebook;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Description;
import nianbao.model.ReportRecord.Forms;
import nianbao.model.ReportRecord.Position;
import nianbao.model.ReportRecord.Reader;
import nianbao.model.ReportRecord.Source;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.model.ReportRecord.Verdict;
import nianbao.model.SourceFile;
import nianbao.report.form.file.FormCatalog;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.input.IncomingFile;
import nianbao.store.input.InputState;
import nianbao.store.input.Inputs.Disposition;
import nianbao.store.input.Inputs.OpenInput;
import nianbao.store.input.Original;
import nianbao.store.queue.QueueFilter;
import nianbao.store.queue.QueueFilter.Order;
import nianbao.store.reading.Finality;
import nianbao.store.reading.StoredReading;
import nianbao.words.Messages;

/**
 * A store of a few reports with figures of every kind: large and with decimals, negative, blank, doubtful with and without a
 * reading, not found, corrected, printed in another unit, and texts that a spreadsheet would take for formulas.
 */
public final class PanelStore implements AutoCloseable {
    public static final QueueFilter ALL = QueueFilter.ALL.in(Order.NAME);
    public static final String FEES = "proactive.fees.amount";
    public static final String DOUBTFUL = "proactive.licensing.decisions";
    public static final String UNREAD = "proactive.penalties.decisions";
    public static final String MISSING = "proactive.coercive_measures.decisions";
    public static final String BLANK = "requests.new.legal_service";
    public static final String CORRECTED = "requests.new.other";
    public static final String FORMULA = "requests.new.natural_person";

    private final ReportStore store;
    private final FormCatalog catalog = FormCatalog.load();

    public PanelStore(Path folder) {
        store = ReportStore.open(TestDatabase.SQLITE.address(folder), Clock.systemUTC());
    }

    public ReportStore store() {
        return store;
    }

    public Codebook codebook() {
        return new Codebook(catalog);
    }

    public FormCatalog catalog() {
        return catalog;
    }

    public Panel panel() {
        return new Panel(store, ALL);
    }

    /** Three reports of two bodies, one of them on a year of the older form; one figure of the first is corrected. */
    public PanelStore filled() {
        long first = put("岚皋县民主镇人民政府", 2024, "ogi-2021");
        put("岚皋县民主镇人民政府", 2020, "ogi-2019");
        put("=HYPERLINK(\"x\"),县\n政府", 2023, "ogi-2021");
        new CorrectionService(store, Messages.in(Locale.ENGLISH))
                .apply(List.of(new CorrectionRequest(
                        1,
                        Long.toString(first),
                        CORRECTED,
                        Action.SET,
                        Optional.of("7"),
                        "somebody",
                        Optional.empty())));
        return this;
    }

    /** Puts a report, and gives its number. */
    public long put(String issuer, int year, String form) {
        String name = issuer.length() + "-" + year + ".pdf";
        SourceFile file = SourceFile.single(name, "application/pdf", (issuer + year).getBytes(StandardCharsets.UTF_8));
        return store.write(tables -> {
            long run = tables.runs().begin("test", "1", Map.of());
            OpenInput seen = tables.inputs().see(run, IncomingFile.from("/" + name, "ingest"));
            tables.originals()
                    .put(new Original(
                            file.sha256(),
                            OptionalLong.of(1),
                            Optional.of("application/pdf"),
                            name,
                            "/" + name,
                            Optional.empty(),
                            false));
            StoredReading reading =
                    tables.readings().put(file.sha256(), record(file, issuer, year, form), Finality.FINAL);
            tables.inputs().finish(seen, file.sha256(), new Disposition(InputState.INGESTED, Optional.empty(), ""));
            tables.runs().end(run);
            long report = tables.reports().of(tables.bodies().of(issuer), year);
            tables.readings().setReport(file.sha256(), OptionalLong.of(report));
            tables.reports().setCurrent(report, reading);
            return report;
        });
    }

    private ReportRecord record(SourceFile file, String issuer, int year, String form) {
        List<Value> values = new ArrayList<>();
        catalog.form(form)
                .orElseThrow()
                .tables()
                .forEach(table -> table.fields().forEach(field -> values.add(value(field.id(), year, values.size()))));
        return new ReportRecord(
                ReportRecord.SCHEMA,
                new Source(file.name(), file.sha256(), Optional.empty(), 1, OptionalInt.of(6), Optional.of("digital")),
                new Description(
                        Optional.of(issuer + year + "年政府信息公开工作年度报告"),
                        Optional.of(issuer),
                        OptionalInt.of(year),
                        Optional.of(form),
                        Forms.of(Map.of("proactive", form, "requests", form, "disputes", form)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                List.of(),
                values,
                List.of(new Check(
                        "requests.total.new",
                        CheckVerdict.UNKNOWN,
                        Optional.of(BigDecimal.TEN),
                        Optional.empty(),
                        List.of(FORMULA))),
                List.of(),
                Verdict.REVIEW,
                new Reader("nianbao", "1"));
    }

    private static Value value(String field, int year, int number) {
        Status status = switch (field) {
            case DOUBTFUL, UNREAD, CORRECTED -> Status.REVIEW;
            case MISSING -> Status.MISSING;
            case BLANK -> Status.BLANK;
            default -> Status.READ;
        };
        Optional<BigDecimal> value = switch (field) {
            case UNREAD, MISSING, BLANK -> Optional.empty();
            case FEES -> Optional.of(new BigDecimal(year + "123.456789"));
            case DOUBTFUL -> Optional.of(new BigDecimal("99"));
            default -> Optional.of(new BigDecimal(number % 5 == 0 ? -number : number * 1000 + year));
        };
        return new Value(
                field,
                value,
                status == Status.MISSING
                        ? Optional.empty()
                        : Optional.of(
                                field.equals(FORMULA)
                                        ? "=1+1"
                                        : value.map(BigDecimal::toString).orElse("—")),
                field.equals(FEES) ? Optional.of("元") : Optional.empty(),
                status,
                Optional.of(new BigDecimal("0.998")),
                OptionalInt.of(2),
                Optional.of(List.of(
                        new BigDecimal("50.5"), new BigDecimal("100"), new BigDecimal("70.25"), new BigDecimal("120"))),
                Optional.of(new Position(1, number + 1, 2)),
                List.of());
    }

    /** The records as they count now, by number. */
    public ReportRecord record(long report) {
        return store.read(tables -> tables.reports().record(report)).orElseThrow();
    }

    /** All figures as they count now, in the order of an export. */
    public List<Stated> figures() {
        List<Stated> figures = new ArrayList<>();
        store.read(tables -> tables.queueRecords().after(ALL, Optional.empty(), 100))
                .forEach(each -> record(each.entry().report())
                        .values()
                        .forEach(value -> figures.add(new Stated(each.entry().report(), value))));
        return figures;
    }

    /** A figure of a report. */
    public record Stated(long report, Value value) {}

    @Override
    public void close() {
        store.close();
    }
}
