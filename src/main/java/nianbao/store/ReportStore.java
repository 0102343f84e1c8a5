package nianbao.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import nianbao.json.RecordReader;
import nianbao.json.RecordWriter;
import nianbao.model.ReportRecord;
import nianbao.model.WorldFailure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;

/**
 * Reports in one SQLite file. Each file of a run is one transaction, on the disk before the next file is begun: after a
 * crash everything that was finished is there, and nothing half.
 */
public final class ReportStore implements AutoCloseable {
    /** Milliseconds to wait for another program's transaction: some hundred of ours. */
    private static final int BUSY_MS = 10_000;

    private final Connection connection;
    private final Clock clock;
    private final ReportRows rows;
    private final RecordReader json = new RecordReader();

    private ReportStore(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
        this.rows = new ReportRows(connection, new RecordWriter());
    }

    /**
     * Opens the database, and makes or renews its tables where they are missing or old.
     *
     * @throws WorldFailure where the file cannot be used
     */
    public static ReportStore open(Path file, Clock clock) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            SQLiteDataSource source = new SQLiteDataSource(config());
            source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:nianbao/store")
                    .load()
                    .migrate();
            return new ReportStore(source.getConnection(), clock);
        } catch (IOException | FlywayException e) {
            throw new WorldFailure(WorldFailure.Code.STORE_UNUSABLE, file + ": " + e.getMessage(), e);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Write-ahead log, so that others can read meanwhile; every commit waits until the disk has it. */
    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MS);
        config.enforceForeignKeys(true);
        // a transaction takes its turn at its start, instead of failing at its first write
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        return config;
    }

    /** Begins a run of a version of the program, and gives its number. */
    public long beginRun(String reader) {
        return inTransaction(() -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO run (started_at, reader) VALUES (?, ?) RETURNING id")) {
                insert.setString(1, now());
                insert.setString(2, reader);
                try (ResultSet result = insert.executeQuery()) {
                    result.next();
                    return result.getLong(1);
                }
            }
        });
    }

    public void endRun(long run) {
        inTransaction(() -> {
            try (PreparedStatement update = connection.prepareStatement("UPDATE run SET ended_at = ? WHERE id = ?")) {
                update.setString(1, now());
                update.setLong(2, run);
                return update.executeUpdate();
            }
        });
    }

    /** What this version of the program read from these bytes, unless another try could end better. */
    public Optional<Known> find(String sha256, String reader) {
        return query(() -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "SELECT id, record FROM report WHERE sha256 = ? AND reader = ? AND final = 1")) {
                select.setString(1, sha256);
                select.setString(2, reader);
                try (ResultSet found = select.executeQuery()) {
                    return found.next()
                            ? Optional.of(new Known(found.getLong(1), json.read(found.getString(2))))
                            : Optional.empty();
                }
            }
        });
    }

    /** Notes that a run met bytes that are in the store. */
    public void addKnown(long run, String path, String sha256, Known known) {
        inTransaction(() -> rows.insertRunFile(run, path, Optional.of(sha256), "known", known.number(), now()));
    }

    /** Keeps a record, in place of an earlier try of the same version at the same bytes. */
    public void add(long run, String path, ReportRecord report, Finality finality) {
        inTransaction(() -> {
            String now = now();
            rows.deleteTry(path, report);
            long id = rows.insert(report, finality, now);
            return rows.insertRunFile(run, path, report.source().sha256(), "stored", id, now);
        });
    }

    /** Whether another try at the same bytes could end otherwise. */
    public enum Finality {
        FINAL,
        WORTH_ANOTHER_TRY
    }

    private String now() {
        return clock.instant().toString();
    }

    /** A step of work on the database. */
    private interface Work<T> {
        T run() throws SQLException;
    }

    private static <T> T query(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private <T> T inTransaction(Work<T> work) {
        try {
            connection.setAutoCommit(false);
            T result = work.run();
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException e) {
            rollBack(e);
            throw failure(e);
        }
    }

    private void rollBack(SQLException first) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            first.addSuppressed(e);
        }
    }

    private static WorldFailure failure(SQLException e) {
        int code = e.getErrorCode();
        boolean busy = code == SQLiteErrorCode.SQLITE_BUSY.code || code == SQLiteErrorCode.SQLITE_LOCKED.code;
        return new WorldFailure(
                busy ? WorldFailure.Code.STORE_BUSY : WorldFailure.Code.STORE_UNUSABLE,
                String.valueOf(e.getMessage()),
                e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
