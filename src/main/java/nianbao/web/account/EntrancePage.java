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
import nianbao.web.guard.Role;
import nianbao.web.page.Frame;
import nianbao.web.page.Templates;

/** Where people enter by name and password. */
final class EntrancePage {
    private static final long MINUTE = 60;

    private final Guard guard;
    private final AccountService accounts;
    private final EntryAttempts attempts;
    private final FigureFields fields;
    private final EntryLog log;

    EntrancePage(Guard guard, AccountService accounts, EntryAttempts attempts, FigureFields fields, EntryLog log) {
        this.guard = guard;
        this.accounts = accounts;
        this.attempts = attempts;
        this.fields = fields;
        this.log = log;
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
        String name = Forms.text(request, "name");
        String password = Forms.text(request, "password");
        String address = guard.address(request);
        Frame frame = Frame.of(request, fields);
        Optional<Duration> wait = attempts.begin(Accounts.key(name), address);
        if (wait.isPresent()) {
            long seconds = Math.max(1, wait.get().plusMillis(999).toSeconds());
            log.madeToWait(address, seconds);
            request.status(HttpStatus.TOO_MANY_REQUESTS);
            request.header("Retry-After", Long.toString(seconds));
            show(request, Optional.of(waiting(frame, seconds)));
            return;
        }
        try {
            Optional<Account> account = accounts.enter(name, password);
            if (account.isEmpty()) {
                log.refused(address);
                request.status(HttpStatus.FORBIDDEN);
                show(request, Optional.of(frame.text("enter.wrong")));
                return;
            }
            attempts.succeed(Accounts.key(name), address);
            admit(request, account.get());
            log.entered(account.get().name(), address);
        } catch (AccountRefused e) {
            request.status(HttpStatus.SERVICE_UNAVAILABLE);
            show(request, Optional.of(Forms.told(frame, e)));
        }
    }

    private void admit(Context request, Account account) {
        guard.enter(
                request,
                account.name(),
                Role.of(account.role().id()).orElseThrow(),
                OptionalLong.of(account.version()));
        request.redirect("/", HttpStatus.SEE_OTHER);
    }

    /** In words: who waits for minutes is not told seconds. */
    static String waiting(Frame frame, long seconds) {
        return seconds <= MINUTE
                ? frame.text("enter.wait.seconds", seconds)
                : frame.text("enter.wait.minutes", (seconds + MINUTE - 1) / MINUTE);
    }
}
