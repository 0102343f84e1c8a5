package nianbao.web.account;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.function.Consumer;
import nianbao.correct.FigureFields;
import nianbao.review.account.AccountService;
import nianbao.store.account.Account;
import nianbao.web.guard.EntryAttempts;
import nianbao.web.guard.Guard;
import nianbao.web.guard.Role;
import nianbao.web.guard.Session;
import nianbao.web.page.RefusedPage;
import nianbao.words.Messages;

/** Where people enter and leave, and where accounts are kept. */
public final class AccountRoutes {
    private final Guard guard;
    private final EntrancePage entrance;
    private final AccountPage account;
    private final AccountsPage accounts;
    private final SessionApi sessionApi;
    private final AccountsApi accountsApi;
    private final FigureFields fields;

    /** @param log takes who entered, and who was refused, in the words of these messages */
    public AccountRoutes(
            Guard guard,
            AccountService accounts,
            EntryAttempts attempts,
            FigureFields fields,
            Messages messages,
            Consumer<String> log) {
        this.guard = guard;
        this.fields = fields;
        Entrance byPassword = new Entrance(guard, accounts, attempts, new EntryLog(messages, log));
        OwnPassword ownPassword = new OwnPassword(guard, accounts, attempts);
        this.entrance = new EntrancePage(guard, byPassword, fields);
        this.account = new AccountPage(ownPassword, fields);
        this.accounts = new AccountsPage(guard, accounts, fields);
        this.sessionApi = new SessionApi(guard, byPassword, ownPassword, fields);
        this.accountsApi = new AccountsApi(guard, accounts, fields);
    }

    /** Whether the account of a session is still as it was when it was entered. */
    public static boolean stands(Session session, AccountService accounts) {
        return session.accountVersion().isEmpty()
                || accounts.open(session.user()).stream()
                        .map(Account::version)
                        .anyMatch(version -> version == session.accountVersion().getAsLong());
    }

    public void stand(RoutesConfig routes) {
        routes.get("/enter", entrance::answer, Role.ANYONE);
        routes.post("/enter", entrance::enter, Role.ANYONE);
        routes.post("/leave", this::leave, Role.READER);
        routes.get("/left", request -> RefusedPage.answerLeft(request, fields), Role.ANYONE);
        routes.get("/account", account::answer, Role.READER);
        routes.post("/account/password", account::change, Role.READER);
        routes.get("/accounts", accounts::answer, Role.ADMIN);
        routes.post("/accounts", accounts::add, Role.ADMIN);
        routes.post("/accounts/{name}/role", accounts::setRole, Role.ADMIN);
        routes.post("/accounts/{name}/password", accounts::setPassword, Role.ADMIN);
        routes.post("/accounts/{name}/disable", accounts::disable, Role.ADMIN);
        routes.post("/accounts/{name}/enable", accounts::enable, Role.ADMIN);
        routes.get("/api/session", sessionApi::answer, Role.ANYONE);
        routes.post("/api/session", sessionApi::enter, Role.ANYONE);
        routes.post("/api/session/end", sessionApi::leave, Role.READER);
        routes.post("/api/account/password", sessionApi::changePassword, Role.READER);
        routes.get("/api/accounts", accountsApi::list, Role.ADMIN);
        routes.post("/api/accounts", accountsApi::add, Role.ADMIN);
        routes.post("/api/accounts/{name}/role", accountsApi::setRole, Role.ADMIN);
        routes.post("/api/accounts/{name}/password", accountsApi::setPassword, Role.ADMIN);
        routes.post("/api/accounts/{name}/disable", accountsApi::disable, Role.ADMIN);
        routes.post("/api/accounts/{name}/enable", accountsApi::enable, Role.ADMIN);
    }

    private void leave(Context request) {
        guard.leave(request);
        request.redirect("/left", HttpStatus.SEE_OTHER);
    }
}
