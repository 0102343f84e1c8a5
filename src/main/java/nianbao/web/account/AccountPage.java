package nianbao.web.account;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.correct.FigureFields;
import nianbao.review.account.AccountRefused;
import nianbao.review.account.AccountService;
import nianbao.store.account.Account;
import nianbao.store.account.Accounts;
import nianbao.web.guard.EntryAttempts;
import nianbao.web.guard.Guard;
import nianbao.web.guard.Session;
import nianbao.web.page.Frame;
import nianbao.web.page.Templates;

/** The own account: who one is here, and a new password. */
final class AccountPage {
    private final Guard guard;
    private final AccountService accounts;
    private final EntryAttempts attempts;
    private final FigureFields fields;

    AccountPage(Guard guard, AccountService accounts, EntryAttempts attempts, FigureFields fields) {
        this.guard = guard;
        this.accounts = accounts;
        this.attempts = attempts;
        this.fields = fields;
    }

    void answer(Context request) {
        show(request, Optional.empty(), request.queryParam("changed") != null);
    }

    private void show(Context request, Optional<String> told, boolean changed) {
        Frame frame = Frame.of(request, fields);
        boolean hasPassword = frame.session()
                .filter(session -> session.accountVersion().isPresent())
                .isPresent();
        Templates.answer(
                request,
                "account",
                Map.of("frame", frame, "told", told, "changed", changed, "hasPassword", hasPassword));
    }

    /** A stolen session must not do for guessing the password either: it is counted as entering is. */
    void change(Context request) {
        Session session = Guard.session(request).orElseThrow();
        Frame frame = Frame.of(request, fields);
        String password = Forms.text(request, "new");
        String old = Forms.text(request, "old");
        if (!password.equals(Forms.text(request, "again"))) {
            refuse(request, frame.messages().text("account.password.differ"));
            return;
        }
        String key = Accounts.key(session.user());
        Optional<Duration> wait = attempts.begin(key, guard.address(request));
        if (wait.isPresent()) {
            refuse(request, EntrancePage.waiting(frame, Math.max(1, wait.get().toSeconds())));
            return;
        }
        try {
            if (accounts.enter(session.user(), old).isEmpty()) {
                refuse(request, frame.messages().text("account.password.wrong"));
                return;
            }
            attempts.succeed(key, guard.address(request));
            Account account = accounts.setPassword(session.user(), password, session.user());
            guard.endAll(account.name());
            guard.enter(request, account.name(), session.role(), OptionalLong.of(account.version()));
            request.redirect("/account?changed", HttpStatus.SEE_OTHER);
        } catch (AccountRefused e) {
            refuse(request, Forms.told(frame, e));
        }
    }

    private void refuse(Context request, String told) {
        request.status(HttpStatus.UNPROCESSABLE_CONTENT);
        show(request, Optional.of(told), false);
    }
}
