package nianbao.spark;

import java.util.function.LongSupplier;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Tells how far the reading is: on a terminal in one line, elsewhere in a line each tenth. */
final class Progress extends SparkListener {
    private static final int TENTHS = 10;

    private final IsolatedReader program;
    private final boolean terminal;
    private final long all;
    private final long before;
    private final LongSupplier done;
    private long told;

    /**
     * @param all paths of the listing
     * @param before those that an earlier run did
     * @param done those that this one did
     */
    Progress(IsolatedReader program, long all, long before, LongSupplier done) {
        this.program = program;
        this.terminal = Boolean.getBoolean("nianbao.terminal");
        this.all = all;
        this.before = before;
        this.done = done;
        this.told = TENTHS * before / all;
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd ended) {
        long now = Math.min(all, before + done.getAsLong());
        if (terminal) {
            System.err.print("\r" + text(now) + "\033[K");
        } else if (TENTHS * now / all > told) {
            System.err.println(text(now));
        }
        told = TENTHS * now / all;
    }

    private String text(long now) {
        return program.say("spark.progress", String.valueOf(now), String.valueOf(all));
    }

    /** Leaves the line of a terminal empty. */
    void end() {
        if (terminal) {
            System.err.print("\r\033[K");
        }
    }
}
