package nianbao.web.change;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.correct.FigureFields;
import nianbao.review.change.ChangeConflictException;
import nianbao.review.change.ChangeExport;
import nianbao.review.change.ChangeLine;
import nianbao.review.change.ChangeLog;
import nianbao.review.change.ChangeLog.TakenBack;
import nianbao.store.correction.ChangePosition;
import nianbao.store.correction.Changes.Saying;
import nianbao.web.api.Json;
import nianbao.web.guard.Guard;
import nianbao.web.guard.Session;
import nianbao.web.page.Frame;

/** What people changed, for programs. */
final class ChangesApi {
    private final ChangeLog log;
    private final FigureFields fields;

    ChangesApi(ChangeLog log, FigureFields fields) {
        this.log = log;
        this.fields = fields;
    }

    /** Changes, the newest first; {@code next} is what to ask for as {@code before}. */
    void list(Context request) {
        ChangeRequest.requireUnderstood(request);
        ChangeLog.Page page = log.page(ChangeRequest.filter(request), ChangeRequest.before(request));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("changes", members(request, page.lines()));
        answer.put("next", page.next().map(ChangePosition::toString));
        Json.answer(request, answer);
    }

    private List<Map<String, Object>> members(Context request, List<ChangeLine> lines) {
        ChangeExport export = new ChangeExport(fields, Frame.of(request, fields).messages());
        return lines.stream().map(export::members).toList();
    }

    /** Everyone who ever changed something. */
    void people(Context request) {
        Json.answer(request, Map.of("people", log.people()));
    }

    void find(Context request) {
        Json.answer(
                request,
                members(request, List.of(ChangeRequest.meant(request, log))).get(0));
    }

    /** Takes one change back. */
    void takeBack(Context request) {
        Session session = Guard.session(request).orElseThrow();
        ChangeLine line = ChangeRequest.meant(request, log);
        ChangeRequest.requireRight(session, line);
        try {
            log.takeBack(line.change().number(), saying(session, Json.body(request)));
            find(request);
        } catch (ChangeConflictException e) {
            request.status(HttpStatus.CONFLICT);
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("message", ChangeView.told(Frame.of(request, fields), e));
            answer.put("later", e.later().map(later -> later.number()));
            Json.answer(request, answer);
        }
    }

    /** Takes back all that somebody changed from a moment on. */
    void takeBackAll(Context request) {
        Session session = Guard.session(request).orElseThrow();
        Map<String, Object> body = Json.body(request);
        Instant since = ChangeRequest.moment(Json.required(body, "since"))
                .orElseThrow(() -> new BadRequestResponse("web.refused.since"));
        TakenBack done = log.takeBackAll(Json.required(body, "by"), since, saying(session, body));
        Json.answer(request, Map.of("count", done.count(), "conflicts", members(request, done.conflicts())));
    }

    private static Saying saying(Session session, Map<String, Object> body) {
        Optional<String> note = Json.text(body, "note").filter(text -> !text.isBlank());
        return new Saying(session.user(), note);
    }
}
