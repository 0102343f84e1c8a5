package nianbao.review.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import nianbao.review.RefusedInWords;
import nianbao.store.ReportStore;
import nianbao.store.account.Account;
import nianbao.store.account.AccountChange;
import nianbao.store.account.AccountRole;
import nianbao.store.account.Accounts;

/** Keeps accounts, and tells who may enter. */
public final class AccountService {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._@·-]{0,39}");
    private static final int SHOWN_CHANGES = 50;

    private final ReportStore store;
    private final PasswordHasher hasher = new PasswordHasher();
    private final PasswordRules rules = new PasswordRules();

    public AccountService(ReportStore store) {
        this.store = store;
    }

    /** All accounts, by name. */
    public List<Account> list() {
        return store.read(tables -> tables.accounts().list());
    }

    /** What was done of late, the last first. */
    public List<AccountChange> changes() {
        return store.read(tables -> tables.accounts().changes(SHOWN_CHANGES));
    }

    /** Whether somebody may enter who can let others in. */
    public static boolean hasAdmin(ReportStore store) {
        return store.read(tables -> tables.accounts().countOpen(AccountRole.ADMIN)) > 0;
    }

    /** The account of this name as it is now, where it may enter. */
    public Optional<Account> open(String name) {
        return store.read(tables -> tables.accounts().find(name)).filter(Account::isOpen);
    }

    /** The account of this name and password, where it may enter. Takes the same time whatever is wrong. */
    public Optional<Account> enter(String name, String password) {
        Optional<Account> account = open(name);
        if (account.isEmpty() || password.length() > 2 * PasswordRules.LONGEST) {
            hasher.pretend(password.substring(0, Math.min(password.length(), PasswordRules.LONGEST)));
            return Optional.empty();
        }
        return account.filter(found -> hasher.matches(normal(password), found.passwordHash()));
    }

    /** @throws RefusedInWords where there is such a name, or name or password cannot be taken */
    public Account add(String name, AccountRole role, String password, String by) {
        String shown = Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        if (!NAME.matcher(shown).matches()) {
            throw new RefusedInWords("account.name");
        }
        String hash = newHash(shown, password);
        return store.write(tables -> {
            if (tables.accounts().find(shown).isPresent()) {
                throw new RefusedInWords("account.name.taken", shown);
            }
            return tables.accounts().add(shown, hash, role, by);
        });
    }

    /** @throws RefusedInWords where there is no such account, or the password cannot be taken */
    public Account setPassword(String name, String password, String by) {
        String hash = newHash(name, password);
        return change(name, (accounts, account) -> accounts.setPassword(account, hash, by));
    }

    public Account setRole(String name, AccountRole role, String by) {
        return change(name, (accounts, account) -> {
            if (role != AccountRole.ADMIN) {
                requireAnotherAdmin(accounts, account);
            }
            accounts.setRole(account, role, by);
        });
    }

    public Account disable(String name, String by) {
        return change(name, (accounts, account) -> {
            requireAnotherAdmin(accounts, account);
            if (account.isOpen()) {
                accounts.disable(account, by);
            }
        });
    }

    public Account enable(String name, String by) {
        return change(name, (accounts, account) -> {
            if (!account.isOpen()) {
                accounts.enable(account, by);
            }
        });
    }

    /** Whoever is the last who can let others in stays so. */
    private static void requireAnotherAdmin(Accounts accounts, Account account) {
        if (account.isOpen() && account.role() == AccountRole.ADMIN && accounts.countOpen(AccountRole.ADMIN) == 1) {
            throw new RefusedInWords("account.last-admin");
        }
    }

    private Account change(String name, BiConsumer<Accounts, Account> change) {
        return store.write(tables -> {
            Account account = tables.accounts().find(name).orElseThrow(() -> new RefusedInWords("account.none", name));
            change.accept(tables.accounts(), account);
            return tables.accounts().find(name).orElseThrow();
        });
    }

    private String newHash(String name, String password) {
        String normal = normal(password);
        rules.require(name, normal);
        return hasher.hash(normal);
    }

    /** As keyboards of all kinds write the same letters. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
