package nianbao.store;

/** Is told how far a copy of a store is. */
public interface CopyProgress {
    /** So many rows of a table are copied. */
    void copied(String table, long rows);

    /** So many rows of a table are read again and compared. */
    void compared(String table, long rows);

    /** So many reports can be found by their words. */
    void derived(int done, int all);
}
