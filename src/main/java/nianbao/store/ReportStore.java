package nianbao.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import nianbao.lifecycle.Sleeper;
import nianbao.lifecycle.StopSignal;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import nianbao.store.input.Archive;
import nianbao.store.sql.Database;
import nianbao.store.sql.Sql;

/**
 * The reports in one database. Whoever works on it does so in a transaction, which is on the disk when it ends, or has
 * never been: after a crash everything that was finished is there, and nothing half.
 *
 * <p>For several threads, and several processes: who writes takes turns with others who write, and waits for them.
 */
public final class ReportStore implements AutoCloseable {
    /** How often it is waited for another program's turn. Ours are short; who holds the file for a minute is none of ours. */
    private static final int TURNS = 6;
    /** Who reads keeps a processor busy; each connection keeps some MB of the file in memory. */
    private static final int MOST_READERS = 4;
    /** What may be gone when a transaction is begun again. */
    private static final Set<Code> PASSING = Set.of(Code.STORE_BUSY, Code.STORE_LOST);
    /** Reports whose entries in the queue are derived in one transaction: some tenths of a second, and 50 MB. */
    private static final int QUEUED_AT_ONCE = 500;
    /** What opening a store ends with where it cannot be written to, and may be read all the same. */
    private static final Set<Code> UNWRITABLE = Set.of(Code.STORE_READ_ONLY, Code.DISK_FULL, Code.STORE_UNUSABLE);

    private final Database database;
    private final Archive archive;
    private final Optional<Sessions> writing;
    private final Sessions reading;
    private final Sleeper sleeper = new StopSignal();

    private ReportStore(Database database, Archive archive, Optional<Sessions> writing, Sessions reading) {
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
        return open(address, clock, UpgradeProgress.UNTOLD);
    }

    /** The same, and tells how far it is where an old store takes long. */
    public static ReportStore open(StoreAddress address, Clock clock, UpgradeProgress progress) {
        Database database = address.database();
        database.bringUpToDate(clock);
        ReportStore store = of(
                database,
                Archive.open(address.originals(), clock),
                () -> StoreSession.writing(database, clock),
                () -> StoreSession.reading(database, clock));
        try {
            store.fillQueue(progress);
            return store;
        } catch (EnvironmentException e) {
            store.close();
            throw e;
        }
    }

    /** A store all of whose connections are closed again where one cannot be opened. */
    static ReportStore of(
            Database database, Archive archive, Supplier<StoreSession> writer, Supplier<StoreSession> reader) {
        Sessions writing = new Sessions(database.mostWriters(), writer);
        try {
            return new ReportStore(database, archive, Optional.of(writing), new Sessions(MOST_READERS, reader));
        } catch (EnvironmentException e) {
            writing.close();
            throw e;
        }
    }

    /** Derives the queue of a store that was there before it had one; whoever opens it next goes on where that was cut off. */
    void fillQueue(UpgradeProgress progress) {
        int all = read(tables -> tables.queueIndex().pending());
        int done = 0;
        while (done < all) {
            int derived = write(tables -> tables.queueIndex().fill(QUEUED_AT_ONCE));
            if (derived == 0) {
                progress.derived(all, all); // another process does the same
                return;
            }
            done += derived;
            progress.derived(done, all);
        }
    }

    /**
     * Opens a store for someone who only looks: also where it may not be written to, or the disk is full.
     *
     * @throws EnvironmentException where it cannot be read, or is not as this program needs it
     */
    public static ReportStore openToLook(StoreAddress address, Clock clock) {
        return openToLook(address, clock, UpgradeProgress.UNTOLD);
    }

    /** The same, and tells how far it is where an old store takes long. */
    public static ReportStore openToLook(StoreAddress address, Clock clock, UpgradeProgress progress) {
        try {
            return open(address, clock, progress);
        } catch (EnvironmentException e) {
            if (!UNWRITABLE.contains(e.code())) {
                throw e;
            }
            return openUnwritable(address, clock, e);
        }
    }

    private static ReportStore openUnwritable(StoreAddress address, Clock clock, EnvironmentException why) {
        Database database = address.database();
        try {
            return new ReportStore(
                    database,
                    Archive.of(address.originals()),
                    Optional.empty(),
                    new Sessions(MOST_READERS, () -> StoreSession.unwritable(database, clock)));
        } catch (EnvironmentException e) {
            e.addSuppressed(why);
            throw e;
        }
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
        Sessions sessions = sessionsToWrite();
        return again(() -> sessions.with(session -> session.inTransaction(work)));
    }

    /** The same beside others who write, where the database lets them: for work that steps over what others are changing. */
    public <T> T writeBeside(Function<Tables, T> work) {
        Sessions sessions = sessionsToWrite();
        return again(() -> sessions.with(session -> session.besideOthers(work)));
    }

    /** Nothing of a transaction that failed is in the store: it can be begun again where what was in its way may be gone. */
    private <T> T again(Supplier<T> transaction) {
        for (int turn = 1; ; turn++) {
            try {
                return transaction.get();
            } catch (EnvironmentException e) {
                if (!PASSING.contains(e.code()) || turn == TURNS) {
                    throw e;
                }
                database.pause(e.code(), turn).ifPresent(sleeper::sleep);
            }
        }
    }

    /** What {@code question} finds, all of it as of one moment. It must not write. */
    public <T> T read(Function<Tables, T> question) {
        return again(() -> reading.with(session -> session.inTransaction(question)));
    }

    /** The same for those who know the tables as such. */
    <T> T readSql(Function<Sql, T> question) {
        return reading.with(session -> session.inTransaction(tables -> question.apply(session.sql())));
    }

    /** The same; it is not begun again. */
    <T> T writeSql(Function<Sql, T> work) {
        return sessionsToWrite().with(session -> session.inTransaction(tables -> work.apply(session.sql())));
    }

    private Sessions sessionsToWrite() {
        return writing.orElseThrow(() -> new EnvironmentException(Code.STORE_READ_ONLY, database.toString()));
    }

    /** Notices what becomes of the store from now on; to be closed before it. */
    public StoreWatch watch() {
        return new StoreWatch(reading.open());
    }

    /** What is wrong with the file of the database, in its own words; empty where the file is too large for a quick look. */
    public Optional<List<String>> damage() {
        return database.isQuicklyChecked() ? Optional.of(checked(database::damage)) : Optional.empty();
    }

    /** What is wrong with the file of the database and what refers to what in it, however long that takes. */
    public List<String> damageInAll() {
        return checked(database::damageInAll);
    }

    private List<String> checked(Function<Sql, List<String>> check) {
        return reading.with(session -> check.apply(session.sql()));
    }

    /**
     * Copies the database as it is at one moment, while others may work on it. Nothing may lie at {@code copy}.
     *
     * @return the bytes of the copy
     * @throws EnvironmentException where that cannot be done
     */
    public long copy(Path copy) {
        return reading.with(session -> database.copy(session.connection(), copy));
    }

    @Override
    public void close() {
        try {
            writing.ifPresent(Sessions::close);
        } finally {
            reading.close();
        }
    }
}
