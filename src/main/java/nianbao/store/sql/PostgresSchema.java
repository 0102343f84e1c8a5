package nianbao.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings a database of PostgreSQL to the tables of this program. Each migration is one transaction: it is there whole or not at
 * all, so no copy is made before. Of several programs that come at the same time one does it, and the others wait.
 */
final class PostgresSchema {
    private static final String HISTORY = "flyway_schema_history";

    private final PostgresDatabase database;

    PostgresSchema(PostgresDatabase database) {
        this.database = database;
    }

    void bringUpToDate() {
        int version;
        try (Connection connection = database.connect()) {
            version = version(connection);
        } catch (SQLException e) {
            throw database.failure(e);
        }
        if (version > Schema.VERSION) {
            throw Schema.otherVersion(Code.STORE_NEWER, database, version);
        } else if (version < Schema.VERSION) {
            migrate();
        }
    }

    private void migrate() {
        try {
            Flyway.configure()
                    .dataSource(
                            database.url(),
                            PostgresDatabase.environment("PGUSER").orElse(null),
                            PostgresDatabase.environment("PGPASSWORD").orElse(null))
                    .locations("classpath:nianbao/store/postgresql")
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw failure(e);
        }
    }

    private EnvironmentException failure(FlywayException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said) {
                return database.failure(said);
            }
        }
        return new EnvironmentException(Code.STORE_UNUSABLE, database + ": " + e.getMessage(), e);
    }

    void requireThisVersion(Connection connection) {
        try {
            int version = version(connection);
            if (version != Schema.VERSION) {
                throw Schema.otherVersion(
                        version > Schema.VERSION ? Code.STORE_NEWER : Code.STORE_OLDER, database, version);
            }
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }

    /** The number of the last migration that the database has had; 0 for a new one. */
    private static int version(Connection connection) throws SQLException {
        try (PreparedStatement look = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            look.setString(1, HISTORY);
            try (ResultSet found = look.executeQuery()) {
                if (!found.next() || !found.getBoolean(1)) {
                    return 0;
                }
            }
        }
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT max(CAST(version AS INTEGER)) FROM " + HISTORY + " WHERE success");
                ResultSet result = select.executeQuery()) {
            return result.next() ? result.getInt(1) : 0;
        }
    }
}
