package nianbao.store;

/** Is told how far the upgrade of an old store is. */
public interface UpgradeProgress {
    /** For whom nobody waits. */
    UpgradeProgress UNTOLD = (done, all) -> {};

    /**
     * Some reports more are in the queue.
     *
     * @param all at the end as many as are done
     */
    void derived(int done, int all);
}
