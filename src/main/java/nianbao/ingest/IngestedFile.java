package nianbao.ingest;

import java.util.Optional;
import nianbao.model.ReportRecord;
import nianbao.model.ReportRecord.Note;
import nianbao.store.input.InputState;

/**
 * What became of a file, or of a member of an archive.
 *
 * @param member its name within the archive; empty for a file by itself
 * @param reason of its state, for a person
 * @param cause the problem that made the state what it is; empty where none did
 * @param report what was read, now or before
 * @param effort what that cost
 */
public record IngestedFile(
        Optional<String> member,
        InputState state,
        Optional<String> reason,
        Optional<Note> cause,
        ReportRecord report,
        Effort effort) {
    /** Whether the file had to be read. */
    public enum Effort {
        READ,
        /** The store had these bytes, read by this version of the program. */
        KNOWN,
        /** The file had to be read, and says what the one says that the store has from the same path. */
        SAME
    }
}
