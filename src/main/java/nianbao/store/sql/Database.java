package nianbao.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;

/**
 * A database that can hold the tables of a store. What each kind asks for that the other does not stands in its implementation:
 * every other class of the store writes SQL that both take.
 */
public sealed interface Database permits SqliteDatabase, PostgresDatabase {
    /**
     * Makes its tables, or renews them where they are old.
     *
     * @throws EnvironmentException where that cannot be done, or they belong to a newer program
     */
    void bringUpToDate(Clock clock);

    /** A connection that writes. */
    Connection openToWrite();

    /** A connection that sees what was there when its transaction began, and keeps nobody waiting. */
    Connection openToRead();

    /**
     * A connection to a database that may not be written to.
     *
     * @throws EnvironmentException where it cannot be read like that, or is not as this program needs it
     */
    Connection openUnwritable();

    /** Those who may have a connection that writes at the same time in one process. */
    int mostWriters();

    /** Begins a transaction that writes: from now on it sees all that those before it wrote, and those after it wait. */
    void takeTurn(Sql sql);

    /**
     * Ends a transaction of a connection.
     *
     * @throws SQLException where nothing of it is in the database, or {@link #failureOfCommit} says that nobody knows
     */
    void commit(Connection connection) throws SQLException;

    /** How long to wait before what failed like that is tried again; empty where the database itself has waited. */
    Optional<Duration> pause(Code failure, int turn);

    /** What the database said, as a failure with a code that tells what to do. */
    EnvironmentException failure(SQLException e);

    /** The same where a transaction was to end. */
    EnvironmentException failureOfCommit(SQLException e);

    /** An index of texts in a table that is made for it. */
    TextIndex textIndex(Sql sql, String table, List<String> columns);

    /** A text that is another after each transaction of another connection that changed something. */
    String state(Sql sql);

    /** A text as the database keeps it. */
    String kept(String text);

    /** The columns of a table in their order. */
    List<Column> columns(Sql sql, String table);

    /** Has references between tables looked at when the transaction ends. */
    void deferReferences(Sql sql);

    /** Whether to look for damage takes no more than some seconds. */
    boolean isQuicklyChecked();

    /** What is wrong with what the database keeps, in its own words; nothing where it is sound. */
    List<String> damage(Sql sql);

    /** The same, with all indexes and references between tables; takes several times as long. */
    List<String> damageInAll(Sql sql);

    /**
     * Copies the whole database into a file as it is at one moment, while others work on it.
     *
     * @param connection to the database, in no transaction
     * @param copy nothing may lie there
     * @return its bytes
     */
    long copy(Connection connection, Path copy);

    /** The time by the one clock that all programs on this database have in common. */
    Instant now(Sql sql, Clock clock);

    /** What stands behind a query that chooses rows to be changed, so that it steps over those that others are changing. */
    String steppingOver();

    /** Has new rows of a table get numbers after those of the rows that were put in with theirs. */
    void setKeys(Sql sql, String table);
}
