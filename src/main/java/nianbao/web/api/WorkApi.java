package nianbao.web.api;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nianbao.correct.FigureFields;
import nianbao.correct.Worklist;
import nianbao.model.ReportRecord.Check;
import nianbao.report.form.FormTable;
import nianbao.review.Desk;
import nianbao.review.ReviewQueue;
import nianbao.review.ReviewedReport;
import nianbao.review.sheet.Cell;
import nianbao.review.sheet.Sheet;
import nianbao.store.correction.FileCorrection;
import nianbao.web.page.Frame;
import nianbao.web.page.NextReport;
import nianbao.web.page.NoteWords;
import nianbao.web.page.QueuePage;
import nianbao.words.Messages;

/** What is to be settled of a report, and its tables as the form has them. */
final class WorkApi {
    private final Desk desk;
    private final NextReport next;
    private final FigureFields fields;

    WorkApi(Desk desk, ReviewQueue queue, FigureFields fields) {
        this.desk = desk;
        this.next = new NextReport(queue);
        this.fields = fields;
    }

    /** What waits, in the order in which it is best settled, and which report comes next. */
    void answer(Context request) {
        QueueApi.requireKnown(request);
        ReviewedReport report = ReportsApi.report(request, desk);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("report", report.number());
        members.put("reading", report.reading().number());
        members.put("state", report.state());
        members.put("verdict", report.record().verdict().id());
        members.put("doubts", report.doubts());
        members.put("others", others(report, new NoteWords(fields, Messages.in(Frame.language(request)))));
        members.put("failures", report.failures().stream().map(Check::id).toList());
        members.put("description", description(report));
        members.put("sections", sections(report));
        members.put(
                "next",
                next.after(request, report.number())
                        .map(entry ->
                                QueueApi.entry(entry, QueuePage.filter(request).order())));
        Json.answer(request, members);
    }

    private static List<Map<String, Object>> others(ReviewedReport report, NoteWords words) {
        return Worklist.of(report.record()).stream()
                .filter(item -> item.field().isEmpty())
                .map(item -> {
                    Map<String, Object> members = new LinkedHashMap<>();
                    members.put("code", item.code());
                    members.put("page", QueueApi.maybe(item.page()));
                    members.put(
                            "message",
                            item.why().map(why -> words.message(item.code().orElse(""), why)));
                    return members;
                })
                .toList();
    }

    private static List<Map<String, Object>> description(ReviewedReport report) {
        return FileCorrection.Field.OF_REPORT.stream()
                .map(field -> named(report, field, report.description(field)))
                .toList();
    }

    /** The sections that the report has, and empty ones for those that its form has beside. */
    private static List<Map<String, Object>> sections(ReviewedReport report) {
        return report.sections().stream()
                .map(section -> {
                    int number = section.number();
                    Map<String, Object> members = new LinkedHashMap<>();
                    members.put("number", number);
                    members.put("page", QueueApi.maybe(section.page()));
                    members.put(
                            "heading",
                            named(report, FileCorrection.Field.heading(number), Optional.of(section.heading())));
                    members.put("text", named(report, FileCorrection.Field.text(number), Optional.of(section.text())));
                    return members;
                })
                .toList();
    }

    /** What can be said, what is said there now, and what whoever says it has seen. */
    private static Map<String, Object> named(
            ReviewedReport report, FileCorrection.Field field, Optional<String> value) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("field", field.id());
        members.put("value", value);
        members.put("seen", report.seen(field.id()));
        return members;
    }

    /** The tables of a report, line by line: labels, and which figure stands where. */
    void answerSheets(Context request) {
        ReviewedReport report = ReportsApi.report(request, desk);
        boolean isChinese = Frame.of(request, fields).isChinese();
        List<Map<String, Object>> sheets = report.tables().stream()
                .map(table -> sheet(table, isChinese ? UnaryOperator.identity() : table.wordings()::inEnglish, request))
                .toList();
        Json.answer(request, Map.of("sheets", sheets));
    }

    private Map<String, Object> sheet(FormTable table, UnaryOperator<String> words, Context request) {
        Sheet sheet = Sheet.of(table, words);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("table", sheet.table());
        members.put("name", fields.tableTitle(table.kind(), Frame.language(request)));
        members.put("columns", sheet.columns());
        members.put(
                "lines",
                sheet.lines().stream()
                        .map(line -> line.cells().stream().map(WorkApi::cell).toList())
                        .toList());
        return members;
    }

    private static Map<String, Object> cell(Cell cell) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (cell instanceof Cell.Label label) {
            members.put("text", label.text());
            members.put("rows", label.rows());
            members.put("columns", label.columns());
        } else if (cell instanceof Cell.Figure figure) {
            members.put("field", figure.field());
            members.put("columns", figure.columns());
        }
        return members;
    }
}
