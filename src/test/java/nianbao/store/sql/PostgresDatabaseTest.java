package nianbao.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import nianbao.store.TestDatabase;
import nianbao.store.TestServer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only PostgreSQL does. */
class PostgresDatabaseTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    private Path folder = Path.of("");

    private ReportStore open() {
        return ReportStore.open(TestDatabase.POSTGRESQL.address(folder), Clock.systemUTC());
    }

    private static void assertFails(ThrowingCallable what, Code code) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code));
    }

    private static long begin(ReportStore store) {
        return store.write(tables -> tables.runs().begin("test", "1", Map.of()));
    }

    @Test
    void aServerThatDoesNotAnswerIsToldOf() {
        assertFails(
                () -> ReportStore.open(StoreAddress.of("jdbc:postgresql://127.0.0.1:1/nianbao"), Clock.systemUTC()),
                Code.STORE_UNREACHABLE);
    }

    @Test
    void aDatabaseThatIsMissingIsToldOf() {
        assertFails(
                () -> ReportStore.open(StoreAddress.of(TestServer.get().url("nowhere")), Clock.systemUTC()),
                Code.STORE_MISSING);
    }

    @Test
    void aUserThatIsNotKnownIsToldOf() {
        String address = TestServer.get().url("postgres").replace("user=nianbao", "user=nobody_here");
        assertFails(() -> ReportStore.open(StoreAddress.of(address), Clock.systemUTC()), Code.STORE_LOGIN);
    }

    @Test
    void whoMayOnlyReadReadsAndIsToldThatHeMayNotWrite() {
        open().close();
        String role = "reader_" + NUMBER.incrementAndGet();
        TestDatabase.POSTGRESQL.run(folder, "CREATE ROLE " + role + " LOGIN IN ROLE pg_read_all_data");
        StoreAddress address =
                StoreAddress.of(TestDatabase.POSTGRESQL.url(folder).replace("user=nianbao", "user=" + role));
        try (ReportStore store = ReportStore.openToLook(address, Clock.systemUTC())) {
            assertThat(store.<Long>read(tables -> tables.changes().newest())).isZero();
            assertFails(() -> begin(store), Code.STORE_READ_ONLY);
        }
    }

    @Test
    void whoMayNotMakeTablesIsToldSo() {
        String name = "empty_" + NUMBER.incrementAndGet();
        String url = TestServer.get().createEmpty(name);
        TestServer.get().run(name, "CREATE ROLE " + name + " LOGIN");
        StoreAddress address = StoreAddress.of(url.replace("user=nianbao", "user=" + name));
        assertFails(() -> ReportStore.open(address, Clock.systemUTC()), Code.STORE_READ_ONLY);
    }

    @Test
    void aStoreOfANewerProgramIsRefused() {
        open().close();
        TestDatabase.POSTGRESQL.run(folder, "UPDATE flyway_schema_history SET version = '99'");
        assertFails(() -> open().close(), Code.STORE_NEWER);
    }

    @Test
    void whatIsOfAnotherVersionIsNotKeptOpen() throws InterruptedException {
        open().close();
        TestDatabase.POSTGRESQL.run(folder, "UPDATE flyway_schema_history SET version = '99'");
        String[] url = TestDatabase.POSTGRESQL.url(folder).split("\\?", 2);
        assertFails(() -> new PostgresDatabase(url[0], url[1]).openUnwritable(), Code.STORE_NEWER);
        // the server takes a moment to see that somebody is gone
        for (int tenths = 0; tenths < 100 && !connections().equals("0"); tenths++) {
            Thread.sleep(100);
        }
        assertThat(connections()).isEqualTo("0");
    }

    private String connections() {
        return TestDatabase.POSTGRESQL.query(
                folder,
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }

    /** The connection is ended in the middle of a transaction: it is begun again on another one. */
    @Test
    void aTransactionWhoseConnectionWasLostIsBegunAgain() {
        try (ReportStore store = open()) {
            AtomicInteger tries = new AtomicInteger();
            long run = store.write(tables -> {
                if (tries.incrementAndGet() == 1) {
                    endOthers();
                }
                return tables.runs().begin("test", "1", Map.of());
            });
            assertThat(tries).hasValue(2);
            assertThat(run).isPositive();
            assertThat(store.<Boolean>read(tables -> tables.runs().isEnded(run)))
                    .isFalse();
        }
        assertThat(TestDatabase.POSTGRESQL.query(folder, "SELECT count(*) FROM run"))
                .isEqualTo("1");
    }

    @Test
    void connectionsThatWereLostWhileNobodyUsedThemAreMadeAnew() {
        try (ReportStore store = open()) {
            begin(store);
            endOthers();
            begin(store);
            assertThat(store.read(tables -> tables.statistics().summary("1")).runs())
                    .hasSize(2);
        }
    }

    private void endOthers() {
        TestDatabase.POSTGRESQL.column(
                folder,
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                        + "WHERE datname = current_database() AND pid <> pg_backend_pid()");
    }

    @Test
    void whatALostCommitLeftIsNotKnown() {
        PostgresDatabase database = new PostgresDatabase("jdbc:postgresql://db/n", "");
        assertThat(database.failureOfCommit(new SQLException("gone", "08006")).code())
                .isEqualTo(Code.STORE_UNCERTAIN);
        assertThat(database.failureOfCommit(new SQLException("deadlock", "40P01"))
                        .code())
                .isEqualTo(Code.STORE_BUSY);
    }

    @ParameterizedTest
    @CsvSource({
        "08001, STORE_UNREACHABLE",
        "57P03, STORE_UNREACHABLE",
        "53300, STORE_UNREACHABLE",
        "08006, STORE_LOST",
        "57P01, STORE_LOST",
        "28P01, STORE_LOGIN",
        "3D000, STORE_MISSING",
        "42501, STORE_READ_ONLY",
        "25006, STORE_READ_ONLY",
        "40001, STORE_BUSY",
        "40P01, STORE_BUSY",
        "55P03, STORE_BUSY",
        "53100, DISK_FULL",
        "XX001, STORE_DAMAGED",
        "23505, STORE_UNUSABLE",
        ", STORE_UNUSABLE"
    })
    void statesAreCodes(String state, Code code) {
        assertThat(PostgresCodes.code(new SQLException("said", state))).isEqualTo(code);
    }

    @Test
    void lettersThatItDoesNotKeepAreReplacedAndOthersStay() throws SQLException {
        Database database = TestDatabase.POSTGRESQL.address(folder).database();
        try (Connection connection = database.openToWrite()) {
            Sql sql = new Sql(database, connection);
            sql.run("CREATE TABLE words (word TEXT)");
            for (String word : new String[] {"a\0b", "\uD842", "\uDFB7x", "𠮷野"}) {
                sql.run("INSERT INTO words VALUES (?)", word);
            }
            assertThat(sql.list(row -> row.text(1), "SELECT word FROM words"))
                    .containsExactly("a\uFFFDb", "\uFFFD", "\uFFFDx", "𠮷野");
        }
    }
}
