package nianbao.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import nianbao.store.input.Archive;
import nianbao.store.sql.Schema;
import nianbao.store.sql.Sql;
import nianbao.store.sql.SqliteDatabase;
import nianbao.store.sql.StoreFailure;

/**
 * The reports in one SQLite file. Whoever works on it does so in a transaction, which is on the disk when it ends, or has
 * never been: after a crash everything that was finished is there, and nothing half.
 *
 * <p>For several threads, and several processes: they take turns, and wait for each other.
 */
public final class ReportStore implements AutoCloseable {
    /** How often it is waited for another program's turn. Ours are short; who holds the file for a minute is none of ours. */
    private static final int TURNS = 6;
    /** Bytes of a file that a quick check goes through in some seconds; a store of ten thousand reports is as large. */
    private static final long QUICKLY_READ = 512L << 20;
    /** What opening a store ends with where it cannot be written to, and may be read all the same. */
    private static final Set<Code> UNWRITABLE = Set.of(Code.STORE_READ_ONLY, Code.DISK_FULL, Code.STORE_UNUSABLE);

    private final SqliteDatabase database;
    private final Archive archive;
    private final Optional<Session> writing;
    private final Session reading;

    /** A connection, and the tables as it sees them. */
    private record Session(Connection connection, Sql sql, Tables tables) {
        static Session of(Connection connection, Clock clock) {
            Sql sql = new Sql(connection);
            return new Session(connection, sql, new Tables(sql, clock));
        }
    }

    private ReportStore(SqliteDatabase database, Archive archive, Optional<Session> writing, Session reading) {
        this.database = database;
        this.archive = archive;
        this.writing = writing;
        this.reading = reading;
    }

    /**
     * Opens a store, and makes or renews its tables where they are missing or old; an old file is copied before.
     *
     * @throws EnvironmentException where the file cannot be used, or belongs to a newer program
     */
    public static ReportStore open(StoreAddress address, Clock clock) {
        SqliteDatabase database = new SqliteDatabase(address.database());
        database.makeFolder();
        new Schema(database, clock).bringUpToDate();
        return new ReportStore(
                database,
                Archive.open(address.originals(), clock),
                Optional.of(Session.of(database.openToWrite(), clock)),
                Session.of(database.openToRead(), clock));
    }

    /**
     * Opens a store for someone who only looks: also where it may not be written to, or the disk is full.
     *
     * @throws EnvironmentException where it cannot be read, or is not as this program needs it
     */
    public static ReportStore openToLook(StoreAddress address, Clock clock) {
        try {
            return open(address, clock);
        } catch (EnvironmentException e) {
            if (!UNWRITABLE.contains(e.code())) {
                throw e;
            }
            return openUnwritable(address, clock, e);
        }
    }

    private static ReportStore openUnwritable(StoreAddress address, Clock clock, EnvironmentException why) {
        SqliteDatabase database = new SqliteDatabase(address.database());
        Connection connection;
        try {
            connection = database.openUnwritable();
        } catch (EnvironmentException e) {
            e.addSuppressed(why);
            throw e;
        }
        Schema.requireThisVersion(database, connection);
        return new ReportStore(
                database, Archive.of(address.originals()), Optional.empty(), Session.of(connection, clock));
    }

    /** The originals that are kept beside the database. */
    public Archive archive() {
        return archive;
    }

    /**
     * Does {@code work} in one transaction: all of it, or nothing. Where another program has its turn for long, the work
     * is begun again: it must do nothing but work on the tables.
     *
     * @throws EnvironmentException where the database does not do it
     */
    public <T> T write(Function<Tables, T> work) {
        Session session =
                writing.orElseThrow(() -> new EnvironmentException(Code.STORE_READ_ONLY, database.toString()));
        synchronized (session) {
            for (int turn = 1; ; turn++) {
                try {
                    return inTransaction(session, work);
                } catch (EnvironmentException e) {
                    if (e.code() != Code.STORE_BUSY || turn == TURNS) {
                        throw e;
                    }
                }
            }
        }
    }

    /** What {@code question} finds, all of it as of one moment. It must not write. */
    public <T> T read(Function<Tables, T> question) {
        synchronized (reading) {
            return inTransaction(reading, question);
        }
    }

    /** What is wrong with the file of the database, in its own words; empty where the file is too large for a quick look. */
    public Optional<List<String>> damage() {
        return database.size() <= QUICKLY_READ ? Optional.of(checked(database::damage)) : Optional.empty();
    }

    /** What is wrong with the file of the database and what refers to what in it, however long that takes. */
    public List<String> damageInAll() {
        return checked(database::damageInAll);
    }

    private List<String> checked(Function<Sql, List<String>> check) {
        synchronized (reading) {
            return check.apply(reading.sql());
        }
    }

    /**
     * Copies the database as it is at one moment, while others may work on it. Nothing may lie at {@code copy}.
     *
     * @return the bytes of the copy
     * @throws EnvironmentException where that cannot be done
     */
    public long copy(Path copy) {
        synchronized (reading) {
            return SqliteDatabase.copy(reading.connection(), copy);
        }
    }

    private static <T> T inTransaction(Session session, Function<Tables, T> work) {
        Connection connection = session.connection();
        boolean done = false;
        try {
            connection.setAutoCommit(false);
            T result = work.apply(session.tables());
            connection.commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw StoreFailure.of(connection, e);
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
                throw StoreFailure.of(connection, e);
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
        try {
            try {
                if (writing.isPresent()) {
                    writing.get().connection().close();
                }
            } finally {
                reading.connection().close();
            }
        } catch (SQLException e) {
            throw StoreFailure.of(reading.connection(), e);
        }
    }
}
