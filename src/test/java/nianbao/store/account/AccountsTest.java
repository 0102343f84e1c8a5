package nianbao.store.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nianbao.model.EnvironmentException;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.account.AccountChange.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(TestDatabase.class)
class AccountsTest {
    private static final Instant NOW = Instant.parse("2025-01-31T08:09:10Z");

    @Parameter
    private TestDatabase database = TestDatabase.SQLITE;

    @TempDir
    private Path folder = Path.of("");

    private Optional<ReportStore> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(ReportStore.open(database.address(folder), Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    @AfterEach
    void close() {
        opened.ifPresent(ReportStore::close);
    }

    private <T> T write(Function<Accounts, T> work) {
        return opened.orElseThrow().write(tables -> work.apply(tables.accounts()));
    }

    private Optional<Account> find(String name) {
        return opened.orElseThrow().read(tables -> tables.accounts().find(name));
    }

    private List<AccountChange> changes(int most) {
        return opened.orElseThrow().read(tables -> tables.accounts().changes(most));
    }

    private int admins() {
        return opened.orElseThrow().read(tables -> tables.accounts().countOpen(AccountRole.ADMIN));
    }

    private Account add(String name, AccountRole role) {
        return write(accounts -> accounts.add(name, "hash", role, "admin"));
    }

    @Test
    void anAccountIsKeptAsItWasAdded() {
        Account li = add("李 Ming", AccountRole.REVIEWER);
        assertThat(find("李 Ming")).contains(li);
        assertThat(li)
                .isEqualTo(new Account(li.id(), "李 Ming", "hash", AccountRole.REVIEWER, 1, NOW, NOW, Optional.empty()));
        assertThat(li.isOpen()).isTrue();
    }

    @Test
    void aNameIsOneInAnyWidthAndCase() {
        add("Li", AccountRole.READER);
        assertThat(find("ｌＩ")).isPresent();
        assertThat(find("lin")).isEmpty();
        assertThatThrownBy(() -> add("LI", AccountRole.ADMIN)).isInstanceOf(EnvironmentException.class);
        assertThat(changes(10)).hasSize(1);
    }

    @Test
    void eachChangeIsANewVersionAndIsKept() {
        Account li = add("li", AccountRole.READER);
        write(accounts -> {
            accounts.setPassword(li, "other", "wang");
            accounts.setRole(li, AccountRole.ADMIN, "wang");
            accounts.disable(li, "zhao");
            return accounts;
        });
        Account disabled = find("li").orElseThrow();
        assertThat(disabled.passwordHash()).isEqualTo("other");
        assertThat(disabled.role()).isEqualTo(AccountRole.ADMIN);
        assertThat(disabled.disabled()).contains(NOW);
        assertThat(disabled.isOpen()).isFalse();
        assertThat(disabled.version()).isEqualTo(4);
        write(accounts -> {
            accounts.enable(li, "zhao");
            return accounts;
        });
        assertThat(find("li").orElseThrow().isOpen()).isTrue();
        assertThat(changes(10))
                .containsExactly(
                        new AccountChange("li", Kind.ENABLED, AccountRole.ADMIN, "zhao", NOW),
                        new AccountChange("li", Kind.DISABLED, AccountRole.ADMIN, "zhao", NOW),
                        new AccountChange("li", Kind.ROLE, AccountRole.ADMIN, "wang", NOW),
                        new AccountChange("li", Kind.PASSWORD, AccountRole.READER, "wang", NOW),
                        new AccountChange("li", Kind.ADDED, AccountRole.READER, "admin", NOW));
        assertThat(changes(2)).hasSize(2);
    }

    @Test
    void onlyThoseWhoMayEnterAreCounted() {
        Account li = add("li", AccountRole.ADMIN);
        add("wang", AccountRole.ADMIN);
        add("zhao", AccountRole.READER);
        assertThat(admins()).isEqualTo(2);
        write(accounts -> {
            accounts.disable(li, "wang");
            return accounts;
        });
        assertThat(admins()).isEqualTo(1);
    }

    @Test
    void theDatabaseTakesNoOtherRole() {
        add("li", AccountRole.READER);
        assertThatThrownBy(() -> database.run(folder, "UPDATE account SET role = 'root'"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noHashIsToldByAccident() {
        assertThat(add("li", AccountRole.READER).toString()).isEqualTo("li (reader)");
    }
}
