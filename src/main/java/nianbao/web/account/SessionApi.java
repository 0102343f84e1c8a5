package nianbao.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nianbao.correct.FigureFields;
import nianbao.web.account.Entrance.Entered;
import nianbao.web.account.Entrance.Outcome;
import nianbao.web.api.Json;
import nianbao.web.guard.Guard;
import nianbao.web.guard.Session;
import nianbao.web.page.Frame;

/** Where programs enter and leave, and give their person another password. */
final class SessionApi {
    private final Guard guard;
    private final Entrance entrance;
    private final OwnPassword ownPassword;
    private final FigureFields fields;

    SessionApi(Guard guard, Entrance entrance, OwnPassword ownPassword, FigureFields fields) {
        this.guard = guard;
        this.entrance = entrance;
        this.ownPassword = ownPassword;
        this.fields = fields;
    }

    /** Who asks, and the second secret that whatever changes something must bear. */
    void answer(Context request) {
        Optional<Session> session = Guard.session(request);
        String csrf = session.map(Session::csrf).orElseGet(() -> guard.visitorToken(request));
        answer(request, session, csrf);
    }

    private static void answer(Context request, Optional<Session> session, String csrf) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("user", session.map(Session::user));
        members.put("role", session.map(entered -> entered.role().id()));
        members.put("has_password", session.filter(OwnPassword::isOf).isPresent());
        members.put("csrf", csrf);
        Json.answer(request, members);
    }

    void enter(Context request) {
        Map<String, Object> body = Json.body(request);
        Outcome outcome = entrance.enter(request, Json.required(body, "name"), Json.required(body, "password"));
        if (outcome instanceof Entered entered) {
            answer(request, Optional.of(entered.session()), entered.session().csrf());
        } else {
            Json.answer(request, Map.of("message", EntrancePage.refuse(request, Frame.of(request, fields), outcome)));
        }
    }

    void leave(Context request) {
        guard.leave(request);
        request.status(HttpStatus.NO_CONTENT);
    }

    /** Sets another password; the program goes on with the session that comes with the answer. */
    void changePassword(Context request) {
        Map<String, Object> body = Json.body(request);
        Optional<String> refused = ownPassword.change(
                request, Frame.of(request, fields), Json.required(body, "old"), Json.required(body, "new"));
        if (refused.isPresent()) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
            Json.answer(request, Map.of("message", refused.get()));
        } else {
            request.status(HttpStatus.NO_CONTENT);
        }
    }
}
