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
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;

/** A database in one file of SQLite: what it asks for, and how its file is checked and copied. */
public final class SqliteDatabase implements Database {
    /** Bytes of a file that a quick check goes through in some seconds; a store of ten thousand reports is as large. */
    private static final long QUICKLY_READ = 512L << 20;
    /** What is found wrong with a file beyond so many lines, nobody reads. */
    private static final int MOST_LINES = 20;

    private final Path file;
    private final SqliteConnections connections;

    /** @param file its absolute path */
    public SqliteDatabase(Path file) {
        this.file = file;
        this.connections = new SqliteConnections(file);
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
        new Schema(this, connections, clock).bringUpToDate();
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

    @Override
    public Connection openToWrite() {
        return connections.toWrite();
    }

    @Override
    public Connection openToRead() {
        return connections.toRead();
    }

    @Override
    public Connection openUnwritable() {
        Connection connection = connections.asItLies();
        try {
            Schema.requireThisVersion(this, connection);
            return connection;
        } catch (EnvironmentException e) {
            throw StoreFailure.closing(connection, e);
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

    /**
     * Its driver begins the next transaction right after it has committed one. Where that had to wait for others too long, the
     * one before seemed to have failed, and what was in it was done twice: so none is begun here.
     */
    @Override
    public void commit(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    /** The driver takes a transaction that it could not commit for ended. */
    private static void rollBack(Connection connection, SQLException why) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            why.addSuppressed(e); // as a rule: the database has rolled back by itself
        }
    }

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
            throw SqliteCodes.code(e) == Code.DISK_FULL
                    ? StoreFailure.of(copy.toString(), Code.DISK_FULL, e)
                    : failure(e);
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
        return SqliteCodes.failure(file, e);
    }

    @Override
    public EnvironmentException failureOfCommit(SQLException e) {
        return failure(e);
    }
}
