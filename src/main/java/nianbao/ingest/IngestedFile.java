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
 * @param report what was read, now or before, with what people corrected where this is the file that counts
 * @param effort what that cost
 * @param rank among the files of its report; empty where it is the only one, or counted before
 */
public record IngestedFile(
        Optional<String> member,
        InputState state,
        Optional<String> reason,
        Optional<Note> cause,
        ReportRecord report,
        Effort effort,
        Optional<Rank> rank) {
    /** Which file of a report counts, where there are several. */
    public sealed interface Rank {
        /** Another file of the report counts. */
        record Behind(String file) implements Rank {}

        /** This one counts from now on, where another did before. */
        record InFrontOf(String file) implements Rank {}
    }

    /** Whether the file had to be read. */
    public enum Effort {
        READ,
        /** The store had these bytes, read by this version of the program. */
        KNOWN,
        /** The file had to be read, and says what the one says that the store has from the same path. */
        SAME
    }
}
