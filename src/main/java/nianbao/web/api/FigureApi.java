package nianbao.web.api;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nianbao.correct.FigureFields;
import nianbao.model.Evidence.Reading;
import nianbao.model.ReportRecord.Check;
import nianbao.model.ReportRecord.Note;
import nianbao.model.ReportRecord.Value;
import nianbao.review.Desk;
import nianbao.review.ReviewedReport;
import nianbao.store.correction.Correction;
import nianbao.web.page.Frame;
import nianbao.web.page.NoteWords;
import nianbao.words.Messages;

/** All that is known of one figure. */
final class FigureApi {
    private final Desk desk;
    private final FigureFields fields;

    FigureApi(Desk desk, FigureFields fields) {
        this.desk = desk;
        this.fields = fields;
    }

    void answer(Context request) {
        ReviewedReport report = ReportsApi.report(request, desk);
        String field = request.pathParam("field");
        Value value = report.value(field).orElseThrow(() -> new NotFoundResponse("web.refused.figure"));
        Locale language = Frame.language(request);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("report", report.number());
        members.put("field", field);
        members.put("name", fields.words(field, language));
        members.put("seen", report.seen(field));
        members.put("reading", report.reading().number());
        members.put("status", value.status().id());
        members.put("value", value.value());
        members.put("raw", value.raw());
        members.put("unit", value.unit());
        members.put("confidence", value.confidence());
        members.put("page", QueueApi.maybe(value.page()));
        members.put("box", value.box());
        members.put("read", report.read(field).map(FigureApi::read));
        members.put(
                "readings", value.readings().stream().map(FigureApi::reading).toList());
        members.put(
                "notes",
                report.notes(field).stream().map(note -> note(note, language)).toList());
        members.put(
                "checks",
                report.checks(field).stream()
                        .map(check -> check(check, language))
                        .toList());
        members.put("said", Optional.ofNullable(report.corrections().get(field)).map(FigureApi::said));
        Json.answer(request, members);
    }

    /** What was read, whatever people said since. */
    private static Map<String, Object> read(Value value) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("status", value.status().id());
        members.put("value", value.value());
        return members;
    }

    private static Map<String, Object> reading(Reading reading) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("reader", reading.reader());
        members.put("text", reading.text());
        members.put("confidence", reading.confidence());
        return members;
    }

    private Map<String, Object> note(Note note, Locale language) {
        NoteWords words = new NoteWords(fields, Messages.in(language));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", note.code());
        members.put("message", words.message(note));
        members.put("advice", words.advice(note));
        return members;
    }

    private Map<String, Object> check(Check check, Locale language) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", check.id());
        members.put("words", fields.check(check.id(), language));
        members.put("verdict", check.verdict().id());
        members.put("expected", check.expected());
        members.put("actual", check.actual());
        members.put("fields", List.copyOf(check.fields()));
        return members;
    }

    private static Map<String, Object> said(Correction correction) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("by", correction.by());
        members.put("at", correction.at().toString());
        members.put("value", correction.value());
        members.put("note", correction.note());
        members.put("state", correction.state().id());
        return members;
    }
}
