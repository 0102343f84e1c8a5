package nianbao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Function;
import nianbao.model.WorldFailure;
import nianbao.store.sql.Schema;
import nianbao.store.sql.Sql;
import nianbao.store.sql.StoreFailure;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * The reports in one SQLite file. Whoever works on it does so in a transaction, which is on the disk when it ends, or has
 * never been: after a crash everything that was finished is there, and nothing half.
 *
 * <p>For several threads, and several processes: they take turns, and wait for each other.
 */
public final class ReportStore implements AutoCloseable {
    /** Milliseconds to wait for another program's transaction: some hundred of ours. */
    private static final int BUSY_MS = 10_000;
    /** How often that is done. Ours are short; who holds the file for a minute is no program of ours. */
    private static final int TURNS = 6;

    private final Connection writing;
    private final Connection reading;
    private final Tables tables;
    private final Tables view;

    private ReportStore(Connection writing, Connection reading, Clock clock) {
        this.writing = writing;
        this.reading = reading;
        this.tables = new Tables(new Sql(writing), clock);
        this.view = new Tables(new Sql(reading), clock);
    }

    /**
     * Opens the database, and makes or renews its tables where they are missing or old; an old file is copied before.
     *
     * @throws WorldFailure where the file cannot be used, or belongs to a newer program
     */
    public static ReportStore open(Path file, Clock clock) {
        Path whole = file.toAbsolutePath();
        try {
            Path folder = whole.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            SQLiteDataSource writing = source(whole, TransactionMode.IMMEDIATE);
            new Schema(whole, writing, clock).bringUpToDate();
            SQLiteDataSource reading = source(whole, TransactionMode.DEFERRED);
            return new ReportStore(writing.getConnection(), reading.getConnection(), clock);
        } catch (IOException e) {
            throw StoreFailure.of(whole.toString(), e);
        } catch (SQLException e) {
            throw StoreFailure.ofOpening(whole, e);
        }
    }

    /**
     * @param mode IMMEDIATE: a transaction takes its turn at its start, instead of failing at its first write. DEFERRED: it
     *     sees what was there at its start, and keeps nobody waiting
     */
    private static SQLiteDataSource source(Path file, TransactionMode mode) {
        SQLiteConfig config = new SQLiteConfig();
        // others can read meanwhile
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // every commit waits until the disk has it
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MS);
        config.enforceForeignKeys(true);
        config.setTransactionMode(mode);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /**
     * Does {@code work} in one transaction: all of it, or nothing. Where another program has its turn for long, the work
     * is begun again: it must do nothing but work on the tables.
     *
     * @throws WorldFailure where the database does not do it
     */
    public <T> T write(Function<Tables, T> work) {
        synchronized (writing) {
            for (int turn = 1; ; turn++) {
                try {
                    return inTransaction(writing, tables, work);
                } catch (WorldFailure e) {
                    if (e.code() != WorldFailure.Code.STORE_BUSY || turn == TURNS) {
                        throw e;
                    }
                }
            }
        }
    }

    /** What {@code question} finds, all of it as of one moment. It must not write. */
    public <T> T read(Function<Tables, T> question) {
        synchronized (reading) {
            return inTransaction(reading, view, question);
        }
    }

    private static <T> T inTransaction(Connection connection, Tables tables, Function<Tables, T> work) {
        boolean done = false;
        try {
            connection.setAutoCommit(false);
            T result = work.apply(tables);
            connection.commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        } finally {
            end(connection, done);
        }
    }

    /** Leaves the connection ready for the next transaction, whatever became of this one. */
    private static void end(Connection connection, boolean done) {
        if (!done) {
            rollBack(connection);
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            if (done) {
                throw StoreFailure.of(e);
            }
            // what made it fail is on its way
        }
    }

    /** Where the disk is full, SQLite has rolled back by itself, and says that there is nothing to roll back. */
    private static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // what made it fail is on its way; SQLite rolls back by itself when the connection goes
        }
    }

    @Override
    public void close() {
        try (reading;
                writing) {
            // both, whatever the first does
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }
}
