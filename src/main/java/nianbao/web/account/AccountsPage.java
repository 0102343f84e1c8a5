package nianbao.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nianbao.correct.FigureFields;
import nianbao.review.RefusedInWords;
import nianbao.review.account.AccountService;
import nianbao.store.account.Account;
import nianbao.store.account.AccountRole;
import nianbao.web.guard.Guard;
import nianbao.web.page.Frame;
import nianbao.web.page.Templates;

/** All accounts, for who lets others in. Whoever's account is changed must enter anew. */
final class AccountsPage {
    private final Guard guard;
    private final AccountService accounts;
    private final FigureFields fields;

    AccountsPage(Guard guard, AccountService accounts, FigureFields fields) {
        this.guard = guard;
        this.accounts = accounts;
        this.fields = fields;
    }

    void answer(Context request) {
        show(request, Optional.empty());
    }

    private void show(Context request, Optional<String> told) {
        Templates.answer(
                request,
                "accounts",
                Map.of(
                        "frame", Frame.of(request, fields),
                        "accounts", accounts.list(),
                        "changes", accounts.changes(),
                        "roles", List.of(AccountRole.values()),
                        "told", told));
    }

    void add(Context request) {
        take(
                request,
                () -> accounts.add(
                        Forms.text(request, "name"),
                        Forms.role(request),
                        Forms.text(request, "password"),
                        by(request)));
    }

    void setRole(Context request) {
        take(request, () -> accounts.setRole(request.pathParam("name"), Forms.role(request), by(request)));
    }

    void setPassword(Context request) {
        take(
                request,
                () -> accounts.setPassword(request.pathParam("name"), Forms.text(request, "password"), by(request)));
    }

    void disable(Context request) {
        take(request, () -> accounts.disable(request.pathParam("name"), by(request)));
    }

    void enable(Context request) {
        take(request, () -> accounts.enable(request.pathParam("name"), by(request)));
    }

    private static String by(Context request) {
        return Guard.session(request).orElseThrow().user();
    }

    /** A change. */
    private interface Change {
        Account make();
    }

    private void take(Context request, Change change) {
        try {
            guard.endAll(change.make().name());
            request.redirect("/accounts", HttpStatus.SEE_OTHER);
        } catch (RefusedInWords e) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
            show(request, Optional.of(Forms.told(Frame.of(request, fields), e)));
        }
    }
}
