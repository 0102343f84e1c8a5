package nianbao.worker;

import java.nio.file.Path;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Source;

/** Reads files from outside, whatever they do to their reader. */
@FunctionalInterface
public interface FileReading {
    /** Hands over a record for every file at {@code path} that is wanted, in order; bad input as a record too. */
    void read(Path path, Taker taker);

    /** Told of the files at a path, in the thread that reads it. */
    interface Taker {
        /** Whether a file that was opened is to be read. */
        default boolean wants(Source file) {
            return true;
        }

        /** The record of the file that was wanted last, or of a path that could not be opened. */
        void take(ReportRecord report);

        /** A page was read from its image. */
        default void pageRead() {}
    }
}
