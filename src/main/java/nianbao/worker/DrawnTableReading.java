package nianbao.worker;

import nianbao.worker.wire.PageView;

/** Reads files from outside, also between lines of tables that a person drew. */
public interface DrawnTableReading extends FileReading {
    /**
     * Reads a file again with the lines of tables where a person drew them. The record says of each such table that it was drawn
     * ({@code table-drawn}). Tables beside these are read by the rulings that are plain to see and by nothing else: of what comes
     * of it, only the figures of the drawn tables are better than those of {@link #read}.
     */
    PageView.Rereading readDrawn(DrawnRequest wanted);
}
