package nianbao.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import nianbao.correct.FigureFields;
import nianbao.web.page.Frame;
import nianbao.web.page.Templates;

/** The own account: who one is here, and a new password. */
final class AccountPage {
    private final OwnPassword ownPassword;
    private final FigureFields fields;

    AccountPage(OwnPassword ownPassword, FigureFields fields) {
        this.ownPassword = ownPassword;
        this.fields = fields;
    }

    void answer(Context request) {
        show(request, Optional.empty(), request.queryParam("changed") != null);
    }

    private void show(Context request, Optional<String> told, boolean changed) {
        Frame frame = Frame.of(request, fields);
        boolean hasPassword = frame.session().filter(OwnPassword::isOf).isPresent();
        Templates.answer(
                request,
                "account",
                Map.of("frame", frame, "told", told, "changed", changed, "hasPassword", hasPassword));
    }

    void change(Context request) {
        Frame frame = Frame.of(request, fields);
        String password = Forms.text(request, "new");
        String old = Forms.text(request, "old");
        Optional<String> refused = password.equals(Forms.text(request, "again"))
                ? ownPassword.change(request, frame, old, password)
                : Optional.of(frame.messages().text("account.password.differ"));
        if (refused.isPresent()) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(request, refused, false);
        } else {
            request.redirect("/account?changed", HttpStatus.SEE_OTHER);
        }
    }
}
