package nianbao.store.sql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.sql.DataSource;
import nianbao.lifecycle.ProcessLock;
import nianbao.lifecycle.Sleeper;
import nianbao.lifecycle.StopSignal;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Brings a database file to the tables of this program: an empty one gets them, an older one is copied beside itself and
 * then upgraded, a newer one is refused.
 */
public final class Schema {
    /** The number of the last migration in {@code nianbao/store/sqlite} and {@code nianbao/store/postgresql}. */
    public static final int VERSION = 17;

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Looks at a file that is busy before it is given up. */
    private static final int MOST_TRIES = 200;
    /** Between two looks at a file that is busy, or that another process is making or renewing. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final SqliteDatabase database;
    private final SqliteConnections connections;
    private final DataSource source;
    private final Clock clock;
    private final Sleeper sleeper = new StopSignal();

    Schema(SqliteDatabase database, SqliteConnections connections, Clock clock) {
        this.database = database;
        this.connections = connections;
        this.source = connections.writing();
        this.clock = clock;
    }

    /** @throws EnvironmentException where that cannot be done */
    public void bringUpToDate() {
        try {
            bringToThisVersion();
        } catch (SQLException e) {
            throw connections.failureOfOpening(e);
        } catch (IOException e) {
            throw StoreFailure.of(database.toString(), e);
        }
    }

    /**
     * Looks at a database that cannot be written to.
     *
     * @throws EnvironmentException where it is not as this program needs it
     */
    public static void requireThisVersion(SqliteDatabase database, Connection connection) {
        try {
            int version = statedVersion(connection);
            if (version != VERSION) {
                throw otherVersion(version > VERSION ? Code.STORE_NEWER : Code.STORE_OLDER, database, version);
            }
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    static EnvironmentException otherVersion(Code code, Database database, int version) {
        return new EnvironmentException(
                code, database + " (" + version + (version > VERSION ? " > " : " < ") + VERSION + ")");
    }

    private void bringToThisVersion() throws IOException, SQLException {
        if (version() == VERSION) {
            return;
        }
        try (ProcessLock lock = new ProcessLock(database.beside(".lock"), ProcessLock.WithoutLocks.FAIL)) {
            lock.takeInTurn(sleeper, PAUSE);
            migrate();
        }
    }

    private void migrate() throws SQLException {
        int version = version();
        if (version > VERSION) {
            throw otherVersion(Code.STORE_NEWER, database, version);
        }
        if (version == VERSION) {
            return;
        }
        if (version > 0) {
            // a name of its own each time, so that no copy is ever overwritten
            try (Connection connection = source.getConnection()) {
                String ending = ".v" + version + "-" + STAMP.format(clock.instant()) + ".backup";
                database.copy(connection, database.beside(ending));
            }
        }
        try {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:nianbao/store/sqlite")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw e.getCause() instanceof SQLException cause
                    ? database.failure(cause)
                    : new EnvironmentException(Code.STORE_UNUSABLE, database + ": " + e.getMessage(), e);
        }
    }

    /** A new file is made a shared one by whoever comes first, and nobody waits for that by itself: so it is tried again. */
    private int version() throws SQLException {
        for (int tries = 1; ; tries++) {
            try (Connection connection = source.getConnection()) {
                return statedVersion(connection);
            } catch (SQLiteException e) {
                if (tries == MOST_TRIES || e.getResultCode() != SQLiteErrorCode.SQLITE_BUSY) {
                    throw e;
                }
                sleeper.sleep(PAUSE);
            }
        }
    }

    /** The number of the last migration that the file has had; 0 for a new one. */
    private static int statedVersion(Connection connection) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
            if (!tables.next()) {
                return 0;
            }
        }
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history WHERE success = 1");
                ResultSet result = select.executeQuery()) {
            return result.next() ? result.getInt(1) : 0;
        }
    }
}
