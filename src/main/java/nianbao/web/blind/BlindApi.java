package nianbao.web.blind;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nianbao.correct.CorrectionsRefused;
import nianbao.correct.FigureFields;
import nianbao.review.blind.BlindAnswer;
import nianbao.review.blind.BlindDesk;
import nianbao.review.blind.BlindOutcome;
import nianbao.review.blind.BlindRefused;
import nianbao.review.blind.BlindRefused.Reason;
import nianbao.review.blind.BlindReport;
import nianbao.review.blind.BlindTask;
import nianbao.store.blind.Keyed;
import nianbao.web.api.Json;
import nianbao.web.api.KeyingChanges;
import nianbao.web.guard.Guard;
import nianbao.web.page.Frame;

/** Figures that are keyed blind, one after another. Who keys is told where a figure stands, and nothing else of it. */
final class BlindApi {
    /** Which open page asks: that one need not be told. */
    private static final String PAGE_HEADER = "X-Page";

    private final BlindDesk desk;
    private final FigureFields fields;
    private final KeyingChanges changes;

    BlindApi(BlindDesk desk, FigureFields fields, KeyingChanges changes) {
        this.desk = desk;
        this.fields = fields;
        this.changes = changes;
    }

    /** Has the doubtful figures of a report, and those that people set, keyed by another person. */
    void ask(Context request) {
        long report =
                Json.number(request.pathParam("report")).orElseThrow(() -> new NotFoundResponse("web.refused.report"));
        String user = user(request);
        try {
            int asked = desk.ask(report, user);
            if (asked > 0) {
                changes.asked(report, asked, user, String.valueOf(request.header(PAGE_HEADER)));
            }
            Frame frame = Frame.of(request, fields);
            String told = asked > 0 ? frame.text("blind.asked", asked) : frame.text("blind.asked-all");
            Json.answer(request, Map.of("asked", asked, "message", told));
        } catch (BlindRefused e) {
            refuse(request, e);
        }
    }

    private static String user(Context request) {
        return Guard.session(request).orElseThrow().user();
    }

    /** The reports with figures that are to be keyed. */
    void list(Context request) {
        Frame frame = Frame.of(request, fields);
        List<Map<String, Object>> reports = desk.reports(user(request)).stream()
                .map(report -> report(frame, report))
                .toList();
        Json.answer(request, Map.of("reports", reports));
    }

    private static Map<String, Object> report(Frame frame, BlindReport report) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("report", report.title().report());
        members.put("title", frame.report(report.title()));
        members.put("waiting", report.mine());
        members.put("waiting_for_others", report.others());
        return members;
    }

    /** The figure that comes next, of all reports or one. */
    void next(Context request) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("next", nextOf(request));
        Json.answer(request, answer);
    }

    /** The report of whose figures a request is; empty where it is of all. */
    static OptionalLong report(Context request) {
        String report = request.queryParam("report");
        if (report == null || report.isEmpty()) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Json.number(report).orElseThrow(() -> new NotFoundResponse("web.refused.report")));
    }

    private Optional<Map<String, Object>> nextOf(Context request) {
        Frame frame = Frame.of(request, fields);
        return desk.next(user(request), report(request)).map(task -> task(frame, task));
    }

    private static Map<String, Object> task(Frame frame, BlindTask task) {
        OptionalInt page = task.page();
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("figure", task.figure());
        members.put("report", task.title().report());
        members.put("title", frame.report(task.title()));
        members.put("field", task.field());
        members.put("name", frame.figure(task.field()));
        members.put("reading", task.reading());
        members.put("pages", task.pages());
        members.put("page", page.isPresent() ? Optional.of(page.getAsInt()) : Optional.empty());
        members.put("box", task.box());
        members.put("seen", task.seen());
        members.put("waiting", task.waiting());
        return members;
    }

    /** Keeps what a person keyed, and gives the figure that comes next. */
    void key(Context request) {
        long figure =
                Json.number(request.pathParam("figure")).orElseThrow(() -> new NotFoundResponse("web.refused.figure"));
        BlindAnswer keyed = answer(figure, Json.body(request));
        String user = user(request);
        try {
            BlindOutcome outcome = desk.key(keyed, user);
            changes.keyed(outcome, user);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("outcome", outcome.kind().id());
            answer.put(
                    "message",
                    Frame.of(request, fields)
                            .text("blind.outcome." + outcome.kind().id()));
            answer.put("next", nextOf(request));
            Json.answer(request, answer);
        } catch (BlindRefused e) {
            refuse(request, e);
        } catch (CorrectionsRefused e) {
            CorrectionsRefused.Refusal first = e.refusals().get(0);
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
            String told = Frame.of(request, fields)
                    .messages()
                    .text(first.key(), first.arguments().toArray());
            Json.answer(request, Map.of("message", told));
        }
    }

    private static BlindAnswer answer(long figure, Map<String, Object> body) {
        String seen = Json.required(body, "seen");
        return switch (Json.required(body, "kind")) {
            case "figure" -> new BlindAnswer(figure, seen, Keyed.Kind.FIGURE, Json.required(body, "value"));
            case "nothing" -> new BlindAnswer(figure, seen, Keyed.Kind.NOTHING, "");
            case "illegible" -> new BlindAnswer(figure, seen, Keyed.Kind.ILLEGIBLE, "");
            default -> throw new BadRequestResponse("web.refused.json");
        };
    }

    /** Without what others said: who keys must not know it. */
    private void refuse(Context request, BlindRefused refused) {
        request.status(
                switch (refused.reason()) {
                    case NO_REPORT -> HttpStatus.NOT_FOUND;
                    case NO_PAGES -> HttpStatus.UNPROCESSABLE_CONTENT;
                    case SAME_PERSON -> HttpStatus.FORBIDDEN;
                    case NOT_WAITING, CHANGED -> HttpStatus.CONFLICT;
                });
        String reason = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String key = refused.reason() == Reason.NO_REPORT ? "refused.report" : "refused.blind." + reason;
        Json.answer(request, Map.of("message", Frame.of(request, fields).text(key)));
    }
}
