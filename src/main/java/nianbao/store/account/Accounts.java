package nianbao.store.account;

import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.store.account.AccountChange.Kind;
import nianbao.store.sql.Sql;

/** The accounts of the desk. Every change is kept beside, and makes a new version of the account. */
public final class Accounts {
    private static final String COLUMNS =
            "id, name, password, role, version, created_at, changed_at, disabled_at FROM account ";

    private final Sql sql;
    private final Clock clock;

    public Accounts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The name in one width and case: names that look the same are one. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** The account of this name, in whatever case. */
    public Optional<Account> find(String name) {
        return sql.one(Accounts::account, "SELECT " + COLUMNS + "WHERE key = ?", key(name));
    }

    /** All, by name. */
    public List<Account> list() {
        return sql.list(Accounts::account, "SELECT " + COLUMNS + "ORDER BY key");
    }

    /** How many of a role may enter. */
    public int countOpen(AccountRole role) {
        return sql.one(
                        row -> row.count(1),
                        "SELECT count(*) FROM account WHERE role = ? AND disabled_at IS NULL",
                        role.id())
                .orElseThrow();
    }

    /** Adds an account; its name must be nobody's. */
    public Account add(String name, String passwordHash, AccountRole role, String by) {
        Instant now = clock.instant();
        long id = sql.insert(
                "INSERT INTO account (name, key, password, role, version, created_at, changed_at) "
                        + "VALUES (?, ?, ?, ?, 1, ?, ?) RETURNING id",
                name,
                key(name),
                passwordHash,
                role.id(),
                now,
                now);
        note(id, Kind.ADDED, by, now);
        return find(name).orElseThrow();
    }

    public void setPassword(Account account, String passwordHash, String by) {
        sql.run("UPDATE account SET password = ? WHERE id = ?", passwordHash, account.id());
        change(account, Kind.PASSWORD, by);
    }

    public void setRole(Account account, AccountRole role, String by) {
        sql.run("UPDATE account SET role = ? WHERE id = ?", role.id(), account.id());
        change(account, Kind.ROLE, by);
    }

    public void disable(Account account, String by) {
        sql.run("UPDATE account SET disabled_at = ? WHERE id = ?", clock.instant(), account.id());
        change(account, Kind.DISABLED, by);
    }

    public void enable(Account account, String by) {
        sql.run("UPDATE account SET disabled_at = NULL WHERE id = ?", account.id());
        change(account, Kind.ENABLED, by);
    }

    private void change(Account account, Kind kind, String by) {
        Instant now = clock.instant();
        sql.run("UPDATE account SET version = version + 1, changed_at = ? WHERE id = ?", now, account.id());
        note(account.id(), kind, by, now);
    }

    private void note(long id, Kind kind, String by, Instant now) {
        sql.run(
                "INSERT INTO account_change (account_id, kind, role, said_by, said_at) "
                        + "SELECT id, ?, role, ?, ? FROM account WHERE id = ?",
                kind.id(),
                by,
                now,
                id);
    }

    /** The latest changes, the last first. */
    public List<AccountChange> changes(int most) {
        return sql.list(
                row -> new AccountChange(
                        row.text(1),
                        Kind.valueOf(row.text(2).toUpperCase(Locale.ROOT)),
                        role(row.text(3)),
                        row.text(4),
                        row.time(5)),
                "SELECT account.name, kind, account_change.role, said_by, said_at FROM account_change "
                        + "JOIN account ON account.id = account_id ORDER BY account_change.id DESC LIMIT ?",
                most);
    }

    private static Account account(Sql.Row row) throws SQLException {
        return new Account(
                row.number(1),
                row.text(2),
                row.text(3),
                role(row.text(4)),
                row.number(5),
                row.time(6),
                row.time(7),
                row.maybeTime(8));
    }

    private static AccountRole role(String id) {
        return AccountRole.of(id).orElseThrow();
    }
}
