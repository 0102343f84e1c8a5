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
import nianbao.web.guard.Role;
import nianbao.web.guard.Session;

/** Lets people in by name and password, wherever they say them. */
final class Entrance {
    private final Guard guard;
    private final AccountService accounts;
    private final EntryAttempts attempts;
    private final EntryLog log;

    Entrance(Guard guard, AccountService accounts, EntryAttempts attempts, EntryLog log) {
        this.guard = guard;
        this.accounts = accounts;
        this.attempts = attempts;
        this.log = log;
    }

    /** What becomes of somebody who wants to enter. */
    sealed interface Outcome {}

    /** Whoever it is has a session from now on. */
    record Entered(Session session) implements Outcome {}

    /** Name or password is not right, or the account is disabled: which of them is nobody's business. */
    record Wrong() implements Outcome {}

    /** There were too many attempts. */
    record MustWait(long seconds) implements Outcome {}

    /** The password cannot be looked at now. */
    record Busy(RefusedInWords why) implements Outcome {}

    Outcome enter(Context request, String name, String password) {
        String address = guard.address(request);
        Optional<Duration> wait = attempts.begin(Accounts.key(name), address);
        if (wait.isPresent()) {
            long seconds = Math.max(1, wait.get().plusMillis(999).toSeconds());
            log.madeToWait(address, seconds);
            return new MustWait(seconds);
        }
        try {
            Optional<Account> account = accounts.enter(name, password);
            if (account.isEmpty()) {
                log.refused(address);
                return new Wrong();
            }
            attempts.succeed(Accounts.key(name), address);
            Session session = admit(request, account.get());
            log.entered(account.get().name(), address);
            return new Entered(session);
        } catch (RefusedInWords e) {
            return new Busy(e);
        }
    }

    private Session admit(Context request, Account account) {
        return guard.enter(
                request,
                account.name(),
                Role.of(account.role().id()).orElseThrow(),
                OptionalLong.of(account.version()));
    }
}
