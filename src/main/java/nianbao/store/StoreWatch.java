package nianbao.store;

/** Notices that something came into a store, or was changed there, by whichever process. For one thread at a time. */
public final class StoreWatch implements AutoCloseable {
    private final StoreSession session;
    private long version;

    /** @param session which nobody else uses: what it tells holds for one connection */
    StoreWatch(StoreSession session) {
        this.session = session;
        this.version = version();
    }

    /** Whether anything was committed since this was asked last. It costs no more than a look at the file. */
    public boolean hasChanged() {
        long now = version();
        boolean changed = now != version;
        version = now;
        return changed;
    }

    /** The database gives it another number with each commit of another connection. */
    private long version() {
        return session.sql().one(row -> row.number(1), "PRAGMA data_version").orElseThrow();
    }

    @Override
    public void close() {
        session.close();
    }
}
