package nianbao.web.account;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import nianbao.review.RefusedInWords;
import nianbao.store.account.AccountRole;
import nianbao.web.page.Frame;

/** What forms say. */
final class Forms {
    private static final int LONGEST = 1000;

    private Forms() {}

    /** A field that must be there, if only empty. */
    static String text(Context request, String name) {
        String text = request.formParam(name);
        if (text == null || text.length() > LONGEST) {
            throw new BadRequestResponse("web.refused.form");
        }
        return text;
    }

    static AccountRole role(Context request) {
        return AccountRole.of(text(request, "role")).orElseThrow(() -> new BadRequestResponse("web.refused.form"));
    }

    /** Why something of an account was refused. */
    static String told(Frame frame, RefusedInWords refused) {
        return frame.messages().text(refused.key(), refused.arguments());
    }
}
