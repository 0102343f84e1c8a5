package nianbao.web.api;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nianbao.correct.CorrectionRequest.Action;
import nianbao.correct.CorrectionsRefused;
import nianbao.correct.FigureFields;
import nianbao.correct.FileDescription;
import nianbao.review.ConflictException;
import nianbao.review.ConflictException.Conflict;
import nianbao.review.Desk;
import nianbao.review.ReasonMissingException;
import nianbao.review.ReviewedReport;
import nianbao.review.Statement;
import nianbao.store.correction.Correction;
import nianbao.web.guard.Guard;
import nianbao.web.guard.Session;
import nianbao.web.page.Frame;
import nianbao.words.Messages;

/** What people say of reports. */
public final class StatementsApi {
    /** Of one request; a report has some two hundred figures. */
    private static final int MOST = 500;
    /** Characters of what stands somewhere: of a section, the longest there is; what else is too long is refused where it is kept. */
    private static final int LONGEST_VALUE = 200_000;
    /** Which open page says it: that one need not be told. */
    private static final String PAGE_HEADER = "X-Page";

    private final Desk desk;
    private final FigureFields fields;
    private final ReportChanges changes;

    /** @param changes told of what was kept */
    public StatementsApi(Desk desk, FigureFields fields, ReportChanges changes) {
        this.desk = desk;
        this.fields = fields;
        this.changes = changes;
    }

    /** Keeps statements of one report, all of them or none. */
    public void say(Context request) {
        long report =
                Json.number(request.pathParam("report")).orElseThrow(() -> new NotFoundResponse("web.refused.report"));
        Session session = Guard.session(request).orElseThrow();
        Messages messages = Messages.in(Frame.language(request));
        List<Statement> statements = statements(Json.body(request));
        try {
            long now = desk.say(report, statements, session.user());
            changes.said(report, statements, session.user(), String.valueOf(request.header(PAGE_HEADER)));
            Json.answer(request, state(now));
        } catch (ConflictException e) {
            request.status(HttpStatus.CONFLICT);
            Json.answer(request, conflicts(e, messages));
        } catch (ReasonMissingException e) {
            refuse(request, messages.text("web.refused.reason", fields.words(e.field(), messages.locale())));
        } catch (CorrectionsRefused e) {
            CorrectionsRefused.Refusal first = e.refusals().get(0);
            refuse(request, messages.text(first.key(), first.arguments().toArray()));
        }
    }

    private static void refuse(Context request, String told) {
        request.status(HttpStatus.UNPROCESSABLE_CONTENT);
        Json.answer(request, Map.of("message", told));
    }

    /** What a report is by now: its number, its verdict, and what is still to be settled. */
    private Map<String, Object> state(long number) {
        ReviewedReport report = desk.open(number).orElseThrow();
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("report", number);
        state.put("verdict", report.record().verdict().id());
        state.put("doubts", report.doubts());
        return state;
    }

    private Map<String, Object> conflicts(ConflictException conflict, Messages messages) {
        List<Object> told = new ArrayList<>();
        for (Conflict each : conflict.conflicts()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("field", each.field());
            one.put("by", each.first().map(Correction::by));
            one.put("at", each.first().map(first -> first.at().toString()));
            one.put("value", each.first().flatMap(Correction::value));
            one.put("message", told(each, messages));
            told.add(one);
        }
        return Map.of("message", messages.text("web.conflict"), "conflicts", told);
    }

    private String told(Conflict conflict, Messages messages) {
        String name = FileDescription.words(conflict.field(), fields, messages);
        return conflict.first()
                .map(first -> messages.text(
                        "web.conflict.said",
                        name,
                        first.by(),
                        Messages.time(first.at()),
                        first.value().map(BigDecimal::toPlainString).orElse(messages.text("web.figure.nothing"))))
                .orElseGet(() -> messages.text("web.conflict.changed", name));
    }

    private static List<Statement> statements(Map<String, Object> body) {
        if (!(body.get("statements") instanceof List<?> list) || list.isEmpty() || list.size() > MOST) {
            throw new BadRequestResponse("web.refused.json");
        }
        return list.stream().map(StatementsApi::statement).toList();
    }

    private static Statement statement(Object said) {
        if (!(said instanceof Map<?, ?> members)) {
            throw new BadRequestResponse("web.refused.json");
        }
        return new Statement(
                Json.required(members, "field"),
                Json.required(members, "seen"),
                action(Json.required(members, "action")),
                Json.text(members, "value", LONGEST_VALUE),
                Json.text(members, "note"));
    }

    private static Action action(String word) {
        return switch (word) {
            case "set" -> Action.SET;
            case "undo" -> Action.UNDO;
            default -> throw new BadRequestResponse("web.refused.json");
        };
    }
}
