package nianbao.worker;

import java.nio.file.Path;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Source;
import nianbao.worker.wire.PageView;

/** Reads files from outside, whatever they do to their reader. */
@FunctionalInterface
public interface FileReading {
    /** Hands over a record for every file at {@code path} that is wanted, in order; bad input as a record too. */
    void read(Path path, Taker taker);

    /**
     * Reads a file again with the lines of tables where a person drew them. The record says of each such table that it was drawn
     * ({@code table-drawn}). Tables beside these are read by the rulings that are plain to see and by nothing else: of what comes
     * of it, only the figures of the drawn tables are better than those of {@link #read}.
     *
     * @throws UnsupportedOperationException where this reader reads files as they are, and no other way
     */
    default PageView.Rereading readDrawn(DrawnRequest wanted) {
        throw new UnsupportedOperationException("reads files as they are: " + wanted.file());
    }

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
