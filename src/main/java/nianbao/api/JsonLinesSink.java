package nianbao.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes reports as {@code nianbao extract} prints them: one line of JSON each. For any number of threads. */
public final class JsonLinesSink implements ReportSink {
    private final Writer out;

    /** @param out stays open, and is flushed after each report */
    public JsonLinesSink(Writer out) {
        this.out = out;
    }

    /** @throws UncheckedIOException where it cannot be written */
    @Override
    public synchronized void accept(Report report) {
        try {
            out.write(report.json() + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
