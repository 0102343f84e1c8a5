package nianbao.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nianbao.model.EnvironmentException;
import nianbao.store.ReportStore;
import nianbao.store.StoreAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What only SQLite does: what a file is that is none of its own, how its numbers are kept, how it is copied. */
class SqliteDatabaseTest {
    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("nianbao.db");
    }

    @Test
    void aFileThatIsNoDatabaseFailsWithItsCode() throws IOException {
        Files.writeString(file, "no database, but long enough to be taken for one".repeat(100));
        assertThatThrownBy(() -> ReportStore.open(StoreAddress.of(file), Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        failure -> assertThat(failure.code()).isEqualTo(EnvironmentException.Code.STORE_DAMAGED));
    }

    /** They go as text, and a column of numbers makes numbers of them: other programs can add them up. */
    @Test
    void exactNumbersAreKeptAsNumbers() throws SQLException {
        SqliteDatabase database = new SqliteDatabase(file);
        try (Connection connection = database.openToWrite()) {
            Sql sql = new Sql(database, connection);
            sql.run("CREATE TABLE exact (value NUMERIC)");
            List.of("12345678901", "0.25", "-3")
                    .forEach(number -> sql.run("INSERT INTO exact VALUES (?)", new BigDecimal(number)));
            assertThat(sql.list(row -> row.text(1) + " " + row.text(2), "SELECT value, typeof(value) FROM exact"))
                    .containsExactly("12345678901 integer", "0.25 real", "-3 integer");
        }
    }

    @Test
    void whoReadsKeepsNobodyWaiting() throws SQLException {
        SqliteDatabase database = new SqliteDatabase(file);
        try (Connection writing = database.openToWrite();
                Connection reading = database.openToRead()) {
            Sql writer = new Sql(database, writing);
            Sql reader = new Sql(database, reading);
            writer.run("CREATE TABLE things (name TEXT)");
            reading.setAutoCommit(false);
            assertThat(reader.list(row -> row.text(1), "SELECT name FROM things"))
                    .isEmpty();
            writer.run("INSERT INTO things VALUES ('new')");
            assertThat(reader.list(row -> row.text(1), "SELECT name FROM things"))
                    .as("as of the beginning of the transaction")
                    .isEmpty();
            reading.commit();
            assertThat(reader.list(row -> row.text(1), "SELECT name FROM things"))
                    .containsExactly("new");
        }
    }

    /** What seemed to have failed although it was committed would be done once more. */
    @Test
    void whatWasCommittedHoldsNobodyUpAndNeedsNoTurn() throws SQLException {
        SqliteDatabase database = new SqliteDatabase(file);
        try (Connection writing = database.openToWrite();
                Connection other = database.openToWrite()) {
            Sql writer = new Sql(database, writing);
            Sql next = new Sql(database, other);
            next.list(row -> row.text(1), "PRAGMA busy_timeout = 0"); // who is held up says so at once
            writer.run("CREATE TABLE things (name TEXT)");
            writing.setAutoCommit(false);
            writer.run("INSERT INTO things VALUES ('one')");
            database.commit(writing);
            next.run("INSERT INTO things VALUES ('two')");
            assertThat(writer.list(row -> row.text(1), "SELECT name FROM things ORDER BY name"))
                    .containsExactly("one", "two");
        }
    }

    @Test
    void whatCouldNotBeCommittedIsNotThere() throws SQLException {
        SqliteDatabase database = new SqliteDatabase(file);
        try (Connection writing = database.openToWrite();
                Connection other = database.openToWrite()) {
            Sql writer = new Sql(database, writing);
            writer.run("CREATE TABLE one (id INTEGER PRIMARY KEY)");
            writer.run("CREATE TABLE many (one INTEGER REFERENCES one (id) DEFERRABLE INITIALLY DEFERRED)");
            writing.setAutoCommit(false);
            writer.run("INSERT INTO many VALUES (7)");
            assertThatThrownBy(() -> database.commit(writing)).isInstanceOf(SQLException.class);
            new Sql(database, other).run("INSERT INTO one VALUES (1)");
            assertThat(writer.list(row -> row.text(1), "SELECT one FROM many")).isEmpty();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsOfAnotherVersionIsNotKeptOpen() throws SQLException, IOException {
        SqliteDatabase database = new SqliteDatabase(file);
        try (Connection connection = database.openToWrite()) {
            new Sql(database, connection).run("CREATE TABLE things (name TEXT)");
        }
        assertThatThrownBy(database::openUnwritable).isInstanceOf(EnvironmentException.class);
        assertThat(openFiles()).isNotEmpty().noneMatch(file.toRealPath()::equals);
    }

    /** What this process has open. */
    private static List<Path> openFiles() throws IOException {
        List<Path> open = new ArrayList<>();
        try (DirectoryStream<Path> links = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path link : links) {
                if (Files.exists(link)) {
                    open.add(Files.readSymbolicLink(link));
                }
            }
        }
        return open;
    }

    @Test
    void aDriverWhoseLibraryCannotBeLoadedIsAnErrorOfTheEnvironment() {
        DataSource withoutLibrary = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new UnsatisfiedLinkError("_open_utf8");
                });
        assertThatThrownBy(() -> SqliteConnections.opened(withoutLibrary))
                .isInstanceOfSatisfying(
                        EnvironmentException.class,
                        failure -> assertThat(failure.code()).isEqualTo(EnvironmentException.Code.TEMPORARY_UNUSABLE))
                .hasMessage(System.getProperty("java.io.tmpdir"));
    }

    @Test
    void noCopyIsMadeOverAnother() throws SQLException, IOException {
        Path copy = Files.writeString(folder.resolve("copy.db"), "another");
        SqliteDatabase database = new SqliteDatabase(file);
        try (Connection connection = database.openToWrite()) {
            assertThatThrownBy(() -> database.copy(connection, copy)).isInstanceOf(EnvironmentException.class);
        }
        assertThat(copy).hasContent("another");
    }
}
