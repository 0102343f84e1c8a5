package nianbao.inbox;

import java.nio.file.Path;

/** Takes a file into the store, whatever it is. */
@FunctionalInterface
public interface FileProcessor {
    /** The inbox is this process's alone: files will come. */
    default void begin() {}

    /** No more files will come. */
    default void end() {}

    /**
     * What became of a file; it is in the store by then.
     *
     * @throws nianbao.model.EnvironmentException where no file could be taken now
     */
    ProcessedFile take(Path file);

    /** Where a file is to go. */
    enum Destination {
        DONE,
        FAILED,
        /** It stays, and is tried again later. */
        RETRY
    }

    /**
     * What became of a file.
     *
     * @param message in the log, in a line
     * @param reason for the person who brought it, in some lines
     */
    record ProcessedFile(Destination destination, String message, String reason) {}
}
