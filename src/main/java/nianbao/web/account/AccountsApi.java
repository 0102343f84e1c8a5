package nianbao.web.account;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import nianbao.correct.FigureFields;
import nianbao.review.RefusedInWords;
import nianbao.review.account.AccountService;
import nianbao.store.account.Account;
import nianbao.store.account.AccountChange;
import nianbao.store.account.AccountRole;
import nianbao.web.api.Json;
import nianbao.web.guard.Guard;
import nianbao.web.page.Frame;

/** All accounts, for programs. Whoever's account is changed must enter anew. */
final class AccountsApi {
    private final Guard guard;
    private final AccountService accounts;
    private final FigureFields fields;

    AccountsApi(Guard guard, AccountService accounts, FigureFields fields) {
        this.guard = guard;
        this.accounts = accounts;
        this.fields = fields;
    }

    void list(Context request) {
        Json.answer(
                request,
                Map.of(
                        "accounts",
                        accounts.list().stream().map(AccountsApi::members).toList(),
                        "changes",
                        accounts.changes().stream().map(AccountsApi::members).toList()));
    }

    private static Map<String, Object> members(Account account) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("name", account.name());
        members.put("role", account.role().id());
        members.put("created_at", account.created().toString());
        members.put("changed_at", account.changed().toString());
        members.put("disabled_at", account.disabled().map(Instant::toString));
        return members;
    }

    private static Map<String, Object> members(AccountChange change) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("account", change.account());
        members.put("kind", change.kind().id());
        members.put("role", change.role().id());
        members.put("by", change.by());
        members.put("at", change.at().toString());
        return members;
    }

    void add(Context request) {
        Map<String, Object> body = Json.body(request);
        String name = Json.required(body, "name");
        AccountRole role = role(body);
        String password = Json.required(body, "password");
        request.status(HttpStatus.CREATED);
        take(request, () -> accounts.add(name, role, password, by(request)));
    }

    void setRole(Context request) {
        AccountRole role = role(Json.body(request));
        take(request, () -> accounts.setRole(request.pathParam("name"), role, by(request)));
    }

    void setPassword(Context request) {
        String password = Json.required(Json.body(request), "password");
        take(request, () -> accounts.setPassword(request.pathParam("name"), password, by(request)));
    }

    void disable(Context request) {
        take(request, () -> accounts.disable(request.pathParam("name"), by(request)));
    }

    void enable(Context request) {
        take(request, () -> accounts.enable(request.pathParam("name"), by(request)));
    }

    private static AccountRole role(Map<String, Object> body) {
        return AccountRole.of(Json.required(body, "role"))
                .orElseThrow(() -> new BadRequestResponse("web.refused.json"));
    }

    private static String by(Context request) {
        return Guard.session(request).orElseThrow().user();
    }

    private void take(Context request, Supplier<Account> change) {
        try {
            Account account = change.get();
            guard.endAll(account.name());
            Json.answer(request, members(account));
        } catch (RefusedInWords e) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT);
            Json.answer(request, Map.of("message", Forms.told(Frame.of(request, fields), e)));
        }
    }
}
