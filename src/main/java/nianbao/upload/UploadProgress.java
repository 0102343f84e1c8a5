package nianbao.upload;

import java.util.List;
import java.util.Optional;
import nianbao.model.EnvironmentException;
import nianbao.store.queue.QueueEntry;
import nianbao.store.upload.Upload;
import nianbao.store.upload.UploadResult;

/** How far a file is. */
public sealed interface UploadProgress {
    /** @param place in the line; 1 is next */
    record Waiting(int place) implements UploadProgress {}

    /** @param pages that were read from their image so far; what is no image is read at once */
    record Reading(int pages) implements UploadProgress {}

    /**
     * It cannot be read now, and is tried again.
     *
     * @param why empty where the program is about to end
     */
    record Held(Optional<EnvironmentException> why) implements UploadProgress {}

    /** The program failed on it, which is logged; it is tried again when the program is started next. */
    record Left() implements UploadProgress {}

    /**
     * It is in the store, or was refused.
     *
     * @param results of the file or, of an archive, of its first members
     * @param total how many there are
     */
    record Finished(List<Outcome> results, int total) implements UploadProgress {
        public Finished {
            results = List.copyOf(results);
        }
    }

    /**
     * What became of a file or a member.
     *
     * @param report that has it, as it is by now
     */
    record Outcome(UploadResult result, Optional<QueueEntry> report) {}

    /** A file with how far it is. */
    record Of(Upload upload, UploadProgress progress) {}
}
