package nianbao.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** How the file of a database is opened: to be written, to be read beside those who write, or where nothing may be written. */
final class SqliteConnections {
    /** Milliseconds to wait for another program's transaction: some hundred of ours. */
    private static final int BUSY_MS = 10_000;

    private final Path file;

    /** @param file its absolute path */
    SqliteConnections(Path file) {
        this.file = file;
    }

    /** Transactions on its connections take their turn at their start, instead of failing at their first write. */
    DataSource writing() {
        return source(file.toString(), shared(TransactionMode.IMMEDIATE));
    }

    Connection toWrite() {
        return connect(writing());
    }

    Connection toRead() {
        return connect(source(file.toString(), shared(TransactionMode.DEFERRED)));
    }

    /** What only may be read is opened so; where nobody is at work on it, it is read as it lies there. */
    Connection asItLies() {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(BUSY_MS);
        String address = "file:" + file.toUri().getRawPath();
        try {
            Connection connection = opened(source(address + "?mode=ro", config));
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT count(*) FROM sqlite_schema"); // a journal that cannot be read shows here
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            if (SqliteCodes.code(e) == Code.STORE_DAMAGED) {
                throw SqliteCodes.failure(file, e);
            } else if (isJournalEmpty()) {
                return connect(source(address + "?immutable=1", config));
            }
            throw new EnvironmentException(Code.STORE_READ_ONLY, journal().toString(), e);
        }
    }

    /** What was written last, and is not in the file yet. */
    private Path journal() {
        return file.resolveSibling(file.getFileName() + "-wal");
    }

    private boolean isJournalEmpty() {
        try {
            return !Files.exists(journal()) || Files.size(journal()) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static SQLiteConfig shared(TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        // others can read meanwhile
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // every commit waits until the disk has it
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MS);
        config.enforceForeignKeys(true);
        config.setTransactionMode(mode);
        return config;
    }

    private static DataSource source(String address, SQLiteConfig config) {
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + address);
        return source;
    }

    private Connection connect(DataSource source) {
        try {
            return opened(source);
        } catch (SQLException e) {
            throw failureOfOpening(e);
        }
    }

    /**
     * A connection.
     *
     * @throws EnvironmentException where the driver cannot put its native library into the folder for temporary files, or not run
     *     it there
     */
    static Connection opened(DataSource source) throws SQLException {
        try {
            return source.getConnection();
        } catch (UnsatisfiedLinkError e) {
            throw new EnvironmentException(Code.TEMPORARY_UNUSABLE, System.getProperty("java.io.tmpdir"), e);
        }
    }

    /** Where the folder may not be written to, SQLite says no more than that it cannot open the file. */
    EnvironmentException failureOfOpening(SQLException e) {
        Path folder = file.resolveSibling(".");
        return Files.isDirectory(folder) && !Files.isWritable(folder)
                ? new EnvironmentException(Code.STORE_READ_ONLY, file.toString(), e)
                : SqliteCodes.failure(file, e);
    }
}
