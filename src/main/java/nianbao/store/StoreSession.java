package nianbao.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.Function;
import nianbao.store.sql.Sql;
import nianbao.store.sql.StoreFailure;

/** A connection, and the tables as it sees them. For one thread at a time. */
record StoreSession(Connection connection, Sql sql, Tables tables) implements AutoCloseable {
    static StoreSession of(Connection connection, Clock clock) {
        Sql sql = new Sql(connection);
        return new StoreSession(connection, sql, new Tables(sql, clock));
    }

    <T> T inTransaction(Function<Tables, T> work) {
        boolean done = false;
        try {
            connection.setAutoCommit(false);
            T result = work.apply(tables);
            connection.commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw StoreFailure.of(connection, e);
        } finally {
            end(done);
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
                throw StoreFailure.of(connection, e);
            }
            // what made it fail is on its way
        }
    }

    /** Where the disk is full, SQLite has rolled back by itself, and says that there is nothing to roll back. */
    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // what made it fail is on its way; SQLite rolls back by itself when the connection goes
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw StoreFailure.of(connection, e);
        }
    }
}
