package nianbao.web.account;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import nianbao.review.RefusedInWords;
import nianbao.review.account.AccountService;
import nianbao.store.account.Account;
import nianbao.store.account.Accounts;
import nianbao.web.guard.EntryAttempts;
import nianbao.web.guard.Guard;
import nianbao.web.guard.Session;
import nianbao.web.page.Frame;

/** Gives people a new password who know theirs. */
final class OwnPassword {
    private final Guard guard;
    private final AccountService accounts;
    private final EntryAttempts attempts;

    OwnPassword(Guard guard, AccountService accounts, EntryAttempts attempts) {
        this.guard = guard;
        this.accounts = accounts;
        this.attempts = attempts;
    }

    /** Whether whoever entered has a password: not who did by the address that only who started the program has. */
    static boolean isOf(Session session) {
        return session.accountVersion().isPresent();
    }

    /**
     * Sets it; all other sessions of the person end, and this one goes on as another. A stolen session must not do for guessing
     * the password either: it is counted as entering is.
     *
     * @return why it was refused, in words; empty where it is set
     */
    Optional<String> change(Context request, Frame frame, String old, String password) {
        Session session = Guard.session(request).orElseThrow();
        String key = Accounts.key(session.user());
        Optional<Duration> wait = attempts.begin(key, guard.address(request));
        if (wait.isPresent()) {
            return Optional.of(
                    EntrancePage.waiting(frame, Math.max(1, wait.get().toSeconds())));
        }
        try {
            if (accounts.enter(session.user(), old).isEmpty()) {
                return Optional.of(frame.messages().text("account.password.wrong"));
            }
            attempts.succeed(key, guard.address(request));
            Account account = accounts.setPassword(session.user(), password, session.user());
            guard.endAll(account.name());
            guard.enter(request, account.name(), session.role(), OptionalLong.of(account.version()));
            return Optional.empty();
        } catch (RefusedInWords e) {
            return Optional.of(Forms.told(frame, e));
        }
    }
}
