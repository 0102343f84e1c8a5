package nianbao.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import nianbao.correct.FigureFields;
import nianbao.web.account.Entrance.Busy;
import nianbao.web.account.Entrance.MustWait;
import nianbao.web.account.Entrance.Outcome;
import nianbao.web.account.Entrance.Wrong;
import nianbao.web.guard.Guard;
import nianbao.web.page.Frame;
import nianbao.web.page.Templates;

/** Where people enter by name and password. */
final class EntrancePage {
    private static final long MINUTE = 60;

    private final Guard guard;
    private final Entrance entrance;
    private final FigureFields fields;

    EntrancePage(Guard guard, Entrance entrance, FigureFields fields) {
        this.guard = guard;
        this.entrance = entrance;
        this.fields = fields;
    }

    void answer(Context request) {
        show(request, Optional.empty());
    }

    private void show(Context request, Optional<String> told) {
        Frame frame = Frame.of(request, fields);
        String token = frame.session().isPresent() ? frame.csrf() : guard.visitorToken(request);
        Templates.answer(request, "enter", Map.of("frame", frame, "token", token, "told", told));
    }

    void enter(Context request) {
        Outcome outcome = entrance.enter(request, Forms.text(request, "name"), Forms.text(request, "password"));
        if (outcome instanceof Entrance.Entered) {
            request.redirect("/", HttpStatus.SEE_OTHER);
        } else {
            show(request, Optional.of(refuse(request, Frame.of(request, fields), outcome)));
        }
    }

    /** Sets what the answer to somebody who is not let in begins with, and says why that is. */
    static String refuse(Context request, Frame frame, Outcome outcome) {
        if (outcome instanceof MustWait wait) {
            request.status(HttpStatus.TOO_MANY_REQUESTS);
            request.header("Retry-After", Long.toString(wait.seconds()));
            return waiting(frame, wait.seconds());
        } else if (outcome instanceof Busy busy) {
            request.status(HttpStatus.SERVICE_UNAVAILABLE);
            return Forms.told(frame, busy.why());
        } else if (outcome instanceof Wrong) {
            request.status(HttpStatus.FORBIDDEN);
            return frame.text("enter.wrong");
        }
        throw new IllegalArgumentException("not refused: " + outcome);
    }

    /** In words: who waits for minutes is not told seconds. */
    static String waiting(Frame frame, long seconds) {
        return seconds <= MINUTE
                ? frame.text("enter.wait.seconds", seconds)
                : frame.text("enter.wait.minutes", (seconds + MINUTE - 1) / MINUTE);
    }
}
