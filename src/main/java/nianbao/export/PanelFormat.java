package nianbao.export;

import java.io.IOException;

/**
 * Writes a panel, a report at a time.
 *
 * @param <T> what it makes of a report before it writes it
 */
public interface PanelFormat<T> {
    /** Makes of a report what is to be written of it; from any thread. */
    T prepared(PanelReport report);

    /** Writes what was made of the next report. */
    void write(T prepared) throws IOException;

    /** Writes what comes after the last report. */
    void finish() throws IOException;
}
