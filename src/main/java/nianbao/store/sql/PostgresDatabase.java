package nianbao.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import org.postgresql.Driver;

/**
 * A database of PostgreSQL. Who writes takes turns with others who write, as on SQLite, by a lock that the server gives back
 * whatever becomes of its holder; who reads waits for nobody.
 */
public final class PostgresDatabase implements Database {
    /** Has all that the tables and statements ask for; the tests run on 17 alone. */
    static final int OLDEST_SERVER = 14;
    /** Milliseconds to wait for another program's turn: some hundred of ours. */
    private static final int BUSY_MS = 10_000;
    /** Connections that write from one process: while one has its turn, the next ones have sent what they wait for. */
    private static final int MOST_WRITERS = 4;
    /** Before a lost connection is made anew, times the number of the try: a server starts again in some seconds. */
    private static final Duration LOST_PAUSE = Duration.ofMillis(500);
    /** Before a transaction that stood in the way of another is begun again, times the number of the try. */
    private static final Duration BUSY_PAUSE = Duration.ofMillis(20);
    /** Of locks that programs make up: that of who writes to a store, and beside it the schema. */
    private static final String TURN = "SELECT pg_advisory_xact_lock(hashtext('nianbao'), hashtext(current_schema()))";

    private final String address;
    private final String parameters;

    /**
     * @param address without parameters
     * @param parameters for the driver, as addresses have them
     */
    public PostgresDatabase(String address, String parameters) {
        this.address = address;
        this.parameters = parameters;
    }

    /** Without parameters: there may be something among them that is nobody's business. */
    @Override
    public String toString() {
        return address;
    }

    @Override
    public void bringUpToDate(Clock clock) {
        new PostgresSchema(this).bringUpToDate();
    }

    @Override
    public Connection openToWrite() {
        try {
            Connection connection = connect();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return connection;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public Connection openToRead() {
        try {
            Connection connection = connect();
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return connection;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public Connection openUnwritable() {
        Connection connection = openToRead();
        try {
            new PostgresSchema(this).requireThisVersion(connection);
            return connection;
        } catch (EnvironmentException e) {
            throw StoreFailure.closing(connection, e);
        }
    }

    /** The driver itself, not the list of all drivers: to look for those takes time at each start. */
    Connection connect() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("ApplicationName", "nianbao");
        // numbers and times go as they are written, and the server makes of them what the column is
        settings.setProperty("stringtype", "unspecified");
        settings.setProperty("reWriteBatchedInserts", "true");
        settings.setProperty("connectTimeout", "10");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("options", "-c lock_timeout=" + BUSY_MS + " -c client_min_messages=warning");
        environment("PGUSER").ifPresent(user -> settings.setProperty("user", user));
        environment("PGPASSWORD").ifPresent(password -> settings.setProperty("password", password));
        Connection connection = new Driver().connect(url(), settings);
        if (connection == null) {
            throw new SQLException(address, "08001");
        }
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST_SERVER) {
            connection.close();
            throw new EnvironmentException(
                    Code.STORE_SERVER_OLD, address + " (" + version + " < " + OLDEST_SERVER + ")");
        }
        return connection;
    }

    /** The address with what is for the driver. */
    String url() {
        return parameters.isEmpty() ? address : address + "?" + parameters;
    }

    /** As psql takes them; the driver itself knows {@code ~/.pgpass} and PGPASSFILE. */
    static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    @Override
    public int mostWriters() {
        return MOST_WRITERS;
    }

    @Override
    public void takeTurn(Sql sql) {
        sql.one(row -> true, TURN);
    }

    /** Where the connection is lost on the way, nobody knows what became of it: {@link #failureOfCommit}. */
    @Override
    public void commit(Connection connection) throws SQLException {
        connection.commit();
    }

    @Override
    public Optional<Duration> pause(Code failure, int turn) {
        return Optional.of((failure == Code.STORE_LOST ? LOST_PAUSE : BUSY_PAUSE).multipliedBy(turn));
    }

    @Override
    public EnvironmentException failure(SQLException e) {
        return StoreFailure.of(address, PostgresCodes.code(e), e);
    }

    @Override
    public EnvironmentException failureOfCommit(SQLException e) {
        Code code = PostgresCodes.code(e);
        return StoreFailure.of(address, code == Code.STORE_LOST ? Code.STORE_UNCERTAIN : code, e);
    }

    @Override
    public TextIndex textIndex(Sql sql, String table, List<String> columns) {
        return new PostgresTextIndex(sql, table, columns);
    }

    /** Which transactions are finished: it is another one after each that has changed something, whoever's it was. */
    @Override
    public String state(Sql sql) {
        return sql.one(row -> row.text(1), "SELECT CAST(pg_current_snapshot() AS TEXT)")
                .orElseThrow();
    }

    /** PostgreSQL keeps no letter of the number 0, and no half of a pair: in a record, JSON has them as escapes. */
    @Override
    public String kept(String text) {
        if (text.indexOf('\0') < 0 && text.chars().noneMatch(letter -> Character.isSurrogate((char) letter))) {
            return text;
        }
        return text.codePoints()
                .map(letter -> letter == 0 || (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE)
                        ? '\uFFFD'
                        : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public List<Column> columns(Sql sql, String table) {
        return sql.list(
                row -> new Column(row.text(1), !row.text(2).equals("text")),
                "SELECT column_name, data_type FROM information_schema.columns"
                        + " WHERE table_schema = current_schema() AND table_name = ? ORDER BY ordinal_position",
                table);
    }

    @Override
    public void deferReferences(Sql sql) {
        sql.run("SET CONSTRAINTS ALL DEFERRED");
    }

    /** The server's: those of machines differ. */
    @Override
    public Instant now(Sql sql, Clock clock) {
        return Instant.EPOCH.plus(
                sql.one(row -> row.number(1), "SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT)")
                        .orElseThrow(),
                ChronoUnit.MICROS);
    }

    @Override
    public String steppingOver() {
        return " FOR UPDATE SKIP LOCKED";
    }

    @Override
    public void setKeys(Sql sql, String table) {
        sql.one(
                row -> true,
                String.format(
                        Locale.ROOT,
                        "SELECT setval(pg_get_serial_sequence('%s', 'id'), (SELECT coalesce(max(id), 0) + 1 FROM %s), false)",
                        table,
                        table));
    }

    /** The server checks what it reads, and tells by an error. */
    @Override
    public boolean isQuicklyChecked() {
        return true;
    }

    @Override
    public List<String> damage(Sql sql) {
        return List.of();
    }

    @Override
    public List<String> damageInAll(Sql sql) {
        return List.of();
    }

    @Override
    public long copy(Connection connection, Path copy) {
        throw new EnvironmentException(Code.STORE_NO_FILE, address);
    }
}
