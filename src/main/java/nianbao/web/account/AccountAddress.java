package nianbao.web.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nianbao.store.account.Account;

/** Where something is done to an account. */
public final class AccountAddress {
    private AccountAddress() {}

    public static String of(Account account, String what) {
        String name = URLEncoder.encode(account.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return "/accounts/" + name + "/" + what;
    }
}
