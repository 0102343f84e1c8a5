package nianbao.store.queue;

/**
 * A place in the queue, in one of its orders.
 *
 * @param key by which that order sorts
 * @param report the number of the report that stood there
 */
public record QueuePosition(String key, long report) {
    /** The position in one word, as addresses and forms carry it. */
    public String word() {
        return report + "." + key;
    }

    /**
     * The position that a word means.
     *
     * @throws IllegalArgumentException where it means none
     */
    public static QueuePosition of(String word) {
        int point = word.indexOf('.');
        if (point < 1) {
            throw new IllegalArgumentException(word);
        }
        return new QueuePosition(word.substring(point + 1), Long.parseLong(word.substring(0, point)));
    }
}
