package nianbao.cli.command;

import java.time.Duration;
import java.util.function.LongSupplier;
import nianbao.words.Messages;

/**
 * Tells how far a run is: on a terminal in one line that is written over, elsewhere a line now and then for the log. For
 * any number of threads.
 */
public final class ProgressLine {
    /** Between two looks of a person. */
    private static final Duration BLINK = Duration.ofMillis(200);
    /** Between two lines of a log. */
    private static final Duration LOGGED = Duration.ofMinutes(5);

    private final CliContext context;
    private final Messages messages;
    private final LongSupplier nanos;
    private final int files;
    private final TerminalLine line;
    private final TimeLeft left;
    private long told;
    private int done;
    private int pages;

    /** @param nanos the time, as {@link System#nanoTime} */
    public ProgressLine(CliContext context, Messages messages, LongSupplier nanos, int files) {
        this.context = context;
        this.messages = messages;
        this.nanos = nanos;
        this.files = files;
        line = new TerminalLine(context);
        left = new TimeLeft(nanos);
        told = nanos.getAsLong();
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
        line.erase();
    }

    private void tell() {
        long now = nanos.getAsLong();
        Duration pause = context.terminal() ? BLINK : LOGGED;
        if (now - told < pause.toNanos()) {
            return;
        }
        told = now;
        String text = messages.text(
                "progress.line",
                done,
                files,
                pages,
                left.after(done, files).orElseGet(() -> messages.text("progress.unknown")));
        if (context.terminal()) {
            line.show(text);
        } else {
            context.err().print(text + "\n");
            context.err().flush();
        }
    }
}
