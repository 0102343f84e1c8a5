package nianbao.store.work;

/**
 * How many paths there are.
 *
 * @param taken that some process is at
 * @param done that are in the store
 * @param aside that ended their reading process again and again, and are not tried any more
 */
public record WorkCounts(long waiting, long taken, long done, long aside) {
    /** Whether nothing was ever put in. */
    public boolean isEmpty() {
        return waiting + taken + done + aside == 0;
    }
}
