package nianbao.bench;

/** Does something until it gets no faster: Java compiles a large program for a minute and more while it runs. */
public final class WarmUp {
    private static final double NS_PER_S = 1e9;
    /** Share of the time before that a round still takes where compiling goes on. */
    private static final double FASTER = 0.97;
    /** Half of the seconds that are given is looked at together; so many halves are enough for whatever never gets steady. */
    private static final int MOST = 12;

    private WarmUp() {}

    /** What is done. */
    public interface Round<E extends Exception> {
        void run() throws E;
    }

    /** @param seconds that it takes at least, and up to six times as many; 0 for two rounds */
    public static <E extends Exception> void untilSteady(double seconds, Round<E> round) throws E {
        double before = Double.POSITIVE_INFINITY;
        double now = secondsOfOne(seconds / 2, round);
        for (int halves = 1; halves < MOST && (halves == 1 || now < FASTER * before); halves++) {
            before = now;
            now = secondsOfOne(seconds / 2, round);
        }
    }

    /** The mean of as many rounds as fit into some seconds, of one at least. */
    private static <E extends Exception> double secondsOfOne(double seconds, Round<E> round) throws E {
        long begin = System.nanoTime();
        int rounds = 0;
        double taken;
        do {
            round.run();
            rounds++;
            taken = (System.nanoTime() - begin) / NS_PER_S;
        } while (taken < seconds);
        return taken / rounds;
    }
}
