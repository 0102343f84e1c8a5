package nianbao.review.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import nianbao.review.RefusedInWords;
import nianbao.store.ReportStore;
import nianbao.store.TestDatabase;
import nianbao.store.account.Account;
import nianbao.store.account.AccountRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountServiceTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path folder = Path.of("");

    private Optional<ReportStore> opened = Optional.empty();

    @BeforeEach
    void open() {
        opened = Optional.of(ReportStore.open(TestDatabase.SQLITE.address(folder), Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        opened.ifPresent(ReportStore::close);
    }

    private AccountService service() {
        return new AccountService(opened.orElseThrow());
    }

    @Test
    void entersWhoKnowsThePasswordAndMayEnter() {
        AccountService service = service();
        service.add("李明", AccountRole.REVIEWER, PASSWORD, "me");
        service.add("admin", AccountRole.ADMIN, "another horse battery", "me");
        assertThat(service.enter("李明", PASSWORD)).map(Account::role).contains(AccountRole.REVIEWER);
        assertThat(service.enter("李明", PASSWORD + " ")).isEmpty();
        assertThat(service.enter("李明", "")).isEmpty();
        assertThat(service.enter("李明", "another horse battery")).isEmpty();
        assertThat(service.enter("nobody", PASSWORD)).isEmpty();
        service.disable("李明", "me");
        assertThat(service.enter("李明", PASSWORD)).isEmpty();
        service.enable("李明", "me");
        assertThat(service.enter("李明", PASSWORD)).isPresent();
    }

    @Test
    void aPasswordIsKeptAsASlowHashOnly() {
        service().add("li", AccountRole.READER, PASSWORD, "me");
        String kept = TestDatabase.SQLITE.query(folder, "SELECT password FROM account");
        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain(PASSWORD);
        service().add("wang", AccountRole.READER, PASSWORD, "me");
        assertThat(TestDatabase.SQLITE.query(folder, "SELECT count(DISTINCT password) FROM account"))
                .as("each has a salt of its own")
                .isEqualTo("2");
    }

    @Test
    void aNewPasswordIsTheOnlyOne() {
        AccountService service = service();
        service.add("li", AccountRole.READER, PASSWORD, "me");
        service.setPassword("li", "a wholly new sentence", "me");
        assertThat(service.enter("li", PASSWORD)).isEmpty();
        assertThat(service.enter("li", "a wholly new sentence")).isPresent();
    }

    @Test
    void theSameLettersAreTheSamePasswordFromEveryKeyboard() {
        AccountService service = service();
        service.add("li", AccountRole.READER, "caf\u00e9 au lait encore", "me");
        assertThat(service.enter("li", "cafe\u0301 au lait encore")).isPresent();
    }

    /** What takes longer would tell a stopwatch who has an account. */
    @Test
    void aNameThatNobodyHasTakesAsLong() {
        AccountService service = service();
        service.add("li", AccountRole.READER, PASSWORD, "me");
        service.enter("li", "not the password");
        service.enter("nobody", "not the password");
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            known = Math.min(known, nanos(service, "li"));
            unknown = Math.min(unknown, nanos(service, "nobody"));
        }
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    private static long nanos(AccountService service, String name) {
        long begin = System.nanoTime();
        service.enter(name, "not the password");
        return System.nanoTime() - begin;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "<script>", "a/b", "a\nb", "-li", "a'b", "12345678901234567890123456789012345678901"})
    void aNameIsPlain(String name) {
        assertThatThrownBy(() -> service().add(name, AccountRole.READER, PASSWORD, "me"))
                .isInstanceOf(RefusedInWords.class)
                .hasMessage("account.name");
    }

    @Test
    void aNameIsTakenOnceEvenByWhoIsDisabled() {
        AccountService service = service();
        service.add("Li", AccountRole.READER, PASSWORD, "me");
        service.disable("li", "me");
        assertThatThrownBy(() -> service.add("LI", AccountRole.READER, PASSWORD, "me"))
                .hasMessage("account.name.taken");
        assertThatThrownBy(() -> service.disable("wang", "me")).hasMessage("account.none");
    }

    @Test
    void theLastWhoCanLetOthersInStays() {
        AccountService service = service();
        assertThat(AccountService.hasAdmin(opened.orElseThrow())).isFalse();
        service.add("li", AccountRole.ADMIN, PASSWORD, "me");
        assertThat(AccountService.hasAdmin(opened.orElseThrow())).isTrue();
        assertThatThrownBy(() -> service.disable("li", "me")).hasMessage("account.last-admin");
        assertThatThrownBy(() -> service.setRole("li", AccountRole.READER, "me"))
                .hasMessage("account.last-admin");
        service.add("wang", AccountRole.ADMIN, PASSWORD, "me");
        service.setRole("li", AccountRole.READER, "me");
        assertThat(service.open("li")).map(Account::role).contains(AccountRole.READER);
        assertThatThrownBy(() -> service.disable("wang", "me")).hasMessage("account.last-admin");
    }

    @Test
    void whatIsRefusedIsNotKept() {
        AccountService service = service();
        assertThatThrownBy(() -> service.add("li", AccountRole.READER, "short", "me"))
                .hasMessage("account.password.short");
        assertThat(service.list()).isEmpty();
        assertThat(service.changes()).isEmpty();
    }
}
