package nianbao.cli.command;

import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import nianbao.words.Messages;

/**
 * Tells how far a run is: on a terminal in one line that is written over, elsewhere a line now and then for the log. For
 * any number of threads.
 */
public final class ProgressLine {
    private static final String ERASE_LINE = "\r\033[K";
    /** Between two looks of a person. */
    private static final Duration BLINK = Duration.ofMillis(200);
    /** Between two lines of a log. */
    private static final Duration LOGGED = Duration.ofMinutes(5);

    private final CliContext context;
    private final Messages messages;
    private final LongSupplier nanos;
    private final int files;
    private final long begin;
    private long told;
    private int done;
    private int pages;

    /** @param nanos the time, as {@link System#nanoTime} */
    public ProgressLine(CliContext context, Messages messages, LongSupplier nanos, int files) {
        this.context = context;
        this.messages = messages;
        this.nanos = nanos;
        this.files = files;
        begin = nanos.getAsLong();
        told = begin;
    }

    /** Counts a page. From any thread. */
    public synchronized void pageRead() {
        pages++;
        tell();
    }

    /** Counts a file. From any thread. */
    public synchronized void fileDone() {
        done++;
        tell();
    }

    /** Makes room for other words on the terminal. */
    public synchronized void erase() {
        if (context.terminal()) {
            context.err().print(ERASE_LINE);
            context.err().flush();
        }
    }

    private void tell() {
        long now = nanos.getAsLong();
        Duration pause = context.terminal() ? BLINK : LOGGED;
        if (now - told < pause.toNanos()) {
            return;
        }
        told = now;
        String line = messages.text("progress.line", done, files, pages, left(now));
        context.err().print(context.terminal() ? ERASE_LINE + line : line + "\n");
        context.err().flush();
    }

    /** Hours, minutes and seconds, if the rest takes as long as what is done. */
    private String left(long now) {
        if (done == 0) {
            return messages.text("progress.unknown");
        }
        Duration left = Duration.ofNanos((long) ((double) (now - begin) / done * (files - done)));
        return String.format(Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart());
    }
}
