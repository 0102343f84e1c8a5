package nianbao.web.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nianbao.correct.Worklist;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Section;
import nianbao.model.ReportRecord.Status;
import nianbao.model.ReportRecord.Value;
import nianbao.report.form.FormTable;
import nianbao.review.ReviewedReport;
import nianbao.review.blind.BlindState;
import nianbao.review.sheet.Sheet;
import nianbao.store.blind.BlindFigure.State;
import nianbao.store.correction.FileCorrection;

/** A report, as the desk shows it. */
public final class ReportView {
    private final Frame frame;
    private final ReviewedReport report;
    private final Optional<String> figure;
    private final Optional<String> next;
    private final Map<String, BlindState> blind;

    /** @param blind of the figures that people were asked to key blind */
    ReportView(
            Frame frame,
            ReviewedReport report,
            Optional<String> figure,
            Optional<String> next,
            Map<String, BlindState> blind) {
        this.frame = frame;
        this.report = report;
        this.figure = figure;
        this.next = next;
        this.blind = blind;
    }

    public long number() {
        return report.number();
    }

    public long reading() {
        return report.reading().number();
    }

    public ReportRecord record() {
        return report.record();
    }

    /** By which scripts tell whether somebody changed it. */
    public String state() {
        return report.state();
    }

    public String title() {
        String name = report.title()
                .issuer()
                .or(() -> report.record().report().title())
                .orElse(report.record().source().name());
        return report.title().year().stream()
                .mapToObj(year -> frame.text("report.title", name, Integer.toString(year)))
                .findFirst()
                .orElse(name);
    }

    /** Whether body and year are known, so that it is in a book. */
    public boolean isInBook() {
        return report.title().issuer().isPresent() && report.title().year().isPresent();
    }

    public String fileName() {
        return report.record().source().name();
    }

    public String verdict() {
        return report.record().verdict().id();
    }

    public int pages() {
        return report.record().source().pages().orElse(0);
    }

    /** The figure that is to be open at first. */
    public String figure() {
        return figure.orElse("");
    }

    /** Where the next report of the queue is; empty where there is none. */
    public String next() {
        return next.orElse("");
    }

    /** A figure that waits for a person. */
    public record Doubt(String field, String name, String number, String status) {}

    public List<Doubt> doubts() {
        return report.doubts().stream()
                .flatMap(field -> report.value(field).stream())
                .map(value -> new Doubt(
                        value.field(),
                        frame.figure(value.field()),
                        number(value),
                        value.status().id()))
                .toList();
    }

    /** Whether the report can be keyed blind: there are pages to key from. */
    public boolean mayAskForKeying() {
        return frame.mayReview() && pages() > 0;
    }

    /** How many figures wait to be keyed blind. */
    public long keying() {
        return blind.values().stream()
                .filter(keyed -> keyed.figure().state().isOpen())
                .count();
    }

    /** A figure that people keyed differently. */
    public record Differing(String field, String name, String words) {}

    public List<Differing> differing() {
        return blind.values().stream()
                .filter(keyed -> keyed.figure().state() == State.DIFFERING)
                .map(keyed -> new Differing(
                        keyed.figure().field(), frame.figure(keyed.figure().field()), keyed.words(frame.messages())))
                .toList();
    }

    /** What waits for a person of the report as a whole. */
    public List<Other> others() {
        return Worklist.of(report.record()).stream()
                .filter(item -> item.field().isEmpty())
                .map(item -> new Other(
                        item.page(),
                        item.why()
                                .map(why -> frame.notes().message(item.code().orElse(""), why))
                                .orElse("")))
                .toList();
    }

    /** Something that waits of the report as a whole. */
    public record Other(OptionalInt page, String why) {}

    public List<FigureView.CheckLine> failures() {
        return report.failures().stream()
                .map(check -> FigureView.line(frame, report, check))
                .toList();
    }

    /** A table with what it is called. */
    public record Titled(String name, Sheet sheet) {}

    public List<Titled> sheets() {
        List<Titled> sheets = new ArrayList<>();
        for (FormTable table : report.tables()) {
            UnaryOperator<String> words = frame.isChinese() ? UnaryOperator.identity() : table.wordings()::inEnglish;
            sheets.add(new Titled(frame.table(table.kind()), Sheet.of(table, words)));
        }
        return sheets;
    }

    /** What stands in a cell of a sheet. */
    public String number(String field) {
        return report.value(field).map(ReportView::number).orElse("");
    }

    private static String number(Value value) {
        return value.value().map(BigDecimal::toPlainString).orElse("");
    }

    /** The status of a cell. */
    public String status(String field) {
        return report.value(field).map(Value::status).orElse(Status.MISSING).id();
    }

    /** A cell for who hears it: what it is called, what stands there, how sure that is. */
    public String spoken(String field) {
        String number = number(field);
        return frame.text(
                "cell.spoken",
                frame.figure(field),
                number.isEmpty() ? frame.text("figure.nothing") : number,
                frame.word("status", status(field)));
    }

    /** Whether a check that fails has this figure. */
    public boolean isInFailure(String field) {
        return report.failures().stream().anyMatch(check -> check.fields().contains(field));
    }

    /** Title, issuer, year and date, as they count now. */
    public record Named(String id, String name, String value, String seen) {}

    public List<Named> description() {
        return FileCorrection.Field.OF_REPORT.stream()
                .map(field -> named(field, report.description(field).orElse("")))
                .toList();
    }

    /** A section, as it counts now; its names are those of what a person can say of it. */
    public record Prose(Section section, Named heading, Named text) {}

    public List<Prose> sections() {
        return report.sections().stream()
                .map(section -> new Prose(
                        section,
                        named(FileCorrection.Field.heading(section.number()), section.heading()),
                        named(FileCorrection.Field.text(section.number()), section.text())))
                .toList();
    }

    private Named named(FileCorrection.Field field, String value) {
        return new Named(field.id(), frame.field(field.id()), value, report.seen(field.id()));
    }

    /** How many figures there are of each status, for the legend. */
    public String summary() {
        return report.record().values().stream()
                .collect(Collectors.groupingBy(Value::status, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(count -> frame.word("status", count.getKey().id()) + " " + count.getValue())
                .collect(Collectors.joining(" · "));
    }
}
