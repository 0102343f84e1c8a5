package nianbao.monitor;

import java.io.IOException;
import java.util.function.Consumer;

/**
 * Keeps a status file at what it is told. Where that fails it is said once, and tried again with the next status: what the
 * file is about is to go on without it. For several threads.
 *
 * @param <S> the kind of status
 */
public final class StatusFileUpdater<S extends Status> implements Consumer<S> {
    private final StatusFile<S> file;
    private final Consumer<IOException> failed;
    private String told = "";

    /** @param failed told of each failure that is not the one before again; it must not throw */
    public StatusFileUpdater(StatusFile<S> file, Consumer<IOException> failed) {
        this.file = file;
        this.failed = failed;
    }

    @Override
    public synchronized void accept(S status) {
        try {
            file.write(status);
            told = "";
        } catch (IOException e) {
            if (!told.equals(e.toString())) {
                told = e.toString();
                failed.accept(e);
            }
        }
    }
}
