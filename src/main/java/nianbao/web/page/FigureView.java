package nianbao.web.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nianbao.model.Evidence.Reading;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.CheckVerdict;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.review.ReviewedReport;
import nianbao.review.blind.BlindState;
import nianbao.store.correction.Correction;

/** A figure, as the desk shows it. */
public final class FigureView {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Frame frame;
    private final ReviewedReport report;
    private final Value value;
    private final Optional<BlindState> blind;

    /** @param blind empty where nobody was asked to key it blind */
    FigureView(Frame frame, ReviewedReport report, String field, Optional<BlindState> blind) {
        this.frame = frame;
        this.blind = blind;
        this.report = report;
        this.value = report.value(field).orElseThrow();
    }

    public String field() {
        return value.field();
    }

    public String name() {
        return frame.figure(value.field());
    }

    public long report() {
        return report.number();
    }

    /** What the person has seen, for who says something of it. */
    public String seen() {
        return report.seen(value.field());
    }

    public String status() {
        return value.status().id();
    }

    /** The value as it counts now; empty where nothing stands there, or it is not known. */
    public String number() {
        return value.value().map(BigDecimal::toPlainString).orElse("");
    }

    /** What was read there, whatever people said since. */
    public String read() {
        return report.read(value.field())
                .flatMap(Value::value)
                .map(BigDecimal::toPlainString)
                .orElse("");
    }

    /** Whether another value needs a reason: the figure is the publisher's. */
    public boolean needsReason() {
        return report.read(value.field())
                .filter(read -> switch (read.status()) {
                    case READ, REPAIRED, BLANK, CORRECTED -> true;
                    case REVIEW, MISSING -> false;
                })
                .isPresent();
    }

    /** Why somebody said what counts now. */
    public String noted() {
        return Optional.ofNullable(report.corrections().get(value.field()))
                .flatMap(Correction::note)
                .orElse("");
    }

    /** All that stands in the cell, as it is printed. */
    public Optional<String> raw() {
        return value.raw();
    }

    public Optional<String> unit() {
        return value.unit();
    }

    public Optional<String> confidence() {
        return value.confidence().map(FigureView::percent);
    }

    /** To a tenth, and never more than it is: what is not quite certain is no 100 %. */
    static String percent(BigDecimal share) {
        return share.multiply(HUNDRED)
                        .setScale(1, RoundingMode.FLOOR)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    /** What one reader saw. */
    public record ReaderLine(String reader, String text, String confidence) {}

    public List<ReaderLine> readings() {
        return value.readings().stream().map(this::reading).toList();
    }

    private ReaderLine reading(Reading reading) {
        return new ReaderLine(
                frame.text("reader." + reading.kind().name().toLowerCase(Locale.ROOT)),
                reading.text(),
                percent(BigDecimal.valueOf(reading.confidence())));
    }

    public List<String> notes() {
        return report.notes(value.field()).stream().map(frame.notes()::message).toList();
    }

    /** Its place: page and box, as scripts take them; empty where it has none. */
    public String page() {
        return value.page().stream().mapToObj(Integer::toString).findFirst().orElse("");
    }

    public String box() {
        return value.box()
                .map(sides -> sides.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(",")))
                .orElse("");
    }

    /** A check in words. */
    public record CheckLine(String id, String words, String verdict, String told, List<String> fields) {
        public CheckLine {
            fields = List.copyOf(fields);
        }
    }

    public List<CheckLine> checks() {
        return report.checks(value.field()).stream()
                .map(check -> line(frame, report, check))
                .toList();
    }

    static CheckLine line(Frame frame, ReviewedReport report, Check check) {
        return new CheckLine(
                check.id(), frame.check(check.id()), check.verdict().id(), told(frame, report, check), check.fields());
    }

    private static String told(Frame frame, ReviewedReport report, Check check) {
        if (check.expected().isEmpty() || check.actual().isEmpty()) {
            return "";
        }
        String sides = frame.text(
                "check.sides",
                check.expected().get().toPlainString(),
                check.actual().get().toPlainString());
        if (check.expected().get().compareTo(check.actual().get()) == 0) {
            return sides;
        }
        boolean certain = check.verdict() == CheckVerdict.FAIL;
        boolean repaired = check.fields().stream()
                .flatMap(field -> report.value(field).stream())
                .anyMatch(part -> part.status() == Status.REPAIRED);
        String cause = certain && !repaired ? "publisher" : "reader";
        return sides + frame.text("check.cause." + cause);
    }

    /** What somebody said of it. */
    public Optional<String> correction() {
        return Optional.ofNullable(report.corrections().get(value.field())).map(this::said);
    }

    private String said(Correction correction) {
        return frame.text(
                "figure.said",
                correction.by(),
                frame.time(correction.at()),
                correction.seen().value().map(BigDecimal::toPlainString).orElse(frame.text("figure.nothing")),
                correction.value().map(BigDecimal::toPlainString).orElse(frame.text("figure.nothing")),
                correction.note().orElse(""));
    }

    /** How it is with it being keyed blind; what only one keyed is told to nobody. */
    public Optional<String> blind() {
        return blind.flatMap(keyed -> switch (keyed.figure().state()) {
            case WAITING -> Optional.of(frame.text("blind.is-waiting"));
            case DIFFERING -> Optional.of(frame.text("blind.is-differing", keyed.words(frame.messages())));
            case ILLEGIBLE -> Optional.of(frame.text("blind.illegible-to", keyed.words(frame.messages())));
            case AGREED -> Optional.empty(); // the note of what counts says so
        });
    }

    /** The address that others open it by. */
    public String link() {
        return "/reports/" + report.number() + "/figures/" + value.field();
    }
}
