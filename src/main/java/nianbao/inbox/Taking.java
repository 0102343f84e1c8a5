package nianbao.inbox;

import java.nio.file.Path;

/** Takes a file into the store, whatever it is. */
@FunctionalInterface
public interface Taking {
    /**
     * What became of a file; it is in the store by then.
     *
     * @throws nianbao.model.WorldFailure where no file could be taken now
     */
    Outcome take(Path file);

    /** Where a file is to go. */
    enum Fate {
        DONE,
        FAILED,
        /** It stays, and is tried again later. */
        AGAIN
    }

    /**
     * What became of a file.
     *
     * @param told in the log, in a line
     * @param reason for the person who brought it, in some lines
     */
    record Outcome(Fate fate, String told, String reason) {}
}
