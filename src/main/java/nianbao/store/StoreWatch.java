package nianbao.store;

/** Notices that something came into a store, or was changed there, by whichever process. For one thread at a time. */
public final class StoreWatch implements AutoCloseable {
    private final StoreSession session;
    private String state;

    /** @param session which nobody else uses: what it tells holds for one connection */
    StoreWatch(StoreSession session) {
        this.session = session;
        this.state = state();
    }

    /** Whether anything was committed since this was asked last. It costs no more than a look at the file, or one question. */
    public boolean hasChanged() {
        String now = state();
        boolean changed = !now.equals(state);
        state = now;
        return changed;
    }

    private String state() {
        return session.database().state(session.sql());
    }

    @Override
    public void close() {
        session.close();
    }
}
