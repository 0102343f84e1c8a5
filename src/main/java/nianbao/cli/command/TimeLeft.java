package nianbao.cli.command;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How long a run will take, if the rest takes as long as what is done. */
public final class TimeLeft {
    private final LongSupplier nanos;
    private final long begin;

    /** @param nanos the time, as {@link System#nanoTime} */
    public TimeLeft(LongSupplier nanos) {
        this.nanos = nanos;
        begin = nanos.getAsLong();
    }

    /** In hours, minutes and seconds; empty where nothing is done yet. */
    public Optional<String> after(int done, int all) {
        if (done == 0) {
            return Optional.empty();
        }
        Duration left = Duration.ofNanos((long) ((double) (nanos.getAsLong() - begin) / done * (all - done)));
        return Optional.of(
                String.format(Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart()));
    }
}
