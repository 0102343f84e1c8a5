package nianbao.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import nianbao.store.sql.Database;
import nianbao.store.sql.Sql;

/**
 * A connection, and the tables as it sees them. For one thread at a time.
 *
 * @param begin done first in each transaction
 */
record StoreSession(Database database, Connection connection, Sql sql, Tables tables, Consumer<Sql> begin)
        implements AutoCloseable {
    /** One that writes: its transactions take their turn. */
    static StoreSession writing(Database database, Clock clock) {
        return of(database, database.openToWrite(), clock, database::takeTurn);
    }

    /** One that reads. */
    static StoreSession reading(Database database, Clock clock) {
        return of(database, database.openToRead(), clock, sql -> {});
    }

    /** One that reads a database that may not be written to. */
    static StoreSession unwritable(Database database, Clock clock) {
        return of(database, database.openUnwritable(), clock, sql -> {});
    }

    private static StoreSession of(Database database, Connection connection, Clock clock, Consumer<Sql> begin) {
        Sql sql = new Sql(database, connection);
        return new StoreSession(database, connection, sql, new Tables(sql, clock), begin);
    }

    <T> T inTransaction(Function<Tables, T> work) {
        return inTransaction(begin, work);
    }

    /** The same without its turn: for changes that step over those of others. */
    <T> T besideOthers(Function<Tables, T> work) {
        return inTransaction(sql -> {}, work);
    }

    private <T> T inTransaction(Consumer<Sql> beginning, Function<Tables, T> work) {
        boolean done = false;
        try {
            connection.setAutoCommit(false);
            beginning.accept(sql);
            T result = work.apply(tables);
            commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw database.failure(e);
        } finally {
            end(done);
        }
    }

    private void commit() throws SQLException {
        try {
            database.commit(connection);
        } catch (SQLException e) {
            throw database.failureOfCommit(e);
        }
    }

    /** Leaves the connection ready for the next transaction, whatever became of this one. */
    private void end(boolean done) {
        if (!done) {
            rollBack();
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            if (done) {
                throw database.failure(e);
            }
            // what made it fail is on its way
        }
    }

    /** Where the disk is full, SQLite has rolled back by itself, and says that there is nothing to roll back. */
    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // what made it fail is on its way; a database rolls back by itself when the connection goes
        }
    }

    /** Whether the connection is gone, and another is needed. */
    boolean isLost() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }
}
