package nianbao.store.sql;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A database in one file of SQLite: how it is opened, what it says when it fails, how its file is checked and copied.
 */
public final class SqliteDatabase implements Database {
    /** Milliseconds to wait for another program's transaction: some hundred of ours. */
    private static final int BUSY_MS = 10_000;
    /** Bytes of a file that a quick check goes through in some seconds; a store of ten thousand reports is as large. */
    private static final long QUICKLY_READ = 512L << 20;
    /** What is found wrong with a file beyond so many lines, nobody reads. */
    private static final int MOST_LINES = 20;

    private final Path file;

    /** @param file its absolute path */
    public SqliteDatabase(Path file) {
        this.file = file;
    }

    /** The file whose name is that of the database with {@code ending} after it. */
    Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    @Override
    public String toString() {
        return file.toString();
    }

    @Override
    public void bringUpToDate(Clock clock) {
        makeFolder();
        new Schema(this, clock).bringUpToDate();
    }

    /** Makes the folder that the file will be in. */
    private void makeFolder() {
        Path folder = file.resolveSibling(".").normalize();
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw StoreFailure.of(folder.toString(), e);
        }
    }

    /** Transactions on its connections take their turn at their start, instead of failing at their first write. */
    DataSource writing() {
        return source(file.toString(), shared(TransactionMode.IMMEDIATE));
    }

    @Override
    public Connection openToWrite() {
        return connect(writing());
    }

    @Override
    public Connection openToRead() {
        return connect(source(file.toString(), shared(TransactionMode.DEFERRED)));
    }

    @Override
    public Connection openUnwritable() {
        Connection connection = openAsItLies();
        Schema.requireThisVersion(this, connection);
        return connection;
    }

    /** What only may be read is opened so; where nobody is at work on it, it is read as it lies there. */
    private Connection openAsItLies() {
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
            if (code(e) == Code.STORE_DAMAGED) {
                throw failure(e);
            } else if (isJournalEmpty()) {
                return connect(source(address + "?immutable=1", config));
            }
            throw new EnvironmentException(Code.STORE_READ_ONLY, journal().toString(), e);
        }
    }

    /** What was written last, and is not in the file yet. */
    private Path journal() {
        return beside("-wal");
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

    /** One: others wait until its transaction has ended. */
    @Override
    public int mostWriters() {
        return 1;
    }

    /** A transaction of a connection that writes takes its turn by itself when it begins. */
    @Override
    public void takeTurn(Sql sql) {}

    @Override
    public Optional<Duration> pause(Code failure, int turn) {
        return Optional.empty();
    }

    @Override
    public TextIndex textIndex(Sql sql, String table, List<String> columns) {
        return new SqliteTextIndex(sql, table, columns);
    }

    /** A number that is another one after each commit of another connection. */
    @Override
    public String state(Sql sql) {
        return sql.one(row -> row.text(1), "PRAGMA data_version").orElseThrow();
    }

    @Override
    public String kept(String text) {
        return text;
    }

    @Override
    public List<Column> columns(Sql sql, String table) {
        return sql.list(
                row -> new Column(row.text(1), !row.text(2).equals("TEXT")),
                "SELECT name, type FROM pragma_table_info(?) ORDER BY cid",
                table);
    }

    @Override
    public void deferReferences(Sql sql) {
        sql.run("PRAGMA defer_foreign_keys = ON");
    }

    /** All programs on a file are on one machine. */
    @Override
    public Instant now(Sql sql, Clock clock) {
        return clock.instant();
    }

    /** Nobody else changes anything. */
    @Override
    public String steppingOver() {
        return "";
    }

    /** A new row gets the number after the largest. */
    @Override
    public void setKeys(Sql sql, String table) {}

    @Override
    public boolean isQuicklyChecked() {
        try {
            return Files.size(file) <= QUICKLY_READ;
        } catch (IOException e) {
            throw StoreFailure.of(file.toString(), e);
        }
    }

    @Override
    public List<String> damage(Sql sql) {
        return found(sql, "PRAGMA quick_check(" + MOST_LINES + ")");
    }

    @Override
    public List<String> damageInAll(Sql sql) {
        List<String> found = new ArrayList<>(found(sql, "PRAGMA integrity_check(" + MOST_LINES + ")"));
        if (found.isEmpty()) {
            found.addAll(
                    sql.list(row -> "foreign key: " + row.text(1) + " " + row.text(2), "PRAGMA foreign_key_check"));
        }
        return found;
    }

    private static List<String> found(Sql sql, String check) {
        try {
            List<String> found = new ArrayList<>(sql.list(row -> row.text(1), check));
            found.remove("ok");
            return found;
        } catch (EnvironmentException e) {
            if (e.code() != Code.STORE_DAMAGED) {
                throw e;
            }
            return List.of(String.valueOf(e.getMessage())); // so much that it cannot be checked
        }
    }

    /** The copy is there whole or not at all. */
    @Override
    public long copy(Connection connection, Path copy) {
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        try (PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
            Files.deleteIfExists(part);
            vacuum.setString(1, part.toString());
            vacuum.execute();
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, copy);
            return Files.size(copy);
        } catch (SQLException e) {
            throw code(e) == Code.DISK_FULL ? StoreFailure.of(copy.toString(), Code.DISK_FULL, e) : failure(e);
        } catch (IOException e) {
            throw StoreFailure.of(copy.toString(), e);
        } finally {
            deleteQuietly(part);
        }
    }

    private static void deleteQuietly(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // the next copy to the same place takes it
        }
    }

    @Override
    public EnvironmentException failure(SQLException e) {
        return StoreFailure.of(file.toString(), code(e), e);
    }

    @Override
    public EnvironmentException failureOfCommit(SQLException e) {
        return failure(e);
    }

    /** What an error of the database is to the program. SQLite keeps the kind in the lowest eight bits of its code. */
    static Code code(SQLException e) {
        int kind = e.getErrorCode() & 0xff;
        if (kind == SQLiteErrorCode.SQLITE_BUSY.code || kind == SQLiteErrorCode.SQLITE_LOCKED.code) {
            return Code.STORE_BUSY;
        } else if (kind == SQLiteErrorCode.SQLITE_FULL.code || isFullForLocks(e)) {
            return Code.DISK_FULL;
        } else if (kind == SQLiteErrorCode.SQLITE_READONLY.code) {
            return Code.STORE_READ_ONLY;
        } else if (kind == SQLiteErrorCode.SQLITE_CORRUPT.code || kind == SQLiteErrorCode.SQLITE_NOTADB.code) {
            return Code.STORE_DAMAGED;
        }
        return Code.STORE_UNUSABLE;
    }

    /** No room for the file beside the database in which processes tell each other what they lock. */
    private static boolean isFullForLocks(SQLException e) {
        return e instanceof SQLiteException named && named.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE;
    }

    /** Where the folder may not be written to, SQLite says no more than that it cannot open the file. */
    EnvironmentException failureOfOpening(SQLException e) {
        Path folder = file.resolveSibling(".");
        return Files.isDirectory(folder) && !Files.isWritable(folder)
                ? new EnvironmentException(Code.STORE_READ_ONLY, file.toString(), e)
                : failure(e);
    }
}
